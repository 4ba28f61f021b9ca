"""The kind of thing that a question asks: who, where, how much, a list, a comparison. Pure."""

import re
from enum import StrEnum

from assistant.language.words import fold

_MORE = (
    r"(?:meer|minder|hoger|lager|vaker|ouder|jonger|langer|korter|groter|kleiner|eerder|later"
    r"|strenger|more|less|longer|older|higher|lower)"
)


class Kind(StrEnum):
    """The kind of thing that is asked."""

    WHO = "who"
    WHERE = "where"
    WHEN = "when"
    FIGURE = "figure"
    MONEY = "money"
    LIST = "list"
    DEFINITION = "definition"
    COMPARE = "compare"
    YES_NO = "yes_no"
    OTHER = "other"


_KINDS: tuple[tuple[Kind, re.Pattern[str]], ...] = tuple(
    (kind, re.compile(pattern))
    for kind, pattern in (
        (
            Kind.COMPARE,
            r"\bverschil\w*|\bvergelijk\w*|\bvergeleken|\bten opzichte van|\bdifferen|\bcompared?\b"
            r"|\bzowel\b.*\bals\b|\bbeide\b|\ballebei\b|\bverander\w*\b.*\btussen\b|\bverschuif\w*"
            r"|\bverhoud|\banders\b|\bhetzelfde\b|\bversus\b|\bin 20\d\d\b.*\bin 20\d\d\b"
            rf"|\b{_MORE}\b.{{0,60}}\b(?:dan|of|than)\b"
            r"|\bwat (?:zeggen|schrijven|vinden|willen|beloven)\b.{5,80}\ben\b.{3,80}\bover\b"
            # Two questions in one: "wat wilde het noorden, en hoe stond het er landelijk voor?"
            r"|.{15}\ben (?:hoe|wat|hoeveel|wie|welke?|waar|wanneer|sinds|vanaf|in (?:\d{4}|het|de)"
            r"|later|naar)\b|.{15}\band (?:how|what|which|in)\b",
        ),
        (
            Kind.MONEY,
            r"\bhoeveel (geld|euro|subsidie|budget)|\bbedrag|\bkost\w*|\bbetaal\w*|\bbetalen"
            r"|\bsubsidie"
            r"|\bgeld\b|\bfinancier\w*|\bvergoed\w*|\bbudget|\bmiljoen|\beuro"
            r"|\bhow much money|\bfund",
        ),
        (
            Kind.FIGURE,
            r"\bhoeveel|\bhoveel|\bpercentage|\bprocent|\baantal|\bwelk deel|\bhoe (groot"
            r"|veel|hoog|lang|vaak|oud)"
            r"|\bhow many|\bhow much|\bhow (large|big|high|often|long)|\bcijfer|\b%",
        ),
        (
            Kind.WHO,
            r"\bwie\b|\bwelke (partij|partijen|organisatie|organisaties|persoon|mensen"
            r"|bedrijven|wethouder"
            r"|gedeputeerde|instelling|instellingen|school|scholen|club|clubs|instantie)"
            r"|\bwho\b|\bbij wie"
            r"|\bmet wie|\bnaam van|\bwiens",
        ),
        (Kind.WHEN, r"\bwanneer|\bwelk jaar|\bwelke (datum|maand|dag|periode)|\bwhen\b"
        r"|\bin welk jaar|\bsinds|\btot wanneer"),
        (
            Kind.WHERE,
            r"\bwaar\b(?!om)|\bwelke (plaats|plaatsen|stad|steden|regio|regios|plek|plekken"
            r"|gemeente|gemeenten)"
            r"|\bin welke|\bwhere\b|\bwhich (city|town|place|region)",
        ),
        (
            Kind.DEFINITION,
            r"\bwat (is|zijn|betekent|betekenen|houdt|wordt bedoeld|bedoelen)\b|\bbetekenis"
            r"|\bstaat\b.*\bvoor\b"
            r"|\bwaar staat\b|\bwhat (is|are|does)\b|\buitleg|\bleg uit",
        ),
        (
            Kind.LIST,
            r"\bwelke\b|\bwat voor\b|\bnoem\b|\bopsom\w*|\blijst|\bvoorbeelden|\bwhich\b"
            r"|\blist\b|\balle\b",
        ),
        (
            Kind.YES_NO,
            r"^(is|zijn|kan|kun|kunnen|mag|moet|moeten|heeft|hebben|wordt|worden|komt"
            r"|bestaat|doet|klopt"
            r"|krijg|krijgen|can|is|are|does|do|may)\b",
        ),
    )
)  # fmt: skip


def kinds_of(question: str) -> tuple[Kind, ...]:
    """Return the kinds of thing that ``question`` asks, most telling first."""
    folded = fold(question)
    found = tuple(kind for kind, pattern in _KINDS if pattern.search(folded))
    return found or (Kind.OTHER,)
