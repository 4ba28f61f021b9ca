"""The page "Vraag het loket": the conversation, from first screen to answer with sources."""

from collections.abc import Iterator, Sequence

import streamlit as st

from assistant.answers import Answer, AnswerStatus, Turn
from assistant.documents import DocumentInfo
from ui.account_view import draw_account
from ui.admin.login import is_set_up
from ui.answer_tools import draw_follow_ups, draw_tools
from ui.cards import draw_cards, draw_question_back, draw_record_sources, record_anchor
from ui.escape import html, label
from ui.heading import draw_heading
from ui.loading import Loket, load_loket, load_visits, sentence
from ui.reply import answer_html
from ui.save_menu import draw_save_menu
from ui.session import Conversation, Exchange, conversation, spoken_around
from ui.sources import draw_chips, draw_source, opened_page, source_pages
from ui.starters import GROUPS
from ui.texts import text

# The name of the question in a shared link.
SHARED = "vraag"


def draw() -> None:
    """Draw the page and answer the question that waits, if any."""
    talk = conversation()
    draw_heading(text("ask_title", talk.language))
    st.html(f'<p class="lk-lead">{html(text("purpose", talk.language))}</p>')
    try:
        closed = load_visits().notice()
        loket = load_loket()
    except Exception as error:  # A visitor gets a sentence, whatever went wrong.
        st.error(sentence(error, talk.language), icon=":material/error:")
        return
    if closed:
        st.warning(label(closed), icon=":material/door_front:")
        return
    _take_shared_question(talk)
    body = st.container(key="talk")
    _draw_question_box(talk)
    with body:
        _draw_talk(loket, talk)


def _draw_question_box(talk: Conversation) -> None:
    # Inside a container the page does not jump to its end whenever a source opens.
    with st.container(key="askbar"):
        typed = st.chat_input(
            text("placeholder", talk.language), key="question", submit_mode="disable"
        )
        if typed:
            talk.ask(typed)
        if talk.exchanges or talk.pending:
            _draw_bar(talk)


def _draw_talk(loket: Loket, talk: Conversation) -> None:
    if not talk.exchanges and not talk.pending:
        _draw_first_screen(talk)
    for exchange in talk.exchanges:
        _draw_exchange(loket, talk, exchange)
    if talk.pending:
        _answer(loket, talk)
    if talk.exchanges:
        draw_follow_ups(talk)


def _take_shared_question(talk: Conversation) -> None:
    """Ask the question of a shared link, once, on an empty conversation."""
    shared = st.query_params.get(SHARED, "")
    if not shared:
        return
    del st.query_params[SHARED]
    if not talk.exchanges and not talk.pending:
        talk.ask(shared)


def _draw_bar(talk: Conversation) -> None:
    """Keep the notice and the way out at hand, below the question box."""
    with st.container(horizontal=True, key="bar", vertical_alignment="center"):
        with st.popover(text("about", talk.language), icon=":material/info:", type="tertiary"):
            st.html(f"<p>{html(text('what_it_is', talk.language))}</p>")
        draw_save_menu(talk)
        st.button(
            text("clear", talk.language),
            key="clear",
            type="tertiary",
            icon=":material/delete:",
            on_click=talk.clear,
        )


def _draw_first_screen(talk: Conversation) -> None:
    st.html(
        f'<section class="lk-note"><h2>{html(text("what_it_is_title", talk.language))}</h2>'
        f"<p>{html(text('what_it_is', talk.language))}</p></section>"
    )
    st.html(f'<h2 class="lk-head">{html(text("starters_title", talk.language))}</h2>')
    with st.container(key="starters"):
        columns = st.columns(len(GROUPS), gap="medium")
    for group_number, (group, column) in enumerate(zip(GROUPS, columns, strict=True)):
        name, questions = group.shown(talk.language)
        with column, st.container(key=f"group-{group_number}"):
            st.markdown(f"### {group.icon} {name}", anchors=False)
            for number, question in enumerate(questions):
                st.button(
                    question,
                    key=f"starter-{group_number}-{number}",
                    width="stretch",
                    on_click=talk.ask,
                    args=(question,),
                )


def _answer(loket: Loket, talk: Conversation) -> None:
    """Answer the waiting question; it waits on when this run is cut off."""
    exchange = Exchange(talk.pending)
    history = talk.history()
    with st.container(key=f"exchange-{exchange.id}"):
        _draw_question(talk, exchange)
        slot = st.empty()
        count = len(loket.index.catalogue.documents())
        slot.html(f'<p class="lk-busy">{html(text("searching", talk.language, count=count))}</p>')
        try:
            for shown in _growing(loket, exchange, history):
                slot.html(f'<div class="lk-answer">{answer_html(shown, (), exchange.id, "")}</div>')
        except Exception as error:  # A visitor gets a sentence, whatever went wrong.
            exchange.problem = sentence(error, talk.language)
        slot.empty()
    _count(exchange)
    talk.exchanges.append(exchange)
    talk.pending = ""
    _draw_answer(loket, talk, exchange)


def _growing(loket: Loket, exchange: Exchange, history: Sequence[Turn]) -> Iterator[str]:
    """Yield the text so far, each time a piece longer; put the answer in its exchange."""
    shown = ""
    for piece in loket.assistant.stream(exchange.question, history):
        if isinstance(piece, Answer):
            exchange.answer = piece
        else:
            shown += piece
            yield shown


def _count(exchange: Exchange) -> None:
    """Count the question; keep it only when it has no answer and someone reads these."""
    visits, answer = load_visits(), exchange.answer
    visits.count(answer.status.value if answer else "problem")
    if answer and answer.status is AnswerStatus.ABSTAINED and is_set_up():
        nearest = answer.contexts[0].chunk.info if answer.contexts else DocumentInfo()
        visits.add_unanswered(exchange.question, nearest.publisher, nearest.title)


def _draw_exchange(loket: Loket, talk: Conversation, exchange: Exchange) -> None:
    with st.container(key=f"exchange-{exchange.id}"):
        _draw_question(talk, exchange)
        st.empty()
    _draw_answer(loket, talk, exchange)


def _draw_question(talk: Conversation, exchange: Exchange) -> None:
    st.html(
        f'<div class="lk-question"><h2 class="lk-hidden">{html(text("you_asked", talk.language))}'
        f"</h2><p>{html(exchange.question)}</p></div>"
    )


def _draw_answer(loket: Loket, talk: Conversation, exchange: Exchange) -> None:
    opened = opened_page(exchange)
    with st.container(key=f"answer-{exchange.id}"):
        if opened is None or exchange.answer is None:
            _draw_text(loket, talk, exchange)
            return
        left, right = st.columns([1, 1], gap="large")
        with left:
            _draw_text(loket, talk, exchange)
        with right:
            draw_source(loket, exchange, opened, spoken_around(exchange.answer, talk.language))


def _draw_text(loket: Loket, talk: Conversation, exchange: Exchange) -> None:
    answer = exchange.answer
    if answer is None:
        st.error(exchange.problem, icon=":material/error:")
        return
    numbers = {citation.number for citation in answer.citations}
    anchors = {c.number: record_anchor(exchange.id, c.number) for c in answer.record_citations}
    spoken = spoken_around(answer, talk.language)
    cite = text("cite", spoken, number="{number}")
    head = html(text("answer_ready", spoken))
    more = ""
    if answer.more:
        name = html(text("more_quotes", spoken))
        quotes = answer_html(answer.more, numbers, exchange.id, cite, anchors)
        more = f'<details class="lk-more"><summary>{name}</summary>{quotes}</details>'
    st.html(
        f'<div class="lk-answer lk-{answer.status.value}" lang="{html(answer.language)}" '
        f'data-answer="{exchange.id}" data-spoken="{spoken}" data-done="1">'
        f'<h2 class="lk-hidden">{head}</h2>'
        f"{answer_html(answer.best, numbers, exchange.id, cite, anchors)}{more}</div>"
    )
    for notice in answer.notices:
        st.html(f'<p class="lk-notice" lang="{html(answer.language)}">{html(notice)}</p>')
    draw_question_back(talk, exchange, answer)
    draw_cards(answer)
    draw_chips(exchange, source_pages(answer), spoken)
    draw_record_sources(exchange, answer, spoken)
    draw_tools(exchange, spoken)
    draw_account(loket, talk, exchange, spoken)
