"""Questions that are refused whatever the sources say. Pure.

Personal details of people, instructions to the assistant itself, requests for an official
confirmation or promise, acts that Loket cannot do; and what no source need be asked for:
questions about the assistant, a wish to speak to a human, thanks. The rules look for the
request and for a person, not for a topic: a question *about* privacy, a telephone or
promises, or for the telephone number of a counter, goes to the sources like any other.
"""

import re
from collections.abc import Collection
from enum import StrEnum

from assistant.language.words import fold


class Refusal(StrEnum):
    """Why a question is refused; the value is the key of the sentence in wording."""

    PERSONAL = "personal"
    INSTRUCTIONS = "instructions"
    CONFIRMATION = "confirmation"
    ACT = "act"
    ABOUT_ME = "about_me"
    HUMAN = "human"
    THANKS = "thanks"


# A first and a last name as one writes them: "Ard van der Tuuk". Not the first word of a
# sentence, that has a capital anyway. It becomes _PERSON before the rules are tried.
_NAME = re.compile(
    r"(?<!^)(?<![.!?:] )\b[A-Z][a-zà-ÿ]+(?: (?:van|de|der|den|ten|ter|te|von|el|al|['’]t))*"
    r" [A-Z][a-zà-ÿ]+(?:-[A-Z][a-zà-ÿ]+)?\b"
)
_PERSON = "PERSON"
# Names of organisations, funds and places look the same; one of these tells them apart.
_ORGANISATION = re.compile(
    r"\b(?:den|het|noord\w*|oost\w*|zuid\w*|west\w*|nieuwe?|provincie|gemeente|ministerie|rijks\w*"
    r"|regio\w*|platform|stichting|vereniging|leer\w*|werk\w*|steun\w*|service\w*|onder\w*"
    r"|mijn|ons|the|house|new|royal|koninklijke|sociale?|kamer|raad|bank|jet|girls|smart"
    r"|\w*(?:tech\w*|college|campus|centrum|center|centre|fonds|loket|pact|school|scholen"
    r"|academi[ae]|academy|universiteit|university|institut\w*|groep|group|museum|haven|port|valley"
    r"|steel|works|energy|delta|alliantie|coalitie|netwerk|network|desk|punt|huis|lab|unie|hub))\b"
)

_CHIEF = (
    r"(?:wethouder|gedeputeerde|burgemeester|minister|staatssecretaris|directeur|directrice"
    r"|bestuurder|voorzitter|mayor|alderman|director|chair(?:man|woman)?|principal)"
)
_ROLE = (
    rf"(?:{_CHIEF}|bestuurders|bestuursleden|secretaris|\w*leiders?|\w*managers?|coordinator"
    r"|contactperso(?:on|nen)|medewerkers?|ambtena(?:ar|ren)|docent(?:en)?|juf|meester|baas"
    r"|eigenaar|kwartiermaker|woordvoerder|leden|ondertekenaars|werkgroep|stuurgroep|teachers?"
    r"|members)"
)
_TITLE = r"(?:mevrouw|mevr\.?|mw\.?|meneer|dhr\.?|de heer|mr\.?|mrs\.?|ms\.?|juffrouw) \w+"
_NAMED = rf"(?:{_PERSON}|{_TITLE}|haar\b|hem\b|his\b|her\b|him\b)"
_SOMEBODY = (
    rf"(?:{_NAMED}|(?:de|die|onze|uw|je|jouw|the|your|een van de) (?:\w+ )?{_ROLE}\b|hun\b|them\b"
    r"|(?:mijn|my) (?:werknemer|collega|baas|buur\w+|docent|employee|colleague|boss)\b)"
)
_DETAIL = (
    r"(?:(?:telefoon|tel|prive|thuis|mobiele?|directe?|rechtstreekse?)?[ .-]?(?:nummers?|nr)"
    r"|(?:prive|thuis)?-?(?:e-?)?mail(?:[ -]?adres(?:sen)?)?"
    r"|(?:prive|thuis|huis|woon)?adres(?:sen)?|contactgegevens|bsn|burgerservicenummer|rekeningnummer|iban|geboortedatum"
    r"|(?:phone|mobile|cell) ?(?:numbers?)?|(?:personal |private )?e-?mails?(?: address(?:es)?)?"
    r"|(?:home |private )?address)"
)
_ASK = (
    r"\b(?:geef|heb je|heeft u|heb jij|mag ik|stuur|zoek|noem|weet je|weet u|kun je|kunt u|kan je"
    r"|ik wil|ik zoek|op welke?|wat is|wat zijn|vul|mail me|what is|what's|give|find|tell|send"
    r"|share|can you|do you have)\b"
)
# Where a command to the assistant may begin: at a start, or also after "en".
_START = r"(?:^|[.!?:;,\]>]\s*|\b(?:please|just|alsjeblieft)\s+)"
_COMMAND = rf"(?:{_START}|\b(?:en|and|eerst|first|nu|maar|then|dan)\s+)"
_MAKE = r"(?:schrijf|maak|bedenk|verzin|dicht|componeer|write|compose|make|create)"
_WORK = (
    r"(?:gedicht\w*|liedje|lied|rap|verhaal(?:tje)?|essay|opstel|mop|grap|\w*brief|python\w*|script"
    r"|code|poem|song|story|joke|letter)\b"
)
_RULES_OF_MINE = (
    r"(?:instructi\w+|regels?|opdracht\w*|prompts?|beperking\w*|rules?|previous|vorige|eerdere"
    r"|documents|documenten|bronnen|sources|alles wat (?:je|u)|everything)"
)
_OFFICIAL = (
    r"(?:officiele?|formele?|schriftelijke?|official|formal|written) (?:bevestiging|verklaring"
    r"|toezegging|goedkeuring|besluit|beschikking|garantie|confirmation|approval|statement"
    r"|guarantee|decision)\b"
)

_PERSONAL = (
    rf"\b{_DETAIL} (?:en \w+ )?(?:van|voor|of|for) {_SOMEBODY}",
    rf"{_ASK}.{{0,60}}\b(?:haar|his|her|zijn) (?:\w+ )?{_DETAIL}\b",
    r"\b(?:haar|zijn|hun|his|her|their) (?:prive|thuis|mobiele |personal |private )-?(?:telefoon)?"
    r"(?:nummer|mail|e-?mail|adres|number|address)",
    rf"\b(?:telefoonnummer|e-?mail(?:adres)?|mailadres|contactgegevens) {_PERSON}",
    r"\bhoe (?:bereik|mail|bel|app) ik (?:haar|hem|ze|hen|die persoon)\b",
    r"\b(?:welke|alle|lijst)\b.{0,30}(?:e-?mails?\b|mailadres|telefoonnummers)",
    r"\bregels? met (?:een )?@",
    rf"\b{_PERSON}(?:'s)? {_DETAIL}\b|\bnummer is {_SOMEBODY}",
    r"\b06[ -]?(?:nummer|nr)|\bdoorkiesnummer",
    rf"{_ASK}.{{0,80}}(?<!mijn )(?<!je )(?<!uw )\b(?:prive|thuis|huis|persoonlijke?|mobiele?"
    r"|directe?|rechtstreekse?|personal|private|home|mobile|cell)[ -]?(?:telefoon)?(?:nummer|mail"
    r"|e-?mail|mailadres|adres(?:sen)?|address|number|phone number)\b",
    rf"\b(?:waar woont|waar woonde|waar wonen|where does) {_SOMEBODY}",
    rf"\b(?:wat|hoeveel) (?:verdien\w*|krijgt|kreeg) (?:{_NAMED}|(?:de|het|onze) {_CHIEF}\b)"
    rf"|\bsalar(?:is|y) (?:van|of) (?:{_NAMED}|(?:de|the|onze) {_CHIEF}\b)",
    rf"\bhoe oud (?:is|zijn) {_NAMED}|\bhow old is {_NAMED}|\bwanneer (?:is|was) {_NAMED} "
    rf"(?:jarig|geboren)|\b(?:is|zijn|was) (?:ze|hij|zij|{_PERSON}) (?:\w+ )?(?:jarig|getrouwd"
    r"|gescheiden|zwanger)\b",
    rf"{_NAMED}.{{0,30}}\b(?:prive|thuis|persoonlijk|rechtstreeks)\b.{{0,20}}(?:$|\?|\bbereik\w*"
    r"|\bbellen|\bmailen|\bspreken)",
)
_INSTRUCTIONS = (
    rf"{_COMMAND}(?:negeer|vergeet|ignore|disregard|forget|omzeil|override)(?! niet\b)"
    rf"\s+(?:\S+\s+){{0,3}}?{_RULES_OF_MINE}",
    r"\b(?:je|jouw|uw|your) (?:regels|rules).{0,20}\b(?:rusten|vergeten|negeren|los|aside)\b",
    rf"{_COMMAND}(?:toon|herhaal|print|druk|vertaal|show|repeat|reveal|translate)\b.{{0,25}}"
    r"\b(?:je|jouw|uw|your)\b.{0,15}\b(?:prompt|instruct\w+|regels|rules)",
    r"\bsyste(?:em|m)[ -]?(?:prompt|message|bericht|instruct\w+|opdracht)"
    r"|\bsyste(?:em|m)(?: note| notitie)?:|\[\[|<\s*/?(?:script|system|instructions?)\b",
    r"\b(?:jouw|uw|your) (?:\w+ )?(?:prompt|instructi(?:es|ons)|api|configuratie|configuration)\b",
    r"\b(?:hidden|verborgen|geheime|secret|interne) (?:prompt|instruct\w+|regels|rules|opdracht)",
    r"\bvanaf nu (?:heet|ben|bent|speel|antwoord) ?(?:je|jij|u)?\b|\bfrom now on\b",
    rf"{_COMMAND}(?:je bent|jij bent|u bent|you are|you're) (?:nu|vanaf nu|now)\b(?! \w+loos)",
    r"\bdoe (?:alsof|of) (?:je|jij|u)\b|\bpretend (?:to be|you|that you)\b"
    rf"|{_COMMAND}act as\b|\bjailbreak|\bdan[- ]mode|\bdeveloper mode|\bontwikkelaarsmodus",
    r"\b(?:zonder|without)(?: je| de| any| your)? (?:bron(?:nen)?|bronvermelding|bronnummers?"
    r"|sources|citations)\b(?! van)|\bbronnen?\b.{0,20}\b(?:niet nodig|weglaten|overslaan)"
    r"|\buit je (?:eigen )?hoofd\b(?! leren| kennen)",
    rf"{_COMMAND}(?:verzin|gok|make up)\b|{_COMMAND}antwoord alleen\b"
    rf"|{_COMMAND}zeg (?:maar |gewoon |alleen )?(?:dat|ja)\b",
    rf"{_START}{_MAKE} .{{0,40}}?\b{_WORK}|{_START}stel .{{0,30}}\b{_WORK}.{{0,60}}\bop\b",
    rf"\b(?:kun je|kan je|kunt u|wil je|can you|could you)\b.{{0,30}}\b{_WORK}.{{0,40}}"
    r"\b(?:schrijven|maken|bedenken|vertellen)\b|\b(?:can|could) you write\b",
)
_CONFIRMATION = (
    rf"{_START}(?:bevestig|garandeer|beloof|verklaar|zeg toe)\b",
    r"\b(?:kun|kan|kunt|wil|wilt) (?:je|jij|u) (?:(?:mij|me|ons|dat|nu|even|eens|officieel) ){0,3}"
    r"(?:bevestigen|garanderen|beloven|toezeggen)\b",
    rf"(?:{_START}|\b(?:can|could|will) you )(?:officially )?(?:confirm|guarantee|promise) "
    r"(?:that|me|us|my|i|we|to me)\b",
    rf"\b(?:ik wil|wij willen|geef|maak|stuur|i want|i need|give)\b.{{0,30}}\b{_OFFICIAL}",
    rf"\b{_OFFICIAL}.{{0,40}}\b(?:dat|that) (?:ik|wij|we|ons|onze|mijn|i|our|my)\b",
    rf"{_START}keur .{{0,40}}\bgoed\b|\ben keur .{{0,40}}\bgoed\b",
)
_MINE = r"(?:mij|me|mijn|m'n|ons|onze|my|our)"
_HAND_ON = r"(?:aanmelden|inschrijven|doorsturen|versturen|opsturen|doorgeven|aanvragen)"
# Who asks how to do it, asks no act.
_NOT_HOW = (
    r"(?!.*\b(?:vertel\w*|zeggen|uitleg\w*|help\w*|hoe|waar|wanneer|welke?|tell|how|where)\b)"
)
_ACT = (
    rf"{_START}(?:(?:ver|door)?stuur|zend|mail|bel|app)\b(?!.{{0,20}}\b(?:ik|we|wij)\b).{{0,80}}"
    rf"\b(?:naar|namens|voor {_MINE})\b",
    rf"{_START}geef {_MINE}\b.{{0,60}}\bdoor\b",
    rf"{_START}(?:meld {_MINE}\b.{{0,60}}\baan|schrijf {_MINE}\b.{{0,60}}\bin)\b",
    rf"{_START}vraag(?=.{{0,60}} (?:voor|namens) {_MINE}\b)(?: [\w+-]+){{1,9}} aan\b",
    rf"{_START}(?:(?:boek|reserveer)\b|(?:maak|plan|regel) (?:\w+ ){{0,3}}afspraak\b)",
    rf"{_NOT_HOW}.*\b(?:kun|kan|kunt|wil|wilt) (?:je|jij|u) (?:\w+ ){{0,2}}{_MINE}\b.{{0,80}}"
    rf"\b{_HAND_ON}\b",
    rf"{_START}(?:send|e-?mail|forward|submit) {_MINE}\b.{{0,60}}\bto\b"
    rf"|{_START}(?:sign {_MINE}\b.{{0,40}}\bup\b|(?:apply|register|call|book)\b.{{0,60}} for me\b)",
)
_HELLO = r"(?:(?:hallo|hoi|hey|hi|hello|goede(?:morgen|middag|navond)|help|start)\b[ ,]*)"
_ABOUT_ME = (
    r"^(?:wie|wat) (?:ben|bent) (?:jij|je|u)(?: (?:eigenlijk|precies|nou|voor \w+))*\W*$",
    r"^wat (?:kan|kun|kunt) (?:jij|je|u)(?: (?:allemaal|voor|mij|me|ons|doen|betekenen))*\W*$",
    r"\b(?:ben|bent) (?:jij|je|u) (?:een )?(?:echte? )?(?:mens|robot|computer|ai|chatbot|bot)\b",
    r"^(?:who|what) are you\W*$|\bare you (?:an? )?(?:robot|human|person|computer|ai|bot|real)\b",
    r"^what can you do(?: for (?:me|us))?\W*$|^hoe werk(?: jij|t u|t loket)\W*$",
    rf"^{_HELLO}(?:loket)?\W*$",
    rf"^{_HELLO}?(?:(?:mag|kan) ik (?:u|je) )?(?:ik )?(?:(?:heb|wil) (?:even |nog )?(?:een|wat)"
    r" (?:vraag(?:je)?|vragen)|iets vragen)(?: stellen)?\W*$",
    r"^(?:ik )?(?:snap|begrijp) (?:er|hier|het) ?(?:niks|niets|niet)(?: van)?(?: meer)?\W*$"
    r"|^(?:kun|kan|kunt) (?:je|u) (?:mij|me|ons) helpen\W*$|^ik heb hulp nodig\W*$",
)  # fmt: skip
# A whole question of such words wants a human, whatever their order.
_WHO = r"(?:mens(?:en)?|iemand|medewerkers?|persoon|adviseur|consulent|ambtenaar)"
_SPEAK = r"(?:praten|spreken|bellen|belt|bel|terugbellen|chatten|contact|gesprek)"
_AROUND = (
    r"(?:ik|wil|zou|graag|mag|kan|kun|kunnen|kunt|je|jij|u|mij|me|even|liever|alleen|nu|gewoon|met"
    r"|een|echte?|van|vlees|en|bloed|in|plaats|de|dit|geen|aub|alsjeblieft|alstublieft|hier"
    r"|bij|jullie|loket|er|niet|robot|computer|telefonisch|persoonlijk|hebben|eens|ook|naar)"
)
_HUMAN = (
    rf"^(?=.*\b{_WHO}\b)(?=.*\b{_SPEAK}\b)(?:(?:{_AROUND}|{_WHO}|{_SPEAK})\b\W*)+$",
    r"^(?:wilt u |kunt u |wil je |kun je )?(?:mij|me|bel (?:mij|me))(?: even)? ?terug(?:bellen)?"
    r"\W*$",
    r"^(?:(?:can|could|may) i|i want to|i(?:'d| would) like to) (?:talk|speak) (?:to|with) "
    r"(?:a |an |some)?(?:real )?(?:human|person|one|someone|somebody|employee|advis[eo]r)"
    r"(?: (?:please|in|near|from|at))*\W*$",
)
_THANKS = (
    r"^(?:(?:ok(?:e|ay)?|top|fijn|super|mooi|prima|heel|hartelijk|veel)[ ,]*)*"
    r"(?:dank(?: ?(?:je|u))?(?: ?wel)?|bedankt|thanks?(?: you)?)(?:[ ,]*(?:voor (?:de|je|uw|al je) "
    r"(?:hulp|antwoord|uitleg|info(?:rmatie)?)|loket|hoor|so much|very much))*\W*$",
)
_RULES = tuple(
    (refusal, re.compile("|".join(patterns)))
    for refusal, patterns in (
        (Refusal.INSTRUCTIONS, _INSTRUCTIONS),
        (Refusal.PERSONAL, _PERSONAL),
        (Refusal.CONFIRMATION, _CONFIRMATION),
        (Refusal.ACT, _ACT),
        (Refusal.ABOUT_ME, _ABOUT_ME),
        (Refusal.HUMAN, _HUMAN),
        (Refusal.THANKS, _THANKS),
    )
)


_WORD = re.compile(r"[^\W\d_]+")


def refusal_for(question: str, place_words: Collection[str] = ()) -> Refusal | None:
    """Return why ``question`` is refused, or None when it may be answered.

    Args:
        question: As it was asked, or read.
        place_words: Folded words of it that name places. Who wants a human says where.
    """
    asked = " ".join(_fold_around_names(question).split())
    bare = _WORD.sub(lambda word: "" if word[0] in place_words else word[0], fold(question))
    bare = " ".join(bare.split())
    return next(
        (
            refusal
            for refusal, pattern in _RULES
            if pattern.search(bare if refusal is Refusal.HUMAN else asked)
        ),
        None,
    )


def _fold_around_names(question: str) -> str:
    """Return ``question`` folded, with _PERSON, in capitals, in place of names of people."""
    folded: list[str] = []
    start = 0
    for name in _NAME.finditer(question):
        if not _ORGANISATION.search(fold(name[0])):
            folded += [fold(question[start : name.start()]), _PERSON]
            start = name.end()
    return "".join([*folded, fold(question[start:])])
