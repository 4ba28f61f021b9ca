"""The retriever: every channel finds, neighbours help, steering lifts, nothing is hidden."""

from dataclasses import replace
from pathlib import Path

import pytest

from assistant.documents import Chunk, DocumentInfo
from assistant.index.chunk_index import ChunkIndex
from assistant.index.opening import open_index
from assistant.index.sync import Arrival
from assistant.language.gazetteer import load_gazetteer
from assistant.language.thesaurus import Concept, Thesaurus
from assistant.ranking.chunk_features import CHUNK_FEATURES
from assistant.ranking.model import RankingModel
from assistant.ranking.ranking import Ranking
from assistant.ranking.unit_features import UNIT_FEATURES
from assistant.retrieval import Retrieval
from assistant.retriever import DEFAULT_TUNING, Retriever
from assistant.understanding import understand
from tests.factories import make_chunk, make_document, make_scored

THESAURUS = Thesaurus([Concept("omscholing", {"same": ("ander vak leren",)}, 1.0)])
INFO = DocumentInfo(title="Jaarplan", region="Drenthe", date="2013")
TEXTS = (
    "De provincie betaalt een nieuwe werkplaats voor robots.",
    "Een leerling kan hier een ander vak leren dan thuis.",
    "Het bedrijf verhuurt machines aan scholen in de buurt.",
    "De wethouder opent het gebouw in het voorjaar.",
)
BODY = replace(DEFAULT_TUNING, weights={"body": 1.0}, neighbour=0.0, steering=0.0)


def chunks() -> list[Chunk]:
    first = [
        make_chunk(text, source="jaarplan.pdf", position=n, section=("Plannen",), info=INFO)
        for n, text in enumerate(TEXTS)
    ]
    next_page = make_chunk(
        "Daarna volgt een evaluatie.", source="jaarplan.pdf", page_number=2, info=INFO
    )
    other = make_chunk(
        "In Alkmaar betaalt de gemeente een werkplaats voor fietsen.",
        source="manifest.pdf",
        section=("Bijlage", "Begroting"),
        info=DocumentInfo(title="Manifest", region="Noord-Holland", date="2021"),
    )
    return [*first, next_page, other]


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> ChunkIndex:
    folder: Path = tmp_path_factory.mktemp("retriever")
    index = open_index(folder / "index", THESAURUS, create=True)
    for source in ("jaarplan.pdf", "manifest.pdf"):
        own = [chunk for chunk in chunks() if chunk.source == source]
        (folder / source).write_text("x", encoding="utf-8")
        index.sync([Arrival(make_document(own), own, folder / source, str(folder), "1")])
    return index


def retrieve(index: ChunkIndex, question: str, tuning=DEFAULT_TUNING, limit: int = 12) -> Retrieval:
    query = understand(question, (), THESAURUS, load_gazetteer())
    return Retriever(index, THESAURUS, tuning).retrieve(query, limit)


def ids(retrieval: Retrieval) -> list[str]:
    return [scored.chunk.id for scored in retrieval.chunks]


@pytest.mark.parametrize(
    ("channel", "question", "found"),
    [
        pytest.param("body", "robots", "jaarplan.pdf:1:0", id="body"),
        pytest.param("section", "begroting", "manifest.pdf:1:0", id="section"),
        pytest.param("title", "manifest", "manifest.pdf:1:0", id="title"),
        pytest.param("concepts", "omscholing", "jaarplan.pdf:1:1", id="concepts"),
        pytest.param("grams", "mashines verhurt", "jaarplan.pdf:1:2", id="grams"),
        pytest.param("vectors", "de wethouder van het gebouw", "jaarplan.pdf:1:3", id="vectors"),
    ],
)
def test_each_channel_finds_by_itself(index, channel, question, found):
    tuning = replace(DEFAULT_TUNING, weights={channel: 1.0}, neighbour=0.0, steering=0.0)

    retrieval = retrieve(index, question, tuning)

    ranks = {scored.chunk.id: scored.channels for scored in retrieval.chunks}
    assert ranks[found] == {channel: 1}
    assert list(retrieval.scores) == [channel]


def test_a_channel_without_weight_is_not_asked(index):
    assert ids(retrieve(index, "begroting", BODY)) == []


def test_retrieve_gives_whole_chunks_best_first(index):
    retrieval = retrieve(index, "Wie betaalt de werkplaats voor robots?")

    scores = [scored.score for scored in retrieval.chunks]
    assert scores == sorted(scores, reverse=True)
    assert retrieval.chunks[0].chunk == chunks()[0]
    assert retrieval.size == 6


def test_retrieve_gives_no_more_than_was_asked(index):
    assert len(retrieve(index, "Wie betaalt de werkplaats?", limit=2).chunks) == 2


def test_scores_are_shares_of_what_can_be_attained(index):
    retrieval = retrieve(index, "Wie betaalt de werkplaats voor robots?")

    shares = [share for found in retrieval.scores.values() for share in found.values()]
    assert shares
    assert all(0 <= share <= 1.5 for share in shares)


def test_a_question_of_stop_words_finds_nothing_by_words(index):
    assert ids(retrieve(index, "wie is het?", BODY)) == []


@pytest.mark.parametrize(
    ("question", "alone", "lent"),
    [
        pytest.param(
            "provincie robots vak machines", "jaarplan.pdf:1:0", "jaarplan.pdf:1:1", id="page"
        ),
        pytest.param(
            "machines gebouw evaluatie", "jaarplan.pdf:2:0", "jaarplan.pdf:1:3", id="next-page"
        ),
        pytest.param(
            "leren fietsen evaluatie", "jaarplan.pdf:2:0", "jaarplan.pdf:2:0", id="other-document"
        ),
    ],
)
def test_neighbours_help_each_other_to_be_looked_at(index, question, alone, lent):
    one = replace(BODY, ranked=1)

    assert ids(retrieve(index, question, one)) == [alone]
    assert ids(retrieve(index, question, replace(one, neighbour=0.9))) == [lent]


@pytest.mark.parametrize(
    ("question", "source"),
    [
        pytest.param("Wie betaalt een werkplaats in Alkmaar?", "manifest.pdf", id="its-place"),
        pytest.param("Wie betaalt een werkplaats in Emmen?", "jaarplan.pdf", id="other-place"),
        pytest.param(
            "Wie betaalt een werkplaats volgens het jaarplan?", "jaarplan.pdf", id="title"
        ),
        pytest.param("Wie betaalt in 2021 een werkplaats?", "manifest.pdf", id="year"),
    ],
)
def test_steering_lifts_the_document_that_is_meant(index, question, source):
    steered = replace(BODY, steering=0.9)

    assert retrieve(index, question, steered).chunks[0].chunk.source == source


def test_steering_hides_nothing(index):
    question = "Wie betaalt een werkplaats in Emmen?"

    steered = retrieve(index, question, replace(BODY, steering=0.9))

    assert set(ids(steered)) == set(ids(retrieve(index, question, BODY)))
    assert all(scored.score > 0 for scored in steered.chunks)


def test_the_order_is_the_same_every_time(index):
    once, again = (retrieve(index, "Wie betaalt de werkplaats?") for _ in range(2))

    assert once.chunks == again.chunks
    assert once.scores == again.scores
    assert once.ranking.shares == again.ranking.shares


def test_equal_scores_are_ordered_by_place(index):
    indifferent = RankingModel((0.0,) * len(CHUNK_FEATURES), (0.0,) * len(UNIT_FEATURES))
    query = understand("wethouder evaluatie robots fietsen", (), THESAURUS, load_gazetteer())

    found = ids(Retriever(index, THESAURUS, BODY, indifferent).retrieve(query))

    assert found == sorted(found)
    assert len(found) == 4


def test_rare_words_tell_more(index):
    retrieval = retrieve(index, "betaalt robots")

    assert retrieval.inverse_frequency("robot") > retrieval.inverse_frequency("betal") > 0
    assert retrieval.inverse_frequency("onbekend") >= retrieval.inverse_frequency("robot")


def test_the_retriever_sees_what_was_added_since(tmp_path):
    index = open_index(tmp_path / "index", THESAURUS, create=True)
    (tmp_path / "a.pdf").write_text("x", encoding="utf-8")

    def add(chunk: Chunk) -> None:
        arrival = Arrival(make_document([chunk]), [chunk], tmp_path / "a.pdf", "root", "1")
        index.sync([arrival])

    add(make_chunk("Het jaarplan noemt robots.", source="a.pdf"))
    retriever = Retriever(index, THESAURUS, replace(DEFAULT_TUNING, steering=0.9))
    query = understand("robots in Emmen", (), THESAURUS, load_gazetteer())
    before = retriever.retrieve(query).chunks[0].score
    info = DocumentInfo(title="Nieuw", region="Drenthe")
    add(make_chunk("Het jaarplan noemt robots.", source="b.pdf", info=info))

    after = retriever.retrieve(query)

    assert [scored.chunk.source for scored in after.chunks] == ["b.pdf", "a.pdf"]
    assert before > 0


def test_a_chunk_that_is_left_out_leaves_no_score_behind():
    kept, hidden = make_scored("Het ene."), make_scored("Het andere.", page_number=2)
    scores = {"body": {kept.chunk.id: 0.2, hidden.chunk.id: 0.9}}
    found = Retrieval((hidden, kept), scores, {}, 2, Ranking())

    left = found.only([kept])

    assert left.chunks == (kept,)
    assert left.scores == {"body": {kept.chunk.id: 0.2}}


def test_warm_up_leaves_nothing_to_load_for_the_first_question(index, monkeypatch):
    retriever = Retriever(index, THESAURUS)
    retriever.warm_up()
    loaded: list[str] = []
    load = index.chunks.readings
    monkeypatch.setattr(index.chunks, "readings", lambda found: loaded.extend(found) or load(found))

    found = retriever.retrieve(understand("robots", (), THESAURUS, load_gazetteer()))

    assert found.chunks
    assert loaded == []


def test_warm_up_leaves_a_large_index_for_when_it_is_asked(index):
    retriever = Retriever(index, THESAURUS)

    retriever.warm_up(most=1)

    assert retriever.retrieve(understand("robots", (), THESAURUS, load_gazetteer())).chunks
