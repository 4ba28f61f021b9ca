"""What a question says about the person who asks, as facts that the rules can read. Pure.

Only what is said outright counts: a fact that is guessed wrong hides what a person has a
right to. The words for sectors and purposes are those of the register's own questions.
"""

import re
from collections.abc import Sequence

from assistant.cards.ages import age_in
from assistant.cards.firms import is_firm, staff_in
from assistant.cards.partners import applicant_in, partners_in
from assistant.cards.purposes import EMPLOYERS, pathway_in, purposes_in
from assistant.cards.sectors import sector_in
from assistant.language.gazetteer import Place
from assistant.language.gazetteer_rows import without_brackets
from assistant.language.namesakes import one_region_of
from assistant.language.words import fold

_WORKERS = (
    r"(?:lassers?|monteurs?|elektriciens?|timmer(?:man|lieden)|operators?|vakm(?:an|ensen)"
    r"|werknemers?|medewerkers?|personeel|mensen|man|technici|verspaners?|welders?|employees?"
    r"|staff|workers?|stagiairs?|leerlingen?|leerling(?:-\w+)?|bbl'?ers?|loodgieters?|bbl-leerlingen"
    r"|bbl-leerling"
    r"|installateurs?|metselaars?|schilders?|collega'?s|zij-?instromers?|operator)"
)
_FIRM = (
    r"(?!leerbedrijf|stagebedrijf)\w*(?:bedrijf|bedrijfje|onderneming|zaak|winkel|smederij|drukkerij|atelier|werkplaats|garage"
    r"|firma|mkb|company|business|workshop|firm)"
)
_MY = (
    r"(?:mijn|m'n|ons|onze|my|our|(?:heb|hebben|run|runnen|zijn|bij|met|are|have|run)"
    r" (?:een|a))\s+(?:\w+\s+){0,2}?"
)
_ROLES: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (role, re.compile(pattern))
    for role, pattern in (
        (
            "leraar",
            r"\bik sta (?:\w+ ){0,3}?voor de klas|\bik geef (?:\w+ ){0,2}?(?:les|\w*techniek)"
            r"|\b(?:mijn|onze) klas\b"
            r"|\bik (?:ben|werk als) (?:een )?(?:\w+ ){0,2}?(?:docent|leraar|lerares|leerkracht|juf"
            r"|meester)|\bi am a (?:\w+ )?teacher|\bmy (?:class|pupils)|\b(?:voor|heb) groep \d"
            r"|\bals (?:\w+)?(?:docent|leraar|leerkracht)\b"
            r"|\bmijn groep \d|\b(?:mijn|onze|op) basisschool"
            r"|(?=.*\bmijn leerlingen\b).*\b(?:\w*les|lessen|klas|school|brugklas)\b",
        ),
        (
            "maatschappelijke-organisatie",
            r"\b(?:(?:wij|we) zijn|ik ben (?:van|bij)|onze|als) (?:een |de )?(?:\w+ )?(?:stichting"
            r"|vereniging|maatschappelijke organisatie|buurthuis|bewonersinitiatief)\b",
        ),
        ("instructeur", r"\bik (?:ben|werk als) (?:een )?(?:praktijk)?instructeur"),
        ("basisschool", r"\b(?:wij|we) zijn een (?:\w+ )?basisschool|\bals basisschool\b"),
        ("schoolbestuur", r"\b(?:ons|mijn|het) schoolbestuur"),
        (
            "vmbo-school",
            r"\b(?:onze|mijn) (?:vmbo|middelbare|vo)\W?school|\bals vmbo\b",
        ),
        (
            "mbo-instelling",
            r"\b(?:ons|mijn) (?:roc|mbo|college)\b|\bvoor een (?:mbo|roc)\b|\bonze mbo\W"
            r"|\bals (?:roc|mbo|mbo-school)\b|\bonze mbo-school",
        ),
        (
            "samenwerkingsverband",
            r"\b(?:ons|dit|het|een) (?:consortium|samenwerkingsverband|partnerschap)"
            r"|\bonze (?:pps|campus)|\bour (?:consortium|partnership)",
        ),
        (
            "gemeente",
            r"\b(?:onze|mijn) gemeente\b|\bik (?:werk|zit) (?:bij|voor) (?:de|een) gemeente"
            r"|\bwij als gemeente",
        ),
        (
            "werkzoekende",
            r"\bwerkloos|\bwerkzoekend|\bzonder (?:werk|baan)|\bgeen (?:werk|baan)\b|\bin de ww\b"
            r"|\b(?:statushouder|vluchteling|nieuwkomer|inburgeraar|refugee)"
            r"|\b(?:ww|bijstand)s?-?uitkering|\bbijstand\b|\bmijn baan kwijt"
            r"|\bzoek (?:een baan|werk)"
            r"|\bunemployed|\blost my job|\blooking for (?:a job|work)",
        ),
        (
            "met-ontslag-bedreigd",
            r"\bboventallig|\bontsla\w+|\bmijn (?:contract|baan) (?:loopt af|verdwijnt)"
            r"|\bmijn werk verdwijnt"
            r"|\b(?:mijn|onze) (?:fabriek|bedrijf|winkel) (?:gaat|sluit|stopt)",
        ),
        ("zzp", r"\bzzp\W?er|\bik ben zelfstandige|\bfreelance|\bself-employed"),
        (
            "student",
            r"\b(?:ik ben|als) (?:een )?(?:\w+ ){0,2}?(?:mbo-|bbl-|bol-)?(?:student|scholier)\b",
        ),
        (
            "bedrijf",
            r"\bik ben (?:een )?(?:\w+ )?(?:ondernemer|eigenaar|werkgever|directeur|winkelier"
            r"|aannemer|bedrijfsleider)\b"
            r"|\b(?:wij|we) (?:willen|moeten|gaan) (?:\w+ ){0,3}?(?:personeel|medewerkers"
            r"|werknemers|vakmensen)\b",
        ),
        (
            "werknemer",
            r"\b(?:mijn|m'n) (?:baas|werkgever)|\bmijn (?:\w+ )?(?:baan|werk|functie) als\b"
            r"|\b(?:en|and) (?:nu )?(?:werk|work) (?:\w+ ){0,2}?(?:als|in|bij|as|at)\b"
            r"|\bi work (?:as|in|at|for)\b|\bik (?:werk|ben) (?:\w+ ){0,2}?(?:als|in|bij)\b"
            r"|\bik ben (?:een )?(?:lasser|monteur|elektricien|timmerman|operator|technicus"
            r"|werknemer|installateur)\b(?! met)|\bnaast mijn (?:baan|werk)|\bmy (?:boss|employer)",
        ),
        (
            "bedrijf",
            rf"\b{_MY}{_FIRM}\b|\b(?:mijn|m'n|ons|onze|my|our)\s+(?:\w+\s+){{0,2}}?{_WORKERS}\b"
            r"|\bwerkgever\b|\bondernem|\bik run\b|\bmkb\W?(?:er|bedrijf)?\b|\beigenaar\b"
            r"|\b(?:loopt|werkt|leert)\b.{0,50}\bbij ons\b"
            r"|\bwij (?:zijn|runnen) een (?:\w+ )?(?:bedrijf|\w+bedrijf)|\bals bedrijf\b"
            r"|\b(?:wij|we) (?:\w+ ){0,4}?(?:leiden|nemen|werven|ontslaan|afscheid)\b"
            r"|\bhr-?(?:adviseur|medewerker|manager)|\bpersoneelszaken",
        ),
        ("ouder", r"\b(?:mijn|m'n|onze) (?:zoon|dochter|kind|kinderen|meisje|jongen)\b"
                  r"|\bmy (?:son|daughter|child|kids)\b"),
    )
)  # fmt: skip

# What people are after who look for work, advice or training for themselves.
_FOR_SELF = frozenset(
    {"omscholen", "zelf-leren", "werkloos-naar-werk", "werk-naar-werk", "loopbaanadvies"}
)
_PARTNERSHIPS = frozenset({"samenwerkingsverband", "mbo-instelling", "gemeente", "provincie"})
_PERSONS = frozenset(
    {"werknemer", "werkzoekende", "met-ontslag-bedreigd", "zzp", "student", "ouder"}
)
_WE = re.compile(r"\b(?:wij|we|ons|onze|our|us)\b")
_PERSONAL = re.compile(r"\b(?:ik|mij|me|mijn|m'n|we|wij|ons|onze|i|my|me|our|us|we)\b|\bvoor me\b")


def is_personal(text: str) -> bool:
    """Tell whether someone speaks of themselves or their own firm."""
    return _PERSONAL.search(fold(text)) is not None


def is_for_self(text: str, role: str, purposes: Sequence[str]) -> bool:
    """Tell whether a person asks for themselves, and not for a firm, school or government.

    Args:
        text: The question.
        role: Who speaks, as a choice of the field "rol"; empty when it is not said.
        purposes: What it is for, as choices of the field "doel".
    """
    if role:
        return role in _PERSONS
    return bool(_FOR_SELF & set(purposes)) and is_personal(text) and not _WE.search(fold(text))


def role_in(text: str) -> str:
    """Return who speaks, as a choice of the field "rol"; empty when it is not said."""
    folded = fold(text)
    said = next((role for role, pattern in _ROLES if pattern.search(folded)), "")
    return said or ("bedrijf" if is_firm(text) else "")


def facts_of(texts: Sequence[str], places: Sequence[Place]) -> dict[str, object]:
    """Return the facts of a conversation, as a form would give them.

    Args:
        texts: What the person said, the last first; an earlier text only fills gaps.
        places: What these texts name, the last first.
    """
    role = next(filter(None, map(role_in, texts)), "")
    purposes = next(filter(None, (purposes_in(text, role) for text in texts)), [])
    # The trade that someone leaves, or dreams of, is not the sector whose fund pays for them.
    changes = "omscholen" in purposes and role not in EMPLOYERS
    sector = "" if changes else next(filter(None, map(sector_in, texts)), "")
    given: dict[str, object] = {"rol": role, "sector": sector, "doel": purposes}
    given |= _more(texts, role)
    told = one_region_of(places)
    if told:
        given["regio"] = _written(told[0])
    return {field: value for field, value in given.items() if value}


def _more(texts: Sequence[str], role: str) -> dict[str, object]:
    """Return what else a person told that rules ask for: only what is theirs to tell."""
    told: dict[str, object] = {}
    if role != "ouder":
        told["leeftijd"] = next(filter(None, map(age_in, texts)), 0)
    if role == "bedrijf":
        told["werknemers"] = next(filter(None, map(staff_in, texts)), 0)
    if role in _PARTNERSHIPS:
        told["partners"] = next(filter(None, map(partners_in, texts)), [])
    told["aanvrager"] = next(filter(None, map(applicant_in, texts)), "")
    told["leerweg"] = next(filter(None, map(pathway_in, texts)), "")
    return told


def _written(place: Place) -> str:
    """Return a place so that it is read as the same place again."""
    if place.kind == "province":
        return f"provincie {place.name}"
    if place.kind != "municipality":
        return place.name
    # Of two that are called Bergen the name of today says which.
    own = without_brackets(place.municipality) == place.name
    return f"gemeente {place.municipality if own else place.name}"
