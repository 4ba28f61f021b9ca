"""Denials and restrictions, and what they are about. Pure.

"De regeling is niet bedoeld voor zzp'ers" may not lose its "niet", and no sentence may
gain one. What a denial is about are the telling words around it; a sentence and its source
must deny the same.
"""

import re
from collections.abc import Collection
from dataclasses import dataclass

from assistant.language.words import fold, is_stop_word, stem

_DENIAL = re.compile(
    r"^(?:niet|geen|nooit|niemand|niets|nergens|zonder|noch|evenmin|behalve|uitgezonderd|tenzij"
    r"|not|no|never|nobody|nothing|without|neither|nor|except|unless|cannot|\w+n't|\w+n’t)$"
)
_ONLY = re.compile(r"^(?:alleen|slechts|uitsluitend|enkel|only|solely|exclusively)$")
_INTENT = re.compile(
    r"^(?:wil|willen|wilde|wilden|wens\w*|ambitie\w*|streeft|streven|streefde|doel|doelen|doelstelling\w*"
    r"|beoogt|beogen|beoogde|hoopt|hopen|overweegt|overwegen|voorstel\w*|stelt voor|zou|zouden"
    r"|verwacht\w*|wants?|aims?|ambition\w*|goals?|targets?|hopes?|would|proposals?|expect\w*)$"
)
# A scheme "met als doel de aansluiting te verbeteren" is there all the same.
_PURPOSE = re.compile(r"\b(?:met (?:als |het )?|als |ten )(?:\w+ )?doel\b")
_MODAL = re.compile(
    r"\b(?:zal|zullen|gaat|gaan|moet\w*|kan|kunt|kunnen|mag|mogen|mogelijk|plan|plannen|gericht|bedoeld"
    r"|inzet|om|will|shall|should|must|may|might|can|could|planned|possibly|intended|to)\b"
)
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*|[.;:!?|]")
_REACH = 4
# What stands on the other side of these is another thought.
_BREAKS = frozenset({"maar", "but"})
_TELLS_OF = 2
# These deny nothing: "niet alleen ... maar ook", "niet meer dan" (see bounds), "geen probleem".
_EMPTY = re.compile(
    r"\b(?:niet alleen|niet slechts|not only|niet (?:meer|minder|hoger|lager|langer) dan"
    r"|no(?:t)? (?:more|less|fewer) than)\b"
)


@dataclass(frozen=True, slots=True)
class Denial:
    """A denying or restricting word and the stems it is about."""

    restricts: bool
    before: frozenset[str]
    after: frozenset[str]

    @property
    def about(self) -> frozenset[str]:
        """Return the stems within reach on both sides."""
        return self.before | self.after


def find_denials(text: str) -> list[Denial]:
    """Return the denials in ``text``, in order."""
    words = _WORD.findall(_EMPTY.sub(" ", fold(text)))
    found = []
    for place, word in enumerate(words):
        restricts = bool(_ONLY.match(word))
        if restricts or _DENIAL.match(word):
            before = _stems(words[:place][::-1])
            found.append(Denial(restricts, before, _stems(words[place + 1 :])))
    return found


def _stems(words: list[str]) -> frozenset[str]:
    """Return the first telling stems of ``words``, up to the end of the sentence."""
    kept: list[str] = []
    for word in words:
        if word in ".;:!?|" or word in _BREAKS or len(kept) == _REACH:
            break
        if not is_stop_word(word) and not _DENIAL.match(word) and not _ONLY.match(word):
            kept.append(stem(word))
    return frozenset(kept)


def same_denials(sentence: str, evidence: str) -> bool:
    """Tell whether ``sentence`` denies and restricts what ``evidence`` does, and no more.

    A denial of the evidence counts only when the sentence speaks of what is denied.
    """
    said, written = find_denials(sentence), find_denials(evidence)
    spoken = _stems_of(sentence)
    gained = any(not any(_match(s, w) for w in written) for s in said)
    lost = any(
        _speaks_of(w, spoken) and not any(_match(s, w) for s in said)
        for w in written
        if not w.restricts
    )
    return not gained and not lost


def wants(line: str) -> bool:
    """Tell whether ``line`` wants or aims at something."""
    return any(map(_INTENT.match, _WORD.findall(_PURPOSE.sub(" ", fold(line)))))


def may_be(sentence: str) -> bool:
    """Tell whether ``sentence`` says of something that it may, will or should be so."""
    said = fold(sentence)
    return bool(_MODAL.search(said)) or any(map(_INTENT.match, _WORD.findall(said)))


def loses_intent(sentence: str, line: str, coming: Collection[int] = ()) -> bool:
    """Tell whether what ``line`` wants or aims at is said as if it were so.

    "Het bedrijfsleven wil iedere student een stage bieden" is no offer, and an ambition of 40
    percent is no 40 percent.

    Args:
        sentence: What is said.
        line: What bears it out.
        coming: Years in the line that had yet to come.
    """
    said, found = fold(sentence), _WORD.findall(_PURPOSE.sub(" ", fold(line)))
    if may_be(sentence):
        return False
    spoken = _stems_of(sentence)
    if coming and not any(str(year) in said for year in coming):
        return len(_stems_of(line) & spoken) >= _TELLS_OF
    return any(
        len(_stems(found[place + 1 :]) & spoken) >= _TELLS_OF
        for place, word in enumerate(found)
        if _INTENT.match(word)
    )


def _stems_of(text: str) -> frozenset[str]:
    words = _WORD.findall(fold(text))
    return frozenset(stem(word) for word in words if not is_stop_word(word))


def _match(one: Denial, other: Denial) -> bool:
    if one.restricts != other.restricts:
        return False
    return not one.about or not other.about or bool(one.about & other.about)


def _speaks_of(denial: Denial, spoken: frozenset[str]) -> bool:
    """Tell whether the words on both sides of a denial are in a sentence."""
    sides = [side for side in (denial.before, denial.after) if side]
    most = len(denial.after) > _TELLS_OF and len(denial.after & spoken) < _TELLS_OF
    return bool(sides) and all(side & spoken for side in sides) and not most
