"""Every sentence of the pages, in Dutch and English; what the assistant says is its own.

Dutch is plain (B1). ``{name}`` is filled by the caller. Sentences that the assistant
speaks stand in ``assistant.wording``.
"""

from collections.abc import Mapping
from typing import Literal

from assistant.wording import PURPOSE, WHAT_IT_IS, say
from ui.activities_texts import ACTIVITY_TEXTS
from ui.admin_texts import ADMIN_TEXTS
from ui.check_texts import CHECK_TEXTS
from ui.funds_texts import FUND_TEXTS
from ui.goals_texts import GOALS_TEXTS
from ui.register_texts import REGISTER_TEXTS

Language = Literal["nl", "en"]

_VISITOR_TEXTS: Mapping[str, tuple[str, str]] = {
    "ask_title": ("Vraag het loket", "Ask the counter"),
    "purpose": (
        PURPOSE,
        "Ask who does what, where to go and which schemes may apply in technology, education "
        "and work. Every answer shows its source and page.",
    ),
    "what_it_is_title": ("Wat Loket is, en wat niet", "What Loket is, and is not"),
    "what_it_is": (
        WHAT_IT_IS,
        "Loket searches documents and quotes the words that stand there. It is not a civil "
        "servant and not an adviser: it decides nothing and promises nothing. Documents may be "
        "out of date; look at the date with the source. Do not type personal data.",
    ),
    "starters_title": ("Begin met een voorbeeld", "Start with an example"),
    "placeholder": ("Stel hier uw vraag", "Ask your question here"),
    "send": ("Vraag versturen", "Send question"),
    "searching": ("Ik zoek in {count} documenten…", "Searching {count} documents…"),
    "you_asked": ("Uw vraag:", "Your question:"),
    "answer_ready": ("Het antwoord:", "The answer:"),
    "clear": ("Gesprek wissen", "Clear conversation"),
    "more_quotes": (say("less_sure"), say("less_sure", "en")),
    "sources_one": ("Bron bij dit antwoord", "Source of this answer"),
    "sources_register": ("Uit het register van Loket", "From Loket's register"),
    "sources_many": ("Bronnen bij dit antwoord", "Sources of this answer"),
    "cite": ("Bron {number} bekijken", "View source {number}"),
    "page_short": ("blz. {label}", "p. {label}"),
    "card_more": ("Meer weten ({count})", "More facts ({count})"),
    "page_of": ("Bladzijde {number} van {count}", "Page {number} of {count}"),
    "marked": (
        "De aangehaalde woorden zijn gemarkeerd.",
        "The quoted words are marked.",
    ),
    "page_alt": (
        "Afbeelding van bladzijde {number} van {title}. De tekst staat eronder.",
        "Picture of page {number} of {title}. Its text stands below.",
    ),
    "page_not_drawn": (
        "Deze bladzijde kan niet als plaatje getoond worden. De tekst staat hieronder.",
        "This page cannot be shown as a picture. Its text stands below.",
    ),
    "not_marked": (
        "De aangehaalde woorden zijn op het plaatje niet teruggevonden. Ze staan hierboven.",
        "The quoted words were not found in the picture. They stand above.",
    ),
    "searched_marked": (
        "De gezochte woorden zijn gemarkeerd.",
        "The words you searched for are marked.",
    ),
    "searched_not_marked": (
        "De gezochte woorden zijn op het plaatje niet teruggevonden.",
        "The words you searched for were not found in the picture.",
    ),
    "page_text": ("Tekst van deze bladzijde", "Text of this page"),
    "page_gone": (
        "Deze bladzijde staat niet meer in de bronnen. Misschien is het document vervangen.",
        "This page is no longer in the sources. The document may have been replaced.",
    ),
    "previous_page": ("Vorige", "Previous"),
    "next_page": ("Volgende", "Next"),
    "quoted_page": ("Terug naar de aangehaalde bladzijde", "Back to the quoted page"),
    "open_file": ("Open de PDF op bladzijde {number}", "Open the PDF at page {number}"),
    "download": ("Download het document", "Download the document"),
    "close_source": ("Bron sluiten", "Close source"),
    "quoted_words": ("Aangehaald in het antwoord", "Quoted in the answer"),
    "also_marked": ("Ook gemarkeerd op deze bladzijde: {numbers}.", "Also marked: {numbers}."),
    "no_date": ("zonder datum", "undated"),
    "valid_until": ("geldig tot en met {date}", "valid until {date}"),
    "expired": ("liep tot en met {date}", "ran until {date}"),
    "valid_from": ("geldt vanaf {date}", "valid from {date}"),
    "valid_unknown": ("geldigheid onbekend", "validity unknown"),
    "library_title": ("Bronnen", "Sources"),
    "library_purpose": (
        "Dit zijn de documenten waar Loket in zoekt. Wat hier niet in staat, weet Loket niet.",
        "These are the documents that Loket searches. What is not in them, Loket does not know.",
    ),
    "library_filter": ("Zoek op titel, regio of soort", "Search by title, region or kind"),
    "library_hint": ("Bijvoorbeeld: regeling Drenthe", "For example: regeling Drenthe"),
    "search_hint": ("Woord of zin", "Word or phrase"),
    "library_count": (
        "{shown} van {count} documenten, samen {pages} bladzijden",
        "{shown} of {count} documents, {pages} pages in all",
    ),
    "library_none": (
        "Geen document past bij “{words}”. Probeer een ander woord, of maak het veld leeg.",
        "No document matches “{words}”. Try another word, or empty the field.",
    ),
    "library_back": ("Terug naar alle bronnen", "Back to all sources"),
    "search_inside": ("Zoek in dit document", "Search in this document"),
    "found_inside": ("Gevonden op {count} bladzijden", "Found on {count} pages"),
    "found_nothing": (
        "“{words}” staat niet in dit document.",
        "“{words}” is not in this document.",
    ),
    "pages_count": ("{count} bladzijden", "{count} pages"),
    "page_count_one": ("1 bladzijde", "1 page"),
    "speaks_of": ("over: {about}", "about: {about}"),
    "pages_menu": ("Onderdelen", "Sections"),
    "other_language": ("English", "Nederlands"),
    "answer_number": ("Antwoord {id}", "Answer {id}"),
    "copy": ("Kopieer", "Copy"),
    "copied": ("Het antwoord is gekopieerd.", "The answer was copied."),
    "share": ("Deel deze vraag", "Share this question"),
    "shared": (
        "De link naar deze vraag is gekopieerd. Wie hem opent, stelt dezelfde vraag.",
        "The link to this question was copied. Who opens it asks the same question.",
    ),
    "copy_failed": (
        "Kopiëren lukte niet. Selecteer de tekst en kopieer zelf.",
        "Copying did not work. Select the text and copy it yourself.",
    ),
    "about": ("Over Loket", "About Loket"),
    "save": ("Bewaren", "Save"),
    "save_markdown": ("Als tekst (Markdown)", "As text (Markdown)"),
    "save_word": ("Als Word-bestand", "As a Word file"),
    "save_pdf": ("Als PDF", "As PDF"),
    "save_file": ("gesprek-met-loket", "conversation-with-loket"),
    "export_title": ("Gesprek met Loket", "Conversation with Loket"),
    "export_made": ("Gemaakt op {date}.", "Made on {date}."),
    "opinion": ("Was dit nuttig?", "Was this useful?"),
    "opinion_thanks": ("Dank u. Uw oordeel is bewaard.", "Thank you. Your opinion was kept."),
    "opinion_failed": (
        "Uw oordeel kon niet bewaard worden.",
        "Your opinion could not be kept.",
    ),
    "opinion_verdict": ("Hielp dit antwoord u verder?", "Did this answer help you?"),
    "opinion_yes": ("Ja", "Yes"),
    "opinion_no": ("Nee", "No"),
    "opinion_reasons": ("Waarom? (mag leeg blijven)", "Why? (may be left empty)"),
    "reason_call": ("scheelde een telefoontje", "saved a phone call"),
    "reason_clear": ("duidelijk", "clear"),
    "reason_incomplete": ("onvolledig", "incomplete"),
    "reason_outdated": ("verouderd", "out of date"),
    "reason_source": ("bron klopt niet", "source is wrong"),
    "reason_off": ("ging niet over mijn vraag", "not about my question"),
    "opinion_note": ("Toelichting (mag leeg blijven)", "Remarks (may be left empty)"),
    "opinion_kept": (
        "Wij bewaren uw oordeel met de vraag, op deze computer, {days} dagen. E-mailadressen, "
        "telefoonnummers, rekeningnummers en burgerservicenummers halen wij eruit.",
        "We keep your opinion with the question, on this computer, for {days} days. E-mail "
        "addresses, telephone numbers, account numbers and citizen service numbers are taken out.",
    ),
    "opinion_send": ("Verstuur", "Send"),
    "account": ("Hoe kwam dit antwoord tot stand?", "How did this answer come about?"),
    "account_reading": ("Zo las Loket uw vraag", "How Loket read your question"),
    "account_ending": ("Zo liep het af", "How it ended"),
    "account_found": ("Wat Loket vond, het beste eerst", "What Loket found, best first"),
    "account_passage": ("Stuk tekst", "Passage"),
    "account_outcome": ("Wat ermee gebeurde", "What became of it"),
    "account_chance": ("Kans, naast het beste stuk: {share}", "Chance, against the best: {share}"),
    "account_by": ("Gevonden via, met de plaats daarin", "Found by, with its place there"),
    "account_least": ("minder dan 1%", "less than 1%"),
    "account_how": (
        "Loket zoekt op zes manieren tegelijk. Plaats 1 is de beste. Daarna weegt het elk stuk "
        "opnieuw: hoe groot is de kans dat hier het antwoord staat?",
        "Loket searches in six ways at once. Place 1 is the best. Then it weighs each passage "
        "again: how likely is the answer to stand here?",
    ),
    "account_nothing": (
        "Er is niets gevonden of niets opgezocht.",
        "Nothing was found, or nothing was looked up.",
    ),
    "follow_ups": ("Verder vragen", "Ask further"),
    "follow_document": ("Wat staat er in “{title}”?", "What does “{title}” say?"),
    "index_missing": (
        "Loket heeft nog geen bronnen. Open een terminal en typ: `loket ingest` met daarachter "
        "de map met uw documenten. Laad daarna deze bladzijde opnieuw.",
        "Loket has no sources yet. Open a terminal and type: `loket ingest` followed by the "
        "folder with your documents. Then reload this page.",
    ),
    "index_damaged": (
        "De bronnen van Loket zijn beschadigd en niet te lezen. Er is niets verloren. Open een "
        "terminal en typ: `loket ingest --rebuild`. Laad daarna deze bladzijde opnieuw.",
        "The sources of Loket are damaged and cannot be read. Nothing is lost. Open a terminal "
        "and type: `loket ingest --rebuild`. Then reload this page.",
    ),
    "index_mismatch": (
        "De bronnen zijn gemaakt met andere instellingen. Open een terminal en typ: "
        "`loket ingest --rebuild`. Laad daarna deze bladzijde opnieuw.",
        "The sources were made with other settings. Open a terminal and type: "
        "`loket ingest --rebuild`. Then reload this page.",
    ),
    "index_busy": (
        "De bronnen worden op dit moment bijgewerkt. Wacht even en probeer het opnieuw.",
        "The sources are being updated right now. Wait a moment and try again.",
    ),
    "model_unavailable": (
        "Het taalmodel geeft geen antwoord. Probeer het straks opnieuw.",
        "The language model does not answer. Try again later.",
    ),
    "problem": (
        "Er ging iets mis, en dat ligt niet aan u. Probeer het opnieuw, of stel de vraag anders.",
        "Something went wrong, and it is not your fault. Try again, or ask in another way.",
    ),
}

_TEXTS = {
    **_VISITOR_TEXTS,
    **ADMIN_TEXTS,
    **FUND_TEXTS,
    **CHECK_TEXTS,
    **ACTIVITY_TEXTS,
    **GOALS_TEXTS,
    **REGISTER_TEXTS,
}


def text(key: str, language: Language = "nl", **values: object) -> str:
    """Return the sentence ``key`` in ``language``, filled with ``values``.

    Raises:
        KeyError: There is no such sentence, or a value is missing.
    """
    return _TEXTS[key][0 if language == "nl" else 1].format(**values)


def keys() -> frozenset[str]:
    """Return every key, for the test that holds both languages to the same blanks."""
    return frozenset(_TEXTS)
