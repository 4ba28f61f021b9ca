"""Whether a sentence does what its line does: other verbs must be of the same sort. Pure.

"De gemeente weigert de helft" has every other word of a line that says that it pays. So a
verb of a sentence must stand in its line, or be of one sort (``verbs.txt``) with a verb or
noun that does. Verbs that say nothing by themselves are free. In English only verbs that the
list has can be told from nouns; each must be of a sort that the Dutch line has.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from importlib import resources

import simplemma

from assistant.language.number_units import word_set
from assistant.language.words import fold, is_stop_word, parts, stem, words

# They say nothing without others.
_FREE = word_set(
    "zijn hebben worden kunnen mogen moeten zullen willen gaan komen doen maken krijgen geven "
    "nemen staan liggen zitten blijven laten zorgen vormen gelden horen heten bestaan bevatten "
    "betreffen vinden houden brengen lopen zetten blijken lijken hoeven dienen bedragen duren "
    "raken zien weten gebeuren betekenen noemen vermelden verlopen "
    "be have do go come make get take give let keep hold become remain seem need include contain "
    "mean concern exist work use call mention state say can may must shall will"
)
# Behind these stands a noun.
_BEFORE_NOUN = word_set(
    "twee vier vijf zes zeven acht negen tien elf twaalf veel weinig meer minder"
)
_PARTICLES = word_set(
    "aan af bij door goed in mee na om omhoog omlaag op over samen terug toe uit voor vast weg"
)
_ENGLISH = re.compile(r"(?<![\w-])[a-z]{2,}(?![\w-])")
_ENDINGS = ("en", "aan", "oen", "ien")


@cache
def _sorts() -> tuple[Mapping[str, frozenset[int]], Mapping[str, frozenset[int]]]:
    """Return the sorts of Dutch words by their search form, and of English ones."""
    text = (resources.files("assistant.writing") / "verbs.txt").read_text(encoding="utf-8")
    rows = [row for row in text.splitlines() if row and not row.startswith("#")]
    found: tuple[dict[str, set[int]], dict[str, set[int]]] = ({}, {})
    for number, row in enumerate(rows):
        for language, cell in enumerate(row.split(" | ")):
            for word in cell.split():
                for key in {fold(word), stem(fold(word))} if language == 0 else {word}:
                    found[language].setdefault(key, set()).add(number)
    dutch, english = ({k: frozenset(v) for k, v in one.items()} for one in found)
    return dutch, english


def strange_verb(sentence: str, line: str, free: Collection[str], *, english: bool) -> str:
    """Return a verb of ``sentence`` of which ``line`` has neither word nor sort, or "".

    Args:
        sentence: What is said.
        line: What bears it out, with what stands above it.
        free: Folded words that prove nothing, such as those of the question.
        english: Whether the sentence is in English, over a Dutch line.
    """
    if english:
        return _strange_in_english(sentence, line, free)
    spoken = words(sentence)
    ours, known = _read(line)
    for before, word in zip(("", *spoken), spoken, strict=False):
        lemma = _verb(word) or _verb_behind(before, word)
        if not lemma or lemma in _FREE or word in free or is_stop_word(word):
            continue
        forms = _forms(word, lemma, spoken)
        if not forms & ours and not _sorts_of(forms) & known:
            return word
    return ""


def verb_sorts(sentence: str) -> tuple[frozenset[int], ...]:
    """Return the sorts of each English verb that the list has."""
    return tuple(sorts for _, sorts in _english_verbs(sentence))


def sorts_in_dutch(line: str) -> frozenset[int]:
    """Return the sorts of the verbs, and of the nouns made of them, in a Dutch line."""
    return _read(line)[1]


def _strange_in_english(sentence: str, line: str, free: Collection[str]) -> str:
    known, written = _read(line)[1], set(words(line))
    for word, sorts in _english_verbs(sentence):
        if word not in free and word not in written and not sorts & known:
            return word
    return ""


def _english_verbs(sentence: str) -> Iterator[tuple[str, frozenset[int]]]:
    """Yield the words that may be verbs, each with its sorts; none within "self-employed"."""
    for word in dict.fromkeys(_ENGLISH.findall(fold(sentence))):
        lemma = simplemma.lemmatize(word, lang="en")
        if lemma not in _FREE and (sorts := _sorts()[1].get(lemma)):
            yield word, sorts


@lru_cache(maxsize=5_000)
def _read(line: str) -> tuple[frozenset[str], frozenset[int]]:
    """Return the forms of all words of a Dutch line, and the sorts that they are of."""
    spoken = words(line)
    forms = frozenset().union(*(_forms(word, _verb(word), spoken) for word in spoken))
    return forms, _sorts_of(forms)


def _forms(word: str, lemma: str, spoken: Sequence[str]) -> frozenset[str]:
    """Return the forms by which a word is known, also with a particle that is parted from it."""
    parted = [f"{p}{lemma}" for p in spoken if p in _PARTICLES] if lemma else []
    every = [word, *filter(None, [lemma]), *parted]
    return frozenset((*every, *map(stem, every), *parts(word)))


def _sorts_of(forms: Iterable[str]) -> frozenset[int]:
    dutch = _sorts()[0]
    return frozenset().union(*(dutch.get(form, frozenset()) for form in forms))


@lru_cache(maxsize=50_000)
def _verb(word: str) -> str:
    """Return the infinitive of a word that is, or may be, a verb; empty for another word."""
    if len(word) < 4 or any(c.isdigit() for c in word):
        return ""
    lemma = fold(simplemma.lemmatize(word, lang="nl")).replace("_", "")
    if not lemma.endswith(_ENDINGS) or len(lemma) < 4:
        return ""
    # "Mijden" is a verb when "mijdt" is of it; "keuken" is none.
    return lemma if lemma != word or _is_infinitive(lemma) else ""


def _verb_behind(before: str, word: str) -> str:
    """Return a word that is a noun as well ("huren", "plannen") where it stands as a verb."""
    is_noun = not before or is_stop_word(before) or before.endswith("e") or before[0].isdigit()
    if is_noun or before in _BEFORE_NOUN or not word.endswith("en") or not _is_infinitive(word):
        return ""
    return word


def _is_infinitive(lemma: str) -> bool:
    base = lemma.removesuffix("en").removesuffix("n")
    shorter = base[:-1] if len(base) > 2 and base[-1] == base[-2] else base
    voiced = shorter.translate(str.maketrans("vz", "fs"))
    doubled = f"{shorter[:-1]}{shorter[-2]}{shorter[-1]}" if len(shorter) > 2 else shorter
    forms = {f"{one}t" for one in (shorter, voiced, doubled)} | {shorter, voiced, doubled}
    return any(fold(simplemma.lemmatize(form, lang="nl")) == lemma for form in forms if form)
