"""What one takes to the counter: everything that was on the screen, in every format."""

import io
from datetime import date

import docx
import pypdf
import pytest

from assistant.eligibility.engine import check_situation
from assistant.eligibility.situation import Situation
from assistant.register.load import find_periods, load_questions
from ui.export.markdown import to_markdown
from ui.export.pdf import to_pdf
from ui.export.transcript import Block, Kind
from ui.export.word import to_word
from ui.funds.summary import summary
from ui.texts import Language

DAY = date(2016, 1, 15)


def blocks(language: Language = "nl") -> list[Block]:
    fund, questions = find_periods("rif-1")[0], load_questions()
    facts = {"gevraagd_bedrag": "twee ton", "begroting": "1 miljoen", "aanvrager": "roc"}
    situation = Situation(facts, questions)
    check = check_situation(fund, situation, DAY, questions)
    return summary(fund, check, situation, language, date(2026, 6, 1))


def words(made: list[Block]) -> str:
    return "\n".join(block.text for block in made)


def test_it_holds_the_outcome_the_day_and_every_demand_with_its_source() -> None:
    text = words(blocks())

    assert "Check van Regionaal investeringsfonds mbo 2014-2018" in text
    assert "Bekeken op 15 januari 2016." in text
    assert "Nog niet te zeggen" in text
    assert "Voldoet: De subsidie is minstens 200.000 euro." in text
    assert "Uw antwoord: € 200.000" in text
    assert "Uw antwoord: 20 procent" in text
    assert "art. 8 lid 1 · Wijzigingsregeling" in text


def test_it_holds_what_was_not_checked_what_to_bring_and_where_to_go() -> None:
    made = blocks()
    heads = [block.text for block in made if block.kind is Kind.HEADING]

    assert heads[1:] == [
        "De eisen, een voor een", "Wat zou deze uitkomst veranderen", "Niet gecontroleerd",
        "Wat u meebrengt", "Wat u doet", "Waar u terecht kunt", "Website",
    ]  # fmt: skip
    assert "DUS-I" in words(made)
    assert "Dit is geen toezegging" in words(made)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_it_can_be_kept_as_markdown_word_and_pdf(language: Language) -> None:
    made = blocks(language)

    assert "200.000" in to_markdown(made).decode().replace("\\", "")
    word = docx.Document(io.BytesIO(to_word(made, language)))
    assert made[0].text in [paragraph.text for paragraph in word.paragraphs]
    pages = pypdf.PdfReader(io.BytesIO(to_pdf(made, language))).pages
    assert "2014-2018" in pages[0].extract_text()
