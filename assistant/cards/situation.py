"""What a question says about the person who asks, as facts that the rules can read. Pure.

Only what is said outright counts: a fact that is guessed wrong hides what a person has a
right to. The words for sectors and purposes are those of the register's own questions.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from assistant.language.compounds import split_compound
from assistant.language.gazetteer import Place
from assistant.language.words import fold, is_stop_word, words
from assistant.register.load import load_questions
from assistant.register.questions import plain

Facts = Mapping[str, object]

# Words that stand for a sector in a list of sectors, and in running text for other things.
_TOO_COMMON = frozenset(
    {"it", "groen", "proces", "school", "onderwijs", "anders", "diensten", "energie", "marine"}
    | {"andere sector", "elektro", "transport", "vervoer", "winkel"}
)
# Everyday and English words for what the list calls otherwise.
_SECTOR_WORDS: Mapping[str, str] = {
    "lasser": "metaalbewerking", "lassers": "metaalbewerking", "welder": "metaalbewerking",
    "verspaner": "metaalbewerking", "frezer": "metaalbewerking", "draaier": "metaalbewerking",
    "metal": "metaalbewerking", "metaalsector": "metaalbewerking",
    "elektriciens": "installatie", "electrician": "installatie", "installateur": "installatie",
    "installateurs": "installatie", "loodgieters": "installatie", "plumber": "installatie",
    "installatiemonteur": "installatie", "installatiesector": "installatie",
    "timmerman": "bouw-en-infra", "metselaar": "bouw-en-infra", "bouwbedrijf": "bouw-en-infra",
    "bouwsector": "bouw-en-infra", "aannemers": "bouw-en-infra", "construction": "bouw-en-infra",
    "procesoperator": "procesindustrie", "autospuiter": "carrosserie",
    "automonteur": "mobiliteit", "automonteurs": "mobiliteit",
}  # fmt: skip

_WORKERS = (
    r"(?:lassers?|monteurs?|elektriciens?|timmer(?:man|lieden)|operators?|vakm(?:an|ensen)"
    r"|werknemers?|medewerkers?|personeel|mensen|man|technici|verspaners?|welders?|employees?"
    r"|staff|workers?|stagiairs?|leerlingen?|leerling(?:-\w+)?|bbl'?ers?)"
)
_FIRM = (
    r"\w*(?:bedrijf|bedrijfje|onderneming|zaak|werkplaats|garage|firma|mkb|company|business"
    r"|workshop|firm)"
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
            r"|\bmijn groep \d|\b(?:mijn|onze|op) basisschool",
        ),
        (
            "vmbo-school",
            r"\b(?:onze|mijn) (?:vmbo|middelbare|vo)\W?school",
        ),
        (
            "mbo-instelling",
            r"\b(?:ons|mijn) (?:roc|mbo|college)\b|\bvoor een (?:mbo|roc)\b|\bonze mbo\W"
            r"|\bals (?:roc|mbo|mbo-school)\b",
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
            r"|\b(?:ww|bijstand)s?-?uitkering|\bbijstand\b|\bmijn baan kwijt"
            r"|\bzoek (?:een baan|werk)"
            r"|\bunemployed|\blost my job|\blooking for (?:a job|work)",
        ),
        (
            "met-ontslag-bedreigd",
            r"\bboventallig|\bontsla\w+|\bmijn (?:contract|baan) (?:loopt af|verdwijnt)"
            r"|\bmijn werk verdwijnt",
        ),
        ("zzp", r"\bzzp\W?er|\bik ben zelfstandige|\bfreelance|\bself-employed"),
        (
            "werknemer",
            r"\b(?:mijn|m'n) (?:baas|werkgever)|\bik (?:werk|ben) (?:\w+ ){0,2}?(?:als|in|bij)\b"
            r"|\bik ben (?:een )?(?:lasser|monteur|elektricien|timmerman|operator|technicus"
            r"|werknemer|installateur)\b(?! met)|\bnaast mijn (?:baan|werk)|\bmy (?:boss|employer)",
        ),
        (
            "bedrijf",
            rf"\b{_MY}{_FIRM}\b|\b(?:mijn|m'n|ons|onze|my|our)\s+(?:\w+\s+){{0,2}}?{_WORKERS}\b"
            r"|\bwerkgever\b|\bondernem|\bik run\b|\bmkb\W?(?:er|bedrijf)?\b|\beigenaar\b"
            r"|\b(?:loopt|werkt|leert)\b.{0,50}\bbij ons\b"
            r"|\bwij (?:zijn|runnen) een (?:\w+ )?(?:bedrijf|\w+bedrijf)|\bals bedrijf\b",
        ),
        ("ouder", r"\b(?:mijn|m'n|onze) (?:zoon|dochter|kind|kinderen|meisje|jongen)\b"
                  r"|\bmy (?:son|daughter|child|kids)\b"),
    )
)  # fmt: skip

_PURPOSES: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (purpose, re.compile(pattern))
    for purpose, pattern in (
        ("leerling-opleiden", r"\bbbl|\bleerbaan|\bleerwerk(?!loket)|\bpraktijkleren|\bleerling"
                              r"|\been dag naar school"
                              r"|\bapprentice"),
        ("stage", r"\bstag(?:e|es|iair|iairs|eplek|eplaats)\b|\binternship"),
        ("omscholen", r"\bomschol|\bzij-?instr|\boverstap|\bretrain|\bswitch to"
                      r"|\b(?:elektricien|lasser|monteur|technicus) worden"),
        ("scholen", r"\bscholing|\bbijschol|\bcursus|\bkurses?\b|\btraining|\bopleiding"
                    r"|\bopleiden|\bcourse|\bbijleren|\w*studeren|\bschoolbanken|\bdiploma"
                    r"|\bmaster\b"),
        ("werk-naar-werk", r"\bvan werk naar werk|\bander werk|\bandere baan|\bontslag"),
        ("werkloos-naar-werk", r"\bwerk vinden|\bbaan vinden|\baan het werk|\bzoek (?:een baan"
                               r"|werk)|\bfind (?:a job|work)|\btechnisch werk\b"),
        ("loopbaanadvies", r"\bloopbaan|\bontwikkeladvies|\bcareer"),
        ("ervaring-erkennen", r"\bevc\b|\bervaringscertificaat"),
        ("onderwijs-en-bedrijf", r"\bpps\b|\bconsortium|\bsamenwerkingsverband|\bcampus"
                                 r"|\bhybride leeromgeving"),
        ("techniek-in-het-vmbo", r"\bvmbo\b.*\btechniek|\btechniek\w*\b.*\bvmbo|\bsterk techniek"),
        ("techniek-op-de-basisschool", r"(?=.*\b(?:techniek|technologie|wetenschap))(?:.*)"
                                       r"(?:\bbasisscho|\bgroep [1-8]\b|\bbasisonderwijs)"),
        ("leraar-worden", r"\b(?:leraar|docent|juf|meester) worden|\bvoor de klas (?:staan|komen)"
                          r"|\bzij-instroom in het onderwijs"),
        ("leraar-opleiden", r"\blerarenbeurs|\binstructeursbeurs"),
        ("taal", r"\blaaggeletterd|\bbasisvaardigheden|\btaalles|\bnederlands leren"),
        ("innovatie", r"\binnov\w+|\bhaalbaarheid|\bnieuw product|\bprototype"),
        ("speur-en-ontwikkelingswerk", r"\br&d\b|\bspeur- en|\bontwikkelwerk|\bwbso\b"),
        ("leercultuur", r"\bleercultuur|\bopleidingsplan|\bscholingsplan"),
    )
)  # fmt: skip
_EMPLOYERS = frozenset({"bedrijf", "mbo-instelling", "vmbo-school", "gemeente"})
_PERSONAL = re.compile(r"\b(?:ik|mij|me|mijn|m'n|we|wij|ons|onze|i|my|me|our|us|we)\b|\bvoor me\b")


def is_personal(text: str) -> bool:
    """Tell whether someone speaks of themselves or their own firm."""
    return _PERSONAL.search(fold(text)) is not None


def role_in(text: str) -> str:
    """Return who speaks, as a choice of the field "rol"; empty when it is not said."""
    folded = fold(text)
    return next((role for role, pattern in _ROLES if pattern.search(folded)), "")


def purposes_in(text: str, role: str) -> list[str]:
    """Return what it is for, as choices of the field "doel".

    Args:
        text: The question.
        role: Who speaks; training is another purpose for a firm than for a person.
    """
    folded = fold(text)
    found = [purpose for purpose, pattern in _PURPOSES if pattern.search(folded)]
    if "scholen" not in found:
        return found
    for_staff, for_self = role in _EMPLOYERS, role and role not in _EMPLOYERS
    trained = [] if for_self else ["personeel-scholen"]
    trained += ["leraar-opleiden"] if role == "leraar" else []
    trained += [] if for_staff else ["zelf-leren"]
    return [*(purpose for purpose in found if purpose != "scholen"), *trained]


def sector_in(text: str) -> str:
    """Return the sector that a text names; empty when it names none."""
    tokens = words(text)
    for phrase in _phrases(tokens):
        sector = _sector_words().get(phrase, "")
        if sector:
            return sector
    return ""


def facts_of(texts: Sequence[str], places: Sequence[Place]) -> dict[str, object]:
    """Return the facts of a conversation, as a form would give them.

    Args:
        texts: What the person said, the last first; an earlier text only fills gaps.
        places: What these texts name, the last first.
    """
    role = next(filter(None, map(role_in, texts)), "")
    sector = next(filter(None, map(sector_in, texts)), "")
    purposes = next(filter(None, (purposes_in(text, role) for text in texts)), [])
    given: dict[str, object] = {"rol": role, "sector": sector, "doel": purposes}
    if places:
        given["regio"] = _written(places[0])
    return {field: value for field, value in given.items() if value}


def _written(place: Place) -> str:
    """Return a place so that it is read as the same place again."""
    if place.kind == "province":
        return f"provincie {place.name}"
    return f"gemeente {place.name}" if place.kind == "municipality" else place.name


def _phrases(tokens: Sequence[str]) -> Iterator[str]:
    """Yield what may name a sector: longest first, then the parts of a compound."""
    for size in (3, 2, 1):
        for start in range(len(tokens) - size + 1):
            yield " ".join(tokens[start : start + size])
    for token in tokens:
        yield from (part for part in split_compound(token) if not is_stop_word(part))


@lru_cache(maxsize=1)
def _sector_words() -> Mapping[str, str]:
    listed = {
        plain(word): choices[0]
        for word, choices in load_questions()["sector"].words.items()
        if plain(word) not in _TOO_COMMON and choices[0] not in {"onderwijs", "overig"}
    }
    return {**listed, **_SECTOR_WORDS}
