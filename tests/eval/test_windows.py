import pytest
from hypothesis import given
from hypothesis import strategies as st
from reportlab.pdfgen.canvas import Canvas

from assistant.errors import DataError
from eval.windows import cut_windows, read_pages


def make_pdf(path, *pages):
    canvas = Canvas(str(path))
    for text in pages:
        canvas.drawString(72, 720, text)
        canvas.showPage()
    canvas.save()


def test_read_pages_counts_from_one_and_names_the_stem(tmp_path):
    make_pdf(tmp_path / "verlof.pdf", "Eerste bladzijde", "Tweede bladzijde")

    pages = read_pages(tmp_path)

    assert [(p.document, p.page, p.text.strip()) for p in pages] == [
        ("verlof", 1, "Eerste bladzijde"),
        ("verlof", 2, "Tweede bladzijde"),
    ]


def test_read_pages_refuses_a_folder_without_pdf_files(tmp_path):
    with pytest.raises(DataError, match="no PDF files"):
        read_pages(tmp_path)


@pytest.mark.parametrize(
    ("text", "first"),
    [
        pytest.param("a" * 60 + ".\n\n" + "b " * 60, "a" * 60 + ".", id="paragraph"),
        pytest.param("a" * 60 + ".\n" + "b " * 60, "a" * 60 + ".", id="line"),
        pytest.param("a" * 60 + ". " + "b " * 60, "a" * 60 + ".", id="sentence"),
        pytest.param("a" * 60 + " " + "b" * 160, "a" * 60, id="word"),
        pytest.param("a" * 160, "a" * 100, id="nowhere"),
    ],
)
def test_cut_windows_ends_at_the_best_place(text, first):
    assert next(cut_windows(text, 100, 20)) == first


@pytest.mark.parametrize("text", ["", " \n "])
def test_cut_windows_gives_none_of_blank_text(text):
    assert list(cut_windows(text, 100, 20)) == []


@given(
    words=st.lists(st.text("abc.", min_size=1, max_size=12), max_size=120),
    mark=st.sampled_from([" ", "\n", "\n\n"]),
)
def test_cut_windows_loses_and_tears_no_word(words, mark):
    windows = list(cut_windows(mark.join(words), 100, 30))

    assert {word for window in windows for word in window.split()} == set(words)
    assert [window for window in windows if len(window) > 100] == []


def test_cut_windows_share_some_words():
    first, second, *_ = cut_windows(" ".join(str(n) for n in range(100)), 100, 30)

    assert set(first.split()) & set(second.split())
