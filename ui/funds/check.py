"""The check of a scheme as a conversation: one question at a time, and how it stands so far."""

from collections import Counter

import streamlit as st

from assistant.eligibility.engine import check_situation
from assistant.eligibility.verdicts import FundCheck, Outcome, Result
from assistant.register.load import load_questions
from ui.address import draw_link
from ui.escape import html
from ui.fact_list import dutch
from ui.funds.answers import draw_answers
from ui.funds.inquiry import Inquiry, inquiry
from ui.funds.outcome import draw_outcome
from ui.funds.question import Asked, draw_question
from ui.funds.scheme import SchemeView
from ui.funds.standing import result_badge
from ui.texts import Language, text


def draw_check(view: SchemeView) -> None:
    """Draw the question that decides most, or the outcome when nothing is left to ask."""
    fund, language = view.fund, view.language
    with st.container(key="check-back"):
        back = text("check_back", language)
        draw_link(view.address.link(regeling=fund.id), back, icon=":material/arrow_back:")
    questions = load_questions()
    fields = {criterion.field: questions[criterion.field] for criterion in fund.criteria}
    talk = inquiry(fund.id, fields)
    check = check_situation(fund, talk.situation(), view.day, questions)
    asked = talk.next_field(check.criteria)
    if not asked or _stands(talk, check):
        draw_outcome(view, talk, check)
    else:
        _draw_talk(view, talk, check, asked)


def _stands(talk: Inquiry, check: FundCheck) -> bool:
    """Return whether to show the outcome: it stands, or the person wants to see it now."""
    return not talk.asking and (talk.ready or check.outcome is not Outcome.NOT_YET_KNOWN)


def _draw_talk(view: SchemeView, talk: Inquiry, check: FundCheck, field: str) -> None:
    language = view.language
    st.html(
        f'<h2 class="lk-head">{html(text("check_title", language))}: '
        f"{dutch(check.name, language)}</h2>"
    )
    left, right = st.columns([3, 2], gap="large")
    with left:
        st.html(_progress(talk, check, field, language))
        with st.container(border=True, key="ask-box"):
            draw_question(Asked(load_questions()[field], talk, view.fund.id, language))
        _draw_ways(talk, field, language)
    with right:
        st.html(_so_far(check, language))
        draw_answers(talk, language)


def _progress(talk: Inquiry, check: FundCheck, field: str, language: Language) -> str:
    """Return how far the conversation is; what is left is at most, as answers decide."""
    place = talk.steps.index(field) if field in talk.steps else len(talk.steps)
    left = len([name for name in talk.left(check.criteria) if name != field])
    all_of_it = max(len(talk.steps) + (field not in talk.steps) + left, 1)
    words = text("check_progress" if left else "check_last", language, number=place + 1, left=left)
    return (
        f'<p class="lk-facts">{html(words)}</p><div class="lk-progress" aria-hidden="true">'
        f'<span style="width: {100 * place // all_of_it}%"></span></div>'
    )


def _draw_ways(talk: Inquiry, field: str, language: Language) -> None:
    with st.container(horizontal=True, key="ask-ways"):
        if talk.steps and talk.steps[0] != field:
            st.button(
                text("ask_back", language),
                key="ask-back",
                type="tertiary",
                icon=":material/arrow_back:",
                on_click=talk.back,
                args=(field,),
            )
        st.button(
            text("ask_outcome", language),
            key="ask-outcome",
            type="tertiary",
            icon=":material/checklist:",
            on_click=talk.finish,
        )


def _so_far(check: FundCheck, language: Language) -> str:
    """Return the demands with how they stand now."""
    counted = Counter(criterion.result for criterion in check.criteria)
    sums = " · ".join(
        f"{counted[result]} {text(key, language).lower()}"
        for result, key in (
            (Result.MEETS, "result_meets"),
            (Result.FAILS, "result_fails"),
            (Result.UNKNOWN, "result_unknown"),
        )
    )
    items = "".join(
        f"<li>{result_badge(criterion.result, language)} {dutch(criterion.required, language)}</li>"
        for criterion in check.criteria
    )
    return (
        f'<h3 class="lk-small-head">{html(text("check_so_far", language))}</h3>'
        f'<p class="lk-facts">{html(sums)}</p><ul class="lk-demands">{items}</ul>'
    )
