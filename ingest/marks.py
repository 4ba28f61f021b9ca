"""Signs at the start of a line: bullets, numbers, headings with a number, labels: pure."""

import re

BULLET = re.compile(r"^(?:[•●▪■□◦‣→›▶►✓➢➤]\s*|[*–—-]\s+)(?=[^\s*])")
NUMBER = re.compile(
    r"^(?P<mark>\d{1,2}[.)]|\(\d{1,2}\)|(?:[a-zA-Z][.)]|\([a-z]\)|[ivx]{2,4}[.)])(?!\s+\d+[,.]))\s+(?=\S)"
)
LABEL = re.compile(r"^(?P<label>[A-ZÀ-Ý][\w/&’'()-]*(?: [\w/&’'()-]+){0,3}) ?[:?](?= |$)")
LABEL_LETTERS = 40
KNOWN_LABEL = re.compile(
    r"^(?:Wie|Wat|Waar|Wanneer|Waarom|Hoe|Ambitie|Trekkers?|Doel|Doelen|Doelgroep|Resultaat|Resultaten|"
    r"Toelichting|Planning|Voorwaarden|Concreet|Operationeel doel|Nationaal doel|Nationale doelen|"
    r"Opmerking|Gespreksleiders?|Bron|Betreft|Onderwerp|Peildatum|Status|Let op|Voorbeelden?|"
    r"Wat is het) ?[:?](?= |$)",
    re.IGNORECASE,
)
CAPTION = re.compile(r"^(?:Figuur|Tabel|Grafiek|Kaart|Bron|Foto|Afbeelding)\b", re.IGNORECASE)
NOTE = re.compile(r"^\d{1,2}\s+(?:[A-Z‘“\"'„]|https?:)")
SECTION = re.compile(r"^(?P<number>\d{1,2}(?:\.\d{1,2})+)\.?\s+(?=[^\W\d_])")
CHAPTER = re.compile(r"^(?P<number>\d{1,2}[a-z]?|[IVX]{1,4})\.\s+(?=[A-ZÀ-Ý‘“\"])")
BARE_CHAPTER = re.compile(r"^(?P<number>\d{1,2})\.$")
ROW_NUMBER = re.compile(r"^(?:[A-Z][\w-]* )?\d{1,2}[a-z]?\.$|^\d{1,2}[a-z]?\. [A-Z]\w*$")
NAMED = re.compile(
    r"^(?P<name>(?i:hoofdstuk|bijlage|deel|paragraaf|actielijn|programmalijn|thema|prioriteit|actie|doel|"
    r"maatregel|artikel|stap))"
    r"(?:\s+(?:\d{1,2}[a-z]?|[IVX]+)(?:\s*[.:)–-](?=\s|$)|$|(?=\s+[A-ZÀ-Ý]))|\s*:(?=\s|$)|$)"
)
REGION = re.compile(r"^(?:LANDSDEEL|PROVINCIE|REGIO|GEMEENTE) [A-Z]")
DANGLING = frozenset(
    (
        *(
            "de",
            "het",
            "een",
            "van",
            "voor",
            "en",
            "of",
            "in",
            "op",
            "met",
            "aan",
            "bij",
            "tot",
            "uit",
        ),
        *("door", "om", "te", "als", "dan", "dat", "die", "naar", "over", "per", "onze", "deze"),
    )
)
RANKS = {
    "deel": 18,
    "hoofdstuk": 20,
    "bijlage": 20,
    "paragraaf": 28,
    "thema": 34,
    "prioriteit": 34,
    "actielijn": 34,
    "programmalijn": 34,
    "artikel": 38,
    "actie": 38,
    "doel": 38,
    "maatregel": 38,
    "stap": 38,
}


def item_mark(text: str) -> str:
    """Return the mark that makes a line a list item: a bullet or a number; else nothing."""
    match = BULLET.match(text) or NUMBER.match(text)
    return match[0].strip() if match else ""


def without_bullet(text: str) -> str:
    """Return an item without its bullet; a number or letter stays, as people refer to it."""
    return BULLET.sub("", text)


def mark_class(mark: str) -> str:
    """Return what marks of one list have in common: "1.", "2." are of one class."""
    bare = mark.strip("().")
    if bare.isdigit():
        return "1" + mark[-1]
    if bare.isalpha():
        return ("a" if bare.islower() else "A") + mark[-1]
    return mark


def is_label(text: str, known: bool = False) -> bool:
    """Return whether a line opens with a label such as "Wie:" or "Ambitie:".

    Args:
        text: The line.
        known: Count only the labels that plans and factsheets always use.
    """
    if KNOWN_LABEL.match(text):
        return True
    match = None if known else LABEL.match(text)
    return bool(match) and len(match["label"]) <= LABEL_LETTERS if match else False
