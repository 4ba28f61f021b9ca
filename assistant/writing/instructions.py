"""Tell instructions to an assistant from information about the world. Pure.

A document is read as data. A line in it that speaks to a language model ("negeer alle
instructies", "you are now", "antwoord voortaan met") informs nobody about a scheme or a
counter: it is neither shown to the model nor counted as a source.
"""

import re

from assistant.language.words import fold

_WHO = (
    r"(?:assistent|chatbot|taalmodel|ai[- ]?(?:model|assistent|systeem)?|bot|llm|gpt|loket|robot|"
    r"assistant|language model|model|ai|system)"
)
_RULES = (
    r"(?:instructi\w+|opdracht\w*|regels|richtlijn\w*|prompts?|beperking\w*|context"
    r"|bronnen|instructions?|rules|guidelines|restrictions|sources|guardrails|safeguards"
    r"|beveiliging\w*)"
)
_SAY = (
    r"(?:antwoord|schrijf|zeg|meld|vermeld|geef|noem|print|toon|herhaal|druk|voeg|plaats|stuur"
    r"|open|"
    r"klik|bezoek|verwijs|begin|eindig|sluit|vertel|gebruik|vertaal|"
    r"answer|reply|respond|write|say|state|print|show|repeat|output|append|include|insert|send"
    r"|click|"
    r"visit|begin|start|end|tell|use|translate|reveal|display|add)"
)
_PATTERNS = tuple(
    re.compile(pattern)
    for pattern in (
        # Put aside what you were told.
        rf"\b(?:negeer|vergeet|omzeil|overschrijf|wis|laat)\b.{{0,60}}\b{_RULES}",
        rf"\b(?:ignore|disregard|forget|override|bypass|drop|erase)\b.{{0,60}}\b(?:{_RULES}"
        rf"|previous|above|earlier)",
        r"\b(?:niet langer|no longer|niet meer)\b.{0,30}\b(?:gebonden|bound|aan de regels"
        r"|restricted)",
        rf"\b(?:nieuwe|gewijzigde|bijgewerkte|new|updated|revised)\s+(?:systeem)?(?:{_RULES}"
        rf"|system)\b\s*[:.\-]",
        # You are somebody else now.
        r"\b(?:je|jij|u) (?:bent|wordt) (?:nu|vanaf nu|voortaan)\b|\byou are (?:now"
        r"|from now on|no longer)\b",
        r"\b(?:doe alsof|gedraag je als|speel de rol|pretend|act as|role-?play|behave as)\b",
        r"\b(?:jailbreak|dan[- ]?mod(?:e|us)|developer mode|ontwikkelaarsmodus|god ?mode|sudo"
        r"|debug ?mod(?:e|us)|onderhoudsmodus|maintenance mode)\b",
        # Words of a prompt.
        r"(?:^|[\s#*\-‹<\[|])/?(?:system|systeem|assistant|assistent|user|gebruiker|developer"
        r"|human|tool)\s*(?:[:›>\]|]|prompt|message|bericht)",
        r"\b(?:system|systeem)[- ]?(?:prompt|instructi\w+|opdracht|bericht|message|override"
        r"|note)\b",
        r"<\||\|>|‹\||\|›|\[/?inst\]|‹‹sys|<<sys|\bend of (?:document|sources|context)\b"
        r"|\beinde (?:van )?(?:het |de )?(?:document|bronnen|context)\b",
        r"[‹<]/?\s*(?:bronnen|vraag|zinnen|gesprek|sources?|question|context|instructi\w+"
        r"|system)\b",
        # What to put on the screen.
        rf"\b{_SAY}\b.{{0,50}}\b(?:precies|exact|letterlijk|alleen|uitsluitend|altijd|voortaan"
        rf"|only|exactly|verbatim|always|literally|nothing but|word for word"
        rf"|instead)\b.{{0,40}}[:\"“'‘«]",
        rf"\b(?:voortaan|vanaf nu|from now on|hereafter|henceforth)\b.{{0,40}}\b{_SAY}",
        rf"\b{_SAY}\b.{{0,40}}\b(?:in|aan|onder|boven|als|to|in|as|at)\s+(?:je|jouw|uw|elk"
        rf"|elke|ieder|het|the|your|every|each|any)\s+(?:antwoord\w*|reactie|respons|reply"
        rf"|replies|answers?|response|output)",
        r"\b(?:je|jouw|uw|your|elk|elke|ieder|every|each|final|definitieve) (?:antwoord\w*"
        r"|reactie|reply|answers?|response|output)\b.{0,40}\b(?:moet|must|should|begint|start"
        r"|eindig|end|bevat|contain|include|luidt|dient|is)",
        rf"\b{_SAY}\b.{{0,30}}\b(?:je|jouw|uw|your)\b.{{0,20}}\b(?:prompt|instellingen"
        rf"|settings|api|sleutel|key|configuratie|configuration|geheim\w*|secret\w*|initiële"
        rf"|initial)",
        # Said to the assistant.
        rf"\b(?:beste|dear|hallo|hello|hey|attention|let op|aan de|aan het|note to|nota voor"
        rf"|bericht aan|bericht voor|voor de|message (?:to|for)|to the|voor elke?)\b,? (?:the "
        rf"|de |het |elke? |any |all )?{_WHO}\b\s*[:,.!\-]",
        rf"\b(?:als|if|wanneer|when) (?:je|jij|u|you) (?:een |an? )?(?:{_WHO})\b",
        rf"\b(?:als|if|wanneer|when|zodra|once) (?:je|jij|u|you|iemand|someone|de gebruiker"
        rf"|the user)\b.{{0,50}}\b(?:leest|lees|read|reads|verwerkt|process|samenvat"
        rf"|summari[sz]e|vraagt|asks)\b.{{0,60}}\b{_SAY}",
        rf"\b(?:de|het|deze|dit|the|this|any|every|elke?) {_WHO}\b.{{0,30}}\b(?:moet|dient te"
        rf"|hoort te|mag|zal|must|should|shall|has to|needs to|is (?:nu |now )?(?:verplicht"
        rf"|required|instructed|ordered|allowed|obliged))\b",
        r"\b(?:zeg|vertel|meld|tell|inform)\b.{0,12}\b(?:de|the|elke?|every|iedere?"
        r"|aan)\s+(?:lezer|gebruiker|vrager|user|reader|visitor|bezoeker|klant|customer)",
        r"\b(?:base64|rot13|decode|decodeer|ontcijfer|execute|voer uit)\b.{0,40}[:(]"
        r"|\bvoer (?:deze|dit|de volgende|het volgende|onderstaande)\b.{0,30}\buit\b",
        r"!\[[^\]]*\]\(|<\s*(?:img|script|iframe|svg|a\s|form)|‹\s*(?:img|script|iframe|svg"
        r"|a\s|form)|\bjavascript:|\bdata:text/|\bonerror\s*=",
    )
)  # fmt: skip


def is_instruction(text: str) -> bool:
    """Tell whether ``text`` speaks to a language model rather than to a reader."""
    folded = fold(text)
    return any(pattern.search(folded) for pattern in _PATTERNS)
