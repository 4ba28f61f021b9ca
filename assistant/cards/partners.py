"""Read who would take part in a partnership, and who would apply, as choices of the rules. Pure.

What was not recognised is unknown, so partners count only once the school that every such
scheme asks for is among them: a list that was half understood would refuse wrongly.
"""

import re
from collections.abc import Mapping

from assistant.cards.names import load_names
from assistant.language.words import fold
from assistant.register.records import Organisation

_KINDS: Mapping[str, str] = {
    "mbo-school": "mbo-instelling", "hogeschool": "hbo-instelling", "universiteit": "universiteit",
    "gemeente": "gemeente", "provincie": "provincie", "bedrijf": "bedrijf",
    "waterschap": "waterschap", "vakbond": "vakbond", "O&O-fonds": "o-en-o-fonds",
    "werkgeversorganisatie": "werkgeversorganisatie", "vo-school": "vmbo-school",
}  # fmt: skip
_WORDS: Mapping[str, str] = {
    r"roc|aoc|mbo(?:-?(?:school|scholen|instelling|instellingen|college))?": "mbo-instelling",
    r"\w*bedrijf|\w*bedrijven|werkgevers?|compan(?:y|ies)": "bedrijf",
    r"gemeenten?|municipality": "gemeente",
    r"provincies?|province": "provincie",
    r"hbo|hogescho(?:ol|len)": "hbo-instelling",
    r"universiteit(?:en)?": "universiteit",
    r"vmbo(?:-?(?:school|scholen))?": "vmbo-school",
    r"waterschap(?:pen)?": "waterschap",
    r"vakbond(?:en)?": "vakbond",
    r"o&o-fonds|opleidingsfonds": "o-en-o-fonds",
    r"branche(?:organisatie|vereniging)|werkgeversvereniging": "werkgeversorganisatie",
    r"stichting|vereniging": "stichting",
}
_LISTED = re.compile(
    r"\b(?:consortium|samenwerkingsverband|partnerschap|verband|pps|partnership)"
    r" (?:van|met|tussen|uit|of|with|between|bestaa\w+ uit) (?P<list>[^.?!;]+)",
    re.IGNORECASE,
)
# Here the partners end and the scheme begins, which may have a kind of school in its name.
_SCHEME = re.compile(r"\b(?:rif|subsidie|regeling|regionaal|geld|aanvra\w+|apply)\b", re.IGNORECASE)
_APPLIES = re.compile(
    r"\b(?:kan|mag|kunnen|mogen|can|may) (?:een|de|onze|ons|mijn|wij als|we als|ik als|an?)"
    rf" (?P<who>{'|'.join(_WORDS)})\b(?: [\w-]+){{0,6}}?"
    r" (?:aanvragen|indienen|penvoerder|aanvrager|apply)\b"
)
_PARTNERS = frozenset({*_KINDS.values()})


def partners_in(text: str) -> list[str]:
    """Return who takes part in the partnership that a text lists; empty when it is not clear."""
    found = _LISTED.search(text)
    if not found:
        return []
    listed = _SCHEME.split(found["list"], maxsplit=1)[0]
    named = (record for name in load_names().find(listed) for record in name.records)
    kinds = {_KINDS.get(record.kind, "") for record in named if isinstance(record, Organisation)}
    folded = fold(listed)
    said = {choice for words, choice in _WORDS.items() if re.search(rf"\b(?:{words})\b", folded)}
    partners = (kinds | said) & _PARTNERS
    return sorted(partners) if "mbo-instelling" in partners else []


def applicant_in(text: str) -> str:
    """Return who would apply, where a text asks whether they may; else nothing."""
    found = _APPLIES.search(fold(text))
    if not found:
        return ""
    return next(choice for words, choice in _WORDS.items() if re.fullmatch(words, found["who"]))
