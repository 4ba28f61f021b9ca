"""The learned reading of what a question asks for: its file, its bounds, and words it never saw."""

import csv
from importlib import resources

import pytest

from assistant.cards.intent_model import IntentModel, load_intent_model, parse_intents
from assistant.cards.intents import Intent
from assistant.errors import DataError
from assistant.language.gazetteer import load_gazetteer
from assistant.language.thesaurus import load_thesaurus
from eval.jsonl import read_rows
from tests.cards.conftest import ROOT

HEADER = "asks,question"


@pytest.mark.parametrize(
    ("question", "intent"),
    [
        ("Mijn zwager verveelt zich bij de bank en wil dakdekker worden, wie kan hem raad geven?",
         Intent.COUNTER),
        ("Draait mijn smederij alleen op voor de lessen van mijn gezel?", Intent.FUND),
        ("Kunnen mijn kleuters ergens zien hoe een brug wordt gemaakt?", Intent.ACTIVITY),
    ],
)  # fmt: skip
def test_a_question_in_other_words_is_known_by_the_examples(question: str, intent: Intent) -> None:
    model = load_intent_model()

    chances = model.probabilities(question)

    assert max(chances, key=chances.__getitem__) is intent


@pytest.mark.parametrize(
    "question",
    [
        "Hoeveel lassers telde de provincie tien jaar geleden?",
        "Wie zat de vergadering over de haven voor?",
        "Hoe kook ik een ei?",
    ],
)
def test_a_question_for_a_figure_a_name_or_something_else_asks_for_nothing(question: str) -> None:
    assert load_intent_model().intents(question) == frozenset()


def test_doubt_about_the_scope_makes_an_intent_need_more() -> None:
    model = load_intent_model()
    question = "Is er geld voor een cursus van mijn personeel?"

    assert Intent.FUND in model.intents(question)
    assert Intent.FUND not in model.intents(question, scope=-50.0)


def test_what_an_example_says_decides() -> None:
    rows = ["counter,Waar moet ik heen?", "fund,Wie betaalt dit?", "none,Hoe oud is dat?"]
    turned = ["fund,Waar moet ik heen?", "counter,Wie betaalt dit?", "none,Hoe oud is dat?"]
    chances = [
        IntentModel(parse_intents([HEADER, *lines], "x.csv"), load_thesaurus(), load_gazetteer())
        .probabilities("Waar moet ik heen?")[Intent.COUNTER]
        for lines in (rows, turned)
    ]  # fmt: skip

    assert chances[0] > 0.5 > chances[1]


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param(["question", "Waar?"], id="no-column"),
        pytest.param([HEADER, "elsewhere,Waar?"], id="unknown-part"),
        pytest.param([HEADER, ",Waar?"], id="no-part"),
        pytest.param([HEADER, "counter,"], id="no-question"),
    ],
)
def test_a_wrong_file_of_examples_is_refused(lines: list[str]) -> None:
    with pytest.raises(DataError, match=r"x\.csv"):
        parse_intents(lines, "x.csv")


def test_no_example_is_a_question_of_the_sets_that_measure() -> None:
    file = resources.files("assistant") / "data" / "intent_examples.csv"
    rows = csv.DictReader(file.read_text(encoding="utf-8").splitlines())
    examples = {row["question"].casefold() for row in rows}
    sets = sorted((ROOT / "eval" / "cases").rglob("*.jsonl"))

    asked = {row.text("question").casefold() for path in sets for row in read_rows(path)}

    assert len(examples) > 300
    assert len(asked) > 800
    assert not examples & asked
