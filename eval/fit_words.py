"""Fit how much each word of a question counts, on our own development questions.

    python -m eval.fit_words --index INDEX SET.jsonl... [--also INDEX SET.jsonl]...

A piece of text is worth what it says of the question, each word for its weight, and what
else marks it. By turns the weights of the pieces' features and those of the words' features
are fitted, so that right pieces become likely among all candidates of their question (a
softmax per question, a penalty on large weights). Written to ``assistant/data/ranking.json``; run
``python -m eval.fit_ranking`` after it, for all that builds on the words.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import click
import numpy as np
from scipy.optimize import minimize

from assistant.cli import Door, index_option
from assistant.ranking.unit_features import UNIT_FEATURES, unit_features
from assistant.ranking.word_weights import WORD_FEATURES, weigh_words
from eval.examples import Example, Numbers, also_option, collect_all, rightness, store_weights
from eval.fit_ranking import fit_listwise

_PENALTY = 5e-3
_ROUNDS = 3
_STEPS = 12
_READ = 10
_LEAST_SPREAD = 1e-6
# What the words say of a piece; these features are made again as the words' weights change.
_BY_WORDS = ("covers", "close", "covers above")
_DERIVED = frozenset(
    {"covers of best", "close of best", "sort and covers", "sorts and close"}
    | {"beside", "beside close", "chunk covers"}
)
_STANDING = [
    place for place, name in enumerate(UNIT_FEATURES) if name not in _DERIVED | set(_BY_WORDS)
]


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one question against the pieces that may answer it.

    Attributes:
        plain: How much each word counts by rarity, shape (n_words,).
        marks: What else marks each, shape (n_words, n_marks), in standard deviations.
        said: How well each piece says each word itself, by closeness and above it, shape
            (3, n_words, n_pieces).
        standing: What else marks each piece, shape (n_pieces, n_standing).
        right: How right each piece is, at most 1, shape (n_pieces,).
    """

    plain: Numbers
    marks: Numbers
    said: Numbers
    standing: Numbers
    right: Numbers

    def features(self, weights: Numbers) -> Numbers:
        """Return the features of the pieces when words weigh so, those by words in front."""
        telling = weigh_words(self.plain, self.marks, weights.tolist())
        return np.column_stack([*(telling @ said for said in self.said), self.standing])


@click.command(cls=Door)
@click.argument("sets", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path))
@index_option
@also_option
def main(sets: Sequence[Path], index: Path, also: Sequence[tuple[Path, Path]]) -> None:
    """Fit the words on the question sets SETS, asked of the index they belong to."""
    examples = collect_all(sets, index, also)
    read = [words for example in examples for words in [_words(example)] * example.times]
    usable = [words for words in read if words.right.max(initial=0.0) > 0]
    weights = fit_words(usable)
    named = zip(WORD_FEATURES, weights, strict=True)
    target = store_weights(words={name: round(float(weight), 4) for name, weight in named})
    click.echo(f"fitted on {len(usable)} questions; written to {target.name}")


def fit_words(questions: Sequence[Words], penalty: float = _PENALTY) -> Numbers:
    """Return one weight per feature of a word, shape (n_marks,).

    Args:
        questions: Each with at least one right piece.
        penalty: On the square of the weights, per standard deviation of their feature.
    """
    spread = np.concatenate([words.marks for words in questions]).std(axis=0)
    spread[spread < _LEAST_SPREAD] = 1.0  # what never differs tells nothing apart
    scaled = [
        Words(w.plain, w.marks / spread, w.said, w.standing, w.right / w.right.max())
        for w in questions
    ]
    weights: Numbers = np.zeros(len(spread))
    for _ in range(_ROUNDS):
        pieces = fit_listwise([(words.features(weights), words.right) for words in scaled])
        weights = _fit_marks(scaled, weights, pieces, penalty)
    return np.asarray(weights / spread)


def _fit_marks(
    questions: Sequence[Words], start: Numbers, pieces: Numbers, penalty: float
) -> Numbers:
    """Return better weights of the words, with the weights of the pieces as they are."""
    worth = [np.tensordot(pieces[: len(_BY_WORDS)], words.said, axes=1) for words in questions]
    others = [words.standing @ pieces[len(_BY_WORDS) :] for words in questions]

    def loss(weights: Numbers) -> tuple[float, Numbers]:
        total, slope = 0.0, np.zeros_like(weights)
        for words, says, other in zip(questions, worth, others, strict=True):
            telling = weigh_words(words.plain, words.marks, weights.tolist())
            values = telling @ says + other
            chances = np.exp(values - values.max())
            chances /= chances.sum()
            good = chances * words.right
            total -= float(np.log(good.sum()))
            by_word = says @ (chances - good / good.sum())
            slope += words.marks.T @ (telling * (by_word - telling @ by_word))
        count = len(questions)
        return (
            total / count + penalty * float(weights @ weights),
            slope / count + 2 * penalty * weights,
        )

    found = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": _STEPS})
    return np.asarray(found.x)


def _words(example: Example) -> Words:
    compared = example.compared
    at, features = unit_features(example.query, example.ranking, example.ranking.order[:_READ])
    right = [
        rightness(example, compared.units[place], int(compared.unit_chunk[place])) for place in at
    ]
    said = np.stack([compared.word_matches, compared.word_close, compared.word_above])
    return Words(
        compared.word_weights,
        compared.word_features,
        said[:, :, at],
        features[:, _STANDING],
        np.array(right),
    )


if __name__ == "__main__":
    main()
