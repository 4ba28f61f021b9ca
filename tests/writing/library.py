"""A small library, made by hand: five documents of a few pages, written for these tests."""

from pathlib import Path

from assistant.documents import Chunk, Document, DocumentInfo, Line, LineKind, Page
from assistant.index.chunk_index import Arrival, ChunkIndex
from assistant.index.opening import open_index
from assistant.language.thesaurus import load_thesaurus

DOCUMENTS: dict[str, tuple[DocumentInfo, list[tuple[str, list[str]]]]] = {
    "slim.pdf": (
        DocumentInfo(title="Regeling SLIM", date="2024-02", publisher="Ministerie van SZW"),
        [
            (
                "Wie kan aanvragen",
                [
                    "De SLIM-regeling is er voor kleine en middelgrote bedrijven die het leren "
                    "op het werk willen verbeteren. Een bedrijf met minder dan 250 werknemers kan "
                    "een aanvraag doen. Zzp'ers komen niet in aanmerking.",
                    "De subsidie is maximaal € 25.000 per aanvraag. De werkgever betaalt ten "
                    "minste 20% van de kosten zelf.",
                ],
            ),
            (
                "Wanneer",
                [
                    "Het eerste tijdvak van de SLIM-regeling loopt van 1 tot en met 31 maart 2024.",
                    "Uitvoering van Beleid beoordeelt de aanvraag. Het formulier staat op "
                    "www.uitvoeringvanbeleidszw.nl/slim.",
                    "Vragen over de SLIM-regeling stelt u aan mevrouw Anna de Wit, "
                    "a.dewit@minszw.example, telefoon 06-12345678.",
                ],
            ),
        ],
    ),
    "rif.pdf": (
        DocumentInfo(title="Regionaal investeringsfonds mbo", date="2019", publisher="OCW"),
        [
            (
                "Wat is het",
                [
                    "Het regionaal investeringsfonds mbo (RIF) geeft subsidie aan scholen en "
                    "bedrijven die samen het mbo beter laten aansluiten op de arbeidsmarkt.",
                    "De subsidie is 200.000 tot 2 miljoen euro per samenwerkingsverband. De "
                    "cofinanciering is ten minste twee derde van de begroting.",
                ],
            ),
            (
                "Wie doet mee",
                [
                    "Een mbo-school vraagt het RIF aan, samen met minstens drie bedrijven uit de "
                    "regio. Het Techniek College Rotterdam deed in 2016 mee met 42 bedrijven.",
                    "Het RIF is niet bedoeld voor het hbo.",
                ],
            ),
        ],
    ),
    "pact.pdf": (
        DocumentInfo(title="Techniekpact Noordrand", date="2013-04", region="Noordrand"),
        [
            (
                "Doelen",
                [
                    "In 2020 kiest 40% van de jongeren in de Noordrand voor een technische studie.",
                    "Ongeveer 1.200 leerlingen per jaar bezoeken een bedrijf. Het aantal "
                    "technische vacatures is 3.450.",
                ],
            ),
            (
                "Organisatie",
                [
                    "De provincie Drenthe en de gemeente Emmen trekken samen het Techniekpact "
                    "Noordrand. De stuurgroep komt vier keer per jaar bij elkaar.",
                ],
            ),
        ],
    ),
    "loket.pdf": (
        DocumentInfo(title="Leerwerkloketten", date="2023-09", publisher="UWV"),
        [
            (
                "Waar",
                [
                    "Een leerwerkloket geeft gratis advies over scholing en werk. Er zijn 35 "
                    "leerwerkloketten in Nederland.",
                    "Het leerwerkloket Drenthe zit in Emmen. Werkgevers en werkzoekenden kunnen er "
                    "zonder afspraak terecht.",
                ],
            ),
        ],
    ),
    "praktijkleren.pdf": (
        DocumentInfo(title="Subsidieregeling praktijkleren", date="2022", publisher="RVO"),
        [
            (
                "Bedrag",
                [
                    "Een bedrijf dat een leerling begeleidt, kan hoogstens 2.700 euro per "
                    "leerwerkplek ontvangen. De aanvraag moet uiterlijk op 16 september 2022 "
                    "binnen zijn.",
                    "De Rijksdienst voor Ondernemend Nederland voert de subsidieregeling "
                    "praktijkleren uit.",
                ],
            ),
        ],
    ),
}

QUESTIONS = (
    "Hoeveel subsidie geeft de SLIM-regeling?",
    "Welke bedrijven kunnen de SLIM-regeling aanvragen?",
    "Wanneer loopt het tijdvak van de SLIM-regeling?",
    "Wat is het regionaal investeringsfonds mbo?",
    "Hoe hoog is de cofinanciering bij het RIF?",
    "Wie trekken het Techniekpact Noordrand?",
    "Hoeveel jongeren kiezen in de Noordrand voor techniek?",
    "Waar zit het leerwerkloket Drenthe?",
    "Wie voert de subsidieregeling praktijkleren uit?",
    "How much subsidy does the SLIM scheme give?",
)


def make_chunks(
    source: str, info: DocumentInfo, pages: list[tuple[str, list[str]]]
) -> tuple[tuple[Page, ...], list[Chunk]]:
    made, chunks = [], []
    for number, (heading, paragraphs) in enumerate(pages, start=1):
        lines = (
            Line(LineKind.HEADING, heading, level=1),
            *(Line(LineKind.PARAGRAPH, text) for text in paragraphs),
        )
        made.append(Page(number, "", lines))
        chunks.append(Chunk(source, number, "", 0, (heading,), lines, info))
    return tuple(made), chunks


def build_library(
    folder: Path, extra: dict[str, tuple[DocumentInfo, list[tuple[str, list[str]]]]] | None = None
) -> ChunkIndex:
    """Return an index over the library, and ``extra`` documents, in ``folder``."""
    index = open_index(folder / "index", load_thesaurus(), create=True)
    arrivals = []
    for source, (info, pages) in {**DOCUMENTS, **(extra or {})}.items():
        path = folder / source
        path.write_bytes(b"stand-in")
        made, chunks = make_chunks(source, info, pages)
        arrivals.append(Arrival(Document(source, info, made), chunks, path, str(folder), source))
    with index.writing():
        index.sync(arrivals)
    return index
