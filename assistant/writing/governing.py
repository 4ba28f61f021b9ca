"""Which words a preposition governs: who gives, to whom, before or after what. Pure.

"Betaald door de school aan de provincie" and "betaald door de provincie aan de school" have
the same words. Where a sentence and its line use one preposition, it must govern the same.
"""

import re
from collections.abc import Mapping

from assistant.language.number_units import word_set
from assistant.language.words import fold, is_stop_word, stem

_PREPOSITIONS = word_set(
    "in aan door bij naar tegen onder boven zonder na met uit by to from under above without after "
    "before with"
)
_OPPOSITES = (("na", "voor"), ("met", "zonder"), ("boven", "onder"), ("after", "before"),
    ("with", "without"), ("above", "under"))  # fmt: skip
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|[.,;:!?()|]")
_REACH = 3


def is_turned(sentence: str, line: str) -> bool:
    """Tell whether ``sentence`` puts another thing behind a preposition than ``line`` does.

    The thing that the line has there must stand elsewhere in the sentence, so that two
    things have changed places; or it stands behind the opposite preposition.
    """
    said, written = _governed(sentence), _governed(line)
    spoken = {stem(word) for word in _WORD.findall(fold(sentence))}
    for preposition, theirs in written.items():
        ours = said.get(preposition, frozenset())
        if ours - theirs and (theirs & spoken) - ours and not ours & theirs:
            return True
    for one, other in (*_OPPOSITES, *((b, a) for a, b in _OPPOSITES)):
        turned = said.get(other, frozenset()) & written.get(one, frozenset())
        if turned - written.get(other, frozenset()) - said.get(one, frozenset()):
            return True
    return False


def _governed(text: str) -> Mapping[str, frozenset[str]]:
    """Return, per preposition, the search forms of the first telling word behind it."""
    found: dict[str, set[str]] = {}
    tokens = _WORD.findall(fold(text))
    wanted = _PREPOSITIONS | {"voor"}
    for place, token in enumerate(tokens):
        if token not in wanted:
            continue
        for word in tokens[place + 1 : place + 1 + _REACH]:
            if not word[0].isalpha() or word in wanted:
                break
            if not is_stop_word(word):
                found.setdefault(token, set()).add(stem(word))
                break
    return {preposition: frozenset(words) for preposition, words in found.items()}
