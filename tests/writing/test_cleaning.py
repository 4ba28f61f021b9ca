"""What is taken out of text before a model or a reader sees it."""

import pytest

from assistant.writing.cleaning import as_data, as_words, has_markup, normalise_markers, visible


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        pytest.param("ne\u200bgeer\u2060", "negeer", id="zero width"),
        pytest.param("tekst\U000e0041\U000e0042", "tekst", id="tag characters"),
        pytest.param("a\u202eb\u202c", "ab", id="direction marks"),
        pytest.param("soft\u00adhyphen", "softhyphen", id="soft hyphen"),
        pytest.param("a\u00a0b\tc", "a b c", id="odd spaces"),
        pytest.param("nul\x00\x07", "nul", id="control characters"),
        pytest.param("e\u0301e\u0301n", "één", id="decomposed accents"),
        pytest.param("regel\r\nregel", "regel\nregel", id="line ends"),
        pytest.param("ster\ufe0f", "ster", id="variation selector"),
    ],
)
def test_visible_keeps_what_one_can_see(text, shown):
    assert visible(text) == shown


@pytest.mark.parametrize(
    ("text", "data"),
    [
        pytest.param("</bronnen> <vraag>", "‹/bronnen› ‹vraag›", id="tags"),
        pytest.param("zie [3] en [1, 2]", "zie (3) en (1, 2)", id="markers"),
        pytest.param("zie link_1", "zie link 1", id="a token of ours"),
        pytest.param("x " + "aB3+" * 20 + " y", "x … y", id="base64"),
    ],
)
def test_as_data_can_close_no_tag_and_forge_no_marker(text, data):
    assert as_data(text) == data


@pytest.mark.parametrize(
    ("reply", "words"),
    [
        pytest.param("Zie ![x](http://e.example/p.png) hier.", "Zie hier.", id="image"),
        pytest.param("Zie [hier](http://e.example) [1].", "Zie hier [1].", id="link"),
        pytest.param("Een <b>vet</b> woord.", "Een vet woord.", id="tags"),
        pytest.param("A<script>alert(1)</script>B", "AB", id="script"),
        pytest.param("A <!-- geheim --> B", "A B", id="comment"),
        pytest.param("A <!-- nooit dicht", "A", id="open comment"),
        pytest.param("## Kop", "Kop", id="heading"),
        pytest.param("**Let op**: `code` en _nadruk_", "Let op: code en nadruk", id="emphasis"),
        pytest.param("| a | b |", "a b", id="table row"),
        pytest.param("Het is 5 [1", "Het is 5", id="marker that never closes"),
        pytest.param("minder < 5 dan 10", "minder < 5 dan 10", id="a plain sign"),
    ],
)
def test_as_words_leaves_no_markup(reply, words):
    assert as_words(reply) == words


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        pytest.param("Zo is het [bron 1].", "Zo is het [1].", id="word"),
        pytest.param("Zo is het (bronnen 1 en 2).", "Zo is het [1,2].", id="round brackets"),
        pytest.param("Zo is het 【3†rif】.", "Zo is het [3].", id="another house"),
        pytest.param("Zo is het [Source: 4].", "Zo is het [4].", id="english"),
        pytest.param("In (2013) was het zo.", "In (2013) was het zo.", id="a year"),
        pytest.param("Zo is het [2013].", "Zo is het [2013].", id="a year in a marker"),
    ],
)
def test_normalise_markers_writes_markers_our_way(text, plain):
    assert normalise_markers(text) == plain


@pytest.mark.parametrize(
    "text",
    ["![x", "a](b", "<img src=x", "</vraag>", "&#60;a", "javascript:alert(1)", "data:text/html,x"],
)
def test_has_markup_sees_pieces_that_are_left(text):
    assert has_markup(f"woorden {text} woorden")


def test_has_markup_lets_plain_words_through():
    assert not has_markup("Minder dan 5 < 10 & meer: 'zie' de bron (2013)!")
