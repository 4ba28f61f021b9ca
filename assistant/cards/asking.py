"""Which part of the register a question asks for. Pure.

A question may ask for several at once ("bij wie moet ik zijn en wie betaalt dat?").
What it asks of a document ("welke potjes noemt de agenda?") is the document's to answer:
then only records that it names are shown.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from assistant.answers import Turn
from assistant.cards.situation import facts_of, is_personal, purposes_in, role_in, sector_in
from assistant.language.gazetteer import load_gazetteer
from assistant.language.words import fold, words
from assistant.understanding import Query

_SHORT_REPLY = 8
# So many earlier questions may still say who asks.
_TURNS = 3


class Intent(StrEnum):
    """What part of the register is asked for."""

    COUNTER = "counter"
    FUND = "fund"
    PARTY = "party"
    GOAL = "goal"
    ACTIVITY = "activity"


_INTENTS: tuple[tuple[Intent, re.Pattern[str]], ...] = tuple(
    (intent, re.compile(pattern))
    for intent, pattern in (
        (
            Intent.COUNTER,
            r"\bwaar\b.{0,60}\b(?:terecht|aankloppen|aan\s?kloppen|heen|naartoe|naar toe|me melden"
            r"|aanmelden voor hulp)\b|\bwaar (?:klop|meld|moet|kan|kunnen|moeten) (?:ik|we|wij|je)"
            r" (?:\w+ ){0,6}?(?:zijn|aan|hulp|advies|begeleiding)\b"
            r"|\b(?:bij|naar|aan) wie (?:moet|kan|kun|klop|meld|vraag|ga|dien|hoor|mag)\w*\b"
            r"|\bbij welke?\b.{0,40}\b(?:loket|netwerk|instantie|\w*fonds"
            r"|organisatie|steunpunt|club)|\bwie (?:kan|kunnen|helpt|helpen) (?:\w+ ){0,2}?"
            r"(?:mij|me|ons|helpen)\b|\bwelk (?:loket|steunpunt|contactpunt"
            r"|aanspreekpunt|werkcentrum|punt)"
            r"|\baankloppen\b|\bwhere (?:can|do|should) (?:i|we) (?:go|turn|get help|ask)"
            r"|\bwho (?:can help|do i|should i|to contact)\b|\bnaar welke stad\b.*\bhulp\b",
        ),
        (
            Intent.FUND,
            r"\bsubsidie|\bregeling|\w*fonds(?:en)?\b|\bpotje?s?\b|\bwie betaalt|\bvergoed"
            r"|\btegemoetkoming|\bfinancier|\bgeld (?:voor|krijgen|terug|aanvragen|uit)"
            r"|\b(?:is|welk) geld\b|\bbeurs\b|\bvoucher|\bbudget\b|\bbetaalt (?:het|de|iemand)"
            r"|\bkrijg ik\b.{0,40}\b(?:terug|geld|vergoed)|\bfund(?:s|ing)?\b|\bgrants?\b"
            r"|\bsubsid(?:y|ies)|\bscheme|\bwho pays|\b(?:kan|kun) (?:ik|dit|we|wij|ons)\b.{0,40}"
            r"\baanvragen",
        ),
        (
            Intent.PARTY,
            r"\bwie (?:doet|doen|zit|zitten|trekt|trekken|leidt|regelt|werkt|werken|is|zijn)\b"
            r"|\bmet wie\b|\bwelke (?:partijen|organisaties|partners)|\bwat (?:is|zijn|doet|doen)\b"
            r"|\b(?:de )?rol van\b|\bpartners? van\b|\bwho (?:is|are|does|leads)|\bwhat (?:is|does"
            r"|are)\b|\bvertel\b.{0,20}\bover\b|\bwie doet wat\b",
        ),
        (
            Intent.GOAL,
            r"\bdoel(?:en|stelling|stellingen)?\b(?! is)|\bstreef\w+|\bambitie|\bbeoogd|\bnulmeting"
            r"|\bgoals?\b|\btargets?\b|\bbaseline|\bhoeveel\b.{0,30}\b(?:moet|moeten|moest|moesten"
            r"|wil|willen|wilde|wilden|zou|zouden)\b",
        ),
        (
            Intent.ACTIVITY,
            r"\bte doen\b|\bactiviteit|\bevenement|\bopen dag|\bexcursie|\bbedrijfsbezoek"
            r"|\bworkshop|\bgastles|\bdagje\b|\buitje\b|\btechniekdag|\bwedstrijd|\bmeidendag"
            r"|\bactivit(?:y|ies)\b|\bevents?\b|\bopen day|\bwhat(?:'s| is) on\b",
        ),
    )
)  # fmt: skip

_OF_A_TEXT = re.compile(
    r"\bvolgens\b|\bnoem(?:t|de|den)\b|\bgenoemd|\bbeschre\w+|\b(?:in|uit) (?:het|dat|dit|deze|die)"
    r" (?:\w+ ){0,2}?(?:stuk|document|rapport|akkoord|brief|bijlage|tabel)"
    r"|\b(?:het|dat|dit) (?:\w+ ){0,2}?(?:pact|manifest|akkoord|stuk|rapport|raamwerk)\b"
    r"|\b(?:de|die|deze) (?:\w+ ){0,2}?(?:agenda|techniekagenda|actielijst|brief|bijlage)\b"
    r"|\bwerd(?:en)?\b|\bwas er\b|\bwaren er\b|\bkon(?:den)?\b"
    r"|\baccording to\b|\bthe (?:\w+ )?(?:pact|manifesto)\b"
)
_WHICH = re.compile(r"\bwelke (?:regelingen|subsidies|fondsen)|\bwhich (?:schemes|grants|funds)")


@dataclass(frozen=True, slots=True)
class Asked:
    """What a question asks of the register.

    Attributes:
        question: As it was asked.
        intents: Parts of the register, in the order of ``Intent``.
        facts: What is known of the person, as the rules read it.
        personal: Whether someone asks for themselves or their own firm.
        seeks: Whether someone looks for a scheme, for themselves or for another.
        of_a_text: Whether it asks what a document says.
        carried: Whether the intents are those of an earlier question.
        years: Years that it names.
        language: "nl" or "en".
    """

    question: str
    intents: tuple[Intent, ...]
    facts: dict[str, object] = field(default_factory=dict)
    personal: bool = False
    seeks: bool = False
    of_a_text: bool = False
    carried: bool = False
    years: frozenset[int] = frozenset()
    language: str = "nl"


def read_asked(query: Query, history: Sequence[Turn]) -> Asked:
    """Return what a question asks of the register, in the light of earlier turns."""
    earlier = [turn.user for turn in reversed(history)][:_TURNS] if query.leans_on_history else []
    texts = [query.question, *earlier]
    intents = intents_of(query.question)
    follows = () if intents or not _adds(query) else intents_of(" ".join(earlier[:1]))
    return Asked(
        question=query.question,
        intents=intents or follows,
        facts=facts_of(texts, query.places),
        personal=any(map(is_personal, texts)),
        seeks=any(is_personal(text) or _WHICH.search(fold(text)) for text in texts),
        of_a_text=_OF_A_TEXT.search(fold(query.question)) is not None,
        carried=bool(follows),
        years=query.years,
        language=query.language,
    )


def _adds(query: Query) -> bool:
    """Tell whether a short reply says who asks or where: then the earlier question stands."""
    short = len(words(query.question)) <= _SHORT_REPLY
    text = query.question
    told = role_in(text) or sector_in(text) or purposes_in(text, "")
    return short and bool(told or load_gazetteer().places(text))


def intents_of(question: str) -> tuple[Intent, ...]:
    """Return the parts of the register that the words of a question ask for."""
    folded = fold(question)
    return tuple(intent for intent, pattern in _INTENTS if pattern.search(folded))
