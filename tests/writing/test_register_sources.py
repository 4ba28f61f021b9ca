"""Cards of the register as sources of written answers: what stays, what falls, how it is cited."""

import random
import re
from datetime import date

import pytest

from assistant.ask import readable
from assistant.batch import answer_object
from assistant.build import build_assistant
from assistant.cards.funds import named_funds
from assistant.cards.parties import party_card
from assistant.cards.sources import sources_of
from assistant.documents import DocumentInfo, ScoredChunk
from assistant.register.funds import Fund
from assistant.register.load import load_records
from assistant.register.records import Initiative, Organisation
from assistant.settings import Settings
from assistant.writing.extra import as_chunk, is_extra
from assistant.writing.links import Links
from assistant.writing.sources import estimate_tokens, number_sources, number_with_extra
from assistant.writing.verify import Verifier

QUESTION = "Hoe hoog is de cofinanciering bij het RIF?"
PAGE = "De cofinanciering is ten minste twee derde van de begroting [1]."
DAY = date(2026, 11, 30)


def lines_of_register(user: str) -> list[tuple[int, str]]:
    """Return what the prompt shows of the register: the number of a source and a line of it."""
    blocks = re.split(
        r"\n\n(?=\[\d+\] )", user.split("<bronnen>\n")[1].split("\n</bronnen>", maxsplit=1)[0]
    )
    return [
        (int(block[1 : block.index("]")]), line.removeprefix("- ").rstrip("."))
        for block in blocks
        if block.split("\n")[0].endswith(", register")
        for line in block.split("\n")[1:]
    ]


@pytest.fixture
def answer_of(serve, scripts, assistant_at):
    """Return a function that lets a writer answer, given the lines of the register it is shown."""

    def play(write, question=QUESTION):
        def behave(request):
            shown = lines_of_register(request.user)
            assert shown
            return scripts.Say(["1: WEG"] if "<zinnen>" in request.user else [write(shown)])

        return assistant_at(serve(behave).url).answer(question)

    return play


def with_figures(shown):
    return [(n, line) for n, line in shown if re.search(r"\d|derde|helft", line)]


def test_a_statement_of_a_card_stays_and_cites_the_register(answer_of):
    def honest(shown):
        return " ".join([PAGE, *(f"{line} [{n}]." for n, line in with_figures(shown))])

    answer = answer_of(honest)

    assert answer.mode == "written"
    assert [c.chunk.source for c in answer.citations] == ["rif.pdf"]
    assert len(answer.record_citations) >= 3
    assert {c.record.split("/")[0] for c in answer.record_citations} == {"funds"}
    numbers = sorted(c.number for c in (*answer.citations, *answer.record_citations))
    assert numbers == list(range(1, len(numbers) + 1))
    assert {int(n) for n in re.findall(r"\[(\d+)\]", answer.text)} == set(numbers)
    for cited in answer.record_citations:
        assert cited.record in {card.record for card in answer.cards}
        assert cited.fact.date
        assert cited.fact.source


def test_every_surface_says_that_a_source_is_the_register_and_no_page(answer_of):
    answer = answer_of(lambda shown: f"{PAGE} {with_figures(shown)[0][1]} [{shown[0][0]}].")

    told, record = readable(answer), answer_object("1", answer)

    assert re.search(r"^\[2\] Register van Loket, .+: .+$", told, re.M)
    assert "register van Loket" in " ".join(answer.notices)
    assert [c["n"] for c in record["citations"]] == [1, 2]
    assert record["citations"][0]["document"] == "rif"
    assert record["citations"][1]["document"].startswith("register/funds/")
    assert not any(is_extra(scored.chunk) for scored in answer.contexts)
    assert "register" not in " ".join(c["document"] for c in record["contexts"])


def test_a_figure_of_a_card_that_is_altered_falls(answer_of):
    def careless(shown):
        altered = (
            (n, re.sub(r"\d+", lambda m: str(int(m[0]) + 3), line).replace("een derde", "de helft"))
            for n, line in with_figures(shown)
        )
        return " ".join([PAGE, PAGE.replace("begroting", "hele begroting"),
                         *(f"{line} [{n}]." for n, line in altered)])  # fmt: skip

    answer = answer_of(careless)

    assert answer.record_citations == ()
    assert answer.trace["writing"]["dropped"]["fact"] >= 3


@pytest.mark.parametrize(
    "claim",
    [
        pytest.param("Het RIF is nu open [{n}].", id="open"),
        pytest.param("U krijgt gegarandeerd geld uit het RIF [{n}].", id="promise"),
        pytest.param("U hebt recht op het RIF [{n}].", id="right"),
        pytest.param("Het RIF betaalt twee derde van de begroting [{n}].", id="turned round"),
        pytest.param("De aanvraag moet uiterlijk op 1 mei 2027 binnen zijn [{n}].", id="deadline"),
        pytest.param("Vraag het RIF aan op rif-nu.example [{n}].", id="link"),
        pytest.param("Bel voor het RIF met 06-12345678 [{n}].", id="telephone"),
    ],
)
def test_what_no_card_says_falls_with_its_number_on_it(answer_of, claim):
    said = claim.split(" [")[0]

    answer = answer_of(lambda shown: f"{PAGE} {claim.format(n=shown[0][0])}")

    assert answer.mode == "written"
    assert said not in answer.text
    assert answer.record_citations == ()
    assert sum(answer.trace["writing"]["dropped"].values()) == 1


def test_a_fact_of_the_register_is_never_cited_as_a_page(answer_of):
    def wrong_marker(shown):
        closed = next(line for _, line in shown if "gesloten" in line)
        return f"{PAGE} {closed} [1]."

    answer = answer_of(wrong_marker)

    assert len(answer.citations) == 1
    assert [c.number for c in answer.record_citations] in ([2], [])
    assert ("gesloten" in answer.text) == bool(answer.record_citations)


def test_without_a_model_no_text_leans_on_a_card(small_index):
    answer = build_assistant(Settings(index=small_index.folder), small_index).answer(QUESTION)

    assert answer.mode == "quoted"
    assert answer.cards
    assert answer.record_citations == ()


def test_pages_keep_three_quarters_of_the_room(library):
    info = DocumentInfo(title="Regeling")
    pages = [("Kop", [f"Zin {n} over scholing en subsidie voor bedrijven."]) for n in range(40)]
    chunks = [as_chunk(s) for s in sources_of(_all_cards()[:40], "nl")]
    found = [ScoredChunk(chunk, 1.0) for chunk in library.make_chunks("a.pdf", info, pages)[1]]

    both = number_with_extra(found, chunks, Links(), 1_000)
    alone = number_sources(found, Links(), 1_000)

    cost = sum(estimate_tokens(source.shown) for source in both)
    shown = [source for source in both if not is_extra(source.chunk)]
    assert cost <= 1_000
    assert len(shown) < len(both)
    assert sum(estimate_tokens(s.shown) for s in shown) >= 0.7 * 1_000
    assert len(shown) >= 0.7 * len(alone)
    assert [source.number for source in both] == list(range(1, len(both) + 1))


def _all_cards():
    funds = [c for f in load_records(Fund) for c in named_funds([f], {}, frozenset(), DAY, "nl")]
    parties = [
        party_card(r, DAY, "nl") for k in (Organisation, Initiative) for r in load_records(k)
    ]
    return [*funds, *parties[::4]]


def test_every_line_of_the_register_can_be_said_and_none_with_another_figure():
    rng = random.Random(4)
    said = altered = 0
    fallen, passed = [], []

    for source in sources_of(_all_cards(), "nl"):
        [shown] = number_with_extra([], [as_chunk(source)], Links(), 4_000)
        verifier = Verifier([shown], "nl", source.title)
        for _, line in lines_of_register(f"<bronnen>\n{shown.shown}\n</bronnen>"):
            said += 1
            if not verifier.check(f"{line} [1].").passes:
                fallen.append(line)
            other = re.sub(r"(?<!link_)\d+", lambda m: str(int(m[0]) + rng.choice([1, 3, 9])), line)
            if other != line:
                altered += 1
                passed += [other] if verifier.check(f"{other} [1].").passes else []

    assert said > 600
    assert altered > 200
    assert fallen == []
    assert passed == []
