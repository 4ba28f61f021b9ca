"""Read from how people open a question that they speak for a firm, and how many work there. Pure.

"Bakkerij in Hoorn, 8 man, ..." says who asks as surely as "ik heb een bakkerij". A firm in
the middle of a sentence ("stage bij een bakkerij") says nothing of who asks. A number of
people counts only where it is the size of the firm, and not how many of them go to a course.
"""

import re

from assistant.branches.firm_words import BUSINESS, EMPLOYEES, OWN_BUSINESS, TRADES
from assistant.errors import InputError
from assistant.language.values import parse_number
from assistant.language.words import fold

# Never the end of a longer number: of "1.200" the 200 is no size.
_FIGURE = r"(?<![\d.,])(?<!\d )(?:\d{1,3}(?:[.,]\d{3})+|\d{1,5})(?![.,]?\d)"
_NUMBER = (
    rf"(?P<number>{_FIGURE}|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien"
    r"|veertien|vijftien|zestien|zeventien|achttien|negentien|twintig|dertig|veertig|vijftig"
    r"|zestig|zeventig|tachtig|negentig|honderd)"
)
_STAFF_WORDS = rf"{EMPLOYEES}|{TRADES}|man|fte"
_PEOPLE = rf"(?:\w+ )?(?P<people>{_STAFF_WORDS}|mensen|people)\b"
_ABOUT = r"(?:zo'n |ongeveer |circa |ca\.? |about )?"
# What is said of the size in between; "meer dan 50" and "tot 50" are a line, and no size.
_BETWEEN = r"(?:(?!dan\b|tot\b|vanaf\b|minstens\b|hoogstens\b|minimaal\b|maximaal\b)\w+,? ){0,4}?"
_END = r"(?=\s*(?:$|[,;:.)?!]|en\b|die\b|,))"
_GO = r"(?! (?:\w+ )?(?:komen|langs\w*|meedoen|naar)\b)"
_SIZES: tuple[re.Pattern[str], ...] = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b{_NUMBER} (?P<people>(?:{_STAFF_WORDS}|mensen) (?:in dienst|personeel))\b",
        rf"(?<!wil )(?<!willen )(?<!ga )(?<!gaan )\b(?:met|with) {_ABOUT}{_NUMBER} {_PEOPLE}{_GO}",
        rf"(?:^|[,;(.]\s*){_ABOUT}{_NUMBER} {_PEOPLE}{_END}",
        rf"\b{BUSINESS},? {_BETWEEN}{_ABOUT}{_NUMBER} {_PEOPLE}",
        rf"\b(?:wij|we|ik|en) (?:hebben|heb|zijn|tellen) (?:met )?{_ABOUT}{_NUMBER} {_PEOPLE}"
        r"(?! (?:die|met|voor|om)\b)",
        rf"\b(?:team|ploeg|er werken) (?:van )?{_ABOUT}{_NUMBER} {_PEOPLE}",
    )
)
# So many people may be a family or a class as well.
_ANYONE = frozenset({"mensen", "people"})
# Whoever has a trade and people of their own ("ik ben bakker met 3 man") leads a firm.
LEADS = (
    r"\b(?:ik ben|i am|i'm) (?:een |a )?"
    r"(?:(?!bij\b|voor\b|werk|wil\b|ga\b|(?:in|op|van|aan|at) (?:een|de|het|a|the)\b|als\b|as\b)"
    rf"[\w'-]+,? ){{1,6}}?(?:(?:met|with|heb) )?{_ABOUT}{_NUMBER} (?:\w+ )?(?:{_STAFF_WORDS})\b"
)
_WHERE = r"(?: (?:in|te|uit|bij|nabij) [\w'-]+(?: [\w'-]+){0,2}?)?"
_HERE = rf"(?=\s*(?:$|[,;:.)?!]|in\b|te\b|uit\b|met\b|bij\b|{_BETWEEN}{_ABOUT}{_FIGURE} {_PEOPLE}))"
_NOT_SMALL = r"(?:(?!bij\b|in\b|op\b|voor\b|van\b|naar\b|aan\b|als\b|uit\b|met\b|geen\b)\w+ ){0,2}?"
_OPENS = re.compile(
    r"(?:^|[,;:.(!?]\s*)(?:als |een |klein\w* |groot\w* |middelgro\w* |technisch )*"
    rf"{BUSINESS}{_HERE}"
)
_OWNS = re.compile(
    r"\b(?:ik ben|ik heb|ik run|(?:wij|we) (?:zijn|hebben|runnen)|eigenaar van"
    rf"|i (?:have|own|run|am)|we (?:are|have|run)) {_NOT_SMALL}{OWN_BUSINESS}"
)
_PAID_FOR = re.compile(
    r"\b(?:subsidie|regeling|fonds|geld|potje|vergoeding|budget|tegemoetkoming)\w*\b[^.?!]{0,60}?"
    rf"\b(?:voor|aan|bij) (?:een|de|het|mijn|ons|onze) (?:\w+ )?{OWN_BUSINESS}"
)
# Someone who looks for a firm, to work, learn or look around in, or who tells of one.
_SPEAKS_OF_ONE = re.compile(
    r"\bwaar (?:ik|je|mijn|ze|hij|zij)\b|\bbezoek\w*|\bstage ?(?:plek|lopen)\b"
    r"|\bsolliciteren\b|\bbij (?:een|welke?)\b"
    rf"|\b{BUSINESS}{_WHERE} (?:gezocht|te koop|te huur|sluit|stopt|gaat (?:dicht|sluiten|weg)"
    r"|(?:is |gaat )?failliet)\b"
    # A firm and its town, and nothing but a question mark: where is one?
    rf"|^\W*{BUSINESS}{_WHERE}\?\s*$"
)
_WE = re.compile(r"\b(?:ik|wij|we|ons|onze|mijn|i|our)\b")
# Others have people too.
_NO_FIRM = re.compile(
    r"(?:^|[,;:.(!?]\s*|\b(?:zijn|ben|are|am|als|namens) )(?:(?:een|de|onze|a|the|\w+e) )?(?:\w+ )?"
    r"(?:(?:basis|vak|hoge|mbo-?|vmbo-?)?school|roc|gemeente|provincie|universiteit|gezin|familie"
    r"|family|groep\w*|klas|vereniging|stichting|club|bibliotheek)\b"
)


def is_firm(text: str) -> bool:
    """Tell whether someone speaks for a firm, or asks what there is for one."""
    folded = fold(text)
    if _OWNS.search(folded) or _PAID_FOR.search(folded):
        return True
    if _OPENS.search(folded) and not _SPEAKS_OF_ONE.search(folded):
        return True
    size = _size_in(folded)
    if size is None or size["people"] in _ANYONE or _NO_FIRM.search(folded):
        return False
    return _WE.search(folded) is not None


def staff_in(text: str) -> int:
    """Return how many people work in the firm of which a text speaks; 0 when it is not said."""
    found = _size_in(fold(text))
    if found is None:
        return 0
    written = found["number"]
    if written[0].isdigit():
        return int(re.sub("[.,]", "", written))
    try:
        number = parse_number(written)
    except InputError:
        return 0
    return int(number or 0)


def _size_in(folded: str) -> re.Match[str] | None:
    """Return where a text says how many people there are; None when it does not."""
    return next(filter(None, (pattern.search(folded) for pattern in _SIZES)), None)
