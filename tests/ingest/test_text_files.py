import re

import pytest

from assistant.documents import DocumentInfo
from assistant.errors import NoTextLayerError, UnreadableDocumentError
from ingest.read import SUFFIXES, read_document


def read(tmp_path, name, text, encoding="utf-8"):
    path = tmp_path / name
    path.write_bytes(text.encode(encoding))
    return read_document(path, name, DocumentInfo())


def lines(document):
    return [
        (line.kind.value, line.level, line.text) for page in document.pages for line in page.lines
    ]


def test_markdown_keeps_its_structure(tmp_path):
    text = (
        "+++\ntitle = 'x'\n+++\n# Gids\n\nEen zin\nover twee regels.\n\n"
        "## Wie\n\nDe partners zijn:\n\n"
        "- school\n- **bedrijf**\n    1. groot\n\n| Jaar | Aantal |\n|---|---|\n| 2031 | 12 |\n"
    )

    document = read(tmp_path, "gids.md", text)

    assert lines(document) == [
        ("h", 1, "Gids"),
        ("p", 0, "Een zin over twee regels."),
        ("h", 2, "Wie"),
        ("p", 0, "De partners zijn:"),
        ("i", 1, "school"),
        ("i", 1, "bedrijf"),
        ("i", 2, "1. groot"),
        ("r", 0, "Jaar | Aantal"),
        ("r", 0, "2031 | 12"),
    ]
    leads = [line.lead for line in document.pages[0].lines]
    assert leads[4:] == ["De partners zijn:", "De partners zijn:", "bedrijf", "", "Jaar | Aantal"]


def test_html_leaves_out_what_a_reader_does_not_see(tmp_path):
    text = (
        "<html><head><title>Gids voor werk</title><style>p{}</style></head><body><nav>Menu</nav>"
        "<script>alert(1)</script><h1>Gids</h1><p>Een <b>vette</b><br>zin.</p><!-- stil -->"
        "<p style='display: none'>verborgen</p><p hidden>weg</p>"
        "<ul><li>school<ul><li>klas</li></ul></li></ul>"
        "<table><caption>Plaatsen</caption><tr><th>Jaar</th><th>Aantal</th></tr>"
        "<tr><td>2031</td><td>12</td></tr></table></body></html>"
    )

    document = read(tmp_path, "gids.html", text)

    assert lines(document) == [
        ("h", 1, "Gids"),
        ("p", 0, "Een vette zin."),
        ("i", 1, "school"),
        ("i", 2, "klas"),
        ("r", 0, "Jaar | Aantal"),
        ("r", 0, "2031 | 12"),
    ]
    assert document.info.title == "Gids voor werk"
    assert document.pages[0].lines[-1].lead == "Plaatsen: Jaar | Aantal"


HIDING = (
    "<p hidden>{}</p>", "<div aria-hidden='true'><p>{}</p></div>",
    "<p style='DISPLAY : none'>{}</p>",
    "<p style='visibility:hidden'>{}</p>", "<p style='font-size:0'>{}</p>",
    "<p style='font-size: 0.1px'>{}</p>", "<p style='opacity:0'>{}</p>",
    "<p style='position:absolute;left:-9999px'>{}</p>", "<p style='text-indent:-200em'>{}</p>",
    "<p style='color:white'>{}</p>", "<p style='color:#FEFEFE;background:#fff'>{}</p>",
    "<div style='background-color:rgb(0, 0, 0)'><p style='color:#000'>{}</p></div>",
    "<p style='color:transparent'>{}</p>", "<p style='height:0;overflow:hidden'>{}</p>",
    "<p style='clip: rect(0 0 0 0)'>{}</p>", "<p class='weg'>{}</p>", "<p id='niets'>{}</p>",
)  # fmt: skip
SHEET = "<style>/* x */ .weg, .nog { display:none } #niets {color:#fff}</style>"


@pytest.mark.parametrize("way", HIDING)
@pytest.mark.parametrize("suffix", ["html", "md"])
def test_hidden_text_is_left_out_and_reported(tmp_path, way, suffix):
    # In Markdown each piece of HTML stands by itself, without the rules of another piece.
    if suffix == "md" and not re.search("style=|hidden", way):
        way = "<div hidden>{}</div>"
    text = f"{SHEET}\n\n<p>Gewone woorden.</p>\n\n{way.format('Geheime woorden.')}\n"
    if suffix == "md":
        text = text.replace("\n\n", "\n")

    document = read(tmp_path, f"a.{suffix}", text)

    assert "Gewone woorden." in document.pages[0].text
    assert "Geheime" not in document.pages[0].text
    assert document.warnings == ("1 pieces of hidden text were left out",)


@pytest.mark.parametrize(
    "shown",
    [
        "<p style='font-size:0.8em'>{}</p>", "<p style='opacity:0.9'>{}</p>",
        "<p style='color:white;background:navy'>{}</p>",
        "<div style='background:#003'><p style='color:#fff'>{}</p></div>",
        "<div style='background-image:url(a.png)'><p style='color:#fff'>{}</p></div>",
        "<p style='color:#767676'>{}</p>", "<p style='left:-2px'>{}</p>",
        "<p style='max-height:400px;overflow:hidden'>{}</p>", "<p aria-hidden='false'>{}</p>",
    ],
)  # fmt: skip
def test_text_that_shows_is_kept(tmp_path, shown):
    document = read(tmp_path, "a.html", shown.format("Gewone woorden."))

    assert document.pages[0].text == "Gewone woorden."
    assert document.warnings == ()


def test_what_html_hides_within_a_paragraph_of_markdown_is_left_out(tmp_path):
    text = "Een <b>vette</b> zin <span style='display:none'>met meer</span> &lt; van ons.\n"

    document = read(tmp_path, "a.md", text)

    assert document.pages[0].text == "Een vette zin < van ons."
    assert document.warnings == ("1 pieces of hidden text were left out",)


def test_html_keeps_loose_words_and_nested_blocks(tmp_path):
    document = read(
        tmp_path, "a.htm", "<div>Los <span>woord</span><section><p>Alinea</p></section>na</div>"
    )

    assert [text for _, _, text in lines(document)] == ["Los woord", "Alinea", "na"]


def test_plain_text_is_read_as_a_page_is(tmp_path):
    text = (
        "Onze aanpak\n\nWij gaan dit samen doen met alle scholen en be-\ndrijven in de regio.\n\n"
        "- een\n- twee\n"
    )

    document = read(tmp_path, "plan.txt", text)

    assert lines(document) == [
        ("h", 1, "Onze aanpak"),
        ("p", 0, "Wij gaan dit samen doen met alle scholen en bedrijven in de regio."),
        ("i", 1, "een"),
        ("i", 1, "twee"),
    ]


@pytest.mark.parametrize(
    "name", [pytest.param("a.txt", id="text"), pytest.param("a.md", id="markdown")]
)
def test_a_form_feed_begins_a_page(tmp_path, name):
    document = read(tmp_path, name, "# Een\n\nEerste blad.\n\f\nTweede blad.\n")

    assert [page.number for page in document.pages] == [1, 2]
    assert document.pages[1].lines[0].text == "Tweede blad."


def test_headings_stay_open_over_the_pages_of_markdown(tmp_path):
    document = read(tmp_path, "a.md", "# Een\n\n### Een a\n\nTekst.\n\f\nTweede blad.\n")

    assert document.pages[1].section == ("Een", "Een a")


@pytest.mark.parametrize(
    "encoding",
    [
        pytest.param("utf-8", id="utf-8"),
        pytest.param("utf-8-sig", id="byte-order-mark"),
        pytest.param("cp1252", id="windows"),
    ],
)
def test_any_usual_encoding_is_read(tmp_path, encoding):
    document = read(tmp_path, "a.txt", "Reële coëfficiënt: € 5", encoding)

    assert document.pages[0].text == "Reële coëfficiënt: € 5"


def test_hidden_characters_are_taken_out_and_reported(tmp_path):
    document = read(tmp_path, "a.md", "Gewone\u200b tekst\U000e0041")

    assert document.pages[0].text == "Gewone tekst"
    assert document.warnings == ("2 characters that do not show were taken out",)


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        pytest.param("a.txt", b"", "empty", id="empty"),
        pytest.param("a.md", b" \n ", "empty", id="blank"),
        pytest.param("a.txt", b"PK\0\0", "not a text file", id="binary"),
        pytest.param("a.docx", b"tekst", "Loket reads", id="other-sort"),
    ],
)
def test_a_file_that_is_no_text_is_refused_with_a_reason(tmp_path, name, data, reason):
    path = tmp_path / name
    path.write_bytes(data)

    with pytest.raises(UnreadableDocumentError, match=reason):
        read_document(path, name, DocumentInfo())


def test_a_file_without_words_is_refused(tmp_path):
    path = tmp_path / "a.html"
    path.write_text("<html><script>x</script></html>")

    with pytest.raises(NoTextLayerError):
        read_document(path, "a.html", DocumentInfo())


def test_a_file_that_is_gone_is_refused(tmp_path):
    with pytest.raises(UnreadableDocumentError, match="cannot be opened"):
        read_document(tmp_path / "weg.md", "weg.md", DocumentInfo())


def test_suffixes_are_those_we_promise():
    assert sorted(SUFFIXES) == [".htm", ".html", ".markdown", ".md", ".pdf", ".txt"]
