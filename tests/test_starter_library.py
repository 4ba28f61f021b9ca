"""What a newcomer meets: everyday questions to the starter library, and what it must not answer."""

import re
from collections.abc import Sequence
from pathlib import Path

import pytest

from assistant.answers import Answer, AnswerStatus
from assistant.build import build_assistant, build_index
from assistant.chain import Assistant
from assistant.citations import stands_on_page
from assistant.examples import load_example_questions
from assistant.index.chunk_index import ChunkIndex
from assistant.language.contacts import find_personal_details
from assistant.settings import Settings
from assistant.tokens import TiktokenTokenizer
from ingest.run import IngestReport, find_files, ingest_files
from ui.starters import GROUPS

RIF = ("regeling-rif-1-2014-2018", "regeling-rif-2-2019-2023", "regeling-rif-3-2024-2027")
EVERYDAY = (
    pytest.param("Wat is een pps?", ["thema-pps-en-campussen"], id="pps"),
    pytest.param("Wat is het regionaal investeringsfonds mbo?", RIF, id="rif"),
    pytest.param("What is the RIF?", ["regeling-rif-overzicht", *RIF], id="rif-english"),
    pytest.param("Wat is de WBSO?", ["regeling-wbso"], id="wbso"),
    pytest.param(
        "Wat is het levenlanglerenkrediet?", ["regeling-levenlanglerenkrediet"], id="loan"
    ),
    pytest.param(
        "Wat is het STAP-budget en kan ik dat nog aanvragen?", ["regeling-stap-budget"], id="stap"
    ),
    pytest.param("Wat is Tech@Connect?", ["dossier-tech-connect"], id="manifest"),
    pytest.param("Wat doet UWV aan scholing?", ["regeling-uwv-scholing"], id="uwv"),
    pytest.param(
        "Hoe kan ik leraar techniek worden als zij-instromer?",
        ["regeling-zij-instroom-leraar", "thema-zij-instroom-en-omscholen"],
        id="teacher",
    ),
    pytest.param(
        "Krijgt een bedrijf geld voor een bbl-leerling?",
        ["regeling-praktijkleren"],
        id="apprentice",
    ),
    pytest.param(
        "Is er geld van Europa voor scholing, zoals ESF+?", ["regeling-esf-plus"], id="europe"
    ),
    pytest.param(
        "Wie deden mee aan het Techniekpact Noord-Nederland?",
        ["thema-noord-nederland", "dossier-techniekpact-noord-nederland"],
        id="partners",
    ),
    pytest.param(
        "Welke arbeidsmarktregio's zijn er?", ["thema-arbeidsmarktregios"], id="labour-market"
    ),
    pytest.param(
        "In welke arbeidsmarktregio ligt Hengelo?", ["thema-arbeidsmarktregios"], id="region-of"
    ),
    pytest.param(
        "Mijn lasser moet bijscholen, wie betaalt dat?",
        ["regeling-van-sector-naar-fonds", "regeling-oom-metaalbewerking"],
        id="welder",
    ),
)
OFFERED = (
    *(dutch for _, dutch, _ in load_example_questions()),
    *(question for group in GROUPS for pair in group.questions for question in pair),
)
FAR_AWAY = (
    pytest.param("asdf qwer zxcv", id="gibberish"),
    pytest.param("Hoe bak ik een appeltaart?", id="cooking"),
    pytest.param("Who won the football match yesterday?", id="football"),
)


@pytest.fixture(scope="session")
def taken_in(tmp_path_factory: pytest.TempPathFactory, starter_library: Path) -> Settings:
    """Return settings of an index of the starter library, made once for all tests."""
    settings = Settings(index=tmp_path_factory.mktemp("starter") / "index")
    report = take_in(settings, starter_library)
    assert report.failed == []
    return settings


def take_in(settings: Settings, folder: Path) -> IngestReport:
    index = build_index(settings, create=True)
    with index.writing():
        roots = [str(folder.resolve())]
        return ingest_files(index, find_files([folder]), TiktokenTokenizer(), roots=roots)


@pytest.fixture(scope="session")
def index(taken_in: Settings) -> ChunkIndex:
    return build_index(taken_in)


@pytest.fixture(scope="session")
def assistant(taken_in: Settings, index: ChunkIndex) -> Assistant:
    return build_assistant(taken_in, index)


def cited(answer: Answer) -> set[str]:
    return {citation.chunk.document for citation in answer.citations}


def test_the_library_is_taken_in_whole(index, starter_library):
    records = index.catalogue.documents()

    assert len(records) == len(list(starter_library.glob("*.pdf"))) >= 10
    assert sum(record.page_count for record in records) >= 60
    index.check()


def test_every_document_is_known_by_title_and_date(index):
    bare = [
        record.source
        for record in index.catalogue.documents()
        if not (record.info.title and record.info.date and record.info.kind)
    ]

    assert bare == []


def test_a_second_run_reads_and_embeds_nothing(taken_in, index, starter_library):
    report = take_in(taken_in, starter_library)

    assert report.unchanged == report.files == len(index.catalogue.documents())
    assert (report.pages, report.chunks.embedded) == (0, 0)


@pytest.mark.parametrize(("question", "documents"), EVERYDAY)
def test_an_everyday_question_is_answered_from_the_right_document(
    assistant: Assistant, question: str, documents: Sequence[str]
):
    answer = assistant.answer(question)

    assert answer.status is AnswerStatus.ANSWERED
    assert cited(answer) & set(documents)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        pytest.param(
            "In welke arbeidsmarktregio ligt Hengelo?", ["regio Twente", "Hengelo"], id="where"
        ),
        pytest.param(
            "Welke gemeenten horen bij Twente?", ["14 gemeenten: Almelo", "Wierden"], id="list"
        ),
        pytest.param("Bij welke regio hoort Oss?", ["Noordoost-Brabant", "Oss"], id="short-name"),
    ],
)
def test_a_municipality_and_its_region_stand_in_one_quote(assistant, question, said):
    quotes = [citation.quote for citation in assistant.answer(question).citations]

    assert any(all(words in quote for words in said) for quote in quotes)


@pytest.mark.parametrize(("question", "documents"), EVERYDAY)
def test_every_quote_stands_on_the_page_it_names(assistant, index, question, documents):
    answer = assistant.answer(question)

    assert answer.citations
    for citation in answer.citations:
        page = index.catalogue.page(citation.chunk.source, citation.chunk.page_number)
        assert stands_on_page(citation.quote, page)


@pytest.mark.parametrize(("question", "documents"), EVERYDAY)
def test_an_answer_is_at_most_150_words(assistant, question, documents):
    text = re.sub(r"\[\d+\]", "", assistant.answer(question).text)

    assert len(text.split()) <= 150


@pytest.mark.parametrize("question", OFFERED)
def test_every_question_that_we_offer_ourselves_has_an_answer(assistant, question):
    assert assistant.answer(question).status is AnswerStatus.ANSWERED


def test_a_figure_is_quoted_as_it_stands(assistant):
    answer = assistant.answer("Hoeveel ontvangt een leerbedrijf per leerling bij praktijkleren?")

    assert "2.700 euro" in answer.text
    assert "regeling-praktijkleren" in cited(answer)


@pytest.mark.parametrize("question", FAR_AWAY)
def test_a_question_from_far_away_is_not_answered(assistant, question):
    answer = assistant.answer(question)

    assert answer.status is AnswerStatus.ABSTAINED
    assert answer.citations == ()


def test_no_answer_gives_an_address_or_number_of_a_person(assistant, index):
    titles = [record.info.title for record in index.catalogue.documents()[::6]]

    answers = [assistant.answer(f"Wie is de contactpersoon van {title}?") for title in titles]

    quotes = [citation.quote for answer in answers for citation in answer.citations]
    assert len(answers) >= 10
    assert [quote for quote in quotes if find_personal_details(quote)] == []
