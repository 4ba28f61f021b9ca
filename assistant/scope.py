"""Questions that are refused whatever the sources say. Pure.

Three sorts: personal contact details, instructions to the assistant itself, and
requests for an official confirmation or promise. The rules look for the request, not
for a topic, so that a question *about* privacy or a telephone is still answered.
"""

import re
from enum import StrEnum

from assistant.language.words import fold


class Refusal(StrEnum):
    """Why a question is refused; the value is the key of the sentence in wording."""

    PERSONAL = "personal"
    INSTRUCTIONS = "instructions"
    CONFIRMATION = "confirmation"
    ABOUT_ME = "about_me"


_CONTACT = (
    r"(?:(?:prive|mobiele?|directe?|persoonlijke?|thuis|06)[ -]?)*"
    r"(?:telefoon(?:nummer|nr)?|tel(?:efoon)?\.?nr|06[ -]?nummer|mobiel(?: ?nummer|tje)?|nummer van"
    r"|e-?mail(?:adres)?|mailadres|mail van|(?:woon|thuis|prive|huis)[ -]?adres"
    r"|waar woont|bsn|burgerservicenummer"
    r"|geboortedatum|salaris van|iban|rekeningnummer"
    r"|phone ?(?:number)?|mobile number|cell number|email(?: address)?|home address"
    r"|private address|where does .{1,40} live)"
)  # fmt: skip
_RULES: tuple[tuple[Refusal, re.Pattern[str]], ...] = tuple(
    (refusal, re.compile(pattern))
    for refusal, pattern in (
        (
            Refusal.INSTRUCTIONS,
            r"\b(?:negeer|vergeet|ignore|disregard|forget|omzeil|override)\b.{0,40}"
            r"\b(?:instructie|regels|opdracht|prompt|beperking|instruction|rule|previous"
            r"|above|vorige|eerdere|hierboven)"
            r"|\bsystem[ -]?(?:prompt|message|instruction)|\bsysteem[ -]?(?:prompt"
            r"|instructie|opdracht|bericht)"
            r"|\b(?:toon|geef|print|herhaal|reveal|show|repeat|zeg)\b.{0,30}\b(?:je|jouw|uw"
            r"|your)\b.{0,15}"
            r"\b(?:prompt|instructies|instellingen|instructions|settings|api|sleutel|key"
            r"|configuratie)"
            r"|\b(?:je bent|you are) (?:nu|now)\b|\bdoe (?:alsof|of) (?:je|jij|u)\b"
            r"|\bpretend (?:to be|you)|\bact as\b"
            r"|\bjailbreak|\bdan[- ]mode|\bdeveloper mode|\bontwikkelaarsmodus|<\s*script"
            r"|</?(?:system|instructions?)>"
            r"|\bbronnen?\b.{0,20}\b(?:niet nodig|weglaten|overslaan)|\bzonder (?:bron"
            r"|bronnen|bronvermelding)\b"
            r"|\bverzin\b|\bmake up\b|\bschrijf (?:een |me een |voor mij een )?(?:gedicht"
            r"|lied|verhaal|essay|code|programma|script|python)"
            r"|\bwrite (?:me )?(?:a |an )?(?:poem|song|story|essay|code|program|script)",
        ),
        (
            Refusal.PERSONAL,
            r"\b(?:wat is|wat zijn|geef|heb je|heeft u|mag ik|mag je|stuur|zoek|noem|weet je"
            r"|weet u|kun je|kunt u|ik wil|ik zoek"
            r"|what is|what's|give|find|tell|send|can you|do you have|i need|wat)\b.{0,80}"
            + _CONTACT
            + r"|" + _CONTACT + r"\s+(?:van|voor|of)\s+\w+"
            + r"|\b(?:hoe|waar) (?:kan|bereik|bel|mail) ik\b.{0,60}\b(?:persoonlijk|prive"
            r"|thuis|rechtstreeks)",
        ),
        (
            Refusal.CONFIRMATION,
            r"\b(?:bevestig|garandeer|beloof|verklaar|zeg toe)\b.{0,60}\b(?:dat|me|mij|ons"
            r"|officieel|schriftelijk|namens)"
            r"|\bofficiele? (?:bevestiging|verklaring|toezegging|goedkeuring|besluit|beschikking)\b"
            r"|\b(?:namens de (?:minister|provincie|gemeente|overheid))\b"
            r"|\b(?:confirm|guarantee|promise)\b.{0,40}\b(?:that|me|us|officially)\b"
            r"|\bofficial confirmation",
        ),
        (
            Refusal.ABOUT_ME,
            r"^(?:wie|wat) (?:ben|bent) (?:jij|je|u)\b|^wat (?:kan|kun|kunt) (?:jij|je"
            r"|u)(?: \w+){0,2}\??$|\bben jij een (?:mens|robot|computer|ai)"
            r"|^(?:who|what) are you\b|^what can you do\b",
        ),
    )
)  # fmt: skip


def refusal_for(question: str) -> Refusal | None:
    """Return why ``question`` is refused, or None when it may be answered."""
    folded = fold(question).strip()
    return next((refusal for refusal, pattern in _RULES if pattern.search(folded)), None)
