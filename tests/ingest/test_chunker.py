from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.documents import Document, DocumentInfo, Line, LineKind, Page
from assistant.tokens import TiktokenTokenizer
from ingest.chunker import chunk_document
from tests.ingest.fakes import WordTokenizer

HEADING, PARAGRAPH, ITEM, ROW = LineKind


def words(count, word="woord"):
    return " ".join([word] * count)


def paragraph(count, word="woord"):
    return Line(PARAGRAPH, words(count, word))


def heading(text, level=1):
    return Line(HEADING, text, level=level)


def item(text, lead):
    return Line(ITEM, text, lead, 1)


def chunk(*pages, section=(), max_tokens=100):
    made = [Page(n, str(n), tuple(lines), section) for n, lines in enumerate(pages, 1)]
    document = Document("gids.pdf", DocumentInfo(title="Gids"), tuple(made))
    return chunk_document(document, WordTokenizer(), max_tokens)


def test_a_page_that_fits_is_one_chunk_with_all_that_is_known():
    (only,) = chunk([heading("Geld"), paragraph(50)], section=("Deel 1",))

    assert only.id == "gids.pdf:1:0"
    assert only.page_label == "1"
    assert only.section == ("Deel 1",)
    assert only.info.title == "Gids"
    assert [line.kind for line in only.lines] == [HEADING, PARAGRAPH]


def test_no_chunk_spans_two_pages():
    chunks = chunk([paragraph(10)], [paragraph(10)])

    assert [(c.page_number, c.position) for c in chunks] == [(1, 0), (2, 0)]


def test_a_chunk_opens_at_a_heading():
    chunks = chunk([heading("Een"), paragraph(60), heading("Twee"), paragraph(60)])

    assert [c.lines[0].text for c in chunks] == ["Een", "Twee"]


def test_the_section_is_what_is_open_above_the_first_line():
    chunks = chunk(
        [
            heading("Een"),
            heading("Een a", 2),
            paragraph(60),
            heading("Twee"),
            paragraph(60),
            paragraph(60),
        ]
    )

    assert [c.section for c in chunks] == [(), ("Een", "Een a"), ("Twee",)]


def test_a_lead_in_stays_with_its_list():
    lead = "De partners zijn:"
    lines = [
        paragraph(70),
        Line(PARAGRAPH, f"Tekst. {lead}"),
        item(words(20), lead),
        item(words(20), lead),
    ]

    chunks = chunk(lines)

    assert [len(c.lines) for c in chunks] == [1, 3]


def test_rows_stay_together():
    rows = [Line(ROW, words(20), "Kop") for _ in range(4)]

    chunks = chunk([paragraph(50), Line(ROW, "Kop"), *rows])

    assert [len(c.lines) for c in chunks] == [1, 5]


def test_a_list_over_budget_is_parted_between_items_that_keep_their_lead():
    lines = [item(words(40), "De partners zijn:") for _ in range(4)]

    chunks = chunk(lines)

    assert [len(c.lines) for c in chunks] == [2, 2]
    assert {line.lead for c in chunks for line in c.lines} == {"De partners zijn:"}


def test_a_small_chunk_joins_its_neighbour_over_a_heading():
    chunks = chunk([heading("Een"), paragraph(50), heading("Twee"), paragraph(5)])

    assert [len(c.lines) for c in chunks] == [4]


def test_a_small_chunk_stays_when_no_neighbour_has_room():
    chunks = chunk([heading("Een"), paragraph(95), heading("Twee"), paragraph(5)])

    assert [len(c.lines) for c in chunks] == [2, 2]


def test_a_line_over_budget_is_cut_at_the_end_of_a_sentence():
    text = f"Aa {words(60)}. Bb {words(60)}."

    chunks = chunk([Line(PARAGRAPH, text)])

    assert [c.lines[0].text[:2] for c in chunks] == ["Aa", "Bb"]


def test_a_line_that_is_cut_up_keeps_each_half_sentence_at_its_own_end():
    text = f"aa {words(60)}. Bb {words(60)}"

    chunks = chunk([Line(PARAGRAPH, text, "Hiervoor", rest="hierna.")])

    said = [(c.lines[0].lead, c.lines[0].rest) for c in chunks]
    assert said == [("Hiervoor", ""), ("", "hierna.")]


def test_a_sentence_over_budget_is_cut_between_words():
    chunks = chunk([paragraph(250)])

    assert " ".join(c.text for c in chunks) == words(250)


def test_a_page_without_lines_has_no_chunks():
    assert chunk([]) == []


LINES = st.lists(
    st.builds(
        Line,
        st.sampled_from(list(LineKind)),
        st.lists(
            st.sampled_from(["plan", "geld.", "12%", "school;", "Zo"]), min_size=1, max_size=80
        ).map(" ".join),
        st.sampled_from(["", "Kop", "De doelen:"]),
        st.integers(1, 3),
    ),
    max_size=12,
)


@settings(deadline=None)
@given(LINES)
def test_chunks_cover_the_page_in_order_within_the_budget(lines):
    chunks = chunk(lines, max_tokens=30)

    assert " ".join(c.text for c in chunks).split() == " ".join(line.text for line in lines).split()
    assert all(len(c.text.split()) <= 30 for c in chunks)
    assert [c.position for c in chunks] == list(range(len(chunks)))


@settings(deadline=None)
@given(LINES)
def test_the_same_page_gives_the_same_chunks(lines):
    assert chunk(lines, max_tokens=30) == chunk(lines, max_tokens=30)


TOKENIZER = TiktokenTokenizer()
TEXT = st.text(alphabet="abc ABC.,;/!-€é½²\t|123", min_size=1, max_size=200).filter(str.strip)


@settings(deadline=None)
@given(
    st.lists(
        st.builds(Line, st.just(PARAGRAPH), TEXT.map(lambda t: " ".join(t.split()))), max_size=12
    )
)
def test_chunks_stay_within_the_budget_of_the_real_tokenizer(lines):
    pages = (Page(1, "1", tuple(lines)),)

    chunks = chunk_document(Document("a.txt", DocumentInfo(), pages), TOKENIZER, 50)

    assert all(TOKENIZER.count(c.text) <= 50 for c in chunks)
    assert "".join("".join(c.text.split()) for c in chunks) == "".join(
        "".join(line.text.split()) for line in lines
    )
