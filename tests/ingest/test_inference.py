import pytest

from assistant.documents import DocumentInfo, Line, LineKind, Page
from ingest.inference import infer_info


def page(*texts, kind=LineKind.PARAGRAPH):
    return Page(1, "1", tuple(Line(kind, text) for text in texts))


def infer(title="", *pages, info=None):
    return infer_info(info or DocumentInfo(), title, pages)


def test_infer_info_changes_nothing_that_is_known():
    info = DocumentInfo(title="Pact", date="2030")

    assert infer("Andere titel hier", page("Oss, 3 mei 2031"), info=info) == info


@pytest.mark.parametrize(
    ("title", "inferred"),
    [
        pytest.param("Pact voor techniek", "Pact voor techniek", id="own-title"),
        pytest.param("Microsoft Word - concept.docx", "Samen werken", id="word-processor"),
        pytest.param("plan_v3_def.pdf", "Samen werken", id="file-name"),
        pytest.param("", "Samen werken", id="none"),
    ],
)
def test_infer_info_takes_a_sensible_title_else_the_first_heading(title, inferred):
    assert infer(title, page("Samen werken", kind=LineKind.HEADING)).title == inferred


def test_infer_info_leaves_the_title_open_when_there_is_nothing():
    assert infer("", page("Een gewone zin.")).title == ""


@pytest.mark.parametrize(
    ("texts", "date"),
    [
        pytest.param(["Oss, 3 mei 2031"], "2031-05-03", id="day"),
        pytest.param(["Vastgesteld: november 2030"], "2030-11", id="month"),
        pytest.param(
            ["Op 3 mei 2031 tekenden zestig partijen uit de hele regio het pact."],
            "",
            id="in-a-sentence",
        ),
        pytest.param(["Oss, 3 mei 2031", "Ede, 4 mei 2031"], "", id="two-dates"),
        pytest.param(["Geen datum"], "", id="none"),
    ],
)
def test_infer_info_takes_the_date_that_stands_alone(texts, date):
    assert infer("", page(*texts)).date == date


@pytest.mark.parametrize(
    ("title", "date"),
    [
        pytest.param("Jaarplan 2031", "2031", id="year"),
        pytest.param("Plan voor 2040", "", id="year-to-come"),
        pytest.param("Pact 2031-2035", "", id="period"),
    ],
)
def test_infer_info_takes_a_year_of_the_title_that_the_text_bears_out(title, date):
    text = "In januari 2031 is dit besproken met alle scholen en bedrijven in de regio."

    assert infer(title, page(text)).date == date
