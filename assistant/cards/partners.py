"""Read who would take part in a partnership, and who would apply, as choices of the rules. Pure.

The rules refuse a partnership that lacks a partner, so a list counts only when every piece of
it was recognised, with the school that every such scheme asks for among them. Of a list that
was half understood nothing is known.
"""

import re
from collections.abc import Iterator, Mapping

from assistant.branches.firm_words import BUSINESS, BUSINESSES, TRADES
from assistant.cards.names import load_names
from assistant.language.words import fold, words
from assistant.register.records import Organisation

_KINDS: Mapping[str, str] = {
    "mbo-school": "mbo-instelling", "hogeschool": "hbo-instelling", "universiteit": "universiteit",
    "gemeente": "gemeente", "provincie": "provincie", "bedrijf": "bedrijf",
    "waterschap": "waterschap", "vakbond": "vakbond", "O&O-fonds": "o-en-o-fonds",
    "werkgeversorganisatie": "werkgeversorganisatie", "vo-school": "vmbo-school",
}  # fmt: skip
_WORDS: Mapping[str, str] = {
    r"roc'?s?|aoc'?s?|mbo(?:-?(?:school|scholen|instelling|instellingen|college))?"
    r"|mbo'?s": "mbo-instelling",
    rf"bedrijfsleven|mkb(?:'?ers?|-\w+)?|{BUSINESS}|{BUSINESSES}|\w*ondernem(?:ers?|ingen)"
    r"|werkgevers?|arbeidsorganisaties?": "bedrijf",
    r"gemeenten?|municipality|municipalities": "gemeente",
    r"provincies?|province": "provincie",
    r"hbo(?:-instelling(?:en)?)?|hogescho(?:ol|len)": "hbo-instelling",
    r"universiteit(?:en)?": "universiteit",
    r"vmbo(?:-?(?:school|scholen))?": "vmbo-school",
    r"waterschap(?:pen)?": "waterschap",
    r"vakbond(?:en)?": "vakbond",
    r"o&o-fonds(?:en)?|o-en-o-fonds|opleidingsfonds(?:en)?": "o-en-o-fonds",
    r"branche(?:organisatie|vereniging)s?|werkgevers(?:vereniging|organisatie)":
        "werkgeversorganisatie",
    r"stichting|vereniging": "stichting",
}  # fmt: skip
# People of a trade in a list of partners are firms: "zes installateurs".
_LISTED_WORDS: Mapping[str, str] = {**_WORDS, TRADES: "bedrijf"}
_LISTED = re.compile(
    r"\b(?:consortium|samenwerkingsverband|partnerschap|verband|pps|partnership)"
    r" (?:van|met|tussen|uit|of|with|between|bestaa\w+ uit) (?P<list>[^.?!;]+)",
    re.IGNORECASE,
)
# Here the partners end and the scheme begins, which may have a kind of school in its name.
_SCHEME = re.compile(
    r"\b(?:(?:het|de|een|voor|the|an?) )*(?:rif|\w*subsidies?|regeling|regionaal investeringsfonds"
    r"|\w*investeringsfonds|geld|aanvra\w+|apply|in aanmerking|krijg\w*|meedoen|indienen|vra\w+t?"
    r"|get|wil(?:len)?|mag|mogen|kan|kunnen)\b",
    re.IGNORECASE,
)
_NEXT = re.compile(
    r"\s*[,&+]\s*(?:en |and )?|\s+(?:en|and|maar|but|plus|naast|(?:samen |in samenwerking )?"
    r"(?:met|with))\s+|\s+(?=(?:zonder|without)\b)"
)
_NOT_THERE = re.compile(r"(?:zonder|geen|without|no)\b")
_ANY = "|".join(_LISTED_WORDS)
_BEFORE = (
    r"(?:een|de|het|onze|ons|mijn|an?|the|our|\d+|twee|drie|vier|vijf|zes|zeven|acht|negen|tien"
    r"|elf|twaalf|two|three|four|five|six|paar|enkele|enige|meer|meerdere|veel|verschillende"
    r"|diverse|alle|beide|several|some|local|regional|regionaal|grote?|kleine?|middelgrote|andere"
    r"|lokale|plaatselijke|deelnemende|betrokken|publieke|private|innovatieve|ook|\w+ische?)"
)
# A name or a place may follow; what takes back or adds may not.
_BEHIND = (
    r"(?: (?!die\b|dat\b|niet\b|wel\b|geen\b|zonder\b|of\b|or\b|waaronder\b|zoals\b|o\.?a\b|samen\b"
    r"|behalve\b|etc|enz)[\w'’&.-]+){0,5}"
)
_PIECE = re.compile(rf"(?:{_BEFORE} )*(?P<who>(?:{_ANY})(?: (?:{_ANY}))*)(?P<rest>{_BEHIND})")
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
    listed = _SCHEME.split(found["list"], maxsplit=1)[0].strip()
    partners = {choice for kinds in _pieces(listed) for choice in kinds}
    # Whoever is spoken of beside the list may take part as well.
    elsewhere = set(_said_in(_with_kinds(text.replace(listed, " ", 1))))
    clear = "mbo-instelling" in partners and elsewhere & _PARTNERS <= partners
    return sorted(partners & _PARTNERS) if clear else []


def applicant_in(text: str) -> str:
    """Return who would apply, where a text asks whether they may; else nothing."""
    found = _APPLIES.search(fold(text))
    return next(_said_in(found["who"]), "") if found else ""


def _pieces(listed: str) -> list[set[str]]:
    """Return what each piece of a list says takes part; nothing when a piece is not understood."""
    pieces = [piece.strip() for piece in _NEXT.split(listed) if piece.strip()]
    present = [piece for piece in pieces if not _NOT_THERE.match(fold(piece))]
    # What comes behind "zonder bedrijven" may be absent as well.
    if present != pieces[: len(present)]:
        return []
    kinds = [_kinds_of(piece) for piece in present]
    return kinds if all(kinds) else []


def _kinds_of(piece: str) -> set[str]:
    """Return the kinds of partner that a piece of a list names; empty when it says more."""
    found = _PIECE.fullmatch(_with_kinds(piece))
    if not found or set(_said_in(found["rest"])):
        return set()
    return set(_said_in(found["who"]))


def _said_in(folded: str) -> Iterator[str]:
    """Yield the kinds of partner that words name."""
    return (
        c for said, c in _LISTED_WORDS.items() if re.search(rf"(?<!\w)(?:{said})(?!\w)", folded)
    )


def _with_kinds(text: str) -> str:
    """Return a text, folded, with what kind they are for organisations that the register knows."""
    tokens, folded = words(text), fold(text)
    for named in load_names().find(text):
        organisations = [r for r in named.records if isinstance(r, Organisation)]
        kinds = {_KINDS[r.kind] for r in organisations if r.kind in _KINDS}
        if len(kinds) == 1:
            written = r"\W+".join(map(re.escape, tokens[named.start : named.end]))
            folded = re.sub(rf"\b{written}\b", kinds.pop(), folded, count=1)
    return folded
