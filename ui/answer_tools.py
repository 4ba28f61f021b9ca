"""Draw what one can do with an answer: copy it, share its question, judge it, ask further."""

import streamlit as st

from assistant.answers import Answer, AnswerStatus
from assistant.wording import say
from ui.escape import html, label
from ui.export.transcript import record_line, source_line
from ui.loading import load_visits
from ui.reply import plain_text
from ui.session import Conversation, Exchange, spoken_around
from ui.texts import Language, text
from ui.visits import Opinion

_GOOD = ("reason_call", "reason_clear")
_BAD = ("reason_incomplete", "reason_outdated", "reason_source", "reason_off")
_FOLLOW_UPS = 3
_LONGEST_NOTE = 1_000


def draw_tools(exchange: Exchange, language: Language) -> None:
    """Draw the number of the answer, the ways to take it along, and the question for an opinion."""
    answer = exchange.answer
    if answer is None:
        return
    st.html(_tools_html(exchange, answer, language))
    with st.container(key=f"opinion-{exchange.id}"):
        _draw_opinion(exchange, answer, language)


def _tools_html(exchange: Exchange, answer: Answer, language: Language) -> str:
    copied = "\n".join(
        [*_plain_parts(answer), "", *answer.notices]
        + [source_line(citation, language) for citation in answer.citations]
        + [record_line(citation, language) for citation in answer.record_citations]
    ).strip()
    number = html(text("answer_number", language, id=exchange.number))
    failed = f'data-failed="{html(text("copy_failed", language))}"'
    return (
        f'<div class="lk-tools"><span>{number}</span>'
        f'<button type="button" class="lk-tool" data-put="{html(copied)}" {failed} '
        f'data-done="{html(text("copied", language))}">{html(text("copy", language))}</button>'
        f'<button type="button" class="lk-tool" data-put="{html(exchange.question)}" {failed} '
        f'data-link="1" data-done="{html(text("shared", language))}">'
        f"{html(text('share', language))}</button></div>"
    )


def _plain_parts(answer: Answer) -> list[str]:
    """Return the text to copy, what is less sure under a line that says so."""
    best, more = plain_text(answer.best), plain_text(answer.more)
    return [best, "", f"{say('less_sure', answer.language)}:", "", more] if more else [best]


def _draw_opinion(exchange: Exchange, answer: Answer, language: Language) -> None:
    if exchange.opinion is not None:
        key = "opinion_thanks" if exchange.opinion else "opinion_failed"
        st.html(f'<p class="lk-facts">{html(text(key, language))}</p>')
        return
    with (
        st.expander(text("opinion", language), type="compact", icon=":material/thumbs_up_down:"),
        st.form(f"form-{exchange.id}", border=False),
    ):
        helped = st.radio(
            text("opinion_verdict", language),
            [True, False],
            format_func=lambda yes: text("opinion_yes" if yes else "opinion_no", language),
            index=None,
            horizontal=True,
            key=f"helped-{exchange.id}",
        )
        reasons = st.pills(
            text("opinion_reasons", language),
            [*_GOOD, *_BAD],
            selection_mode="multi",
            format_func=lambda key: text(key, language),
            key=f"reasons-{exchange.id}",
        )
        note = st.text_area(
            text("opinion_note", language),
            key=f"note-{exchange.id}",
            max_chars=_LONGEST_NOTE,
            height=80,
        )
        kept = text("opinion_kept", language, days=load_visits().keep_days)
        st.html(f'<p class="lk-facts">{html(kept)}</p>')
        if st.form_submit_button(text("opinion_send", language)) and helped is not None:
            sources = sorted({citation.chunk.source for citation in answer.citations})
            exchange.opinion = load_visits().add_opinion(Opinion(
                exchange.number, helped, list(reasons), note or "", exchange.question,
                answer.status.value, sources,
            ))  # fmt: skip
            st.rerun()


def draw_follow_ups(talk: Conversation) -> None:
    """Offer questions about documents that were found for the last answer and not yet cited."""
    last = talk.exchanges[-1]
    if last.answer is None:
        return
    spoken = spoken_around(last.answer, talk.language)
    questions = follow_ups(last.answer, spoken)
    if not questions:
        return
    with st.container(key=f"follow-{last.id}"):
        head = html(text("follow_ups", spoken))
        st.html(f'<h3 class="lk-small-head" data-spoken="{spoken}">{head}</h3>')
        with st.container(horizontal=True, key=f"follow-row-{last.id}"):
            for number, question in enumerate(questions):
                st.button(
                    label(question),
                    key=f"follow-{last.id}-{number}",
                    icon=":material/arrow_forward:",
                    wrap=True,
                    on_click=talk.ask,
                    args=(question,),
                )


def follow_ups(answer: Answer, language: Language) -> list[str]:
    """Return questions about found documents that the answer does not cite, best first."""
    if answer.status is not AnswerStatus.ANSWERED:
        return []
    cited = {citation.chunk.source for citation in answer.citations}
    titles = dict.fromkeys(
        scored.chunk.info.title
        for scored in answer.contexts
        if scored.chunk.source not in cited and scored.chunk.info.title
    )
    return [text("follow_document", language, title=title) for title in titles][:_FOLLOW_UPS]
