"""Every sentence a user reads that no source and no model wrote, in Dutch and English.

Dutch is plain (B1). ``{name}`` is filled by the caller.
"""

import re
from collections.abc import Mapping

NAME = "Loket"
PURPOSE = (
    "Vraag wie wat doet, waar u terecht kunt en welke regelingen mogelijk van toepassing zijn "
    "in techniek, onderwijs en werk. U ziet bij elk antwoord de bron en de bladzijde."
)
WHAT_IT_IS = (
    "Loket zoekt in documenten en haalt de woorden aan die daar staan. Het is geen ambtenaar en "
    "geen adviseur: het beslist niets en belooft niets. Documenten kunnen verouderd zijn; kijk "
    "naar de datum bij de bron. Typ geen persoonlijke gegevens."
)

_WORDS: Mapping[str, Mapping[str, str]] = {
    "nl": {
        "from_document": "{title}{date}:",
        "sources": "Bronnen",
        "stand": " (stand {year})",
        "less_sure": "Meer in de bronnen, minder zeker",
        "date_in_brackets": " ({date})",
        "date_unknown": "datum onbekend",
        "abstained": (
            "Over {topic} staat in mijn bronnen geen antwoord dat ik kan aanwijzen. Daarom zeg ik "
            "er niets over."
        ),
        "topic": "“{words}”",
        "no_topic": "uw vraag",
        "personal": (
            "Ik geef geen persoonlijke gegevens van mensen, zoals een telefoonnummer, e-mailadres "
            "of woonadres. Ik noem wel de organisatie en de rol."
        ),
        "instructions": (
            "Ik kan alleen vragen over techniek, onderwijs, werk en regelingen beantwoorden, met "
            "woorden uit mijn bronnen. Andere opdrachten voer ik niet uit."
        ),
        "confirmation": (
            "Ik kan niets officieel bevestigen of beloven. Ik laat alleen zien wat in de bronnen "
            "staat."
        ),
        "act": (
            "Ik kan niets voor u doen bij een ander: niets versturen, aanvragen of afspreken. Ik "
            "laat alleen zien wat in de bronnen staat. Er is dus ook niets verstuurd."
        ),
        "about_me": WHAT_IT_IS,
        "human": "Loket is een computer. Een mens helpt u verder. {counter}",
        "name_your_place": (
            "Noem uw plaats in een vraag, dan laat ik zien welk loket er in uw regio is. "
            "Bijvoorbeeld: “Waar kan ik in Emmen terecht met een vraag over scholing?”"
        ),
        "works": "Wat wel kan: {example}",
        "one_example": "Een voorbeeld: {example}",
        "rather": "Liever een mens? {counter}",
        "typed_personal": (
            "U typte iets persoonlijks, zoals een nummer of een e-mailadres. Loket bewaart dat "
            "niet en stuurt niets door. Typ zulke gegevens hier niet."
        ),
        "thanks": "Graag gedaan. Hebt u nog een vraag? Typ die gerust.",
        "example_document": "Wat staat er in ‘{title}’?",
        "counter": (
            "Vragen over leren en werken kunt u stellen bij het Werkcentrum of Leerwerkloket in uw "
            "regio. Vragen over een subsidie stelt u bij de uitvoerder die in de regeling staat."
        ),
        "counter_near": (
            "Vragen over leren en werken kunt u stellen bij {names}. Vragen over een subsidie "
            "stelt u bij de uitvoerder die in de regeling staat."
        ),
        "either": "of",
        "written": (
            "Dit antwoord is geschreven door een taalmodel en zin voor zin nagekeken: elk getal, "
            "elke datum en elke naam staat in de bron erachter. Kijk zelf ook in de bron."
        ),
        "answer_number": "Nummer van dit antwoord: {number}",
        "quoted_instead": (
            "Het taalmodel gaf nu geen bruikbaar antwoord. Daarom leest u hier de woorden van de "
            "bronnen zelf."
        ),
        "strange_address": (
            "Let op: Loket kent dit adres niet: {address}. Het staat wel in de bron. Controleer "
            "het voordat u daar iets invult of betaalt."
        ),
        "list_cut": (
            "Let op: dit is het begin van de lijst. De rest staat verderop in het document."
        ),
        "sources_differ": "Let op: twee teksten verschillen hier. Beide staan in het antwoord.",
        "read_as": "Ik las {words}. Bedoelde u iets anders? Typ de vraag dan opnieuw.",
        "read_word": "“{written}” als “{meant}”",
        "old_document": "Let op: {title} is uit {year}. Wat daar staat kan veranderd zijn.",
        "quoted_in_dutch": "Dit zeggen de documenten, in het Nederlands:",
        "dutch_quotes": "De bronnen zijn in het Nederlands. De citaten zijn dat ook.",
        "empty_question": "Typ eerst een vraag.",
        "empty_question_example": "Typ eerst een vraag, bijvoorbeeld: {example}",
        "long_question": (
            "Uw vraag is {count} tekens lang. Ik kan er {limit} aan. Maak de vraag korter of "
            "splits haar in tweeën."
        ),
    },
    "en": {
        "abstained": (
            "My sources give no answer about {topic} that I can point at, so I say nothing about "
            "it."
        ),
        "topic": "“{words}”",
        "no_topic": "your question",
        "personal": (
            "I do not give personal details of people, such as a telephone number, e-mail or home "
            "address. I do name the organisation and the role."
        ),
        "instructions": (
            "I only answer questions about technical education, work and schemes, with words from "
            "my sources. I do not carry out other instructions."
        ),
        "confirmation": (
            "I cannot officially confirm or promise anything. I only show what the sources say."
        ),
        "act": (
            "I cannot do anything for you with others: send, apply or make an appointment. I only "
            "show what the sources say, so nothing was sent."
        ),
        "about_me": (
            "Loket searches documents and quotes what they say. It is not an official and decides "
            "nothing."
        ),
        "human": "Loket is a computer. A human will help you. {counter}",
        "name_your_place": (
            "Name your town in a question, and I show which counter there is in your region. For "
            "example: “Where can I go in Emmen with a question about training?”"
        ),
        "works": "What does work: {example}",
        "one_example": "An example: {example}",
        "rather": "Rather talk to a person? {counter}",
        "typed_personal": (
            "You typed something personal, such as a number or an e-mail address. Loket does not "
            "keep it and sends nothing on. Please do not type such details here."
        ),
        "thanks": "You are welcome. Another question? Just type it.",
        "example_document": "What does ‘{title}’ say?",
        "counter": (
            "Ask about learning and work at the Werkcentrum or Leerwerkloket in your region. Ask "
            "about a subsidy at the organisation that the scheme names."
        ),
        "counter_near": (
            "Ask about learning and work at {names}. Ask about a subsidy at the organisation that "
            "the scheme names."
        ),
        "either": "or",
        "from_document": "{title}{date}:",
        "sources": "Sources",
        "stand": " (as of {year})",
        "less_sure": "More in the sources, less sure",
        "date_in_brackets": " ({date})",
        "date_unknown": "date unknown",
        "quoted_in_dutch": "This is what the documents say, quoted in Dutch:",
        "dutch_quotes": "The sources are in Dutch, so the quotes are in Dutch too.",
        "written": (
            "A language model wrote this answer, and each sentence was checked: every figure, "
            "date and name stands in the source behind it. Please look at the source yourself."
        ),
        "answer_number": "Number of this answer: {number}",
        "quoted_instead": (
            "The language model gave no usable answer just now, so you read the words of the "
            "sources themselves."
        ),
        "strange_address": (
            "Please note: Loket does not know this address: {address}. The source does give it. "
            "Check it before you enter or pay anything there."
        ),
        "list_cut": (
            "Please note: this is the start of the list. The rest is further on in the document."
        ),
        "sources_differ": "Please note: two texts differ here. Both are in the answer.",
        "old_document": "Please note: {title} is from {year}. Things may have changed.",
        "empty_question": "Type a question first.",
        "empty_question_example": "Type a question first, for example: {example}",
        "long_question": (
            "Your question has {count} characters; I can take {limit}. Make it shorter or split it."
        ),
    },
}


def say(key: str, language: str = "nl", **values: object) -> str:
    """Return the sentence ``key`` in ``language`` ("nl" or "en"), filled with ``values``.

    Raises:
        KeyError: There is no such sentence, or a value is missing.
    """
    table = _WORDS[language] if key in _WORDS.get(language, {}) else _WORDS["nl"]
    return table[key].format(**values)


_MONTHS: Mapping[str, tuple[str, ...]] = {
    "nl": (
        "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus",
        "september", "oktober", "november", "december",
    ),
    "en": (
        "January", "February", "March", "April", "May", "June", "July", "August",
        "September", "October", "November", "December",
    ),
}  # fmt: skip


def say_date(iso: str, language: str = "nl") -> str:
    """Return an ISO date, month or year as people say it ("21 november 2026", "april 2013").

    What is no such date comes back as it is.
    """
    found = re.fullmatch(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", iso)
    if not found or not 1 <= int(found[2] or 1) <= len(_MONTHS["nl"]):
        return iso
    year, month, day = found.groups()
    parts = [str(int(day))] if day else []
    if month:
        parts.append(_MONTHS[language if language in _MONTHS else "nl"][int(month) - 1])
    return " ".join([*parts, year])
