"""A saved conversation holds every word and source, in each format."""

import io
from datetime import date

import docx
import pypdfium2
import pytest

from assistant.advice import (
    Card,
    CardFact,
    CardKind,
    CardStatus,
    Clarify,
    Option,
    RecordCitation,
)
from assistant.answers import Answer, AnswerStatus, Citation
from assistant.documents import Chunk, DocumentInfo, Line, LineKind
from ui.export.markdown import to_markdown
from ui.export.pdf import to_pdf
from ui.export.transcript import Block, Kind, transcript
from ui.export.word import to_word
from ui.session import Exchange

QUOTE = "De lasregeling betaalt € 750, “ten hoogste” 1/3 van de kosten ≥ nul → klaar"


@pytest.fixture
def blocks() -> list[Block]:
    line = Line(LineKind.PARAGRAPH, QUOTE)
    info = DocumentInfo(title="Lassen <b>& meer</b>", date="2013-04")
    chunk = Chunk("lassen.pdf", 3, "iii", 0, (), (line,), info)
    answer = Answer(
        AnswerStatus.ANSWERED,
        f"**Lassen** (2013-04):\n\n- “{QUOTE}” [1]",
        (Citation(1, chunk, QUOTE),),
        notices=("Let op: oud.",),
    )
    asked = Exchange("Wat betaalt *de* lasregeling?\x07", answer, id="ab12cd34")
    return transcript([asked, Exchange("Mislukt", None, "fout")], "nl", date(2026, 11, 21))


def test_transcript_holds_question_answer_notice_source_and_number(blocks: list[Block]) -> None:
    texts = [block.text for block in blocks]

    assert blocks[0] == Block(Kind.TITLE, "Gesprek met Loket")
    assert "Gemaakt op 21 november 2026." in texts
    assert Block(Kind.ITEM, f"“{QUOTE}” [1]") in blocks
    assert "Let op: oud." in texts
    assert f"[1] Lassen <b>& meer</b> (april 2013), blz. iii: “{QUOTE}”" in texts
    assert texts[-1] == "Antwoord ab12cd34"


def test_markdown_escapes_words_of_others(blocks: list[Block]) -> None:
    shown = to_markdown(blocks).decode()

    assert "## Wat betaalt \\*de\\* lasregeling?" in shown
    assert "\\<b\\>" in shown
    assert QUOTE in shown


def test_word_opens_and_holds_every_block(blocks: list[Block]) -> None:
    document = docx.Document(io.BytesIO(to_word(blocks, "nl")))

    texts = [paragraph.text for paragraph in document.paragraphs]
    assert texts == [block.text.replace("\x07", "") for block in blocks]
    assert document.paragraphs[0].style.name == "Title"


def test_pdf_opens_and_holds_the_quote(blocks: list[Block]) -> None:
    pdf = pypdfium2.PdfDocument(to_pdf(blocks, "nl"))

    text = " ".join(" ".join(page.get_textpage().get_text_range() for page in pdf).split())
    assert pdf.get_metadata_value("Title") == "Gesprek met Loket"
    assert "De lasregeling betaalt € 750, “ten hoogste” 1/3" in text
    assert "Lassen <b>& meer</b> (april 2013), blz. iii" in text


def test_transcript_holds_cards_their_sources_and_what_was_not_checked() -> None:
    fact = CardFact("Bedrag", "800 euro", "Fonds A", "2024-05", url="https://a.nl")
    card = Card(CardKind.FUND, "funds/a", "Fonds A", ("Mogelijk.",), (fact,), CardStatus.OPEN,
                "2026-06-01", not_checked=("Geld op?",))  # fmt: skip
    back = Clarify("regio", "Welke provincie?", (Option("Drenthe", "Waar? Drenthe."),))
    answer = Answer(
        AnswerStatus.ANSWERED, "800 euro [1]", mode="register", cards=(card,), clarify=back,
        record_citations=(RecordCitation(1, "funds/a", fact),),
    )  # fmt: skip

    blocks = transcript([Exchange("Wat?", answer, id="ab12cd34")], "nl", date(2026, 11, 21))

    source = "[1] Register van Loket: Fonds A, uit mei 2024, https://a.nl: 800 euro"
    assert Block(Kind.ITEM, source) in blocks
    assert Block(Kind.SMALL_HEADING, "Mogelijk van toepassing") in blocks
    assert Block(Kind.ITEM, "Fonds A (open (1 juni 2026))") in blocks
    assert Block(Kind.SUBITEM, "Bedrag: 800 euro (Fonds A, uit mei 2024)") in blocks
    assert Block(Kind.ITEM, "Geld op?") in blocks
    assert Block(Kind.PARAGRAPH, "Welke provincie?") in blocks
    for write in (to_markdown, lambda made: to_pdf(made, "nl"), lambda made: to_word(made, "nl")):
        assert write(blocks)
