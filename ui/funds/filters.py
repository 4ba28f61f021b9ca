"""The filters of the schemes: fields, what they ask, and what each leaves out."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

import streamlit as st

from assistant.eligibility.fund_finder import AMOUNT_FIELD, FundQuery, FundSearch, Point, Scope
from assistant.eligibility.reading import read_answer
from assistant.register.funds import Fund
from assistant.register.load import load_questions, load_records
from ui.address import Address, choose
from ui.escape import html
from ui.fields import Chip, chosen_day, draw_chips, draw_day, draw_place
from ui.funds.question import problem_words
from ui.register_words import choices, spoken
from ui.texts import Language, text

URL_PATH = "regelingen"
# In the address: what fits a person, in place of the list.
MATCH = "past"
_POINTS: Mapping[str, Point] = {
    "woorden": Point.WORDS,
    "voor": Point.WHO,
    "doel": Point.PURPOSE,
    "sector": Point.SECTOR,
    "regio": Point.REGION,
    "bedrag": Point.AMOUNT,
    "stand": Point.DAY,
}
_MORE = ("sector", "regio", "bedrag", "op", "stand")


@dataclass(frozen=True, slots=True)
class Chosen:
    """What is asked for, as far as it could be read, and on which day."""

    query: FundQuery
    day: date


def fund_address(language: Language) -> Address:
    """Return the fields of the page, in step with its address."""
    questions = load_questions()
    return Address(
        URL_PATH,
        {
            "woorden": None,
            "voor": questions["rol"].choices.keys(),
            "doel": questions["doel"].choices.keys(),
            "sector": questions["sector"].choices.keys(),
            "regio": None,
            "bedrag": None,
            "mensen": None,
            "op": None,
            "wat": (MATCH,),
            "stand": [scope.value for scope in Scope if scope is not Scope.CURRENT],
        },
        language,
    )


def reference_day(address: Address) -> date:
    """Return the day to judge on: the one that is asked for, else today."""
    return chosen_day(address, "op") or date.today()


def draw_filters(address: Address, language: Language) -> Chosen:
    """Draw the filters; return what they ask."""
    with st.container(key="fund-filters"):
        first, second, third = st.columns(3, gap="medium", vertical_alignment="bottom")
        with first:
            st.text_input(
                text("fund_words", language),
                key=address.key("woorden"),
                type="search",
                placeholder=text("fund_words_hint", language),
            )
        with second:
            draw_who(address, language)
        with third:
            draw_purpose(address, language)
        asked = sum(1 for name in _MORE if address.value(name))
        more = text("more_filters", language) + (f" ({asked})" if asked else "")
        with st.expander(more, icon=":material/tune:", key="fund-more", expanded=asked > 0):
            return _draw_more(address, language)


def _draw_more(address: Address, language: Language) -> Chosen:
    first, second, third = st.columns(3, gap="medium")
    with first:
        draw_sector(address, language)
        day = draw_day(address, "op", language)
    with second:
        region = draw_place(address, "regio", language)
        shown = {
            Scope.OPEN.value: text("scope_open", language),
            Scope.ALL.value: text("scope_all", language),
        }
        none = text("scope_current", language)
        choose(address, "stand", text("scope", language), shown, none)
    with third:
        amount = _draw_amount(address, language)
    query = FundQuery(
        text=address.value("woorden"),
        who=address.value("voor"),
        purpose=address.value("doel"),
        sector=address.value("sector"),
        region=region,
        amount=amount,
        scope=Scope(address.value("stand") or Scope.CURRENT),
    )
    return Chosen(query, day)


def draw_who(address: Address, language: Language) -> None:
    """Draw the field for whom the scheme is."""
    used = {tag for fund in load_records(Fund) for tag in fund.audiences}
    tags = [tag for tag in load_questions()["rol"].choices if tag in used]
    shown = choices(tags, language)
    choose(address, "voor", text("fund_who", language), shown, text("any", language))


def draw_purpose(address: Address, language: Language) -> None:
    """Draw the field for what the money is."""
    shown = choices(load_questions()["doel"].choices, language)
    choose(address, "doel", text("fund_purpose", language), shown, text("any", language))


def draw_sector(address: Address, language: Language) -> None:
    """Draw the field for the sector."""
    shown = choices(load_questions()["sector"].choices, language)
    choose(address, "sector", text("fund_sector", language), shown, text("any", language))


def _draw_amount(address: Address, language: Language) -> str:
    """Draw the field for the amount; return it when it can be read, else say so."""
    st.text_input(
        text("fund_amount", language),
        key=address.key("bedrag"),
        placeholder=text("fund_amount_hint", language),
        help=text("fund_amount_help", language),
    )
    amount = address.value("bedrag")
    question = load_questions()[AMOUNT_FIELD]
    problem = problem_words(question, read_answer(question, amount), amount, language)
    if problem:
        st.html(f'<p class="lk-problem" role="alert">{html(problem)}</p>')
    return "" if problem else amount


def draw_fund_chips(address: Address, search: FundSearch, language: Language) -> None:
    """Draw the filters that are on, with how many schemes come back without each."""
    chips = [
        Chip(name, _spoken(address, name, language), search.back_without(point))
        for name, point in _POINTS.items()
        if address.value(name)
    ]
    draw_chips(address, chips, language)


def _spoken(address: Address, name: str, language: Language) -> str:
    value = address.value(name)
    if name == "stand":
        return text(f"scope_{'all' if value == Scope.ALL else 'open'}", language)
    if name == "bedrag":
        return f"€ {value}"
    return spoken(value, language) if name in {"voor", "doel", "sector"} else f"“{value}”"
