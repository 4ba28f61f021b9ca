"""Make the nouns with few words; every default can be overridden."""

from collections.abc import Mapping, Sequence

from assistant.answers import Turn
from assistant.documents import (
    Chunk,
    Document,
    DocumentInfo,
    Line,
    LineKind,
    Page,
    ScoredChunk,
)
from assistant.language.gazetteer import load_gazetteer
from assistant.language.thesaurus import Thesaurus
from assistant.language.word_space import WordSpace, fit_word_space, settle
from assistant.language.words import terms
from assistant.ranking.chunk_features import CHUNK_FEATURES
from assistant.ranking.model import RankingModel
from assistant.ranking.ranker import Ranker
from assistant.ranking.ranking import Ranking
from assistant.ranking.rarity import Rarity
from assistant.ranking.unit_features import UNIT_FEATURES
from assistant.ranking.word_weights import WORD_FEATURES
from assistant.understanding import understand

# A collection in which no word tells more than another.
EVEN = Rarity(1, lambda term: 0)


def make_line(text: str, kind: LineKind = LineKind.PARAGRAPH, lead: str = "") -> Line:
    return Line(kind, text, lead, 1 if kind is LineKind.HEADING else 0)


def make_chunk(
    *texts: str | Line,
    source: str = "pact.pdf",
    page_number: int = 1,
    position: int = 0,
    section: tuple[str, ...] = (),
    info: DocumentInfo | None = None,
) -> Chunk:
    lines = tuple(text if isinstance(text, Line) else make_line(text) for text in texts)
    info = info or DocumentInfo(title="Pact")
    return Chunk(source, page_number, str(page_number), position, section, lines, info)


def make_scored(*texts: str | Line, score: float = 1.0, **given: object) -> ScoredChunk:
    return ScoredChunk(make_chunk(*texts, **given), score)  # type: ignore[arg-type]


def make_document(chunks: list[Chunk]) -> Document:
    pages: dict[int, list[Line]] = {}
    for chunk in chunks:
        pages.setdefault(chunk.page_number, []).extend(chunk.lines)
    made = tuple(Page(number, str(number), tuple(lines)) for number, lines in sorted(pages.items()))
    return Document(chunks[0].source, chunks[0].info, made)


def make_space(chunks: Sequence[Chunk], thesaurus: Thesaurus) -> WordSpace:
    lines = [terms(line.text) for chunk in chunks for line in chunk.lines]
    return settle(fit_word_space(thesaurus), lines)


def make_model(
    chunks: Mapping[str, float],
    units: Mapping[str, float] | None = None,
    words: Mapping[str, float] | None = None,
) -> RankingModel:
    """Weights by name; features that are not named weigh nothing."""
    return RankingModel(
        tuple(chunks.get(name, 0.0) for name in CHUNK_FEATURES),
        tuple((units or {}).get(name, 0.0) for name in UNIT_FEATURES),
        tuple((words or {}).get(name, 0.0) for name in WORD_FEATURES),
    )


def make_ranking(
    question: str,
    *chunks: Chunk,
    thesaurus: Thesaurus,
    model: RankingModel | None = None,
    scores: Mapping[str, Mapping[str, float]] | None = None,
    affinities: Mapping[str, float] | None = None,
    history: Sequence[Turn] = (),
) -> Ranking:
    """Rank ``chunks`` by how much of the question they cover, or by ``model``."""
    ranker = Ranker(thesaurus, model or make_model({"covers": 1.0}))
    ranker.start(make_space(chunks, thesaurus))
    query = understand(question, history, thesaurus, load_gazetteer())
    return ranker.rank(query, chunks, scores or {}, affinities or {}, EVEN)
