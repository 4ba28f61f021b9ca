"""What lies in a place is called after it: "Zuid-Limburgse scholen", "Alkmaarse bedrijven". Pure.

An adjective is made by rule where the rule holds for its sort of name, and stands in a
list of exceptions where it does not. Those of whole provinces stand in ``aliases.csv``:
"Utrechtse" may be said of a town as well.
"""

import re

from assistant.language.gazetteer_rows import Kind

# The last word of a name that begins with a quarter of the compass, and what comes of it.
_OF_A_QUARTER = {
    "Beveland": ("Bevelandse",),
    "Brabant": ("Brabantse",),
    "Drenthe": ("Drentse",),
    "Friesland": ("Friese",),
    "Fryslân": ("Friese",),
    "Gelderland": ("Gelderse",),
    "Groningen": ("Groningse", "Groninger"),
    "Holland": ("Hollandse",),
    "Kennemerland": ("Kennemerlandse", "Kennemer"),
    "Limburg": ("Limburgse",),
    "Utrecht": ("Utrechtse",),
    "Veluwe": ("Veluwse",),
    "Vlaanderen": ("Vlaamse",),
}
_QUARTER = re.compile(r"(?P<quarter>(?:Noord|Oost|Zuid|West|Midden|Zeeuws)\w*)-(?P<last>\w+)")
# Parts of the country that are called by one word.
_OF_A_WORD = {"Noordkop": "Noordkopse", "Parkstad": "Parkstadse", "Salland": "Sallandse"}
_TOWNS = {
    "Almere": "Almeerse",
    "Breda": "Bredase",
    "Den Haag": "Haagse",
    "Den Helder": "Helderse",
    "Dordrecht": "Dordtse",
    "Gouda": "Goudse",
    "Leiden": "Leidse",
    "Nijmegen": "Nijmeegse",
    "Zwolle": "Zwolse",
}
# Their adjectives are said of the province as well, and stand with those.
_PROVINCES_TOO = frozenset({"Groningen", "Utrecht"})
# Too short to be told from other words ("Edese"), or at their end an s already.
_SHORTEST_TOWN = 5


def adjectives_of(name: str, kind: Kind, common: str) -> tuple[str, ...]:
    """Return the adjectives of a place, as they are written; none where no rule holds.

    Args:
        name: As in our files, without brackets.
        kind: What the place is.
        common: Whether its name is a word as well; of such towns only exceptions have one.
    """
    if kind == "municipality":
        if name in _TOWNS:
            return (_TOWNS[name],)
        regular = name.isalpha() and len(name) >= _SHORTEST_TOWN and name not in _PROVINCES_TOO
        regular = regular and not name.endswith(("s", "se", "che"))
        return (f"{name}se",) if regular and common in {"", "seldom"} else ()
    if name in _OF_A_WORD:
        return (_OF_A_WORD[name],)
    parts = _QUARTER.fullmatch(name)
    if parts is None:
        return ()
    return tuple(f"{parts['quarter']}-{last}" for last in _OF_A_QUARTER.get(parts["last"], ()))
