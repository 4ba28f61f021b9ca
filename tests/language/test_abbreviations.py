"""Abbreviations both ways, and words that only look like one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.errors import DataError
from assistant.language.abbreviations import (
    Abbreviation,
    Abbreviations,
    expand,
    load_abbreviations,
    parse_abbreviations,
)

LINES = """short,long,english
RIF,Regionaal investeringsfonds mbo,Regional Investment Fund for VET
O&O,opleiding en ontwikkeling,training and development
O&O-fonds,opleidings- en ontwikkelingsfonds,sectoral training fund
T&T,Techniek en Technologie,
W&T,wetenschap en technologie,science and technology
PO,primair onderwijs,primary education
VO,voortgezet onderwijs,secondary education
mbo,middelbaar beroepsonderwijs,vocational education
roc,regionaal opleidingencentrum,
SLIM,Stimuleringsregeling leren en ontwikkelen,
STAP,Stimulering arbeidsmarktpositie,
OF,Ontwikkelfonds,
Ad,Associate degree,
DUS-I,Dienst Uitvoering Subsidies aan Instellingen,
LLO,leven lang ontwikkelen,lifelong learning
LLL,leven lang leren,lifelong learning
""".splitlines()
LIST = Abbreviations(parse_abbreviations(LINES, "own.csv"))


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        pytest.param("Wat is de RIF?", ["Regionaal investeringsfonds mbo"], id="capitals"),
        pytest.param("kan ik rif krijgen", ["Regionaal investeringsfonds mbo"], id="small"),
        pytest.param("O&O", ["opleiding en ontwikkeling"], id="ampersand"),
        pytest.param("o & o", ["opleiding en ontwikkeling"], id="spaced"),
        pytest.param("O+O", ["opleiding en ontwikkeling"], id="plus"),
        pytest.param("O en O", ["opleiding en ontwikkeling"], id="en"),
        pytest.param("O&O-fondsen", ["opleidings- en ontwikkelingsfonds"], id="plural"),
        pytest.param("roc's", ["regionaal opleidingencentrum"], id="plural-s"),
        pytest.param("W&T/T&T", ["wetenschap en technologie", "Techniek en Technologie"], id="two"),
        pytest.param("PO", ["primair onderwijs"], id="two-capitals"),
        pytest.param("mbo-school", ["middelbaar beroepsonderwijs"], id="in-a-compound"),
        pytest.param("DUS-I", ["Dienst Uitvoering Subsidies aan Instellingen"], id="hyphen"),
    ],
)
def test_expand_gives_the_full_form(text, forms):
    assert LIST.expand(text) == forms


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("po/vo/mbo", id="slashes"),
        pytest.param("po, vo en mbo", id="list"),
        pytest.param("mbo, vo en po", id="list-backwards"),
    ],
)
def test_expand_reads_a_row_of_abbreviations(text):
    assert set(LIST.expand(text)) == {
        "primair onderwijs",
        "voortgezet onderwijs",
        "middelbaar beroepsonderwijs",
    }


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("mbo of hbo", id="of-in-a-row"),
        pytest.param("of", id="of"),
        pytest.param("de rivier de Po", id="river"),
        pytest.param("een slim plan, stap voor stap", id="words"),
        pytest.param("Ad van Dam", id="first-name"),
        pytest.param("dus i", id="loose-pieces"),
        pytest.param("ZET EEN STAP", id="everything-in-capitals"),
    ],
)
def test_expand_leaves_words_alone(text):
    words = {"Ontwikkelfonds", "primair onderwijs", "Associate degree"}
    words |= {"Stimuleringsregeling leren en ontwikkelen", "Stimulering arbeidsmarktpositie"}
    words |= {"Dienst Uitvoering Subsidies aan Instellingen"}

    assert words.isdisjoint(LIST.expand(text))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("SLIM", id="capitals"),
        pytest.param("slim-regeling", id="compound"),
        pytest.param("slim subsidie", id="before-a-money-word"),
    ],
)
def test_expand_knows_a_word_that_is_written_as_an_abbreviation(text):
    assert LIST.expand(text) == ["Stimuleringsregeling leren en ontwikkelen"]


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        pytest.param("publiek: Leven Lang Ontwikkelen", ["LLO"], id="dutch"),
        pytest.param("opleidings- en ontwikkelingsfondsen", ["O&O-fonds"], id="plural"),
        pytest.param(
            "lifelong learning",
            ["LLO", "leven lang ontwikkelen", "LLL", "leven lang leren"],
            id="english-with-two-meanings",
        ),
        pytest.param(
            "RIF, het Regionaal investeringsfonds mbo", ["middelbaar beroepsonderwijs"], id="said"
        ),
    ],
)
def test_expand_gives_the_abbreviation(text, forms):
    assert LIST.expand(text) == forms


def test_expand_gives_every_meaning():
    rows = [Abbreviation("PTT", "Persoonlijke Trainingstoelage"), Abbreviation("PTT", "Post")]

    assert Abbreviations(rows).expand("PTT") == ["Persoonlijke Trainingstoelage", "Post"]


@given(st.text())
def test_expand_gives_each_form_once_for_any_text(text):
    forms = LIST.expand(f"{text} RIF")

    assert len(forms) == len(set(forms))


@given(st.sampled_from([row for row in LIST.rows if row.short.isupper()]))
def test_expand_goes_there_and_back(row):
    assert row.short in LIST.expand(row.long)
    assert row.long in LIST.expand(row.short)


def test_expand_uses_the_list_that_ships_with_loket():
    row = next(row for row in load_abbreviations().rows if row.short == "RIF")

    assert expand("RIF") == [row.long]


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param(["kort,lang"], id="header"),
        pytest.param(["short,long,english", "RIF,,fund"], id="no-long-form"),
        pytest.param(["short,long,english", "-,streepje,dash"], id="no-short-form"),
        pytest.param([], id="empty"),
    ],
)
def test_parse_abbreviations_refuses(lines):
    with pytest.raises(DataError, match=r"own\.csv"):
        parse_abbreviations(lines, "own.csv")
