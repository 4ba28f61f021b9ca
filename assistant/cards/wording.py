"""Every sentence of cards, clarifying questions and register answers, in Dutch and English.

Dutch is plain (B1). ``{name}`` is filled by the caller. The words of records themselves
are not here: they stand in the register, in Dutch.
"""

from collections.abc import Mapping

_WORDS: Mapping[str, tuple[str, str]] = {
    # Panels
    "panel_counter": ("Waar kunt u terecht", "Where you can go"),
    "panel_fund": ("Mogelijk van toepassing", "May apply"),
    "panel_past": ("Nu niet van toepassing", "Does not apply now"),
    "panel_party": ("Wie doet wat", "Who does what"),
    "panel_goal": ("Doelen en cijfers", "Goals and figures"),
    "panel_activity": ("Activiteiten", "Activities"),
    "panel_unchecked": ("Niet gecontroleerd", "Not checked"),
    "panel_clarify": ("Een vraag terug", "One question back"),
    "judged_on": ("Beoordeeld op {date}.", "Judged on {date}."),
    "dutch_facts": ("", "The facts come from Dutch sources and are shown in Dutch."),
    # Labels
    "status": ("Status", "Status"),
    "open": ("open", "open"),
    "gesloten": ("nu gesloten", "closed now"),
    "loopt": ("loopt nog", "still runs"),
    "gestopt": ("gestopt", "has ended"),
    "onbekend": ("onbekend of het nu open is", "unknown whether it is open"),
    "onbekend_activity": ("onbekend of het nog loopt", "unknown whether it still runs"),
    "about": ("Wat is het", "What it is"),
    "offers": ("Waarvoor", "What for"),
    "website": ("Website", "Website"),
    "contact": ("Vragen en aanvragen bij", "Ask and apply at"),
    "period": ("Periode", "Period"),
    "valid_from": ("Vanaf", "From"),
    "valid_until": ("Tot en met", "Until"),
    "window": ("Aanvragen", "Applications"),
    "amount": ("Bedrag", "Amount"),
    "share": ("Deel van de kosten", "Share of the costs"),
    "applicant": ("Wie vraagt aan", "Who applies"),
    "papers": ("Meenemen", "What to bring"),
    "role": ("Rol", "Role"),
    "with": ("Met", "With"),
    "takes_part": ("Doet mee in", "Takes part in"),
    "place": ("Plaats", "Place"),
    "standing": ("Laatste bericht", "Last heard"),
    "actions": ("Wat gebeurt er", "What is done"),
    "target": ("Doel", "Target"),
    "baseline": ("Beginstand", "Starting point"),
    "measurement": ("Later gemeten", "Measured later"),
    "active": ("Nog actief?", "Still active?"),
    "dates": ("Wanneer", "When"),
    "cost": ("Kosten", "Cost"),
    "source": ("Bron", "Source"),
    "speaks_of": ("uit {date}", "from {date}"),
    "outcome": ("Uitkomst", "Outcome"),
    "own_check": ("Controle door Loket", "Check by Loket"),
    # Lines
    "local_network": ("Netwerk of loket in uw regio.", "Network or counter in your region."),
    "for_sector": ("Voor de sector {value}.", "For the sector {value}."),
    "for_region": ("Voor uw regio: {value}.", "For your region: {value}."),
    "for_all": ("Voor heel Nederland.", "For the whole country."),
    "mogelijk van toepassing": (
        "Mogelijk van toepassing: wat u vertelde past bij de eisen die wij kennen.",
        "May apply: what you told fits the conditions that we know.",
    ),
    "nog niet te zeggen": (
        "Nog niet te zeggen of dit voor u geldt.",
        "It cannot be told yet whether this is for you.",
    ),
    "next_question": ("Eerst nodig: {question}", "Needed first: {question}"),
    "goal_of": ("Uit: {pact}", "From: {pact}"),
    "goal_number": ("Uit: {pact}, doel {number}", "From: {pact}, goal {number}"),
    "months": ("Meestal in {months}.", "Usually in {months}."),
    "unknown_points": ("Niet bekend: {points}.", "Not known: {points}."),
    "ran_in": (
        "Liep nog {when}, zegt de nieuwste bron. Of het nu nog loopt, weten wij niet.",
        "Still ran {when}, says the newest source. Whether it runs now, we do not know.",
    ),
    "on_day": ("op {date}", "on {date}"),
    "in_period": ("in {date}", "in {date}"),
    "ran_unchecked": (
        "Of dit op {day} nog loopt: onze nieuwste bron is van {when}.",
        "Whether this still runs on {day}: our newest source is from {when}.",
    ),
    # Checks of schemes; their Dutch is that of the checks themselves
    "not_met": (
        "Aan deze eis is niet voldaan: {demand}",
        "This demand is not met (in Dutch): {demand}",
    ),
    "held_between": (
        "Niet op {day}: de regeling is van {start} tot en met {end}.",
        "Not on {day}: the scheme ran from {start} up to and including {end}.",
    ),
    "held_from": (
        "Niet op {day}: de regeling is er vanaf {start}.",
        "Not on {day}: the scheme is there from {start}.",
    ),
    "held_until": (
        "Niet op {day}: de regeling was er tot en met {end}.",
        "Not on {day}: the scheme was there up to and including {end}.",
    ),
    "unanswered": ("Nog niet beantwoord: {question}", "Not answered yet: {question}"),
    "validity_unchecked": (
        "Of de regeling op {day} nog bestaat: onze nieuwste bron erover is van {newest}.",
        "Whether the scheme still exists on {day}: our newest source on it is from {newest}.",
    ),
    "window_unchecked": (
        "Of u op {day} kunt indienen.",
        "Whether you can apply on {day}.",
    ),
    "no_promise": (
        "Of er nog geld is en hoe de uitvoerder uw plan beoordeelt. "
        "Een toezegging komt alleen van de uitvoerder zelf.",
        "Whether there is money left, and how those who pay judge your plan. "
        "A promise comes only from them.",
    ),
    "differ": (
        "Let op: bronnen verschillen. Beide staan hier.",
        "Please note: sources differ. Both are shown.",
    ),
    # Not checked
    "counter_unchecked": (
        "Of dit loket nu open is en of het uw vraag aanneemt. Bel of kijk op de website.",
        "Whether this counter is open now and takes your question. Call or look at its website.",
    ),
    "no_own_fund": (
        "Let op: een eigen opleidingsfonds voor uw branche kennen wij niet. Wat u hier ziet, kan "
        "voor een andere branche zijn; dat staat erbij. Vraag uw brancheorganisatie of er een "
        "fonds is.",
        "Please note: we know of no training fund for your branch of trade. What is shown may be "
        "for another branch, and says so. Ask your trade organisation whether there is a fund.",
    ),
    # Questions back
    "ask_regio": (
        "In welke provincie zoekt u hulp? U kunt ook uw gemeente typen.",
        "In which province do you look for help? You can also type your municipality.",
    ),
    "ask_sector": (
        "In welke sector werkt uw bedrijf, of onder welke cao valt het?",
        "In which sector is your firm, or under which collective agreement?",
    ),
    "ask_rol": ("Voor wie zoekt u geld?", "For whom do you look for money?"),
    "chosen_regio": ("{question} Het gaat om {value}.", "{question} It is about {value}."),
    "chosen_sector": (
        "{question} Het gaat om de sector {value}.",
        "{question} It is about the sector {value}.",
    ),
    "chosen_rol": ("{question} {value}.", "{question} {value}."),
    # Answers from the register
    "register_source": (
        "In de documenten staat hier geen antwoord op. Dit komt uit het register van Loket. "
        "De woorden zijn van Loket; de bron staat erbij.",
        "The documents give no answer to this. This comes from Loket's register, in Loket's own "
        "words; each source is named.",
    ),
    "register_name": ("Register van Loket", "Loket's register"),
    "register_beside": (
        "Een deel van dit antwoord komt uit het register van Loket. Dat staat bij de bron. De "
        "woorden daarvan zijn van Loket, niet van een document.",
        "Part of this answer comes from Loket's register; the source says so. Its words are "
        "Loket's own, not those of a document.",
    ),
    "record_standing": ("Let op: {title}: {status}.", "Please note: {title}: {status}."),
    "answer_counter": (
        "U kunt terecht bij **{title}** [{n}]. {text} [{n}]",
        "You can go to **{title}** [{n}]. {text} [{n}]",
    ),
    "answer_counter_more": (
        "Ook mogelijk: **{title}** [{n}]. {text} [{n}]",
        "Also possible: **{title}** [{n}]. {text} [{n}]",
    ),
    "answer_title": ("**{title}**", "**{title}**"),
    "answer_title_status": ("**{title}**: {status} [{n}].", "**{title}**: {status} [{n}]."),
    "answer_fact": ("- {label}: {text} [{n}]", "- {label}: {text} [{n}]"),
    "answer_promise": (
        "Dit is geen toezegging: een regeling is hoogstens mogelijk van toepassing.",
        "This is no promise: a scheme may apply at most.",
    ),
}

_ROLES: tuple[tuple[str, str, str], ...] = (
    ("Ik heb een bedrijf", "I have a firm", "Wij zijn een bedrijf"),
    ("Ik werk en wil leren", "I work and want to learn", "Ik werk bij een baas en wil een cursus"),
    ("Ik zoek werk", "I look for work", "Ik ben werkzoekend"),
    ("Ik ben zzp'er", "I am self-employed", "Ik ben zzp'er"),
    ("Voor een school of samenwerking", "For a school or partnership",
     "Het is voor ons samenwerkingsverband van school en bedrijven"),
)  # fmt: skip


def word(key: str, language: str = "nl", **values: object) -> str:
    """Return the sentence ``key`` in ``language`` ("nl" or "en"), filled with ``values``.

    Raises:
        KeyError: There is no such sentence, or a value is missing.
    """
    return _WORDS[key][language == "en"].format(**values)


def roles(language: str) -> list[tuple[str, str]]:
    """Return who may ask for money, as (what the button says, the sentence it adds)."""
    return [(english if language == "en" else dutch, said) for dutch, english, said in _ROLES]


def keys() -> frozenset[str]:
    """Return every key, for the test that holds both languages to the same blanks."""
    return frozenset(_WORDS)


def both(key: str) -> tuple[str, str]:
    """Return a sentence in Dutch and in English, unfilled."""
    return _WORDS[key]
