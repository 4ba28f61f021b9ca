"""Read from how people open a question that they speak for a firm, and how many work there. Pure.

"Bakkerij in Hoorn, 8 man, ..." says who asks as surely as "ik heb een bakkerij". A firm in
the middle of a sentence ("stage bij een bakkerij") says nothing of who asks. A number of
people counts only where it is the size of the firm, and not how many of them go to a course.
"""

import re

from assistant.errors import InputError
from assistant.language.values import parse_number
from assistant.language.words import fold

# What a firm is called, with anything in front of it ("autoschadebedrijf", "nagelsalon").
_ENDS = (
    r"bedrijf(?:je)?|onderneming|firma|salon|winkel|fabriek|garage|werkplaats|drukkerij|bakkerij"
    r"|smederij|slagerij|kwekerij|brouwerij|stomerij|timmerij|draaierij|rederij|scheepswerf"
    r"|restaurant|hotel|brasserie|cafetaria|supermarkt|apotheek|tuincentrum|camping|atelier"
    r"|dagverblijf|zorginstelling|verpleeghuis|verzorgingshuis|thuiszorg\w*|meubelmakerij"
)
# Words that stand for a firm only as they are: "zaak" and "bureau" are many other things.
_WHOLE = (
    r"(?:kappers|fietsen|eet|horeca|auto|motor|scooter|bloemen|meubel|mode|eenmans)zaak"
    r"|(?:ingenieurs|architecten|uitzend|advies|teken)bureau|(?:accountants|administratie)kantoor"
    r"|(?:tandarts|dierenartsen?|huisartsen|fysio\w*)praktijk|kinderopvang(?:organisatie)?"
    r"|boerderij|manege|lunchroom|cafe|bistro|pizzeria|snackbar|ziekenhuis|sportschool|peuterspeelzaal"
    r"|aannemer|cateraar|bakery|butcher|hair salon|factory|company|firm|workshop"
)
BUSINESS = rf"(?:\w*(?:{_ENDS})|{_WHOLE})\b"

_NUMBER = (
    r"(?P<number>\d{1,4}|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien"
    r"|veertien|vijftien|zestien|zeventien|achttien|negentien|twintig|dertig|veertig|vijftig"
    r"|zestig|zeventig|tachtig|negentig|honderd)"
)
_PEOPLE = (
    r"(?:\w+ )?(?:man|mensen|medewerkers?|werknemers?|personeelsleden|personeel|vakmensen|monteurs"
    r"|fte|employees|people|staff|workers)\b"
)
_ABOUT = r"(?:zo'n |ongeveer |circa |ca\.? |about )?"
# What is said of the size in between; "meer dan 50" and "tot 50" are a line, and no size.
_BETWEEN = r"(?:(?!dan\b|tot\b|vanaf\b|minstens\b|hoogstens\b|minimaal\b|maximaal\b)\w+,? ){0,4}?"
_END = r"(?=\s*(?:$|[,;:.)?!]|en\b|die\b|,))"
_STAFF: tuple[re.Pattern[str], ...] = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b{_NUMBER} (?:man|mensen|\w*medewerkers|werknemers|monteurs) (?:in dienst|personeel)\b",
        rf"(?<!wil )(?<!willen )(?<!ga )(?<!gaan )\b(?:met|with) {_ABOUT}{_NUMBER} {_PEOPLE}",
        rf"(?:^|[,;(.]\s*){_ABOUT}{_NUMBER} {_PEOPLE}{_END}",
        rf"\b{BUSINESS},? {_BETWEEN}{_ABOUT}{_NUMBER} {_PEOPLE}",
        rf"\b(?:wij|we|ik) (?:hebben|heb|zijn|tellen) (?:met )?{_ABOUT}{_NUMBER} {_PEOPLE}"
        r"(?! (?:die|met|voor|om)\b)",
        rf"\b(?:team|ploeg|er werken) (?:van )?{_ABOUT}{_NUMBER} {_PEOPLE}",
    )
)
_HERE = rf"(?=\s*(?:$|[,;:.)?!]|in\b|te\b|uit\b|met\b|bij\b|{_BETWEEN}{_ABOUT}\d+ {_PEOPLE}))"
_NOT_SMALL = r"(?:(?!bij\b|in\b|op\b|voor\b|van\b|naar\b|aan\b|als\b|uit\b|met\b|geen\b)\w+ ){0,2}?"
_OPENS = re.compile(
    r"(?:^|[,;:.(!?]\s*)(?:als |een |klein\w* |groot\w* |middelgro\w* |technisch )*"
    rf"{BUSINESS}{_HERE}"
)
_OWNS = re.compile(
    r"\b(?:ik ben|ik heb|ik run|(?:wij|we) (?:zijn|hebben|runnen)|eigenaar van"
    rf"|i (?:have|own|run|am)|we (?:are|have|run)) {_NOT_SMALL}{BUSINESS}"
)
_PAID_FOR = re.compile(
    r"\b(?:subsidie|regeling|fonds|geld|potje|vergoeding|budget|tegemoetkoming)\w*\b[^.?!]{0,60}?"
    rf"\b(?:voor|aan) (?:een|de|het|mijn|ons|onze) (?:\w+ )?{BUSINESS}"
)
# Someone who looks for a firm, to work, learn or look around in.
_LOOKS_FOR_ONE = re.compile(
    r"\bwaar (?:ik|je|mijn|ze|hij|zij)\b|\bbezoek\w*|\bstage ?(?:plek|lopen)\b"
    r"|\bsolliciteren\b|\bbij (?:een|welke?)\b"
)
_WE = re.compile(r"\b(?:ik|wij|we|ons|onze|mijn|i|our)\b")


def is_firm(text: str) -> bool:
    """Tell whether someone speaks for a firm, or asks what there is for one."""
    folded = fold(text)
    if _OWNS.search(folded) or _PAID_FOR.search(folded):
        return True
    if _OPENS.search(folded) and not _LOOKS_FOR_ONE.search(folded):
        return True
    return bool(staff_in(text)) and _WE.search(folded) is not None


def staff_in(text: str) -> int:
    """Return how many people work in the firm of which a text speaks; 0 when it is not said."""
    folded = fold(text)
    found = next(filter(None, (pattern.search(folded) for pattern in _STAFF)), None)
    if found is None:
        return 0
    try:
        number = parse_number(found["number"])
    except InputError:
        return 0
    return int(number or 0)
