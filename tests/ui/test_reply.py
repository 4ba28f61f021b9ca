"""An answer becomes HTML in which only its own shape is markup."""

import pytest

from ui.reply import answer_html, plain_text

ANSWER = "**Lasregeling** (2013-04):\n\n- “Wie last” [1]\n  - “krijgt 750 euro.” [2]\n- “Punt.” [3]"


def as_html(text: str) -> str:
    return answer_html(text, {1, 2, 3}, "ab12", "Bron {number} bekijken")


def test_answer_html_has_lists_and_a_button_per_marker() -> None:
    shown = as_html(ANSWER)

    assert shown.startswith("<p><strong>Lasregeling</strong> (2013-04):</p><ul><li>“Wie last”")
    assert shown.count("<ul>") == shown.count("</ul>") == 2
    assert shown.count("<li>") == shown.count("</li>") == 3
    assert shown.count('<button type="button" class="lk-cite"') == 3
    assert 'data-source="ab12-2" aria-label="Bron 2 bekijken"' in shown


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "**Titel *met* $ster** (2013):",
            "<p><strong>Titel *met* $ster</strong> (2013):</p>",
            id="title-with-stars",
        ),
        pytest.param(
            "**Let op** en **nog eens**",
            "<p><strong>Let op</strong> en <strong>nog eens</strong></p>",
            id="two-bolds",
        ),
        pytest.param("- “zie [2] en **x** <b>y</b>” [9]",
                     "“zie [2] en **x** &lt;b&gt;y&lt;/b&gt;” [9]", id="quote-is-literal"),
        pytest.param("- “Zie **noot** en [2] hieronder” (stand 2023) [9]",
                     "<li>“Zie **noot** en [2] hieronder” (stand 2023) [9]</li>",
                     id="quote-with-its-year-is-literal"),
        pytest.param("<img src=x onerror=alert(1)>",
                     "<p>&lt;img src=x onerror=alert(1)&gt;</p>", id="html"),
        pytest.param("![kat](https://example.org/k.png)",
                     "<p>![kat](https://example.org/k.png)</p>", id="markdown-image"),
    ],
)  # fmt: skip
def test_answer_html_shows_words_of_others_as_words(text: str, expected: str) -> None:
    assert expected in as_html(text)


def test_answer_html_has_one_button_behind_a_quote_with_its_year() -> None:
    shown = as_html("- “Zie **noot** en [2] hieronder” (stand 2023) [1]")

    assert "“Zie **noot** en [2] hieronder” (stand 2023)&nbsp;<button" in shown
    assert shown.count("<button") == 1
    assert "<strong>" not in shown


def test_plain_text_leaves_a_quote_with_its_year_as_it_is() -> None:
    line = "- “Zie **noot**” (stand 2023) [1]"

    assert plain_text(line) == line


def test_plain_text_keeps_words_lists_and_markers() -> None:
    assert plain_text(ANSWER) == (
        "Lasregeling (2013-04):\n\n- “Wie last” [1]\n  - “krijgt 750 euro.” [2]\n- “Punt.” [3]"
    )
