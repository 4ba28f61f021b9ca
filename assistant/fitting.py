"""Does a text hold the sort of thing that was asked? Pure.

A question seeks a sort of answer: a share, an amount, a year, a person, a place. Each
sort pairs the wording of such a question with what a text must have to answer it. A
text that lacks it speaks of the subject and still does not answer.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.language.words import fold, stem, words

_NUMBER = (
    r"\d|\b(?:een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertig|honderd"
    r"|half|halve|helft|derde|kwart|dubbel|verdubbel\w*|halveer\w*|halvering)\b"
)
_PERIOD = r"(?:jaar|jaren|maand|maanden|week|weken|dag|dagen|uur|uren|minuten|dagdelen?)"
_NAME = r"[A-ZÀ-Ý][\w&@’'-]+"


@dataclass(frozen=True, slots=True)
class Sort:
    """A sort of answer.

    Attributes:
        name: Code of the sort, for the explanation.
        asked: Pattern of a folded question that seeks it.
        held: Pattern of a text, as it is written, that may hold it.
    """

    name: str
    asked: re.Pattern[str]
    held: re.Pattern[str]


def make_sort(name: str, asked: str, held: str, flags: int = re.IGNORECASE) -> Sort:
    """Return the sort with these patterns; ``flags`` are for ``held``."""
    return Sort(name, re.compile(asked), re.compile(held, flags))


SORTS: tuple[Sort, ...] = (
    make_sort(
        "status",
        # Who, when, how much: then another thing is sought, now.
        r"^(?!.*\b(?:wie|wanneer|hoe\w*|welke?|waar\w*|who|when|how|which|where)\b).*"
        r"(?:\bbesta\w+\b.{0,60}\bnog\b|\bnog\b.{0,30}\b(?:open|actief|geldig|besta\w+|aanvragen"
        r"|loopt|lopen)\b|\b(?:kan|kun|kunnen|mag|loopt|lopen|geldt|is|zijn)\b.{0,40}\b(?:nu|nog"
        r"|inmiddels)\b(?! niet)|\bte laat\b|\b(?:gestopt|gesloten|afgeschaft|opgeheven)\b"
        r"|\bgeworden van\b|\bstill\b|\bclosed\b|\btoo late\b)|\bstatus\b",
        r"\bstatus\b|\bgesloten|\bgestopt\b|\bstopte\b|\bafgelopen\b|\bvervallen|\bonbekend|\bopgeheven"
        r"|\bopen\b|\bloopt\b|\bweten wij niet|\bopgegaan|\bnog bestaat\b|\bin gebruik"
        r"|\b(?:gaat|ging)\b.{1,40}\bop in\b",
    ),
    make_sort(
        "share",
        r"\bprocent\w*|\bpercentage|%|\bwelk (?:deel|aandeel|gedeelte)"
        r"|\bhoe groot\b.{0,40}\b(?:deel|aandeel)|\bwhat (?:share|percentage|part)"
        r"|\bhoeveel (?:op|van) de \w+"
        r"|\bwhich (?:share|part)|\bper ?cent\b",
        r"%|\b(?:procent|helft\b|derde\b|kwart\b|percent|op de \w+\b|tweederde)",
    ),
    make_sort(
        "money",
        r"\bhoeveel (?:geld|euro|subsidie|budget|miljoen)|\bbedrag|\bkost\w*|\bbeta?al\w*"
        r"|\bsubsidie|\bgeld\b|\bfinancier\w*|\bvergoed\w*|\bbudget|\bmiljoen|\beuro|\bpot(?:je|jes|ten)?\b"
        r"|\bhow much (?:money|funding)|\bfund\w*|\bgrants?\b|\bduur\b|\bmoney\b|\bpay\w*|\bsteun",
        r"€|\b(?:euro|miljoen|mln|miljard|RIF\b)|subsidi|fonds|budget|financ|voucher"
        r"|investering|middelen|bijdrage|vergoed",
    ),
    make_sort(
        "way",
        r"\bhoe (?:vraag|meld|schrijf|kom|krijg|regel|dien|doe|pak|word|begin|boek|geef)\b"
        r"|\bhoe (?:kan|kun|moet|mag) (?:ik|je|wij|we|u)\b"
        r"|\bwaar (?:vraag|meld|schrijf) (?:ik|je|we)\b"
        r"|\bwelke papieren|\bwat heb ik nodig|\bwat moet ik (?:doen|inleveren|opsturen)"
        r"|\bhow (?:do|can|should) (?:i|we)\b",
        r"aanvra|aan te vragen|aanmeld|meldt? u|inschrijv|indien|\bdient? u|portaal|formulier"
        r"|eherkenning|\blogt? (?:u )?in\b|papieren|\bstap \d|contact"
        r"|\bvia (?:de|het|een)\b|\bbij\b",
    ),
    make_sort(
        "period",
        rf"\bhoe ?lang\b|\bhoeveel {_PERIOD}\b|\bhow long\b|\bduurt\b|\btermijn",
        rf"(?:{_NUMBER})\s*(?:-|tot|a|à)?\s*\d*\s*{_PERIOD}|\bjaarlijks|\bmeerjarig|\bper jaar",
    ),
    make_sort(
        "age",
        r"\bhoe oud\b|\bleeftijd|\bvanaf welke leeftijd|\bhow old\b",
        r"\bjaar\b|\bjarige|\bgroep \d|\bleeftijd|\bklas\b|\bplus\b",
    ),
    make_sort(
        "distance",
        r"\bhoe ver\b|\bafstand|\bkilometer|\bhow far\b",
        r"\bkm\b|\bkilometer|\bmeter\b",
    ),
    make_sort(
        "date",
        r"\bwanneer\b|\bwelk(?:e)? (?:jaar|schooljaar|datum|maand|dag|periode|seizoen)|\bwhen\b"
        r"|\bsinds\b|\btot wanneer|\bhoe laat\b|\bwhich (?:year|month)|\bwhat year|\bvanaf welk",
        r"\b(?:19|20)\d\d\b|\b(?:jan|feb|maart|april|mei|juni|juli|aug|sept|okt|nov|dec)"
        r"|\bvoorjaar|\bnajaar|\bzomer|\bherfst|\bschooljaar",
    ),
    make_sort(
        "count",
        r"\bhoeveel\b|\bhoveel\b|\bhoevl\b|\baantal|\bhow many|\bhow much|\bhoe (?:groot|veel|hoog"
        r"|vaak|klein)|\bhow (?:large|big|high|often)|\bcijfer|\bhoe snel",
        _NUMBER,
    ),
    make_sort(
        "person",
        r"\bhoe heet(?:te)?\b|\bwie (?:is|was|zat|zit|schreef|tekende|leidde|begeleid\w*|sprak|zei"
        r"|heeft|had)\b|\bwelke (?:persoon|wethouder|gedeputeerde|minister|directeur|voorzitter"
        r"|bestuurder|burgemeester|man|vrouw)|\bnaam van\b|\bwiens\b|\bwho (?:is|was|wrote|signed"
        r"|led|chaired)",
        rf"\b{_NAME}(?: (?:van|de|der|den|ten|ter|el|al|in|’t))* {_NAME}|\b[A-Z]\. ?{_NAME}",
        0,
    ),
    make_sort(
        "party",
        r"\bwie\b|\bwelke (?:partij\w*|organisatie\w*|mensen|bedrijven|bedrijf|instelling\w*"
        r"|scho(?:ol|len)|club\w*|instantie\w*|stichting|gemeenten?|vakbond\w*|branche\w*|bank"
        r"|hogeschool|hogescholen|fonds\w*|bureau\w*|groep\w*)|\bwho\b|\bmet wie\b|\bdoor wie\b"
        r"|\bwhich (?:parties|party|organi[sz]ations?|companies|company|schools?)|\bwhose\b",
        rf"(?<!^)(?<![.!?:] ){_NAME}|\b[A-Z]{{2,}}\b",
        0,
    ),
    make_sort(
        "place",
        r"\bwaar\b(?!om)|\bwelke (?:plaats\w*|stad|steden|regio\w*|plek\w*|gemeenten?|provincies?"
        r"|land\w*|dorp\w*)|\bin welke\b|\bwhere\b|\bwhich (?:city|cities|towns?|places?|regions?"
        r"|countr\w+)",
        rf"\b(?:in|te|bij|op|uit|rond|via|naar|voor) (?:de |het )?{_NAME}|\bloket|\bcampus|punt\b",
        0,
    ),
    make_sort(
        "meaning",
        r"\bwat (?:is|zijn|was|betekent|betekenen|houdt|wordt bedoeld|bedoelen)\b|\bbetekenis"
        r"|\bstaat\b.*\bvoor\b|\bwaar staat\b|\bwhat (?:is|are|does)\b|\buitleg|\bleg uit"
        r"|\bverstaan?\b.{0,60}\bonder\b|\bwat voor iets\b",
        r"\b(?:is|zijn|was|betekent|staat voor|houdt in|bestaat uit|gaat om|vormt|vormen)\b|\([A-Z]"
        r"|:\s",
    ),
    make_sort(
        "several",
        r"\bwelke\b|\bwat voor\b|\bnoem\b|\bopsom\w*|\blijst|\brijtje|\bvoorbeelden|\bwhich\b"
        r"|\blist\b|\balle\b|\bwat (?:allemaal|zijn)\b|\bonderdelen|\bwaaruit\b|\bname the\b",
        r",[^,]{2,60}(?:,| en | of )|;[^;]+;|\b[ -]en\b.{0,60}\ben\b",
    ),
    make_sort(
        "reason",
        r"\bwaarom\b|\bwaardoor\b|\breden|\boorzaak|\bhoe komt\b|\bwhy\b|\bwaartoe\b|\bdoel van\b"
        r"|\bwaarvoor\b",
        r"\bomdat\b|\bdoordat\b|\bdaardoor\b|\bwant\b|\bdaarom\b|\bom\b.{1,80}\bte\b|\bzodat\b"
        r"|\bals gevolg|\bvanwege\b|\bdoor\b|\boorza|\bgevolg|\bdoel",
    ),
)  # fmt: skip
_MOST_SORTS = 3
# "Wat een fonds in 2026 betaalt" asks, or names what is not known; it explains nothing.
_ASKS = re.compile(r"\W*(?:wat|wie|waar|wanneer|hoe|hoeveel|welke?|of|waarom)\b")
_EXPLAINS = re.compile(
    r"\b(?:is|zijn|betekent|staat voor|wordt|worden|bestaat|red|kunt|krijgt|helpt)\b|[:=(]"
)


def sought(question: str) -> tuple[int, ...]:
    """Return which of SORTS ``question`` seeks, the most particular first; may be empty."""
    folded = fold(question)
    found = [number for number, sort in enumerate(SORTS) if sort.asked.search(folded)]
    return tuple(found[:_MOST_SORTS])


def defines(text: str, defined: Sequence[str]) -> bool:
    """Tell whether ``text`` begins with the defined words and goes on to explain them."""
    if not defined:
        return False
    opening = " ".join(text.split()[:8])
    if _ASKS.match(fold(opening)):
        return False
    stems = [stem(word) for word in words(opening)]
    if not set(defined) <= set(stems):
        return False
    after = fold(text).partition(words(opening)[stems.index(defined[-1])])[2]
    return _EXPLAINS.search(after[:60]) is not None
