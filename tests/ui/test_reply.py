"""An answer becomes HTML in which only its own shape is markup."""

import pytest

from ui.reply import answer_html, plain_text, split_answer

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
        pytest.param("<img src=x onerror=alert(1)>",
                     "<p>&lt;img src=x onerror=alert(1)&gt;</p>", id="html"),
        pytest.param("![kat](https://example.org/k.png)",
                     "<p>![kat](https://example.org/k.png)</p>", id="markdown-image"),
    ],
)  # fmt: skip
def test_answer_html_shows_words_of_others_as_words(text: str, expected: str) -> None:
    assert expected in as_html(text)


def test_plain_text_keeps_words_lists_and_markers() -> None:
    assert plain_text(ANSWER) == (
        "Lasregeling (2013-04):\n\n- “Wie last” [1]\n  - “krijgt 750 euro.” [2]\n- “Punt.” [3]"
    )


BLOCKS = (
    "**Lasregeling** (2013-04):\n\n- “Wie last” [1]\n- “krijgt iets.” [2]\n\n"
    "**Draaifonds** (2014):\n\n- “Kop | bedrag” [3]\n  - “Draaien | 5 euro” [4]"
)


def test_split_answer_sets_less_sure_lines_apart_under_their_titles() -> None:
    best, rest = split_answer(BLOCKS, {2, 3, 4})

    assert best == "**Lasregeling** (2013-04):\n\n- “Wie last” [1]"
    assert rest == (
        "**Lasregeling** (2013-04):\n\n- “krijgt iets.” [2]\n\n"
        "**Draaifonds** (2014):\n\n- “Kop | bedrag” [3]\n  - “Draaien | 5 euro” [4]"
    )


@pytest.mark.parametrize(
    "beside",
    [
        pytest.param((), id="all-sure"),
        pytest.param({4}, id="one-line-only"),
        pytest.param({1, 2, 3, 4}, id="nothing-left"),
    ],
)
def test_split_answer_keeps_an_answer_whole(beside) -> None:
    assert split_answer(BLOCKS, beside) == (BLOCKS, "")


def test_split_answer_keeps_what_a_model_wrote_whole() -> None:
    written = "Dit staat er. [1]\n\n- Eerst dit. [2]\n- Dan dat. [3]\n\nEn nog iets. [4]"

    assert split_answer(written, ()) == (written, "")
