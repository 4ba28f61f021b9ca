"""Intent: the parts of the register, and the words that surely ask for one. Pure.

Only wording that leaves no doubt stands here; what is asked in other words is learned from
examples, see ``intent_model``.
"""

import re
from enum import StrEnum

from assistant.language.words import fold


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
            r"|\b(?:is|welk) geld\b|\bis er (?:nog |ook |daar )?(?:een )?geld\b|\w*bonus\b"
            r"|\bterug(?:krijgen|vragen)\b|\bbeurs\b"
            r"|\bvoucher|\bbudget\b|\bbetaalt (?:het|de|iemand)"
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
            r"\bdoel(?:en|stelling|stellingen)?\b(?! is)|\bstreef\w+|\bstreven\b|\bambitie|\bbeoogd"
            r"|\bnulmeting"
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


def intents_of(question: str) -> tuple[Intent, ...]:
    """Return the parts of the register that the words of a question ask for."""
    folded = fold(question)
    return tuple(intent for intent, pattern in _INTENTS if pattern.search(folded))
