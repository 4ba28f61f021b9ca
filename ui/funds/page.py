"""The page "Regelingen": the list, a scheme, its check, and what fits a person."""

import streamlit as st

from assistant.eligibility.fund_finder import find_funds
from assistant.register.funds import Fund
from assistant.register.load import load_questions, load_records
from ui.address import Address, draw_link
from ui.escape import html
from ui.funds.cards import draw_cards
from ui.funds.check import draw_check
from ui.funds.filters import (
    MATCH,
    URL_PATH,
    draw_filters,
    draw_fund_chips,
    fund_address,
    reference_day,
)
from ui.funds.match import draw_match
from ui.funds.scheme import SchemeView, draw_scheme
from ui.heading import draw_heading
from ui.loading import sentence
from ui.session import conversation
from ui.texts import Language, text

_CHECK = "check"

__all__ = ["URL_PATH", "draw"]


def draw() -> None:
    """Draw what the address asks for."""
    language = conversation().language
    draw_heading(text("funds_title", language))
    try:
        _draw(language)
    except Exception as error:  # A visitor gets a sentence, whatever went wrong.
        st.error(sentence(error, language), icon=":material/error:")


def _draw(language: Language) -> None:
    address = fund_address(language)
    wanted, step = st.query_params.get("regeling", ""), st.query_params.get("stap", "")
    fund = next((fund for fund in load_records(Fund) if fund.id == wanted), None)
    if fund is not None:
        view = SchemeView(fund, reference_day(address), address, language)
        if step == _CHECK:
            draw_check(view)
        else:
            draw_scheme(view)
        address.give(regeling=fund.id, stap=_CHECK if step == _CHECK else "")
        return
    if wanted:
        st.warning(text("fund_gone", language), icon=":material/link_off:")
    if address.value("wat") == MATCH:
        draw_match(address, language)
    else:
        _draw_list(address, language)
    address.give()


def _draw_list(address: Address, language: Language) -> None:
    st.html(f'<p class="lk-lead">{html(text("funds_purpose", language))}</p>')
    with st.container(border=True, horizontal=True, key="to-match", vertical_alignment="center"):
        st.html(f"<p>{html(text('match_offer', language))}</p>", width="content")
        to_match, words = address.link(wat=MATCH), text("match_title", language)
        draw_link(to_match, words, icon=":material/person_search:")
    chosen = draw_filters(address, language)
    search = find_funds(chosen.query, load_records(Fund), chosen.day, load_questions())
    draw_fund_chips(address, search, language)
    draw_cards(address, search, chosen.day, language)
