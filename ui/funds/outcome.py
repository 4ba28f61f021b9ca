"""The outcome of a check, demand by demand, with what was not checked; to print and to keep."""

from datetime import date

import streamlit as st

from assistant.eligibility.situation import Situation
from assistant.eligibility.verdicts import CriterionResult, FundCheck, Outcome
from assistant.register.load import load_questions
from ui.dates import readable_date
from ui.escape import html
from ui.fact_list import dutch, facts_html, list_html, row_html, web_link
from ui.funds.answers import draw_answers
from ui.funds.inquiry import Inquiry
from ui.funds.question import said
from ui.funds.scheme import SchemeView, draw_calendar, print_button
from ui.funds.standing import outcome_badge, result_badge, window_badge
from ui.funds.summary import TAKE_ALONG, summary
from ui.save_menu import draw_saves
from ui.texts import Language, text


def draw_outcome(view: SchemeView, talk: Inquiry, check: FundCheck) -> None:
    """Draw the outcome, the ways to take it along, and the way back into the questions."""
    language, situation = view.language, talk.situation()
    st.html(
        f'<h2 class="lk-scheme-title" tabindex="-1" data-top="outcome-{html(check.fund)}-'
        f'{len(talk.answers)}">{dutch(check.name, language)}</h2>{_verdict(check, language)}'
    )
    _draw_ways(view, talk, check)
    st.html(_demands(check, situation, language))
    st.html(f'<div class="lk-sheet">{_rest(view, check)}</div>')
    with st.container(key="outcome-answers"):
        draw_answers(talk, language)


def _verdict(check: FundCheck, language: Language) -> str:
    when = readable_date(check.reference_date, language)
    kind = {Outcome.MAY_APPLY: "good", Outcome.DOES_NOT_APPLY: "bad"}.get(check.outcome, "open")
    means = text(f"means_{kind}", language)
    return (
        f'<div class="lk-verdict lk-verdict-{kind}"><p>{outcome_badge(check.outcome, language)}</p>'
        f"<p>{html(means)}</p>"
        f'<p class="lk-facts">{html(text("judged_on", language, date=when))} '
        f"{html(text('no_promise', language))}</p></div>"
    )


def _draw_ways(view: SchemeView, talk: Inquiry, check: FundCheck) -> None:
    language = view.language
    with st.container(horizontal=True, key="outcome-ways", vertical_alignment="center"):
        open_ones = talk.left(check.criteria)
        if open_ones and check.outcome is Outcome.NOT_YET_KNOWN:
            st.button(
                text("ask_on", language),
                key="ask-on",
                type="primary",
                icon=":material/arrow_forward:",
                on_click=talk.ask_again,
                args=(open_ones[0],),
            )
        st.html(print_button(language), width="content")
        draw_saves(
            lambda: summary(view.fund, check, talk.situation(), language, date.today()),
            language,
            text("summary_file", language, fund=view.fund.id),
            "summary",
        )
        draw_calendar(view)
        if talk.steps:
            st.button(
                text("ask_again", language),
                key="ask-again",
                type="tertiary",
                icon=":material/restart_alt:",
                on_click=talk.start_again,
            )


def _demands(check: FundCheck, situation: Situation, language: Language) -> str:
    items = "".join(_demand(criterion, situation, language) for criterion in check.criteria)
    return (
        f'<h3 class="lk-part">{html(text("outcome_demands", language))}</h3>'
        f'<ol class="lk-results">{items}</ol>'
    )


def _demand(criterion: CriterionResult, situation: Situation, language: Language) -> str:
    lines = [f"<p>{dutch(criterion.required, language)}</p>"]
    question = load_questions().get(criterion.field)
    if question is not None:
        value = said(question, situation.answer(criterion.field).value, language)
        lines.append(
            f'<p class="lk-facts">{html(text("outcome_answer", language))} '
            f"<strong>{html(value)}</strong></p>"
        )
    if not criterion.decides:
        lines.append(f'<p class="lk-doubt">{html(text("outcome_duty", language))}</p>')
    parts = [
        dutch(criterion.article, language) if criterion.article else "",
        web_link(criterion.where, criterion.source, language),
        html(readable_date(criterion.source_date, language)),
        "" if criterion.where.startswith("http") else html(criterion.where),
    ]
    source = " · ".join(part for part in parts if part)
    return (
        f"<li><div>{result_badge(criterion.result, language)}</div><div>{''.join(lines)}"
        f'<cite class="lk-source">{source}</cite></div></li>'
    )


def _rest(view: SchemeView, check: FundCheck) -> str:
    """Return what would change it, what was not checked, and what to take along."""
    language, fund, window = view.language, view.fund, check.window
    rows = [
        _row("outcome_change", list_html(check.would_change, language), language),
        _row("outcome_not_checked", list_html(check.not_checked, language), language),
        row_html(
            text("now_window", language, date=readable_date(check.reference_date, language)),
            f"<p>{window_badge(window, language)} {dutch(window.text, language)}</p>",
        ),
    ]
    rows += [
        _row(f"sheet_{name}", facts_html(getattr(fund, name), language), language)
        for name in TAKE_ALONG
    ]
    names = [text(f"sheet_{name}", language) for name in TAKE_ALONG if not getattr(fund, name)]
    if names:
        missing = html(text("sheet_missing", language, names=", ".join(names)))
        rows.append(_row("sheet_gaps", f"<p>{missing}</p>", language))
    return "".join(rows)


def _row(key: str, body: str, language: Language) -> str:
    return row_html(text(key, language), body) if body else ""
