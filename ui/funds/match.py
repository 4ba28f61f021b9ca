"""What fits a person: schemes that may apply, those that do not and why, and where to go."""

from collections.abc import Sequence
from datetime import date
from typing import Any

import streamlit as st

from assistant.eligibility.asking import open_fields
from assistant.eligibility.counters import Counter
from assistant.eligibility.matching import Match, expired, match_funds, reason
from assistant.eligibility.periods import VALIDITY
from assistant.eligibility.reading import read_answer
from assistant.eligibility.verdicts import FundCheck, Result
from assistant.register.funds import Fund
from assistant.register.load import load_questions, load_records
from assistant.register.records import Organisation
from ui.address import Address, draw_link
from ui.escape import html, label
from ui.fact_list import dutch, list_html, source_html, web_link
from ui.fields import draw_day, draw_place
from ui.funds.answers import draw_answers
from ui.funds.cards import judged_on
from ui.funds.filters import draw_purpose, draw_sector, draw_who
from ui.funds.inquiry import Inquiry, about_person, inquiry
from ui.funds.question import Asked, draw_question, problem_words
from ui.funds.scheme import print_button
from ui.funds.standing import outcome_badge, window_badge
from ui.links import record_link
from ui.texts import Language, text

_NAME = "match"
_STEP = 6
# The fields of the page, by the question that each answers.
_FIELDS = {"voor": "rol", "sector": "sector", "regio": "regio", "mensen": "werknemers"}


def draw_match(address: Address, language: Language) -> None:
    """Draw five fields, what they lead to, and the one question that decides most."""
    with st.container(key="fund-back"):
        draw_link(address.link(wat=""), text("match_back", language), icon=":material/arrow_back:")
    st.html(
        f'<h2 class="lk-scheme-title" tabindex="-1" data-top="match">'
        f"{html(text('match_title', language))}</h2>"
        f'<p class="lk-lead">{html(text("match_lead", language))}</p>'
    )
    facts, day = _draw_fields(address, language)
    talk = inquiry(_NAME, {})
    _remember(facts, talk)
    if not facts and not talk.answers:
        st.info(text("match_empty", language), icon=":material/edit:")
        return
    match = match_funds(
        load_records(Fund), load_records(Organisation), talk.answers | facts, day, load_questions()
    )
    st.html(judged_on(match.reference_date, language))
    _draw_may_apply(address, match.may_apply, language)
    _draw_next(match, talk, language)
    _draw_counters(match.counters, language)
    _draw_others(address, match, language)
    st.html(print_button(language))


def _draw_fields(address: Address, language: Language) -> tuple[dict[str, Any], date]:
    """Draw the fields; return the answers that could be read, and the reference date."""
    with st.container(key="match-fields"):
        first, second, third = st.columns(3, gap="medium")
        with first:
            draw_who(address, language)
            draw_purpose(address, language)
        with second:
            draw_sector(address, language)
            people = _draw_people(address, language)
        with third:
            region = draw_place(address, "regio", language)
            day = draw_day(address, "op", language)
    facts: dict[str, Any] = {
        "rol": address.value("voor"),
        "sector": address.value("sector"),
        "regio": region,
        "werknemers": people,
    }
    if purpose := address.value("doel"):
        facts["doel"] = [purpose]
    return {name: raw for name, raw in facts.items() if raw}, day


def _draw_people(address: Address, language: Language) -> str:
    question = load_questions()["werknemers"]
    st.text_input(
        text("match_people", language),
        key=address.key("mensen"),
        placeholder=text("hint_number", language),
    )
    people = address.value("mensen")
    problem = problem_words(question, read_answer(question, people), people, language)
    if problem:
        st.html(f'<p class="lk-problem" role="alert">{html(problem)}</p>')
    return "" if problem else people


def _remember(facts: dict[str, Any], talk: Inquiry) -> None:
    """Keep what the fields say for the checks of this visit; what was emptied is forgotten."""
    kept = about_person()
    for name in (*_FIELDS.values(), "doel"):
        if name not in talk.answers:
            kept.pop(name, None)
    kept.update(facts)


def _draw_next(match: Match, talk: Inquiry, language: Language) -> None:
    """Draw the question that decides most of what is still open."""
    results = [result for check in match.may_apply for result in check.criteria]
    field = talk.asking or next(iter(open_fields(results, talk.steps)), "")
    if field:
        with st.container(border=True, key="ask-box"):
            st.html(f'<p class="lk-facts">{html(text("match_next", language))}</p>')
            draw_question(Asked(load_questions()[field], talk, _NAME, language, quiet=True))
    draw_answers(talk, language)


def _draw_may_apply(address: Address, checks: Sequence[FundCheck], language: Language) -> None:
    head = text("match_may", language, count=len(checks))
    st.html(f'<h2 class="lk-head">{html(head)}</h2>')
    if not checks:
        st.info(text("match_none", language), icon=":material/search_off:")
    shown = st.session_state.setdefault("match-shown", _STEP)
    with st.container(key="match-cards"):
        for check in checks[:shown]:
            _draw_card(address, check, language)
    left = len(checks) - shown
    if left > 0:
        st.button(
            text("show_more", language, count=min(_STEP, left), left=left),
            key="match-more",
            icon=":material/expand_more:",
            on_click=_show_more,
        )


def _show_more() -> None:
    st.session_state["match-shown"] += _STEP


def _draw_card(address: Address, check: FundCheck, language: Language) -> None:
    met = [c.required for c in check.criteria if c.result is Result.MEETS and c.id != VALIDITY]
    open_ones = len(open_fields(check.criteria))
    with st.container(border=True, key=f"match-card-{check.fund}"):
        draw_link(address.link(regeling=check.fund), label(check.name))
        st.html(
            f"<p>{outcome_badge(check.outcome, language)} {window_badge(check.window, language)}"
            f"</p>{_why(met, language)}"
        )
        many = "match_check" if open_ones > 1 else "match_check_one" if open_ones else "match_see"
        words = text(many, language, count=open_ones)
        target = address.link(regeling=check.fund, stap="check")
        with st.container(key=f"match-go-{check.fund}"):
            draw_link(target, words, icon=":material/checklist:")


def _why(met: Sequence[str], language: Language) -> str:
    if not met:
        return f'<p class="lk-doubt">{html(text("match_why_none", language))}</p>'
    title = html(text("match_why", language))
    return f'<p class="lk-facts">{title}</p>{list_html(met, language)}'


def _draw_counters(counters: Sequence[Counter], language: Language) -> None:
    """Draw where to go, the best first, and why."""
    st.html(f'<h2 class="lk-head">{html(text("match_counters", language))}</h2>')
    items = "".join(
        f'<li><p lang="nl"><strong>{_counter_link(counter)}</strong></p>'
        f"<p>{dutch(counter.why, language)} {dutch(counter.offers, language)}</p>"
        f"{_site(counter, language)}"
        f"{source_html(counter.fact, language)}</li>"
        for counter in counters
    )
    st.html(f'<ol class="lk-counters">{items}</ol>')


def _counter_link(counter: Counter) -> str:
    """Return the name as a link to its page; some counters stand with the fund they carry out."""
    known = any(found.id == counter.id for found in load_records(Organisation))
    return record_link(counter.name, f"{'organisations' if known else 'funds'}/{counter.id}")


def _site(counter: Counter, language: Language) -> str:
    if not counter.website.startswith("http"):
        return ""
    return f"<p>{web_link(counter.website, counter.website, language)}</p>"


def _draw_others(address: Address, match: Match, language: Language) -> None:
    """Draw the schemes that do not apply, each with the reason, and those nobody knows of."""
    holding = [check for check in match.does_not_apply if not expired(check)]
    lapsed = [check for check in match.does_not_apply if expired(check)]
    silent = match.period_unknown
    st.html(f'<h2 class="lk-head">{html(text("match_others", language))}</h2>')
    for key, checks in (("match_not", holding), ("match_silent", silent), ("match_past", lapsed)):
        if not checks:
            continue
        with st.expander(text(key, language, count=len(checks)), key=key):
            for check in checks:
                draw_link(address.link(regeling=check.fund), label(check.name))
                why = check.criteria[0].change if key == "match_silent" else reason(check)
                st.html(f'<p class="lk-facts">{dutch(why, language)}</p>')
