"""Fill in what is not known about a document from the document itself, where that is sure: pure.

What is only likely stays unknown: a wrong date does more harm than none.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.documents import DocumentInfo, LineKind, Page

MONTHS = (
    *("januari", "februari", "maart", "april", "mei", "juni"),
    *("juli", "augustus", "september", "oktober", "november", "december"),
)
DATE = re.compile(rf"\b(?:(\d{{1,2}})\s+)?({'|'.join(MONTHS)})\s+((?:19|20)\d\d)\b", re.IGNORECASE)
YEAR = re.compile(r"(?<![\d-])(?:19|20)\d\d(?![\d-])")
RANGE = re.compile(r"(?:19|20)\d\d\s*[-–/]\s*(?:19|20)?\d\d")
NOT_A_TITLE = re.compile(
    r"^(?:untitled|naamloos|document\d*|microsoft word\b.*|"
    r".*\.(?:docx?|pdf|indd|pptx?|xlsx?|odt|rtf))$",
    re.IGNORECASE,
)
OWN_LINE = 60
TITLE_LETTERS = 150


def infer_info(info: DocumentInfo, title: str, pages: Sequence[Page]) -> DocumentInfo:
    """Return what is known, with title and date filled in where the file is clear.

    Args:
        info: What is known already; it is never changed.
        title: Title in the file's own metadata.
        pages: The pages.
    """
    title = info.title or _title(title, pages)
    return replace(info, title=title, date=info.date or _date(title, pages))


def _title(title: str, pages: Sequence[Page]) -> str:
    title = " ".join(title.split())
    if len(title) >= 4 and " " in title and not NOT_A_TITLE.match(title):
        return title
    lines = pages[0].lines if pages else ()
    headings = [line.text for line in lines if line.kind is LineKind.HEADING]
    return headings[0][:TITLE_LETTERS] if headings else ""


def _date(title: str, pages: Sequence[Page]) -> str:
    """Return the one date that stands by itself on the first page, else the year in the title.

    A title that speaks of a period leaves the date open.
    A year in the title only counts when the text speaks of no later one as past: a plan
    "2030" is not of 2030.
    """
    if RANGE.search(title):
        return ""
    lines = [line.text for line in pages[0].lines] if pages else []
    alone = {
        _iso(match) for line in lines if len(line) <= OWN_LINE for match in DATE.finditer(line)
    }
    if len(alone) == 1:
        return alone.pop()
    years = set(YEAR.findall(title))
    dated = [
        match[3] for page in pages for line in page.lines for match in DATE.finditer(line.text)
    ]
    if len(years) == 1 and dated and years <= {max(dated)}:
        return str(years.pop())
    return ""


def _iso(match: re.Match[str]) -> str:
    day, month, year = match.groups()
    number = MONTHS.index(month.lower()) + 1
    return f"{year}-{number:02}-{int(day):02}" if day else f"{year}-{number:02}"
