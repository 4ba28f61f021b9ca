import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.documents import DocumentInfo
from ingest.building import build_document
from ingest.raw import RawDocument
from ingest.repair import repair_pages
from tests.ingest.fakes import WordList, make_page, make_pages

LEXICON = WordList("bedrijven", "heeft", "school", "plan", "en", "geld")


def repaired(*texts):
    pages, _, _ = repair_pages([make_page(*texts)], LEXICON)
    return [line.text for line in pages[0].lines]


def test_repair_pages_mends_what_one_page_can_have():
    assert repaired(
        "Elke school hee\ufffd  geld", "PlannenPlannen voor be\u0300ta", "\ufffd een punt"
    ) == [
        "Elke school heeft geld",
        "Plannen voor bèta",
        "• een punt",
    ]


@pytest.mark.parametrize(
    ("lines", "whole"),
    [
        pytest.param(
            ("minder CO", "2", "-uitstoot in de stad"),
            "minder CO2-uitstoot in de stad",
            id="formula",
        ),
        pytest.param(("een zaal van 40 m", "2", "in de school"), "een zaal van 40 m2", id="unit"),
    ],
)
def test_repair_pages_puts_a_low_figure_back(lines, whole):
    assert repaired(*lines)[0] == whole


def test_repair_pages_counts_what_does_not_show():
    _, _, hidden = repair_pages([make_page("een\u200b twee\u200b")], LEXICON)

    assert hidden == 2


def test_repair_pages_keeps_a_page_without_lines():
    pages, _, _ = repair_pages(make_pages([[], ["Tekst."]]), LEXICON)

    assert [len(page.lines) for page in pages] == [0, 1]


WORDS = st.sampled_from(
    [
        "school",
        "Plan",
        "en",
        "geld.",
        "12%",
        "2.000",
        "mbo4",
        "CO2",
        "be-",
        "drijven",
        "Oss,",
        "(2031)",
        "- punt",
        "Wie:",
        "1.",
    ]
)
PAGES = st.lists(
    st.lists(st.lists(WORDS, min_size=1, max_size=9).map(" ".join), max_size=9),
    min_size=1,
    max_size=3,
)


NAMES = re.compile("school|Plan|geld|Oss|Alinea|punt")


def figures(text):
    return re.findall(r"\d+", text)


def _running_text(pages):
    """Give every line a word of its own: a line that stands on each page is a running header."""
    return [
        [
            f"Alinea {WORDS[number % 26]}{WORDS[place % 26]} {line} tot zover"
            for place, line in enumerate(page)
        ]
        for number, page in enumerate(pages)
    ]


WORDS = "abcdefghijklmnopqrstuvwxyz"


@settings(deadline=None)
@given(PAGES)
def test_no_figure_in_running_text_is_lost(pages):
    body = _running_text(pages)
    raw = RawDocument(tuple(make_pages(body)))

    document = build_document(raw, "a.pdf", DocumentInfo(), LEXICON)

    for lines, page in zip(body, document.pages, strict=True):
        assert set(figures(" ".join(lines))) <= set(figures(page.text))


@settings(deadline=None)
@given(PAGES)
def test_no_word_is_lost_altogether(pages):
    body = _running_text(pages)
    raw = RawDocument(tuple(make_pages(body)))

    document = build_document(raw, "a.pdf", DocumentInfo(), LEXICON)

    kept = NAMES.findall(" ".join(page.text for page in document.pages))
    assert set(kept) == set(NAMES.findall(" ".join(line for page in body for line in page)))
