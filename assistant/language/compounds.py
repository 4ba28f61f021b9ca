"""Split Dutch compounds: "praktijkleerplaats" is praktijk + leer + plaats.

A word is split where both sides are known words, if need be after taking off a joint
(-s-, -en-, -e-). Among the splits the one whose parts are most frequent on (geometric)
average wins. Source: Koehn & Knight (2003), Empirical Methods for Compound Splitting.
"""

from functools import cache, lru_cache
from math import log

from wordfreq import get_frequency_dict

from assistant.language.word_lists import load_word_list

_JOINTS = ("", "s", "en", "e")
_MIN_WORD = 7
_MIN_PART = 3
_MIN_HEAD = 3
# Parts must be real words: seldom strings (abbreviations, names) make nonsense splits.
_MIN_FREQUENCY = {3: 3e-5, 4: 3e-6, 5: 1e-6}
_MIN_FREQUENCY_LONG = 1e-7
NEVER_PARTS = load_word_list("never_parts.txt")
# Compounds whose parts say nothing of what they mean: a "loopbaan" is no "baan".
NEVER_SPLIT = load_word_list("never_split.txt")


@cache
def _frequencies() -> dict[str, float]:
    return {
        word: frequency
        for word, frequency in get_frequency_dict("nl", "best").items()
        if word.isalpha() and len(word) >= _MIN_PART and word not in NEVER_PARTS
    }


def _known(part: str) -> float:
    """Return the frequency of a usable part, else 0.0."""
    frequency = _frequencies().get(part, 0.0)
    floor = _MIN_FREQUENCY.get(len(part), _MIN_FREQUENCY_LONG)
    return frequency if frequency >= floor else 0.0


@lru_cache(maxsize=200_000)
def split_compound(word: str) -> tuple[str, ...]:
    """Return the parts of a folded word, first to last; empty when it is no compound.

    Args:
        word: Folded (lower case, no accents), letters only; others give no parts.
    """
    if len(word) < _MIN_WORD or not word.isalpha():
        return ()
    best = _best_split(word, 4)
    return best[1] if len(best[1]) > 1 else ()


def _best_split(word: str, most: int) -> tuple[float, tuple[str, ...]]:
    """Return (mean log frequency, parts) of the best reading of ``word`` as a chain."""
    best = _unsplit(word)
    if most == 1 or word in NEVER_SPLIT:
        return best
    shortest = max((len(w) for w in NEVER_SPLIT if word.startswith(w)), default=_MIN_PART)
    for end in range(shortest, len(word) - _MIN_HEAD + 1):
        first = word[:end]
        frequency = _known(first)
        if not frequency:
            continue
        for joint in _JOINTS:
            rest = word[end:]
            if not rest.startswith(joint) or len(rest) - len(joint) < _MIN_HEAD:
                continue
            score, tail = _best_split(rest[len(joint) :], most - 1)
            if not tail:
                continue
            mean = (log(frequency) + score * len(tail)) / (1 + len(tail)) - 0.3 * bool(joint)
            # Fewer, longer parts read better: each extra part costs.
            mean -= 1.0 * (len(tail) - 1)
            if best[0] < -90 or len(best[1]) == 1 or mean > best[0]:
                best = (mean, (first, *tail)) if mean > best[0] or len(best[1]) < 2 else best
    return best


def _unsplit(word: str) -> tuple[float, tuple[str, ...]]:
    """Return the reading of ``word`` as one part; it costs a little, and more if unknown."""
    whole = _known(word)
    cost = 0.0 if word in NEVER_SPLIT else 2.0
    return (log(whole) - cost, (word,)) if whole else (-99.0, ())
