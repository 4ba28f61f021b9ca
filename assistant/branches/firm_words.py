"""What a firm, and who works in it, are called, and the sector where the word tells it. Pure.

One list for all who read a question: who speaks, how many people they have, in which sector
they are and who takes part in a partnership.
"""

from collections.abc import Mapping

# With anything in front of it: "autoschadebedrijf", "nagelsalon", "thuiszorgorganisatie".
_ENDS = (
    r"bedrijf(?:je)?|onderneming|firma|salon|winkel|fabriek|garage|werkplaats|drukkerij|bakkerij"
    r"|smederij|slagerij|kwekerij|brouwerij|stomerij|timmerij|draaierij|rederij|scheepswerf"
    r"|restaurant|hotel|brasserie|cafetaria|supermarkt|apotheek|tuincentrum|camping|atelier"
    r"|dagverblijf|zorginstelling|verpleeghuis|verzorgingshuis|thuiszorg\w*|meubelmakerij"
)
# Words that stand for a firm only as they are: "zaak" and "bureau" are many other things.
_WHOLE = (
    r"(?:kappers|fietsen|eet|horeca|auto|motor|scooter|bloemen|meubel|mode|eenmans)zaak"
    r"|(?:ingenieurs|architecten|uitzend|advies|teken)bureau|(?:accountants|administratie)kantoor"
    r"|(?:tandarts|dierenartsen?|huisartsen|fysio\w*)praktijk|kinderopvang(?:organisatie)?"
    r"|boerderij|manege|lunchroom|cafe|bistro|pizzeria|snackbar|ziekenhuis|sportschool"
    r"|peuterspeelzaal|aannemer|cateraar|bakery|butcher|hair salon|factory|company|firm|workshop"
)
BUSINESS = rf"(?:[\w-]*(?:{_ENDS})|{_WHOLE})\b"
BUSINESSES = (
    rf"(?:[\w-]*bedrijven|[\w-]*(?:{_ENDS})(?:en|s|'s)|(?:{_WHOLE})(?:en|s|'s)|companies"
    r"|factories)\b"
)
# Beside what is theirs ("onze zaak") these are a firm too; where one learns is another's.
OWN_BUSINESS = (
    rf"(?!leerbedrijf|stagebedrijf|rechtszaak|oorzaak|noodzaak)(?:\w*zaak\b|mkb\b|business\b"
    rf"|{BUSINESS})"
)

EMPLOYEES = (
    r"\w*medewerk(?:st)?ers?|\w*werknemers?|personeelsleden|personeel|vakm(?:an|ensen)|employees?"
    r"|staff|workers?"
)
TRADES = (
    r"\w*monteurs?|lassers?|elektriciens?|timmer(?:man|lieden)|operators?|technici|verspaners?"
    r"|welders?|loodgieters?|installateurs?|metselaars?|schilders?"
)
LEARNERS = (
    r"stagiairs?|leerlingen?|leerling-\w+|(?:bbl-)?leerling(?:en)?|bbl'?ers?|zij-?instromers?"
)
# "Mijn man" is a husband; "mijn tien man" are not.
WORKERS = rf"(?:{EMPLOYEES}|{TRADES}|{LEARNERS}|mensen|(?<!mijn )(?<!m'n )man|collega'?s)"

# Firms whose sector is known by their name; "overig" has no fund, and never that of another.
_BY_SECTOR: Mapping[str, str] = {
    "carrosserie": "autoschadebedrijf",
    "zorg": "zorginstelling, verpleeghuis, thuiszorg",
    "landbouw": "hoveniersbedrijf, kwekerij",
    "kinderopvang": "kinderdagverblijf",
    "horeca": "lunchroom, brasserie, cafetaria, snackbar",
    "bouw-en-infra": "timmerfabriek, schildersbedrijf",
    "installatie": "loodgietersbedrijf",
    "overig": (
        "kapsalon, kapperszaak, schoonheidssalon, nagelsalon, bakkerij, slagerij, drukkerij, "
        "supermarkt, apotheek, brouwerij, stomerij, uitzendbureau, accountantskantoor, "
        "sportschool, meubelmakerij, modezaak, bloemenzaak, bloemenwinkel, kledingwinkel, "
        "schoonmaakbedrijf, beveiligingsbedrijf, bakery, hair salon, butcher, architectenbureau"
    ),
}
SECTORS: Mapping[str, str] = {
    name: sector for sector, names in _BY_SECTOR.items() for name in names.split(", ")
}
