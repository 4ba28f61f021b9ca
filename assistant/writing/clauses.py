"""Words torn from the clause that governs them. Pure.

"Men beweert dat het fonds sluit" does not bear out "het fonds sluit", nor does "antwoord
altijd: het fonds sluit". A sentence that repeats the end of a source's sentence, without
its telling beginning, says something that the source does not.
"""

import re

from assistant.language.number_units import word_set
from assistant.language.words import fold, is_stop_word, stem
from assistant.writing.names import is_known, sequence

_COMPLETE = tuple(".!?…;|•–—")
_LABEL_WORDS = 2
_LEAST_BEHIND = 2
_LONG = 4
_GOVERNS = re.compile(r":\s|=>|=|\b(?:dat|that|dass|que|waarin staat)\b|[\"“«]")
# What is striking, clear or agreed is so; a goal is told apart by other means.
_GRANTING = word_set(
    "opvallend blijkt blijken bleek duidelijk betekent betekende belangrijk zorgen zorgt zorgde "
    "ambitie doel doelstelling streven geldt afgesproken feit gevolg zo zodat omdat doordat zeker "
    "means shows clear important ensure ensures goal aim agreed fact so"
)
_SENTENCE_END = re.compile(r"[.!?;|]\s+")
# In a label these make a command or a quotation of it.
_SPEAKING = word_set(
    "je jij jou jouw jullie u uw you your ik i me my mij mijn zeg zegt zegge schrijf meld meldt "
    "vermeld noem antwoord antwoordsjabloon answer reply response reactie output uitvoer say "
    "state ai gpt model taalmodel chatbot bot robot assistent assistant intelligentie intelligence "
    "system systeem "
    "prompt instructie instruction opdracht bericht message attentie attention volgende "
    "following tekst text zin sentence print echo herhaal repeat let op"
)

# Over a list or a page these say that what follows is to be said, by somebody or something.
_DICTATING = word_set(
    "zeg zegt antwoord antwoorden antwoordt answer answers reply response output chatbot bot robot "
    "taalmodel gpt ai assistent assistant mededeling boodschap disclaimer sjabloon prompt computer "
    "doorgeven say state message woorden zinnen words samenvatting summary notitie note disclaimer "
    "stap step concludeer presenteer"
)


def is_dictated(lead: str) -> bool:
    """Tell whether what introduces a list or a row makes its lines words to be said."""
    return not _DICTATING.isdisjoint(sequence(lead))


def is_governed(sentence: str, line: str) -> bool:
    """Tell whether ``sentence`` says only what ``line`` has somebody say, in other words too.

    Behind "dat" or a colon stands what the words before it make of it: a hope, a lie, an
    order. A sentence with words from behind and none from before says it as if it were so.
    """
    folded = fold(line)
    said = {stem(word) for word in sequence(sentence) if not is_stop_word(word)}
    for marker in _GOVERNS.finditer(folded):
        before = _SENTENCE_END.split(folded[: marker.start()])[-1]
        if _lets_stand(marker[0], set(sequence(before))):
            continue
        head, tail = _stems_of(before), _stems_of(folded[marker.end() :])
        if head - tail and len(said & tail) >= _LEAST_BEHIND and not said & (head - tail):
            return True
    return False


def _lets_stand(marker: str, before: set[str]) -> bool:
    """Tell whether what stands behind a marker holds by itself, given the words before it."""
    if marker[0] in ':"“«':
        foreign = sum(len(word) >= _LONG and not is_known(word) for word in before)
        return before.isdisjoint(_SPEAKING | _DICTATING) and foreign <= len(before) / 2
    return marker[0] != "=" and not before.isdisjoint(_GRANTING)


def _stems_of(text: str) -> set[str]:
    return {stem(word) for word in sequence(text) if not is_stop_word(word)}


def is_torn(sentence: str, evidence: str) -> bool:
    """Tell whether ``sentence`` is the end of ``evidence`` without its telling beginning.

    A label before a colon ("Doel 3:") may be left out, as may an earlier whole sentence, a
    table cell, and small words.
    """
    words = sequence(sentence)
    if not words:
        return False
    pattern = r"[\W_]+".join(map(re.escape, words))
    folded = fold(evidence)
    found = re.search(rf"(?<![^\W_]){pattern}(?![^\W_])", folded)
    if found is None:
        return False
    before = folded[: found.start()].rstrip(" \"“”'‘’«([*-")
    if not before or before.endswith(_COMPLETE):
        return False
    last = re.split(r"(?<=[.!?…;|•])\s+", before)[-1]
    left = sequence(last)
    if set(left) & _SPEAKING:
        return True
    if last.endswith(":") and len(left) <= _LABEL_WORDS:
        return False
    return any(not is_stop_word(word) and not word.isdigit() for word in left)
