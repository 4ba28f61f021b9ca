"""Words by which people say who they are, as choices of the field "rol". Pure.

The first row that is in a text tells the role, so what is surest stands first.
"""

import re

from assistant.branches.firm_words import OWN_BUSINESS, WORKERS
from assistant.cards.firms import LEADS

_MY = (
    r"(?:mijn|m'n|ons|onze|my|our|(?:heb|hebben|run|runnen|zijn|are|have|run) (?:een|a))"
    r"\s+(?:\w+\s+){0,2}?"
)
# Who leads a firm says so, or says what they are and how many people they have.
_LEADS = (
    r"\bik ben (?:een )?(?:\w+ )?(?:ondernemer|eigenaar|werkgever|directeur|winkelier|aannemer"
    r"|bedrijfsleider)\b"
    r"|\b(?:wij|we) (?:willen|moeten|gaan) (?:\w+ ){0,3}?(?:personeel|medewerkers|werknemers"
    rf"|vakmensen)\b|{LEADS}"
)
_HIRES = (
    rf"\b{_MY}{OWN_BUSINESS}|\bals bedrijf\b"
    r"|\b(?:wij|we) (?:\w+ ){0,4}?(?:leiden|nemen|werven|ontslaan|afscheid)\b"
    r"|\b(?:ik|wij|we) (?:wil|willen|ga|gaan|kan|kunnen|mag|mogen)"
    r" (?:(?!mij\b|me\b|dat\b|als\b)[\w'-]+ ){0,5}?(?:aannemen|in dienst nemen|ontslaan)\b"
)
# Whoever is this may be spoken of by an employer: "wij nemen een vluchteling aan".
OF_OTHERS = frozenset({"werkzoekende", "met-ontslag-bedreigd", "zzp"})
SPEAKS_FOR_FIRM = re.compile(rf"{_LEADS}|{_HIRES}")
_STATE = (
    r"(?:werklo(?:os|ze)|werkzoekende?|unemployed|statushouder|vluchteling|nieuwkomer|inburgeraar"
    r"|refugee|boventallig|ontslagen|zzp\W?er|freelancer|zonder (?:werk|baan))\b"
)
OF_SELF = re.compile(
    r"\b(?:ben|word|raak|was|am)(?: ik)?(?: (?:een|a))?"
    rf"(?: (?!(?:een?|a|voor|van|bij)\b)[\w'-]+,?){{0,4}}?(?: en)? {_STATE}"
    rf"|\bals (?:een )?(?:\w+ )?{_STATE}"
    r"|\b(?:zit|zat|leef) (?:\w+ ){0,2}?(?:in de (?:ww|bijstand)|van|zonder)\b"
    r"|\bik (?:heb (?:\w+ )?geen|zoek(?: een)?) (?:\w+ )?(?:werk|baan)\b|\bmijn baan kwijt"
    r"|\b(?:mijn|m'n|een) (?:[\w-]+ )?[\w-]*uitkering\b|\bmijn (?:inburgering|baan|contract)\b"
    r"|\b(?:mijn|onze) (?:fabriek|bedrijf|winkel) (?:gaat|sluit|stopt)"
    r"|\bgeen werk (?:meer )?voor (?:mij|me)\b|\bi (?:lost my job|am looking for)"
    r"|(?<!een )(?<!onze )\bzzp\W?er\b"
)
ROLES: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (role, re.compile(pattern))
    for role, pattern in (
        (
            "leraar",
            r"\bik sta (?:\w+ ){0,3}?voor de klas|\bik geef (?:\w+ ){0,2}?(?:les|\w*techniek)"
            r"|\b(?:mijn|onze) klas\b"
            r"|\bik (?:ben|werk als) (?:een )?(?:\w+ ){0,2}?(?:docent|leraar|lerares|leerkracht|juf"
            r"|meester)|\bi am a (?:\w+ )?teacher|\bmy (?:class|pupils)|\b(?:voor|heb) groep \d"
            r"|\bals (?:\w+)?(?:docent|leraar|leerkracht)\b"
            r"|\bmijn groep \d|\b(?:mijn|onze|op) basisschool"
            r"|(?=.*\bmijn leerlingen\b).*\b(?:\w*les|lessen|klas|school|brugklas)\b",
        ),
        (
            "maatschappelijke-organisatie",
            r"\b(?:(?:wij|we) zijn|ik ben (?:van|bij)|onze|als) (?:een |de )?(?:\w+ )?(?:stichting"
            r"|vereniging|maatschappelijke organisatie|buurthuis|bewonersinitiatief)\b",
        ),
        ("instructeur", r"\bik (?:ben|werk als) (?:een )?(?:praktijk)?instructeur"),
        ("basisschool", r"\b(?:wij|we) zijn een (?:\w+ )?basisschool|\bals basisschool\b"),
        ("schoolbestuur", r"\b(?:ons|mijn|het) schoolbestuur"),
        (
            "vmbo-school",
            r"\b(?:onze|mijn) (?:vmbo|middelbare|vo)\W?school|\bals vmbo\b",
        ),
        (
            "mbo-instelling",
            r"\b(?:ons|mijn) (?:roc|mbo|college)\b|\bvoor een (?:mbo|roc)\b|\bonze mbo\W"
            r"|\bals (?:roc|mbo|mbo-school)\b|\bonze mbo-school",
        ),
        (
            "samenwerkingsverband",
            r"\b(?:ons|dit|het|een) (?:consortium|samenwerkingsverband|partnerschap)"
            r"|\bonze (?:pps|campus)|\bour (?:consortium|partnership)",
        ),
        (
            "gemeente",
            r"\b(?:onze|mijn) gemeente\b|\bik (?:werk|zit) (?:bij|voor) (?:de|een) gemeente"
            r"|\b(?:als|(?:wij|we) zijn (?:een|de)) gemeente\b",
        ),
        (
            "werkzoekende",
            r"\bwerkloos|\b(?:een|als) werkloze\b|\bwerkzoekend|\bzonder (?:werk|baan)"
            r"|\bgeen (?:werk|baan)\b"
            r"|\bin de ww\b|\b(?:statushouder|vluchteling|nieuwkomer|inburgeraar|refugee)"
            r"|\b(?:ww|bijstand)s?-?uitkering|\bbijstand\b|\bmijn baan kwijt"
            r"|\bzoek (?:een baan|werk)"
            r"|\bunemployed|\blost my job|\blooking for (?:a job|work)",
        ),
        (
            "met-ontslag-bedreigd",
            r"\bboventallig|\bontsla\w+|\bmijn (?:contract|baan) (?:loopt af|verdwijnt)"
            r"|\bmijn werk verdwijnt"
            r"|\b(?:mijn|onze) (?:fabriek|bedrijf|winkel) (?:gaat|sluit|stopt)",
        ),
        ("zzp", r"\bzzp\W?er|\bik ben zelfstandige|\bfreelance|\bself-employed"),
        (
            "student",
            r"\b(?:ik ben|als) (?:een )?(?:\w+ ){0,2}?(?:mbo-|bbl-|bol-)?(?:student|scholier)\b",
        ),
        ("bedrijf", _LEADS),
        (
            "werknemer",
            r"\b(?:mijn|m'n) (?:baas|werkgever)|\bmijn (?:\w+ )?(?:baan|werk|functie) als\b"
            r"|\b(?:en|and) (?:nu )?(?:werk|work) (?:\w+ ){0,2}?(?:als|in|bij|as|at)\b"
            r"|\bi work (?:as|in|at|for)\b|\bik (?:werk|ben) (?:\w+ ){0,2}?(?:als|in|bij)\b"
            r"|\bik ben (?:een )?(?:lasser|monteur|elektricien|timmerman|operator|technicus"
            r"|werknemer|installateur)\b(?! met)|\bnaast mijn (?:baan|werk)|\bmy (?:boss|employer)",
        ),
        (
            "bedrijf",
            rf"{_HIRES}|\b(?:mijn|m'n|ons|onze|my|our)\s+(?:\w+\s+){{0,2}}?{WORKERS}\b"
            r"|\bwerkgever\b|\bondernem|\bik run\b|\bmkb\W?(?:er|bedrijf)?\b|\beigenaar\b"
            r"|\b(?:loopt|werkt|leert)\b.{0,50}\bbij ons\b"
            r"|\bhr-?(?:adviseur|medewerker|manager)|\bpersoneelszaken",
        ),
        ("ouder", r"\b(?:mijn|m'n|onze) (?:zoon|dochter|kind|kinderen|meisje|jongen)\b"
                  r"|\bmy (?:son|daughter|child|kids)\b"),
    )
)  # fmt: skip
