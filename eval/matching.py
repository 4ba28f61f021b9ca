"""Compare texts the way the figures are defined: by words, three-word runs, letters. Pure.

Two extractions of one page differ in hyphens, spaces, ligatures and layout, so nothing
here looks at more than letters and digits and the order that they stand in.
"""

import re
import unicodedata
from collections.abc import Sequence

Runs = frozenset[tuple[str, ...]]

_REPLACEMENT, _SOFT_HYPHEN = "\ufffd", "\u00ad"
_TORN = re.compile(r"(?<=\w)[-\u2010\u2011]\s+(?=\w)")
_WORD = re.compile(r"[^\W_]+")
_MIN_QUOTE_LETTERS = 11
_MIN_REPAIRED_RUNS = 6


def words(text: str) -> list[str]:
    """Return the words of a text: lower case, letters and digits only.

    A word that is torn by a hyphen and blanks is put together; a character that the
    extraction lost parts a word.
    """
    plain = unicodedata.normalize("NFKC", text).replace(_REPLACEMENT, " ").replace(_SOFT_HYPHEN, "")
    return _WORD.findall(_TORN.sub("", plain).lower())


def runs(tokens: Sequence[str]) -> Runs:
    """Return the three-word runs; up to two words are one run as they are, even none."""
    if len(tokens) < 3:
        return frozenset({tuple(tokens)})
    return frozenset(zip(tokens, tokens[1:], tokens[2:], strict=False))


def squash(text: str) -> str:
    """Return the letters and digits of a text, without anything between them."""
    return "".join(words(text))


def holds(found: Runs | set[tuple[str, ...]], needed: str, *, share: float = 0.6) -> bool:
    """Return whether enough of a text's three-word runs were found.

    Args:
        found: Runs that were found.
        needed: The text to look for.
        share: Part of its runs that is enough, in [0, 1].
    """
    expected = runs(words(needed))
    return len(expected & found) >= share * len(expected)


def share_held(text: str, needed: str) -> float:
    """Return which part of the three-word runs of ``needed`` stands in ``text``, in [0, 1]."""
    expected = runs(words(needed))
    return len(expected & runs(words(text))) / len(expected)


def is_quoted(quote: str, letters: str, page_runs: Runs) -> bool:
    """Return whether a quote stands on a page.

    Args:
        quote: At least 11 letters and digits; less proves nothing.
        letters: The page, squashed.
        page_runs: The three-word runs of the page. A quote whose text was repaired is
            not there to the letter; it counts when it has at least 6 runs and 85% of
            them are there.
    """
    squashed = squash(quote)
    if len(squashed) < _MIN_QUOTE_LETTERS:
        return False
    if squashed in letters:
        return True
    enough = len(runs(words(quote))) >= _MIN_REPAIRED_RUNS
    return enough and holds(page_runs, quote, share=0.85)
