"""The words that stand beside a number: scales, currency, percent, units, months."""

from collections.abc import Iterable


def word_set(words: str) -> frozenset[str]:
    """Return the words of a list that is written with spaces between them."""
    return frozenset(words.split())


def _named(groups: Iterable[str]) -> dict[str, str]:
    """Return each word of a group with the first of its group, the name they share."""
    return {word: group.split()[0] for group in groups for word in group.split()}


EURO = "EUR"
CURRENCY = word_set("€ eur euro euros euro's euro’s")
PERCENT = word_set("% procent percent pct percentage") | {"per cent"}
PERCENT_POINTS = word_set("procentpunt procentpunten")

# What multiplies the number before it.
SCALES = {
    "honderd": 100,
    "hundred": 100,
    "duizend": 1000,
    "thousand": 1000,
    "ton": 100_000,
    "miljoen": 10**6,
    "million": 10**6,
    "mln": 10**6,
    "mio": 10**6,
    "miljard": 10**9,
    "billion": 10**9,
    "mld": 10**9,
    "mrd": 10**9,
}
# Glued to digits only: "250k".
SCALE_LETTERS = {"k": 1000}
# Glued to digits, and only for money: "€2m", "2M euro".
MONEY_LETTERS = {"m": 10**6}
# "3 ton CO2" is weight; a ton of anything else is money.
WEIGHED = word_set("co2 co₂ co staal afval goederen stikstof materiaal")

# What is numbered rather than counted: "groep 7/8" is no share, and "paragraaf 2-3-14" no day.
NUMBERED = word_set(
    "groep groepen leerjaar leerjaren klas klassen niveau niveaus niveau's jaar fase artikel "
    "artikelen paragraaf paragrafen hoofdstuk hoofdstukken bijlage tabel figuur stap vraag"
)

# What is counted may be written the English way (12,500 students).
COUNTED = _named(
    (
        "mensen people personen persons",
        "leerlingen leerling pupils",
        "studenten student students",
        "werknemers werknemer medewerkers medewerker employees personeelsleden",
        "bedrijven bedrijf companies ondernemingen",
        "scholen school schools",
        "banen baan jobs arbeidsplaatsen",
        "vacatures vacature vacancies",
        "technici technicus technicians",
        "docenten docent leraren teachers",
        "deelnemers deelnemer participants",
        "plaatsen plekken places",
        "fte fte's",
    )
)
UNITS = COUNTED | _named(
    (
        "jaar jaren year years",
        "maanden maand months month",
        "weken week weeks",
        "dagen dag days day",
        "uur uren hours hour",
        "km kilometer",
    )
)

MONTHS = {
    word: number
    for number, words in enumerate(
        (
            "januari jan january",
            "februari feb february",
            "maart mrt march mar",
            "april apr",
            "mei may",
            "juni jun june",
            "juli jul july",
            "augustus aug august",
            "september sep sept",
            "oktober okt october oct",
            "november nov",
            "december dec",
        ),
        start=1,
    )
    for word in words.split()
}
