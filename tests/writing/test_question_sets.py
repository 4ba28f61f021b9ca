"""The three writers over whole question sets: what ends up on screen, judged by literal text."""

import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from assistant.batch import BatchQuestion, read_questions
from assistant.build import build_index
from assistant.cards.sources import sources_of
from assistant.chain import Assistant
from assistant.index.chunk_index import ChunkIndex
from assistant.settings import Settings
from assistant.writing.extra import as_chunk, is_extra
from ingest.cli import ingest

REPOSITORY = Path(__file__).resolve().parents[2]
# Of our own questions every so many-th is asked, to keep the run short.
STEP = 3


def make_index(documents: Path, folder: Path) -> ChunkIndex:
    done = CliRunner().invoke(ingest, [str(documents), "--index", str(folder), "--quiet"])
    assert done.exit_code == 0, done.output
    return build_index(Settings(index=folder))


@pytest.fixture(scope="module")
def own_set(tmp_path_factory, starter_library) -> tuple[ChunkIndex, list[BatchQuestion]]:
    index = make_index(starter_library, tmp_path_factory.mktemp("own") / "index")
    files = sorted((REPOSITORY / "eval" / "cases").glob("library_*.jsonl"))
    asked = [question for file in files for question in read_questions(file)]
    return index, asked[::STEP]


@pytest.fixture(scope="module")
def public_set(tmp_path_factory, corpus) -> tuple[ChunkIndex, list[BatchQuestion]]:
    index = make_index(corpus, tmp_path_factory.mktemp("public") / "index")
    return index, list(read_questions(corpus.parent / "eval" / "public.jsonl"))


class Outcome:
    """What a writer brought on screen over a set."""

    def __init__(self) -> None:
        self.kept = self.dropped = self.written = self.register = 0
        self.claims: list[str] = []

    @property
    def share_kept(self) -> float:
        return self.kept / max(1, self.kept + self.dropped)


def play(
    assistant: Assistant, index: ChunkIndex, asked: list[BatchQuestion], oracle: Any
) -> Outcome:
    outcome = Outcome()
    for question in asked:
        *pieces, answer = assistant.stream(question.question, question.history)
        trace = answer.trace.get("writing", {})
        if "kept" not in trace:
            continue
        outcome.kept += trace["kept"]
        outcome.dropped += sum(trace["dropped"].values())
        outcome.written += answer.mode == "written"
        cards = {chunk.id: chunk for chunk in cards_of(answer)}
        outcome.register += sum(i in cards for i in trace["cited"])
        read = index.chunks.readings(list(set(trace["cited"]) - cards.keys()))
        chunks = cards | {i: reading.chunk for i, reading in read.items()}
        cited = {number: chunks[i] for number, i in enumerate(trace["cited"], start=1)}
        shown = "".join(pieces)
        screens = [answer.text] if answer.mode == "written" else []
        screens += [shown] if shown != answer.text else []
        for screen in screens:
            outcome.claims += oracle.claims_not_in_source(screen, cited.get, reader(index))
    return outcome


def cards_of(answer: Any) -> list[Any]:
    """Return the cards beside an answer in the form in which they were shown to the writer."""
    return [as_chunk(source).chunk for source in sources_of(answer.cards, answer.language)]


def reader(index: ChunkIndex) -> Callable[[Any], str]:
    """Return what gives all that can be read of a chunk: its page, headings and title."""

    def text(chunk: Any) -> str:
        if is_extra(chunk):
            return "\n".join((chunk.info.title, chunk.info.date, chunk.text))
        page = index.catalogue.page(chunk.source, chunk.page_number)
        about = chunk.info
        leads = [line.lead for line in chunk.lines]
        parts = (page.text, *page.section, *chunk.section, *leads)
        return "\n".join((*parts, about.title, about.date, about.publisher, about.region))

    return text


def behaviour(kind: str, writers: Any, scripts: Any) -> Callable[[Any], Any]:
    rng = random.Random(kind)
    write = getattr(writers, kind)

    def behave(request: Any) -> Any:
        if "<gesprek>" in request.user:
            return scripts.Say([writers.question_in(request.user)])
        if "<zinnen>" in request.user:
            lines = write(request.user, rng).split("]. ")
            again = "\n".join(f"{number}: {line}]." for number, line in enumerate(lines, start=1))
            return scripts.Say([again])
        return scripts.Say(writers.in_pieces(write(request.user, rng), rng, times=7))

    return behave


@pytest.mark.timeout(600)
@pytest.mark.parametrize(
    "which",
    [
        pytest.param("own_set", id="our own"),
        pytest.param("public_set", id="public", marks=pytest.mark.corpus),
    ],
)
def test_no_claim_on_screen_is_without_its_source(
    which, request, writers, scripts, serve, assistant_at, oracle
):
    index, asked = request.getfixturevalue(which)
    outcomes = {}

    for kind in ("honest", "careless", "hostile"):
        endpoint = serve(behaviour(kind, writers, scripts))
        assistant = assistant_at(endpoint.url, index)
        outcomes[kind] = play(assistant, index, asked, oracle)

    for kind, outcome in outcomes.items():
        print(
            f"{kind}: kept {outcome.kept}, dropped {outcome.dropped}, written {outcome.written}, "
            f"citations of the register {outcome.register}"
        )
    assert {kind: outcome.claims for kind, outcome in outcomes.items()} == {
        "honest": [],
        "careless": [],
        "hostile": [],
    }
    assert outcomes["honest"].register > 0
    assert outcomes["honest"].share_kept >= 0.98
    assert outcomes["honest"].written >= 0.6 * len(asked)
    assert outcomes["careless"].dropped > outcomes["careless"].kept * 0.5
    assert outcomes["hostile"].dropped > outcomes["hostile"].kept
