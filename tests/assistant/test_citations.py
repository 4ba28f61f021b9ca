"""The last gate: words of a page stand, and words that were touched do not."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from assistant.answers import Citation
from assistant.citations import keep_valid, renumber, squash, stands_on_page
from assistant.documents import Page
from tests.factories import make_chunk, make_line

WORDS = st.text(alphabet="abcdeëijnorst0123456789.,-%€()&’", min_size=1, max_size=9)
PAGES = st.lists(WORDS, min_size=1, max_size=40)


def make_page(*texts: str) -> Page:
    return Page(1, "1", tuple(make_line(text) for text in texts))


PAGE = make_page(
    "In 2014 zijn er 250.000 vaklieden nodig, twee derde in de regio.",
    "Het fonds heeft 2,5 miljoen euro; bedrijven betalen 40% zelf.",
    "Coördinatie ligt bij het techniek-\nloket (zie [3]).",
)


@pytest.mark.parametrize(
    "quote",
    [
        pytest.param("In 2014 zijn er 250.000 vaklieden nodig", id="part-of-a-line"),
        pytest.param("twee derde in de regio. Het fonds", id="over-a-line-end"),
        pytest.param("HET FONDS heeft  2,5 miljoen euro", id="capitals-and-spaces"),
        pytest.param("“bedrijven betalen 40% zelf”", id="quotation-marks"),
        pytest.param("Coo\u0308rdinatie ligt bij", id="accent-in-two-parts"),
        pytest.param("zie [3]", id="marker-of-the-page"),
        pytest.param("euro", id="one-word"),
    ],
)
def test_stands_on_page_knows_words_of_the_page(quote):
    assert stands_on_page(quote, PAGE)


@pytest.mark.parametrize(
    "quote",
    [
        pytest.param("In 2015 zijn er 250.000 vaklieden nodig", id="other-year"),
        pytest.param("250.001 vaklieden", id="other-figure"),
        pytest.param("5 miljoen euro", id="half-a-decimal"),
        pytest.param("50.000 vaklieden", id="tail-of-a-figure"),
        pytest.param("25 miljoen euro", id="comma-lost"),
        pytest.param("vaklieden nodig in de regio", id="words-left-out"),
        pytest.param("nodig vaklieden", id="other-order"),
        pytest.param("vaklieden zijn nodig", id="word-put-in"),
        pytest.param("drijven betalen", id="tail-of-a-word"),
        pytest.param("twee derde in de reg", id="head-of-a-word"),
        pytest.param("", id="nothing"),
        pytest.param("… – “”", id="signs-only"),
    ],
)
def test_stands_on_page_refuses_words_that_were_touched(quote):
    assert not stands_on_page(quote, PAGE)


def test_stands_on_page_is_no_for_a_page_that_is_not_there():
    assert not stands_on_page("euro", None)


@given(PAGES, st.data())
def test_a_quote_taken_from_a_page_always_stands(page_words, data):
    start = data.draw(st.integers(0, len(page_words) - 1))
    end = data.draw(st.integers(start + 1, len(page_words)))
    quote = " ".join(page_words[start:end])
    assume(squash(quote))

    half = len(page_words) // 2
    page = make_page(" ".join(page_words[:half]), " ".join(page_words[half:]))

    assert stands_on_page(quote, page)


@given(PAGES, st.data())
def test_a_quote_with_one_changed_digit_never_stands(page_words, data):
    text = " ".join(page_words)
    digits = [place for place, sign in enumerate(text) if sign.isdigit()]
    assume(digits)
    place = data.draw(st.sampled_from(digits))
    other = data.draw(st.sampled_from([d for d in "0123456789" if d != text[place]]))

    # The whole page is quoted, so the changed words cannot stand elsewhere on it.
    assert not stands_on_page(f"{text[:place]}{other}{text[place + 1 :]}", make_page(text))


def test_keep_valid_drops_only_the_lines_whose_quote_does_not_stand():
    chunk = make_chunk("…")
    lines = [
        ("- “goed” [1]", Citation(1, chunk, "250.000 vaklieden")),
        ("- “fout” [2]", Citation(2, chunk, "350.000 vaklieden")),
        ("- “ook goed” [3]", Citation(3, chunk, "40% zelf")),
    ]

    kept = keep_valid(lines, lambda _citation: PAGE)

    assert [text for text, _ in kept] == ["- “goed” [1]", "- “ook goed” [3]"]


def test_keep_valid_asks_for_the_page_that_the_citation_names():
    here, there = make_chunk("…"), make_chunk("…", page_number=2)
    lines = [("a [1]", Citation(1, here, "euro")), ("b [2]", Citation(2, there, "euro"))]

    kept = keep_valid(lines, lambda c: PAGE if c.chunk.page_number == 1 else make_page("anders"))

    assert [text for text, _ in kept] == ["a [1]"]


def test_renumber_counts_from_one_without_gaps():
    chunk = make_chunk("…")
    lines = [("- “a” [2]", Citation(2, chunk, "a")), ("- “b” [7]", Citation(7, chunk, "b"))]

    assert renumber(lines) == [
        ("- “a” [1]", Citation(1, chunk, "a")),
        ("- “b” [2]", Citation(2, chunk, "b")),
    ]


def test_renumber_leaves_a_number_in_brackets_inside_a_quote_alone():
    citation = Citation(4, make_chunk("…"), "zie [3] daar")

    assert renumber([("- “zie [3] daar” [4]", citation)])[0][0] == "- “zie [3] daar” [1]"


@pytest.mark.parametrize(
    ("text", "squashed"),
    [
        pytest.param("Zuid-Holland, 40%!", "zuidholland40", id="signs"),
        pytest.param("ﬁnanciën\u00a0é", "financiëné", id="ligature-and-accent"),
        pytest.param("_ …", "", id="nothing"),
    ],
)
def test_squash_keeps_letters_and_digits_only(text, squashed):
    assert squash(text) == squashed
