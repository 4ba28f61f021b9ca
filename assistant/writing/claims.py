"""Promises to the reader, and talk of the assistant about itself. Pure."""

import re
from dataclasses import dataclass

from assistant.language.words import fold

_YOU = r"(?:u|je|jij|jullie|uw bedrijf|je bedrijf|you|your (?:company|firm|school))"
_PROMISES = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b{_YOU} (?:\w+ ){{0,2}}?(?:krijgt|krijg|ontvangt|ontvang)\b|\b(?:krijgt|krijg"
        rf"|ontvangt|ontvang) (?:{_YOU})\b",
        rf"\b(?:{_YOU} )?(?:hebt?|heeft|hebben) (?:{_YOU} )?(?:\w+ )?recht op\b|\brecht heeft op\b",
        rf"\b{_YOU} (?:komt|kom|komen) (?:\w+ ){{0,2}}?in aanmerking|\b(?:komt"
        rf"|kom) {_YOU} (?:\w+ ){{0,2}}?in aanmerking",
        rf"\b{_YOU} (?:voldoet|voldoe)\b|\b(?:uw|je) aanvraag (?:is|wordt) (?:goedgekeurd"
        rf"|toegekend|gehonoreerd)",
        rf"\b{_YOU} (?:will |can definitely )?(?:get|receive|qualify|are eligible|are entitled)\b",
        r"\b(?:gegarandeerd|garandeer\w*|garantie|beloof\w*|beloven|toegezegd|guarantee\w*"
        r"|promised?)\b",
        r"\b(?:zeker weten|sowieso|altijd recht|zonder twijfel|definitely|certainly|for sure"
        r"|without doubt)\b",
    )
)
_HEDGE = re.compile(
    r"\b(?:mogelijk|misschien|wellicht|eventueel|kunt?|kan|kunnen|als|indien|wanneer|mits|may"
    r"|might|could|can|possibly|if)\b"
)
_SELF = re.compile(
    r"\b(?:ik|i) (?:ben|am|kan|can|heb|have|mag|moet|must|will|zal|werd|word|was|do|don't|volg"
    r"|follow)\b|\bi'm\b|\bi’m\b"
    r"|\b(?:mijn|my) (?:instructi\w+|opdracht\w*|regels|rules|prompt|instellingen|settings"
    r"|systeem\w*|system|training|bronnen zeggen niet)"
    r"|\b(?:als|as) (?:een |an? )?(?:ai|taalmodel|language model|assistent|assistant|chatbot)\b"
    r"|\bsystem ?prompt|\bsysteem ?prompt|\bapi[- ]?(?:key|sleutel)\b|\bjailbreak\w*"
    r"|\bprompt ?injecti\w+"
    r"|\b(?:openai|chatgpt|gpt-?\d\w*)\b|\b(?:geen bron|no source)\b"
    r"|</?(?:bronnen|vraag|zinnen)>"
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Claim:
    """A promise in a sentence: the words of it, folded."""

    words: str


def promise_in(sentence: str, source: str) -> Claim | None:
    """Return the promise that ``sentence`` makes and ``source`` does not, or None.

    A promise is hedged by "mogelijk", "kunt" or a condition; a source may be quoted with
    the promise that it makes itself.
    """
    folded, known = fold(sentence), fold(source)
    if _HEDGE.search(folded):
        return None
    for pattern in _PROMISES:
        match = pattern.search(folded)
        if match and match[0] not in known:
            return Claim(match[0])
    return None


def speaks_of_itself(sentence: str, source: str) -> bool:
    """Tell whether ``sentence`` is talk of a model about itself, which no source says."""
    known = fold(source)
    return any(match[0] not in known for match in _SELF.finditer(fold(sentence)))
