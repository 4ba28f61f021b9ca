"""Every sentence of the explanation of an answer, in Dutch (B1) and English.

``{name}`` is filled by the caller. The command shows the English ones, the page those of
its language.
"""

from collections.abc import Mapping

from assistant.answers import AnswerStatus
from assistant.kinds import Kind
from assistant.quoting.reasons import PassedOver
from assistant.scope import Refusal

_PHRASES: Mapping[str, tuple[str, str]] = {
    # How the question was read
    "language": ("Taal", "language"),
    "nl": ("Nederlands", "nl"),
    "en": ("Engels", "en"),
    "read_as": ("Anders gelezen", "read as"),
    "read_word": ("“{written}” als “{meant}”", "{written} as {meant}"),
    "asked_for": ("Wat u vraagt", "asked for"),
    "words": ("Woorden waarop is gezocht", "words"),
    "part_of": ("een deel van {word}", "a part of {word}"),
    "concepts": ("Begrippen erbij", "concepts"),
    "concept": ("“{word}” gaf: {found}", "{word} gave {found}"),
    "concept_of": ("{label} ({relation}, {weight})", "{label} ({relation}, {weight})"),
    "concept_exact": ("{label} ({weight})", "{label} ({weight})"),
    "narrower": ("ruimer begrip", "wider"),
    "related": ("verwant", "related"),
    "english": ("Engels", "english"),
    "part": ("deel van het woord", "part of the word"),
    "places": ("Plaatsen", "places"),
    "years": ("Jaren", "years"),
    "earlier": ("Eerdere vragen", "earlier"),
    "leans": ("telden mee, want de vraag is kort", "count too: the question is short"),
    "counted": ("Zo zwaar telde elk woord", "counted"),
    # How it ended
    "answer": ("Nummer van het antwoord", "answer"),
    "status": ("Afloop", "status"),
    "refused_as": ("Niet opgezocht, want", "refused as"),
    "confidence": ("Hoe zeker", "confidence"),
    "confidence_of": (
        "De kans dat de bronnen antwoord geven is {chance}. De grens is {threshold}.",
        "{chance}, threshold {threshold}",
    ),
    "missing": ("Gevraagd en niet gevonden", "missing"),
    "register": ("Register van Loket", "register"),
    "register_of": ("gezocht naar {asked}; bekend: {facts}", "asked for {asked}; {facts}"),
    "cards": ("Kaarten uit het register", "cards"),
    "written": ("Taalmodel", "model"),
    "written_used": ("schreef het antwoord", "the written answer"),
    "written_not": (
        "gaf geen bruikbaar antwoord; u leest de bronnen zelf",
        "the quoted answer in its place",
    ),
    "nothing": ("niets", "nothing"),
    "none": ("geen", "none"),
    # What was found
    "further": ("Verder gevonden", "further"),
    "further_down": ("{count} stukken. {why}", "{count}: {why}"),
    "steered": ("past bij wat u noemt: {value}", "steered {value}"),
    "reranked": ("voor de tweede lezing plaats {place}", "before the reranker {place}"),
    "quoted": ("Aangehaald bij {numbers}.", "quoted {numbers}"),
    "quoted_beside": ("Aangehaald als minder zeker bij {numbers}.", "quoted, less sure {numbers}"),
}

# What the sure count is made of, named as in ``assistant.confidence``.
_FEATURES: Mapping[str, tuple[str, str]] = {
    "scope": ("hoort de vraag bij dit loket (boven 0: ja)", "scope"),
    "alike": ("hoeveel het beste stuk op de vraag lijkt, van 0 tot 1", "alike"),
    "lost here": ("gewicht van een woord dat de beste stukken niet zeggen", "lost here"),
    "year lost": ("jaartal niet gevonden (1: ja)", "year lost"),
    "name lost": ("naam niet gevonden (1: ja)", "name lost"),
    "asked": ("het gevraagde woord gevonden (1: ja)", "asked"),
    "held": ("soort antwoord gevonden, van 0 tot 1", "held"),
    "held covers": ("hoeveel dat stuk van de vraag zegt, van 0 tot 1", "held covers"),
    "hardly said": (
        "er is weinig te doorzoeken, en niets zegt veel van de vraag (1: ja)",
        "hardly said",
    ),
    "count lost": ("gevraagd getal niet gevonden, van 0 tot 1", "count lost"),
}
_CHANNELS: Mapping[str, tuple[str, str]] = {
    "body": ("woorden in de tekst", "body"),
    "section": ("kopjes", "section"),
    "title": ("titel", "title"),
    "concepts": ("begrippen", "concepts"),
    "grams": ("delen van woorden", "grams"),
    "vectors": ("teksten die erop lijken", "vectors"),
}
_KINDS: Mapping[str, tuple[str, str]] = {
    Kind.WHO: ("wie", "who"),
    Kind.WHERE: ("waar", "where"),
    Kind.WHEN: ("wanneer", "when"),
    Kind.FIGURE: ("een getal", "figure"),
    Kind.MONEY: ("geld", "money"),
    Kind.LIST: ("een lijst", "list"),
    Kind.DEFINITION: ("wat iets is", "definition"),
    Kind.COMPARE: ("een vergelijking", "compare"),
    Kind.YES_NO: ("ja of nee", "yes_no"),
    Kind.OTHER: ("iets anders", "other"),
}
_STATUSES: Mapping[str, tuple[str, str]] = {
    AnswerStatus.ANSWERED: ("beantwoord", "answered"),
    AnswerStatus.CLARIFY: ("een vraag terug", "clarify"),
    AnswerStatus.ABSTAINED: ("geen antwoord in de bronnen", "abstained"),
    AnswerStatus.REFUSED: ("geweigerd", "refused"),
}
_REFUSALS: Mapping[str, tuple[str, str]] = {
    Refusal.PERSONAL: ("u vroeg naar gegevens van een persoon", "personal"),
    Refusal.INSTRUCTIONS: ("dit is een opdracht aan de computer", "instructions"),
    Refusal.CONFIRMATION: ("u vroeg om een bevestiging of belofte", "confirmation"),
    Refusal.ACT: ("u vroeg Loket iets voor u te doen", "act"),
    Refusal.ABOUT_ME: ("u vroeg iets over Loket zelf", "about_me"),
    Refusal.HUMAN: ("u wilde een mens spreken", "human"),
    Refusal.THANKS: ("u bedankte", "thanks"),
}
_REASONS: Mapping[str, tuple[str, str]] = {
    PassedOver.FAR: (
        "Niet aangehaald: het staat te laag. Alleen de beste stukken worden helemaal gewogen.",
        "too far down to be read for quotes",
    ),
    PassedOver.HEADING: ("Niet aangehaald: het is alleen een kop.", "only a heading"),
    PassedOver.FRAGMENT: (
        "Niet aangehaald: te kort om iets te zeggen.",
        "too short to say anything",
    ),
    PassedOver.SOURCES: (
        "Niet aangehaald: het is een lijst van bronnen of een inhoudsopgave.",
        "a list of sources or contents",
    ),
    PassedOver.SAME: (
        "Niet aangehaald: dezelfde woorden staan al in het antwoord.",
        "the same words are quoted from elsewhere",
    ),
    PassedOver.LOWER: (
        "Niet aangehaald: de kans op een antwoord is kleiner dan bij wat is aangehaald.",
        "a lower chance than what is quoted",
    ),
    PassedOver.ROOM: (
        "Niet aangehaald: er was geen plaats meer in het antwoord.",
        "no room left in the answer",
    ),
    PassedOver.UNSURE: (
        "Niet aangehaald: de kans op een antwoord blijft onder de grens.",
        "the chance of an answer is below the threshold",
    ),
    PassedOver.UNSAID: (
        "Niet aangehaald: er staat te weinig in van wat u vroeg.",
        "says too little of what was asked",
    ),
    PassedOver.WORDLESS: (
        "Niet gewogen: in uw vraag staat geen woord om op te zoeken.",
        "not weighed: the question has no word to search with",
    ),
    PassedOver.MISSING: (
        "Niet aangehaald: wat u vroeg staat er niet in.",
        "what was asked does not stand in it",
    ),
    PassedOver.SUSPECT: (
        "Niet gebruikt: er staat tekst in die op een opdracht aan een computer lijkt.",
        "text in it reads as an instruction",
    ),
    PassedOver.UNPROVED: (
        "Niet aangehaald: de woorden staan niet precies zo op de bladzijde.",
        "its words do not stand on the page",
    ),
    PassedOver.UNUSED: ("Het taalmodel gebruikte dit niet.", "the model did not use it"),
}
_INTENTS: Mapping[str, tuple[str, str]] = {
    "counter": ("waar u terecht kunt", "counter"),
    "fund": ("regelingen", "fund"),
    "party": ("wie wat doet", "party"),
    "goal": ("doelen en cijfers", "goal"),
    "activity": ("activiteiten", "activity"),
}
_PLACES: Mapping[str, tuple[str, str]] = {
    "municipality": ("gemeente", "municipality"),
    "subregion": ("streek", "subregion"),
    "labour_market_region": ("arbeidsmarktregio", "labour_market_region"),
    "province": ("provincie", "province"),
    "landsdeel": ("landsdeel", "landsdeel"),
}
# Kinds of fact, named as in ``assistant.evidence`` and ``assistant.facts``.
_FACTS: Mapping[str, tuple[str, str]] = {
    "price": ("een prijs", "price"),
    "amount": ("een bedrag", "amount"),
    "address": ("een adres", "address"),
    "times": ("een tijd", "times"),
    "outcome": ("hoe het afliep", "outcome"),
    "practical": ("hoe het in zijn werk gaat", "practical"),
    "person": ("de naam van een persoon", "person"),
    "period": ("hoe lang iets duurt", "period"),
    "day": ("een dag of datum", "day"),
    "list": ("zoveel dingen als u noemde", "list"),
}
# What a person may tell of themselves, named as in the questions of the register.
_FIELDS: Mapping[str, tuple[str, str]] = {
    "rol": ("wie u bent", "who you are"),
    "doel": ("waarvoor", "what for"),
    "sector": ("sector", "sector"),
    "regio": ("regio", "region"),
    "leeftijd": ("leeftijd", "age"),
    "werknemers": ("aantal werknemers", "number of employees"),
    "partners": ("wie er meedoen", "who takes part"),
    "aanvrager": ("wie aanvraagt", "who applies"),
    "leerweg": ("leerweg", "learning path"),
}
_NAMES: Mapping[str, Mapping[str, tuple[str, str]]] = {
    "fact": _FACTS,
    "field": _FIELDS,
    "intent": _INTENTS,
    "place": _PLACES,
    "feature": _FEATURES,
    "channel": _CHANNELS,
    "kind": _KINDS,
    "status": _STATUSES,
    "refusal": _REFUSALS,
    "reason": _REASONS,
}


def phrase(key: str, language: str, **values: object) -> str:
    """Return the phrase ``key`` in ``language`` ("nl" or "en"), filled with ``values``.

    Raises:
        KeyError: There is no such phrase, or a value is missing.
    """
    return _PHRASES[key][language == "en"].format(**values)


def name_of(sort: str, key: str, language: str) -> str:
    """Return what ``key`` is called; ``key`` itself when it has no name of its own.

    Args:
        sort: A key of ``_NAMES``, such as "reason".
        key: Of that sort.
        language: "nl" or "en".
    """
    names = _NAMES[sort].get(key)
    return names[language == "en"] if names else key


def all_phrases() -> dict[str, tuple[str, str]]:
    """Return every phrase in both languages, for the test that holds them to each other."""
    named = {
        f"{sort} {key}": words for sort, names in _NAMES.items() for key, words in names.items()
    }
    return {**_PHRASES, **named}
