"""What a question is for, as choices of the field "doel". Pure.

Patterns say it outright; what people say in other words comes from the thesaurus.
"""

import re
from collections.abc import Mapping

from assistant.language.lemmas import lemma
from assistant.language.thesaurus import load_thesaurus
from assistant.language.words import fold, words

# Concepts of the thesaurus, by their label, and the purpose that they are.
CONCEPTS: Mapping[str, str] = {
    "omscholing": "omscholen", "zij-instroom": "omscholen", "omscholer": "omscholen",
    "omscholingsregeling": "omscholen", "loopbaanadvies": "loopbaanadvies",
    "loopbaancoach": "loopbaanadvies", "loopbaanbegeleiding": "loopbaanadvies",
    "leerbaan": "leerling-opleiden", "bbl": "leerling-opleiden",
    "leerwerkbedrijf": "leerling-opleiden", "bbl-opleiding": "leerling-opleiden",
    "praktijkleren": "leerling-opleiden", "evc": "ervaring-erkennen",
    "van werk naar werk": "werk-naar-werk", "dreigend ontslag": "werk-naar-werk",
    "met ontslag bedreigd": "werk-naar-werk", "sluiting": "werk-naar-werk",
    "re-integratie": "werkloos-naar-werk", "van niet werken naar werk": "werkloos-naar-werk",
    "eerste baan": "werkloos-naar-werk", "aan het werk helpen": "werkloos-naar-werk",
    "werken in de techniek": "werkloos-naar-werk", "de techniek in": "omscholen",
    "bijscholing": "scholen", "sterk techniekonderwijs": "techniek-in-het-vmbo",
    "technisch vmbo": "techniek-in-het-vmbo", "leraar worden": "leraar-worden",
    "laaggeletterdheid": "taal", "publiek-private samenwerking": "onderwijs-en-bedrijf",
    "duurzame inzetbaarheid": "duurzaam-inzetbaar",
}  # fmt: skip
# The thesaurus looks wide; only what is the concept itself says what someone is after.
_MEANT = frozenset({"concept", "same", "english"})

_PURPOSES: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (purpose, re.compile(pattern))
    for purpose, pattern in (
        ("leerling-opleiden", r"\bbbl|\bleerbaan|\bleerwerk(?!loket)|\bpraktijkleren|\bleerling"
                              r"|\been dag naar school"
                              r"|\bapprentice"),
        ("stage", r"\bstag(?:e|es|iair|iairs|eplek|eplaats)\b|\binternship"),
        ("omscholen", r"\bom(?: te |ge)?schol|\bzij-?instr|\boverstap|\bretrain|\bswitch to"
                      r"|\b(?:ik|mij|me) (?:\w+ ){0,12}?(?:\w+(?:er|eur|ien|cus|man) worden)"
                      r"|\bword[td]? ik (?:\w+ )?\w+(?:er|eur|ien|cus|man)\b"
                      r"|\b(?:van|uit) (?:de |het |een )?\w+ (?:\w+ ){0,3}?naar (?:de |een )?"
                      r"(?:\w*techniek\b|technisch (?:werk|beroep)|bouw|metaal|industrie|ict"
                      r"|installatie)"
                      r"|\biets (?:\w+ )?(?:technisch|anders|met mijn handen)"
                      r"|\b(?:wil|wou|zou|graag|liever)\b.{0,40}\b(?:techniek|bouw|metaal"
                      r"|installatie\w*|industrie|ict) in\b|\bander (?:vak|beroep)\b"
                      r"|\bwil(?:len)? (?:graag )?(?:\w+ )?\w+(?:er|eur|cus|man) worden"
                      r"|\b\w+(?:er|eur|cus|man) wil(?:len)? worden"
                      r"|\b(?:become|becoming) an? (?!partner|member|volunteer)"
                      r"|\bchange careers?\b|\btechnical job"
                      r"|\bals \w+ (?:\w+ ){0,2}?leren\b"),
        ("scholen", r"\bscholing|\bbijschol|\bleven lang (?:ontwikkelen|leren)|\bllo\b"
                    r"|\bcursus|\bdoorleren|\bkurses?\b|\btraining"
                    r"|\bopleiding(?!s(?:aanbod|fonds|plan|bedrij))"
                    r"|\bopleiden|\b(?:personeel|medewerkers|werknemers|vakmensen|monteurs|collega's)"
                    r" (?:te |laten |willen )?(?:scholen|leren)\b|\bcourse|\bbijleren"
                    r"|(?<!\bom )\b(?:te|laten) (?:scholen|trainen)\b"
                    r"|\w*studeren|\bstudie\b|\bschoolbanken|\bdiploma"
                    r"|\bmaster\b"),
        ("werk-naar-werk", r"\bvan werk naar werk|\bander werk|\bandere baan|\bontslag"),
        ("werkloos-naar-werk", r"\bwerk vinden|\bbaan vinden|\baan het werk|\bzoek (?:een baan"
                               r"|werk)|\bfind (?:a job|work)|\btechnisch werk\b|\bterug naar werk"
                               r"|\bneemt me aan|\baan (?:een baan|werk|de slag)\b"
                               r"|\bmet mijn handen werken|\bwil werken\b"),
        ("loopbaanadvies", r"\bloopbaan|\bontwikkeladvies|\bcareer"),
        ("ervaring-erkennen", r"\bevc\b|\bervaringscertificaat"),
        ("onderwijs-en-bedrijf", r"\bpps\b|\bconsortium|\bsamenwerkingsverband|\bcampus"
                                 r"|\bhybride leeromgeving"),
        ("techniek-in-het-vmbo", r"\bvmbo\b.*\btechniek|\btechniek\w*\b.*\bvmbo|\bsterk techniek"),
        ("techniek-op-de-basisschool", r"(?=.*\b(?:techniek|technologie|wetenschap))(?:.*)"
                                       r"(?:\bbasisscho|\bgroep [1-8]\b|\bbasisonderwijs)"),
        ("leraar-worden", r"\b(?:leraar|lerares|docent|leerkracht|juf|meester)(?: \w+){0,2}? worden"
                          r"|\bvoor de klas (?:staan|komen)"
                          r"|\bzij-instroom in het onderwijs"),
        ("leraar-opleiden", r"\blerarenbeurs|\binstructeursbeurs"),
        ("opleiding-ontwikkelen", r"\bopleidingsaanbod|\bopleiding(?:en)? (?:te )?ontwikkelen"),
        ("energietransitie", r"\benergietransitie"),
        ("taal", r"\blaaggeletterd|\bbasisvaardigheden|\btaalles|\bnederlands leren"),
        ("innovatie", r"\binnov\w+|\bhaalbaarheid|\bnieuw product|\bprototype"),
        ("speur-en-ontwikkelingswerk", r"\br&d\b|\bspeur- en|\bontwikkelwerk|\bwbso\b"),
        ("leercultuur", r"\bleercultuur|\bopleidingsplan|\bscholingsplan"
                        r"|\bbedrijfs(?:school|scholen|academie|opleiding)|\blerende organisatie"
                        r"|\bleren op de werkvloer"),
    )
)  # fmt: skip
_TEACHERS = frozenset({"leraar", "instructeur"})
_SCHOOLS = frozenset({"schoolbestuur", "basisschool", "vmbo-school"})
EMPLOYERS = frozenset({"bedrijf", "mbo-instelling", "vmbo-school", "gemeente"})

# What one may become without learning a trade: "partner worden", "later worden gebeld".
_BECOMES = re.compile(r"\b\w+(?= (?:wil(?:len)? )?worden\b)|(?<=\bik )\w+er\b")
_NO_TRADE = frozenset(
    {"partner", "vrijwilliger", "deelnemer", "ondernemer", "winnaar", "ouder", "moeder", "vader"}
    | {"eerder", "minder", "beter", "verder", "ander", "zeker", "helder", "wakker", "zwanger"}
)
# Forms of training that a scheme may be for, said outright.
_PATHWAYS: Mapping[str, str] = {
    "bbl": r"\bbbl\b", "bol": r"\bbol\b", "derde-leerweg": r"\bderde leerweg"
}  # fmt: skip


def pathway_in(text: str) -> str:
    """Return the form of training that a text names, as a choice of "leerweg"; one or none."""
    folded = fold(text)
    named = [way for way, pattern in _PATHWAYS.items() if re.search(pattern, folded)]
    return named[0] if len(named) == 1 else ""


def purposes_in(text: str, role: str) -> list[str]:
    """Return what it is for, as choices of the field "doel".

    Args:
        text: The question.
        role: Who speaks; training is another purpose for a firm than for a person.
    """
    folded = _BECOMES.sub(_only_a_trade, fold(text))
    said = [purpose for purpose, pattern in _PURPOSES if pattern.search(folded)]
    found = list(dict.fromkeys([*said, *_by_concept(text)]))
    if role in _SCHOOLS and "omscholen" in found:
        # Who changes trade to work at a school becomes a teacher.
        found[found.index("omscholen")] = "leraar-worden"
    if "scholen" not in found:
        return found
    for_staff, for_self = role in EMPLOYERS, role and role not in EMPLOYERS
    trained = [] if for_self else ["personeel-scholen"]
    trained += ["leraar-opleiden"] if role in _TEACHERS else []
    trained += [] if for_staff else ["zelf-leren"]
    return [*(purpose for purpose in found if purpose != "scholen"), *trained]


def _only_a_trade(found: re.Match[str]) -> str:
    """Return what someone becomes if that may be a trade; "slimmer" is a form of "slim"."""
    word = found[0]
    is_form = word.endswith("er") and not lemma(word).endswith("er")
    return "" if is_form or word in _NO_TRADE else word


def _by_concept(text: str) -> list[str]:
    """Return the purposes whose concept a text names in so many words."""
    thesaurus = load_thesaurus()
    labels = [
        thesaurus.concepts[mention.concept].label
        for mention in thesaurus.mentions(words(text))
        if mention.relation in _MEANT and mention.certainty == 1.0
    ]
    return [CONCEPTS[label] for label in labels if label in CONCEPTS]
