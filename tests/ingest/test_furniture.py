import pytest

from ingest.furniture import without_furniture
from ingest.raw import RawLine, RawPage
from tests.ingest.fakes import make_page, make_pages


def texts(pages):
    return [[line.text for line in page.lines] for page in pages]


def test_without_furniture_keeps_a_running_line_once():
    words = ("een", "twee", "drie")
    pages = make_pages(
        [["Gids voor scholen", f"Blad {word}.", str(n)] for n, word in enumerate(words, 1)]
    )

    cleaned = without_furniture(pages)

    assert texts(cleaned) == [["Gids voor scholen", "Blad een."], ["Blad twee."], ["Blad drie."]]


def test_without_furniture_sees_through_the_number_of_the_page():
    pages = make_pages([["Tekst een.", "Gids · pagina 1"], ["Tekst twee.", "Gids · pagina 2"]])

    cleaned = without_furniture(pages)

    assert texts(cleaned) == [["Tekst een."], ["Tekst twee."]]


def test_without_furniture_keeps_headings_that_only_differ_in_their_number():
    pages = make_pages([[f"Actie {n + 4}: iets doen", "Tekst." * n] for n in range(1, 5)])

    assert texts(without_furniture(pages)) == texts(pages)


@pytest.mark.parametrize(
    "figure",
    [
        pytest.param("171", id="far-from-page-number"),
        pytest.param("2013", id="year"),
        pytest.param("47%", id="percentage"),
    ],
)
def test_without_furniture_keeps_a_figure_that_stands_alone(figure):
    page = make_page("Aantal bedrijven:", figure)

    assert texts(without_furniture([page])) == [["Aantal bedrijven:", figure]]


def test_without_furniture_keeps_a_number_in_the_middle_of_a_page():
    page = make_page("Er zijn", "3", "campussen in de regio.", number=3)

    assert texts(without_furniture([page])) == [["Er zijn", "3", "campussen in de regio."]]


def test_without_furniture_takes_out_a_stray_number_beside_the_page_number():
    page = make_page("Laatste zin.", "15", "12", number=12)

    assert texts(without_furniture([page])) == [["Laatste zin."]]


def test_without_furniture_takes_out_a_title_between_its_page_numbers():
    page = make_page("Zin een.", "14", "Leren en werken 2031", "14", "Zin twee.", number=12)

    assert texts(without_furniture([page])) == [["Zin een.", "Zin twee."]]


def test_without_furniture_takes_the_number_that_is_printed_as_label():
    pages = make_pages([[f"Tekst {n}.", str(n + 4)] for n in range(1, 5)])

    assert [page.label for page in without_furniture(pages)] == ["5", "6", "7", "8"]


def test_without_furniture_keeps_a_label_of_the_file_itself():
    page = RawPage(1, "iv", (RawLine("Tekst."), RawLine("iv")))

    cleaned = without_furniture([page])[0]

    assert (cleaned.label, texts([cleaned])) == ("iv", [["Tekst."]])


def test_without_furniture_leaves_a_page_of_only_a_number_as_it_is():
    page = make_page("7", number=7)

    assert texts(without_furniture([page])) == [["7"]]
