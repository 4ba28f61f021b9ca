"""The words of a quote are found on a page, however the page draws them."""

import pytest

from ui.marks import find_quote, mark_runs

QUOTE = "De officiële regeling betaalt 750 euro per werknemer voor bijscholing"


def found_words(quote: str, page: str) -> str:
    return "".join(page[place] for place in find_quote(quote, page))


@pytest.mark.parametrize(
    "page",
    [
        pytest.param(f"Vooraf. {QUOTE}. Daarna.", id="as-it-is"),
        pytest.param(QUOTE.replace(" ", "\n"), id="line-breaks"),
        pytest.param(QUOTE.replace("werknemer", "werk-\nnemer"), id="hyphen"),
        pytest.param(QUOTE.replace("werknemer", "werk\ufffe\r\nnemer"), id="pdfium-hyphen"),
        pytest.param(QUOTE.replace("ffi", "\ufb03"), id="ligature"),
        pytest.param(QUOTE.replace("ë", "e\u0308"), id="decomposed"),
        pytest.param(QUOTE.upper(), id="capitals"),
    ],
)
def test_find_quote_finds_every_letter(page: str) -> None:
    places = find_quote(QUOTE, page)

    letters = [page[place] for place in places if page[place].isalnum()]
    assert len(letters) >= len([c for c in QUOTE if c.isalnum()]) - 2
    assert places == sorted(set(places))


@pytest.mark.parametrize(
    "page",
    [
        pytest.param(QUOTE.replace("regeling", "regelingregeling"), id="printed-twice"),
        pytest.param(QUOTE.replace("750", "Jaarverslag 12 750"), id="header-between"),
        pytest.param(QUOTE.replace("ffi", "\ufffd"), id="lost-ligature"),
        pytest.param(QUOTE.replace("werknemer", "werk nemer12"), id="footnote-number"),
    ],
)
def test_find_quote_aligns_a_page_that_differs_a_little(page: str) -> None:
    marked = found_words(QUOTE, "Iets heel anders staat hier eerst. " + page + " En nog wat.")

    assert "betaalt" in marked.replace(" ", "")
    assert "voorbijscholing" in marked.replace(" ", "")
    assert "anders" not in marked


@pytest.mark.parametrize(
    ("quote", "page"),
    [
        pytest.param(QUOTE, "De haven van Hoorn heeft houten roeiboten en een sluis.", id="other"),
        pytest.param("…", "Alleen punten … hier", id="no-letters"),
        pytest.param(QUOTE, "", id="empty-page"),
    ],
)
def test_find_quote_finds_nothing_where_nothing_is(quote: str, page: str) -> None:
    assert find_quote(quote, page) == []


def test_mark_runs_gives_the_text_back_with_the_quote_in_one_piece() -> None:
    page = f"Vooraf. {QUOTE}. Daarna."

    runs = mark_runs(QUOTE, page)

    assert "".join(piece for piece, _ in runs) == page
    assert [piece for piece, marked in runs if marked] == [QUOTE]
