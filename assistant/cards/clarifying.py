"""One question back, when the answer hangs on it, and never twice in a conversation. Pure."""

from collections.abc import Sequence

from assistant.advice import Clarify, Option
from assistant.answers import Turn
from assistant.branches.sectors import sector_in
from assistant.cards.asking import Asked
from assistant.cards.intents import Intent, intents_of
from assistant.cards.purposes import purposes_in
from assistant.cards.situation import is_for_self, role_in
from assistant.cards.wording import both, roles, word
from assistant.language.gazetteer import load_gazetteer
from assistant.language.namesakes import one_region_of

_PROVINCES = (
    "Groningen", "Fryslân", "Drenthe", "Overijssel", "Flevoland", "Gelderland", "Utrecht",
    "Noord-Holland", "Zuid-Holland", "Zeeland", "Noord-Brabant", "Limburg",
)  # fmt: skip
# What the button says, in Dutch and English, and the word that the rules understand.
_SECTORS = (
    ("Metaalbewerking (mkb)", "Metalworking (small firms)", "metaalbewerking"),
    ("Metalektro (grootmetaal)", "Metal and electrical industry", "metalektro"),
    ("Installatietechniek", "Installation technology", "installatie"),
    ("Bouw en infra", "Construction", "bouw en infra"),
    ("Procesindustrie", "Process industry", "procesindustrie"),
    ("Carrosserie", "Car body repair", "carrosserie"),
    ("Auto en tweewieler", "Cars and two-wheelers", "mobiliteit"),
    ("ICT", "ICT", "ict"),
)
# People whom a counter of the region helps; schools and governments have national ones.
_OF_THE_REGION = frozenset(
    {"", "bedrijf", "zzp", "werknemer", "werkzoekende", "met-ontslag-bedreigd", "student", "ouder"}
)
_IN_A_SECTOR = frozenset({"bedrijf", "werknemer"})
_TRAINED = frozenset({"personeel-scholen", "zelf-leren", "leerling-opleiden", "stage", "omscholen"})


def question_back(asked: Asked, history: Sequence[Turn], *, named: bool) -> Clarify | None:
    """Return the one question that the answer hangs on most, or None.

    Args:
        asked: What the question asks of the register.
        history: Earlier turns; what was asked in them is not asked again.
        named: Whether the question names a scheme or party, and so needs no more.
    """
    if named or asked.of_a_text:
        return None
    field = _needed(asked)
    if not field or _asked_before(field, history):
        return None
    return Clarify(field, word(f"ask_{field}", asked.language), _options(field, asked))


def _needed(asked: Asked) -> str:
    """Return the field that decides what is shown and that the question does not tell."""
    facts = asked.facts
    purposes = facts.get("doel")
    trained = isinstance(purposes, list) and bool(_TRAINED & set(purposes))
    if Intent.FUND in asked.intents and asked.seeks:
        unknown = "rol" not in facts and "sector" not in facts
        if unknown and not asked.for_self and Intent.FUND in asked.sure:
            return "rol"
        # The trade that a person leaves is not the one whose fund pays.
        leaves = asked.for_self and isinstance(purposes, list) and "omscholen" in purposes
        if trained and not leaves and "sector" not in facts and facts.get("rol") in _IN_A_SECTOR:
            return "sector"
    role = str(facts.get("rol", ""))
    where = Intent.COUNTER in asked.intents and role in _OF_THE_REGION
    if where and "regio" not in facts and (purposes or asked.personal or "sector" in facts):
        return "regio"
    return ""


def _asked_before(field: str, history: Sequence[Turn]) -> bool:
    """Tell whether an earlier turn asked for this, or would have: it was left unanswered then."""
    said = both(f"ask_{field}")
    if any(sentence in turn.assistant for turn in history for sentence in said):
        return True
    return any(_lacked(turn.user) == field for turn in history)


def _lacked(text: str) -> str:
    role = role_in(text)
    places = one_region_of(load_gazetteer().places(text))
    given = {"rol": role, "sector": sector_in(text), "doel": purposes_in(text, role)}
    facts: dict[str, object] = {field: value for field, value in given.items() if value}
    if places:
        facts["regio"] = places[0].name
    for_self = is_for_self(text, role, purposes_in(text, role))
    intents = intents_of(text)
    return _needed(Asked(text, intents, intents, facts, for_self=for_self, seeks=True))


def _options(field: str, asked: Asked) -> tuple[Option, ...]:
    english = asked.language == "en"
    if field == "rol":
        pairs = roles(asked.language)
    elif field == "sector":
        pairs = [(en if english else nl, said) for nl, en, said in _SECTORS]
    else:
        pairs = [(name, f"de provincie {name}") for name in _PROVINCES]
    key = f"chosen_{field}"
    return tuple(
        Option(label, word(key, asked.language, question=_whole(asked.question), value=said))
        for label, said in pairs
    )


def _whole(question: str) -> str:
    """Return the question as a sentence that another can follow."""
    return question if question.endswith((".", "?", "!")) else f"{question}."
