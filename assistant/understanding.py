"""What a question asks for, before anything is looked up. Pure.

A Query holds the question as the channels of the index need it: weighted stems,
n-grams and concepts, with the words of earlier turns at a lower weight, and the kind
of thing that is asked, which decides later what is quoted.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from assistant.answers import Turn
from assistant.branches.sectors import sector_in
from assistant.kinds import Kind, kinds_of
from assistant.language.bearings import Bearing, bearing_of
from assistant.language.detection import detect_language
from assistant.language.gazetteer import Gazetteer, Place
from assistant.language.numbered_names import numbered_names
from assistant.language.separable import join_verbs
from assistant.language.spelling import Reading
from assistant.language.thesaurus import Thesaurus
from assistant.language.words import character_grams, fold, is_stop_word, parts, stem, words
from assistant.language.years import years_in
from assistant.steering import Pointers, is_national

_PART_WEIGHT = 0.5
_HISTORY_WEIGHT = 0.5
# With so many words of its own a question hardly leans on the conversation.
_SELF_CONTAINED_WORDS = 9


_ASKED = re.compile(
    r"\b(?:hoeveel|hoveel|welke?|wat voor|op welk|how many|how much|which"
    r"|wat (?:is|zijn|was|waren) (?:de|het|een)|what (?:is|are|was|were) the)\b"
)
_ADDRESS = re.compile(r"\b([a-z]+) (\d{1,2}) ?([a-h])(?![\w-])")
_DEFINED = re.compile(
    r"(?:\bwat (?:is|zijn|betekent|betekenen|houdt)|\bversta\w*\b.{0,60}\bonder"
    r"|\bbedoel\w*\b.{0,20}\bmet"
    r"|\bbetekenis van|\bwaar staat|\buitleg (?:van|over)|\bwhat (?:is|are|does))\s+"
    r"(?:(?:nou|nu|eigenlijk|precies|een|de|het|dat|die|zo'n|an?|the|meant by)\s+)*"
    r"(.{2,60}?)(?=\s+(?:eigenlijk|precies|in\b|volgens|voor\b|bij\b|van\b|mean|stand"
    r"|doet|doen)|[?.,;]|$)"
)
_LONGEST_DEFINED = 4


@dataclass(frozen=True, slots=True)
class Query:
    """A question, understood.

    Attributes:
        question: As it was read: as asked, but for words that nobody writes.
        language: "nl" or "en".
        kinds: What is asked, most telling first; at least one.
        terms: Stem or part -> weight in (0, 1].
        grams: Character 4-gram -> weight.
        concepts: Index term of a thesaurus concept -> weight.
        full_text: The question with the earlier questions it leans on.
        texts: The same as (text, weight) pairs, the question itself first with weight 1;
            torn verbs are whole in it.
        years: Years that it names.
        asked: The word for the thing that is asked ("openingstijden" in "wat zijn de
            openingstijden van ..."); empty when the question names none.
        places: Places that it names.
        read_as: Each word that was read differently, as written and as read.
        leans_on_history: Whether it is short and has earlier turns to lean on.
        addresses: What it may call items by their letter, folded ("doel 1e").
        place_words: Folded words of its text and earlier turns that name places.
        bearing: Where and when it speaks of, with the turns it leans on.
        defined: Stems of the words whose meaning is asked ("campusvorming"), else empty.
    """

    question: str
    language: str
    kinds: tuple[Kind, ...]
    terms: Mapping[str, float]
    grams: Mapping[str, float]
    concepts: Mapping[str, float]
    full_text: str
    texts: tuple[tuple[str, float], ...]
    years: frozenset[int]
    asked: str = ""
    places: tuple[Place, ...] = ()
    addresses: frozenset[str] = frozenset()
    place_words: frozenset[str] = frozenset()
    bearing: Bearing = field(default_factory=Bearing)
    defined: tuple[str, ...] = ()
    leans_on_history: bool = False
    read_as: tuple[tuple[str, str], ...] = ()

    def pointers(self) -> Pointers:
        """Return what the question says about which documents to look in."""
        return Pointers(
            self.terms, self.years, self.places, is_national(self.full_text),
            numbered_names(self.full_text), sector_in(self.full_text),
        )  # fmt: skip


def understand(
    question: str,
    history: Sequence[Turn],
    thesaurus: Thesaurus,
    gazetteer: Gazetteer,
    read: Callable[[str], Reading] = Reading,
) -> Query:
    """Return what ``question`` asks, in the light of earlier turns (oldest first).

    Args:
        question: As it was asked.
        history: Earlier turns.
        thesaurus: Everyday words to policy words.
        gazetteer: Knows places.
        read: Takes slips of the pen out of a question.
    """
    reading = read(question) if detect_language(question) == "nl" else Reading(question)
    question = reading.text
    whole = join_verbs(question) if detect_language(question) == "nl" else question
    own = [word for word in words(whole) if not is_stop_word(word)]
    weight = _HISTORY_WEIGHT if len(own) < _SELF_CONTAINED_WORDS else _HISTORY_WEIGHT / 2
    texts = [(whole, 1.0)]
    if history:
        texts.append((history[-1].user, weight))
        texts += [(turn.user, weight / 2) for turn in history[-3:-1]]
    terms: dict[str, float] = {}
    grams: dict[str, float] = {}
    concepts: dict[str, float] = {}
    for text, factor in texts:
        _keep_highest(terms, weigh_terms(text), factor)
        _keep_highest(grams, dict.fromkeys(character_grams(text), 1.0), factor)
        _keep_highest(concepts, thesaurus.in_question(text), factor)
    full_text = " ".join(text for text, _ in reversed(texts))
    return Query(
        question=question,
        language=detect_language(question),
        kinds=kinds_of(question),
        terms=terms,
        grams=grams,
        concepts=concepts,
        full_text=full_text,
        addresses=addressed_items(question),
        place_words=gazetteer.words_of_places(full_text),
        bearing=bearing_of(full_text, gazetteer),
        texts=tuple(texts),
        years=frozenset(years_in(question)),
        asked=asked_word(question),
        defined=defined_words(question),
        read_as=reading.changed,
        leans_on_history=bool(history) and len(own) < _SELF_CONTAINED_WORDS,
        places=tuple(gazetteer.places(" . ".join(text for text, _ in texts))),
    )


def asked_word(question: str) -> str:
    """Return the folded word for the thing that is asked, or an empty string.

    That is the first word with meaning after "hoeveel", "welke", "wat is de" and the like.
    """
    found = _ASKED.search(fold(question))
    if not found:
        return ""
    after = words(re.split(r"[.?!;]", found.string[found.end() :], maxsplit=1)[0])
    return next((word for word in after[:3] if not is_stop_word(word)), "")


def addressed_items(question: str) -> frozenset[str]:
    """Return what ``question`` may call items by their letter, folded: "doel 1e".

    So is "klas 1b" written; which of them is an item, the headings of the documents tell.
    """
    found = _ADDRESS.findall(fold(question))
    return frozenset(f"{word} {number}{letter}" for word, number, letter in found)


def defined_words(question: str) -> tuple[str, ...]:
    """Return the stems of the words whose meaning is asked; empty when none is."""
    found = _DEFINED.search(fold(question))
    if not found:
        return ()
    stems = [stem(word) for word in words(found[1]) if not is_stop_word(word)]
    return tuple(stems) if 1 <= len(stems) <= _LONGEST_DEFINED else ()


def weigh_terms(text: str) -> dict[str, float]:
    """Return term -> weight: stems of meaningful words count 1, parts of compounds half."""
    weights: dict[str, float] = {}
    for word in words(text):
        if is_stop_word(word):
            continue
        weights[stem(word)] = 1.0
        for part in parts(word):
            weights[part] = max(weights.get(part, 0.0), _PART_WEIGHT)
    return weights


def _keep_highest(kept: dict[str, float], new: Mapping[str, float], factor: float) -> None:
    for key, weight in new.items():
        kept[key] = max(kept.get(key, 0.0), weight * factor)
