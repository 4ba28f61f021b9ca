"""What a question says about the person who asks, as facts that the rules can read. Pure.

Only what is said outright counts: a fact that is guessed wrong hides what a person has a
right to. The words for sectors and purposes are those of the register's own questions.
"""

import re
from collections.abc import Sequence

from assistant.branches.sectors import sector_in
from assistant.cards.ages import age_in
from assistant.cards.firms import is_firm, staff_in
from assistant.cards.partners import applicant_in, partners_in
from assistant.cards.purposes import EMPLOYERS, pathway_in, purposes_in
from assistant.cards.role_words import OF_OTHERS, OF_SELF, ROLES, SPEAKS_FOR_FIRM
from assistant.language.gazetteer import Place
from assistant.language.gazetteer_rows import without_brackets
from assistant.language.namesakes import one_region_of
from assistant.language.words import fold

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
    said = next((role for role, pattern in ROLES if pattern.search(folded)), "")
    if said in OF_OTHERS and not OF_SELF.search(folded):
        # A firm that hires or trains someone without work says that as well.
        return "bedrijf" if SPEAKS_FOR_FIRM.search(folded) or is_firm(text) else said
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
        told["leeftijd"] = next(filter(None, (age_in(text, role) for text in texts)), 0)
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
