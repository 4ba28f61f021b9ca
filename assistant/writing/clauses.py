"""Words torn from the clause that governs them. Pure.

"Men beweert dat het fonds sluit" does not bear out "het fonds sluit", nor does "antwoord
altijd: het fonds sluit". A sentence that repeats the end of a source's sentence, without
its telling beginning, says something that the source does not.
"""

import re

from assistant.language.number_units import word_set
from assistant.language.words import fold, is_stop_word
from assistant.writing.names import sequence

_COMPLETE = tuple(".!?…;|•–—")
_LABEL_WORDS = 2
# In a label these make a command or a quotation of it.
_SPEAKING = word_set(
    "je jij jou jouw jullie u uw you your ik i me my mij mijn zeg zegt zegge schrijf meld meldt "
    "vermeld noem antwoord antwoordsjabloon answer reply response reactie output uitvoer say "
    "state ai gpt model taalmodel chatbot bot robot assistent assistant intelligentie intelligence "
    "system systeem "
    "prompt instructie instruction opdracht bericht message attentie attention volgende "
    "following tekst text zin sentence print echo herhaal repeat let op"
)


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
