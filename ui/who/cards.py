"""Show records as cards and links. Pure."""

from collections.abc import Sequence

from assistant.register.records import Record
from ui.escape import html
from ui.links import WHO, link
from ui.texts import Language, text
from ui.who.directory import Directory, sort_of


def record_link(record: Record, words: str = "") -> str:
    """Return the name of a record as a link to its page; plain where it has none."""
    sort = sort_of(record)
    name = words or record.name
    return link(name, WHO, {sort: record.id}) if sort else html(name)


def cards_html(records: Sequence[Record], directory: Directory, language: Language) -> str:
    """Return records as a list of cards."""
    items = "".join(f"<li>{_card(record, directory, language)}</li>" for record in records)
    return f'<ul class="lk-cards">{items}</ul>'


def _card(record: Record, directory: Directory, language: Language) -> str:
    sort = text(f"sort_{sort_of(record)}", language)
    facts = " · ".join(html(part) for part in (sort, record.kind, areas(record, language)) if part)
    known = (*record.about, *getattr(record, "role", ()), *getattr(record, "counter", ()))
    about = f"<p>{html(str(known[0].value))}</p>" if known else ""
    aliases = [name for name in record.aliases if name != record.name]
    also = (
        f'<p class="lk-also">{html(text("also_called", language, names=", ".join(aliases)))}</p>'
        if aliases
        else ""
    )
    return (
        f'<h3>{record_link(record)}</h3><p class="lk-facts">{facts}</p>{also}{about}'
        f"{lines_html(directory.lines_of(record), language)}"
    )


def areas(record: Record, language: Language) -> str:
    """Return the areas of a record in a few words."""
    shown = ", ".join(record.regions[:3])
    more = len(record.regions) - 3
    return f"{shown} {text('and_more', language, count=more)}" if more > 0 else shown


def lines_html(lines: Sequence[str], language: Language) -> str:
    """Return action lines as small badges; empty when there are none."""
    if not lines:
        return ""
    badges = "".join(
        f'<span class="lk-line">{html(text(f"line_{n}", language))}</span>' for n in lines
    )
    return f'<p class="lk-badges">{badges}</p>'
