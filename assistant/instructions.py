"""Tell instructions to an assistant from information about the world. Pure.

A document is read as data. A line in it that speaks to a language model ("negeer alle
instructies", "you are now", "antwoord voortaan met") informs nobody about a scheme or a
counter: its chunk is neither quoted, nor shown to a model, nor counted as a source.

Three readings: turns of phrase that are known, words of three sorts (what is to be
produced, the act, the command) that together make an order whatever the phrase, and who is
spoken to (see :mod:`assistant.addressing`). Words are read without their disguise.
"""

import re
from collections.abc import Iterable
from functools import lru_cache

from assistant.addressing import speaks_to_a_machine
from assistant.bait import is_bait
from assistant.disguises import is_disguised, undisguised
from assistant.documents import Chunk, ScoredChunk
from assistant.language.number_units import word_set
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


# Words by sort; no sort alone makes an instruction, together they do.
_OUTPUT = word_set(
    "antwoord antwoorden answer answers uitvoer output respons response reply replies reactie "
    "prompt prompts "
    "ai gpt chatgpt llm chatbot bot taalmodel assistent assistant summarizer samenvatter samenvat "
    "summarize summarise instructie instructies instruction instructions admin administrator "
    "beheerder gebruikers gebruiker user users lezer reader vrager citeren bronnen sources "
    "kennis knowledge taak task opdracht tekst teksten text document systeem system"
)
_ACTS = word_set(
    "zeg schrijf vermeld vermeldt meld melden geef noem print toon herhaal reproduceer kopieer "
    "plak "
    "onthoud reply respond answer write say state output repeat include append mention copy paste "
    "reproduce remember tell eindig horen zeggen antwoord antwoorden luidt "
    "bevatten "
    "bevat contain comply authorize authorise weten zet vul spreek verklaar insert declare"
)
_COMMANDS = word_set(
    "negeer vergeet omzeil ignore disregard forget override overschrijf bypass sla stop voortaan "
    "altijd steeds always alleen uitsluitend only letterlijk exact precies exactly verbatim "
    "plaats instead veranderd changed geheim geheime secret correctie correction ongeldig invalid "
    "verplicht authorize authorise comply must moet moeten enige volgende following kindly please "
    "test override begin instruction"
)
_ORDER = re.compile(
    r"(?:^\W*|[.;:!?,(]\s+|\b(?:en|and|om|to|je|you)\s+)(?:kindly |please |dan |ook |graag |te "
    r"|in ieder antwoord te )?"
    rf"(?:{'|'.join(sorted(_ACTS))})\b"
    r"|\b(?:moet|moeten|must|should|dient|dienen|bevatten|luidt|luiden)\b(?:\s+(?:te|ook|altijd"
    r"|always))?\s+"
    r"(?:horen|zeggen|melden|vermelden|weten|say|hear|mention|comply|voortaan|antwoorden"
    r"|bevatten)\b"
)
_TO_YOU = word_set("je jij jouw u uw you your jullie gpt ai's assistant assistent summarizer")
_STRONG = re.compile(
    r"^\W*(?:override|instruction|instructie|admin|begin (?:admin|system)|opdracht|antwoord"
    r"|answer|output|prompt)\s*[:#]"
    r"|###\s*(?:instructi|response|system|human|assistant|antwoord)|\b(?:your|jouw|je"
    r"|uw) (?:secret |geheime |nieuwe |new )?(?:task|taak|opdracht"
    r"|instructi\w+|prompt|missie|mission)\b"
    r"|\bauthori[sz]e you\b|\bbegin admin\b|\bop (?:je|jouw) kennis\b|\b(?:ai|gpt"
    r"|llm)'?s?\b[^.]{0,20}[:)]"
)
_PHRASES = re.compile(
    r"\b(?:eerdere|vorige|bovenstaande|overige|previous|earlier|other)\b.{0,30}"
    r"\b(?:ongeldig|vervallen|genegeerd|invalid|void|ignored|obsolete)\b"
    r"|\blaat (?:de |het |elke )?(?:lezer|gebruiker|vrager|bezoeker)\b.{0,20}\bweten\b"
    r"|\blet (?:the |every )?(?:user|reader|visitor) know\b"
    r"|\b(?:systeem|model|programma|assistent|wie|system|whoever)\b.{0,20}\b(?:deze tekst"
    r"|dit document|this (?:text|document))\b"
    r".{0,20}\b(?:verwerkt|leest|samenvat|processes|reads|summari[sz]es)\b"
    r"|\bwhen(?:ever)? (?:you are |you're )?asked\b.{0,60}\b(?:say|respond|reply|answer|state)\b"
    r"|\b(?:vul|fill)\b.{0,20}\b(?:antwoord|answer)\b"
)
_SAYS_WHAT = re.compile(
    r"[:\"“'‘«]|\b(?:met|dat|that|with|luidt|luiden|vermeld|mention"
    r"|reproduceer)\b"
)


_WORD = re.compile(r"[^\W\d_]+(?:'s)?")
_SPELLED = re.compile(r"\b\w(?: {1,2}\w\b){4,}")
_TRIGGERS = (
    word_set(
        "negeer vergeet omzeil overschrijf wis laat ignore disregard forget override bypass "
        "drop erase "
        "gebonden bound restricted nieuwe gewijzigde bijgewerkte new updated revised doe "
        "gedraag speel "
        "pretend act role roleplay behave jailbreak dan developer ontwikkelaarsmodus sudo debug "
        "onderhoudsmodus maintenance god system systeem assistant assistent user gebruiker "
        "human tool "
        "end einde voortaan vanaf from hereafter henceforth base64 rot13 decode decodeer ontcijfer "
        "execute voer als if wanneer when zodra once im inst"
    )
    | _ACTS
)
_ODD = re.compile(r"<|‹|\[|!\[|\||javascript|data:|onerror")


@lru_cache(maxsize=20_000)
def is_instruction(text: str) -> bool:
    """Tell whether ``text`` speaks to a language model rather than to a reader."""
    if is_disguised(text):
        return True
    return any(_reads_as_order(_joined(fold(t))) for t in dict.fromkeys((text, undisguised(text))))


def _reads_as_order(folded: str) -> bool:
    if speaks_to_a_machine(folded):
        return True
    found = frozenset(_WORD.findall(folded))
    if _STRONG.search(folded) or _PHRASES.search(folded) or _is_order(folded, found):
        return True
    return bool(found & _TRIGGERS or _ODD.search(folded)) and any(
        pattern.search(folded) for pattern in _PATTERNS
    )


def harmless(chunks: Iterable[ScoredChunk]) -> tuple[ScoredChunk, ...]:
    """Return the chunks that hold no instruction and no bait; one such line makes all suspect."""
    return tuple(scored for scored in chunks if not _is_poisoned(scored.chunk))


@lru_cache(maxsize=20_000)
def _is_poisoned(chunk: Chunk) -> bool:
    leads = dict.fromkeys(line.lead for line in chunk.lines)
    # A table or list may divide an order over its header and its cells.
    whole = [f"{line.lead}: {line.text}" for line in chunk.lines if line.lead]
    whole += [f"{line.text} {line.rest}" for line in chunk.lines if line.rest]
    lines = (chunk.info.title, *chunk.section, *leads, *(line.text for line in chunk.lines))
    return any(is_instruction(line) or is_bait(line) for line in (*lines, *whole) if line)


def _is_order(folded: str, found: frozenset[str]) -> bool:
    """Tell whether the words of one line, by their sorts, add up to an order to say something."""
    acts, output = found & _ACTS, found & _OUTPUT
    # "Antwoord" is an act and a thing; one word cannot be both at once.
    if not found & _COMMANDS or not acts or not output or len(acts | output) < 2:
        return False
    return bool(_SAYS_WHAT.search(folded)) and bool(found & _TO_YOU or _ORDER.search(folded))


def _joined(folded: str) -> str:
    """Return ``folded`` with words that are spelled letter by letter put together."""
    return _SPELLED.sub(lambda match: re.sub(r"(?<=\w) (?=\w)", "", match[0]), folded)
