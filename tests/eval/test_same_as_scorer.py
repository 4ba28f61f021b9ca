"""Our figures are those of the scorer that the project is judged by, on answers of every sort."""

import importlib.util
import json
import random
import sys
import unicodedata
from pathlib import Path

import pytest

from eval.cases import load_cases
from eval.records import load_answers, load_pages
from eval.score import aggregate, score_cases

SCORER = Path(__file__).parents[3] / "shared" / "eval" / "score.py"
SEEDS = range(24)
SHARES = (
    "strict",
    "hit@5",
    "ctx2k",
    "refusal",
    "false_refusal",
    "cited",
    "doc_ok",
    "quote_ok",
    "leak",
)
TYPES = ("who", "figure", "list", "adversarial", "out_of_scope")
DOCUMENTS = ("a", "b", "c", "unknown")
POOL = (
    "fonds regeling school bedrijf regio noord jaar 2014 2015 250.000 twee derde van de het een "
    "in voor e\ufb00ect e\u0301\u00e9n co\u00f6peratie hee\ufffd onder-\nwijs zij-instroom pact "
    "werk\u00adgever door- stroom techniek\u2010 \u0130stanbul (loket) [3] [ fonds_x 5% \u20ac12 "
    "a@b.nl 0592-123456 06 12345678"
)
WORDS = POOL.split(" ")
KEYS = ["fonds", r"\b250\.?000", "\u00e9\u00e9n", "loket|regio", "twee"]
SAID = ["fonds", "250.000", "e\u0301\u00e9n", "regio", "twee", "niets"]

pytestmark = [
    pytest.mark.skipif(not SCORER.is_file(), reason="no shared scorer beside this repository"),
    pytest.mark.filterwarnings("ignore::ResourceWarning"),
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]


class Room:
    """Everything one seed makes up: pages, cases and answers."""

    def __init__(self, seed):
        self.pick = random.Random(seed)
        self.pages = {
            (document, number): self.text(60, 500)
            for document in DOCUMENTS[:3]
            for number in range(1, self.pick.randint(2, 5))
        }
        self.cases = [self.case(f"q{k}") for k in range(self.pick.choice([1, 2, 7, 40]))]
        self.answers = [self.answer(c) for c in self.cases if self.pick.random() < 0.9]
        self.pick.shuffle(self.answers)

    def text(self, low, high):
        return " ".join(self.pick.choices(WORDS, k=self.pick.randint(low, high)))

    def cut(self, text, low, high):
        tokens = text.split(" ")
        start = self.pick.randrange(len(tokens))
        return " ".join(tokens[start : start + self.pick.randint(low, high)])

    def spoil(self, text):
        return " ".join(
            self.pick.choice(WORDS) if self.pick.random() < 0.04 else token
            for token in text.split(" ")
        )

    def retype(self, text):
        """Write the same words otherwise: other accents, ligatures, capitals."""
        form = self.pick.choice(["NFC", "NFD", "NFKC", None, None])
        text = unicodedata.normalize(form, text) if form else text
        return text.upper() if self.pick.random() < 0.1 else text

    def near_the_end(self, filler, limit, text):
        """Put a text after so much filler that it ends around a limit, in units of filler."""
        return filler * (limit - self.pick.randint(-1, 2)) + text

    def case(self, name):
        pick = self.pick
        answerable = pick.random() < 0.7
        anchors = []
        while answerable and len(anchors) < pick.randint(1, 3):
            (document, _), text = pick.choice(list(self.pages.items()))
            anchors.append({"doc": document, "text": self.spoil(self.cut(text, 3, 25))})
        return {
            "id": name,
            "persona": pick.choice(["mkb", "docent"]),
            "lang": "nl",
            "type": pick.choice(TYPES),
            "history": [],
            "question": "Welk fonds?",
            "answerable": answerable,
            "docs": [pick.choice(DOCUMENTS)] if answerable else [],
            "anchors": anchors,
            "answer_keys": [
                pick.sample(KEYS, k=2) for _ in range(answerable * pick.choice([1, 1, 2]))
            ],
            "reference": "",
            "notes": pick.choice(["all", "all; both", "hard: all", ""]),
        }

    def citation(self):
        pick = self.pick
        (document, page), text = pick.choice(list(self.pages.items()))
        quote = pick.choice([self.cut(text, 1, 3), self.cut(text, 5, 30), self.cut(text, 7, 10)])
        quote = self.retype(pick.choice([quote, self.spoil(quote)]))
        return {
            "document": pick.choice([document, document, document, "unknown"]),
            "page": pick.choice([page, page, page, 9]),
            "quote": quote,
        }

    def context(self, anchors):
        pick = self.pick
        (document, page), text = pick.choice(list(self.pages.items()))
        text = self.cut(text, 0, 300)
        if anchors and pick.random() < 0.3:
            anchor = pick.choice(anchors)
            document = anchor["doc"]
            text = f"{text} {self.retype(self.spoil(self.cut(anchor['text'], 3, 25)))}"
        return {"document": document, "page": page, "text": text}

    def contexts(self, anchors):
        if anchors and self.pick.random() < 0.3:
            anchor = self.pick.choice(anchors)
            text = self.near_the_end("vul " * 5, 396, anchor["text"])
            return [{"document": anchor["doc"], "page": 1, "text": text}]
        return [self.context(anchors) for _ in range(self.pick.choice([0, 3, 10, 12]))]

    def text_of_answer(self):
        said = self.retype(self.text(1, 30))
        told = self.near_the_end("vul ", 150, self.pick.choice(SAID))
        marked = self.near_the_end("vul [1] ", 150, self.pick.choice(SAID))
        return self.pick.choice(["", said, told, marked, self.text(100, 220)])

    def answer(self, case):
        pick = self.pick
        answer = {
            "id": case["id"],
            "status": pick.choice(["answered"] * 4 + ["clarify", "abstained", "refused"]),
            "answer": self.text_of_answer(),
            "citations": [self.citation() for _ in range(pick.choice([0, 1, 1, 2, 5]))],
            "contexts": self.contexts(case["anchors"]),
        }
        return answer | ({"seconds": pick.random()} if pick.random() < 0.8 else {})

    def write(self, folder):
        rows = {
            "cases": self.cases,
            "answers": self.answers,
            "pages": [
                {"document": document, "page": page, "text": text}
                for (document, page), text in self.pages.items()
            ],
        }
        paths = []
        for name, values in rows.items():
            path = folder / f"{name}.jsonl"
            path.write_text("".join(f"{json.dumps(v)}\n" for v in values), encoding="utf-8")
            paths.append(path)
        return paths


@pytest.fixture
def theirs(monkeypatch, capsys):
    """Return what runs the scorer and reads its figures."""
    spec = importlib.util.spec_from_file_location("shared_score", SCORER)
    scorer = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(scorer)

    def run(cases, answers, *options):
        monkeypatch.setattr(sys, "argv", ["score.py", str(cases), str(answers), "--json", *options])
        scorer.main()
        return json.loads(capsys.readouterr().out)

    return run


def ours(cases, answers, pages=None):
    loaded = load_answers(answers)
    scored = score_cases(load_cases(cases), loaded, pages and load_pages(pages))
    return aggregate(scored, loaded)


def rounded(totals, name):
    return round(totals[name].value, 3) if name in totals else None


@pytest.mark.parametrize("seed", SEEDS)
def test_every_figure_is_that_of_the_scorer(tmp_path, theirs, seed):
    cases, answers, pages = Room(seed).write(tmp_path)

    expected = theirs(cases, answers, "--pages", str(pages))
    scores = ours(cases, answers, pages)

    assert {name: rounded(scores.totals, name) for name in SHARES} == {
        name: expected[name] for name in SHARES
    }
    assert (scores.n, len(scores.missing)) == (expected["n"], expected["missing"])
    assert rounded(scores.totals, "words_median") == expected["words_median"]
    for name in ("seconds_p50", "seconds_p95"):
        assert rounded(scores.totals, name) == expected.get(name)
    assert {
        kind: {
            name: [rounded(group, name), group[name].n]
            for name in ("strict", "refusal", "hit@5")
            if name in group
        }
        for kind, group in scores.by_type.items()
    } == expected["by_type"]


def test_quotes_are_not_judged_without_pages(tmp_path, theirs):
    cases, answers, _ = Room(1).write(tmp_path)

    expected = theirs(cases, answers)
    scores = ours(cases, answers)

    assert expected["quote_ok"] is None
    assert "quote_ok" not in scores.totals


def test_the_seeds_stir_every_figure(tmp_path):
    values = {name: set() for name in SHARES}
    for seed in SEEDS:
        totals = ours(*Room(seed).write(tmp_path)).totals
        for name in SHARES:
            values[name].add(rounded(totals, name))

    assert {name: seen for name, seen in values.items() if len(seen - {None, 0.0, 1.0}) < 4} == {}
