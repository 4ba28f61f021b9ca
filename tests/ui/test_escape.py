"""Words of others are shown as words."""

import html as standard_html
import re

import pytest

from ui.escape import html, label

EVIL = [
    pytest.param("<script>alert(1)</script>", id="script"),
    pytest.param('<img src=x onerror="alert(1)">', id="img-onerror"),
    pytest.param("![kat](https://example.org/kat.png)", id="markdown-image"),
    pytest.param("[klik hier](https://example.org)", id="markdown-link"),
    pytest.param("kost $5 of $6$ meer", id="formula"),
    pytest.param(":material/delete: en :red[rood] en :smile:", id="shortcodes"),
    pytest.param("**vet** _schuin_ `code` ~~door~~ # kop", id="emphasis"),
    pytest.param("https://example.org www.example.org jan@example.org", id="addresses"),
    pytest.param("- lijst\n1. nummer\n> citaat", id="blocks"),
    pytest.param("R&D <-> a -> b -- c", id="arrows"),
]


@pytest.mark.parametrize("words", EVIL)
def test_html_shows_exactly_these_characters(words: str) -> None:
    shown = html(words)

    assert "<" not in shown
    assert standard_html.unescape(shown) == words


@pytest.mark.parametrize("words", EVIL)
def test_label_keeps_the_words_and_no_live_markup(words: str) -> None:
    shown = label(words)

    assert re.sub(r"\\(.)", r"\1", shown).replace("\u2060", "") == " ".join(words.split())
    assert not re.search(r"(?<!\\)[<>\[\]`*_$~#!|]", shown)
    assert not re.search(r":\w", shown)
