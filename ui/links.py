"""Links between pages that keep what is open in the address, so that they can be shared. Pure.

The script of the shell follows such a link inside the visit; without it, or in a new tab,
the address alone opens the same.
"""

from collections.abc import Mapping
from types import MappingProxyType
from urllib.parse import urlencode

from ui.escape import html

ASK, WHO, GOALS, LIBRARY = "vraag", "wie-doet-wat", "doelen", "bronnen"
FUNDS, ACTIVITIES = "regelingen", "activiteiten"

# Folder of a record in the register -> the page that shows it, and its name in the address.
_PLACES: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "funds": (FUNDS, "regeling"),
        "activities": (ACTIVITIES, "activiteit"),
        "organisations": (WHO, "organisatie"),
        "initiatives": (WHO, "initiatief"),
        "facilities": (WHO, "plek"),
        "goals": (GOALS, "doel"),
    }
)


def address(page: str, query: Mapping[str, str | int] | None = None) -> str:
    """Return the address of a page; what is empty is left out."""
    kept = {name: value for name, value in (query or {}).items() if value not in ("", 0)}
    # The chat is the page without a name.
    place = "./" if page == ASK else page
    return f"{place}?{urlencode(kept)}" if kept else place


def link(
    words: str, page: str, query: Mapping[str, str | int] | None = None, *, name: str = ""
) -> str:
    """Return a link as HTML, to another place in these pages.

    Args:
        words: What is shown; escaped here.
        page: Address of the page.
        query: What is open there.
        name: What a screen reader says instead of ``words``.
    """
    said = f' aria-label="{html(name)}"' if name else ""
    return f'<a data-in="1" href="{html(address(page, query))}"{said}>{html(words)}</a>'


def record_link(words: str, record: str) -> str:
    """Return a link to the page of a record, by its stable id with folder ("funds/rif-3")."""
    folder, _, name = record.partition("/")
    page, field = _PLACES[folder]
    return link(words, page, {field: name})


def check_link(words: str, record: str) -> str:
    """Return a link to the check of a scheme, by its stable id with folder."""
    name = record.removeprefix("funds/")
    return link(words, FUNDS, {"regeling": name, "stap": "check"})


def out_link(words: str, url: str) -> str:
    """Return a link to another site, in a new tab; only the web is linked to."""
    if not url.startswith(("https://", "http://")):
        return html(words)
    return f'<a href="{html(url)}" target="_blank" rel="noopener noreferrer">{html(words)}</a>'
