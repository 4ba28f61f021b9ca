"""Show facts of the register as HTML: what it is, and where that stands with which date. Pure."""

from collections.abc import Iterable, Mapping

from assistant.register.facts import UNKNOWN, Fact, Facts
from assistant.register.records import Record
from ui.dates import readable_date
from ui.escape import html
from ui.links import LIBRARY, link, out_link
from ui.texts import Language, text

# Stem of a document in a register source -> its name in the index.
Documents = Mapping[str, str]


def value_html(fact: Fact) -> str:
    """Return the value with its label and note; an address becomes a link."""
    value = str(fact.value)
    shown = out_link(value, value) if value.startswith(("https://", "http://")) else html(value)
    label = f'<span class="lk-of">{html(fact.label)}:</span> ' if fact.label else ""
    note = f' <span class="lk-note-in">({html(fact.note)})</span>' if fact.note else ""
    return f"{label}{shown}{note}"


def source_html(fact: Fact, language: Language, documents: Documents) -> str:
    """Return where a fact stands: title, publisher, date, and the page or the address as link."""
    source = fact.source
    title = f"{source.title}, {source.publisher}" if source.publisher else source.title
    date = readable_date(fact.date or UNKNOWN, language)
    if source.url:
        return f"{out_link(title, source.url)}, {html(date)}"
    page = f", {text('page_short', language, label=fact.page)}" if fact.page else ""
    name = documents.get(source.document)
    shown = f"{title}{page}"
    if name is None:
        return f"{html(shown)}, {html(date)}"
    query: dict[str, str | int] = {"document": name, "bladzijde": fact.page}
    return f"{link(shown, LIBRARY, query)}, {html(date)}"


def said_html(facts: Facts, language: Language, documents: Documents) -> str:
    """Return facts, each with its sources below it; what two sources say alike stands once."""
    alike: dict[str, list[str]] = {}
    for fact in facts:
        alike.setdefault(value_html(fact), []).append(source_html(fact, language, documents))
    return "".join(
        f'<div class="lk-fact">{value}<span class="lk-from">{html(text("from", language))} '
        f"{'; '.join(dict.fromkeys(sources))}</span></div>"
        for value, sources in alike.items()
    )


def facts_html(
    record: Record, attributes: Iterable[str], language: Language, documents: Documents
) -> str:
    """Return the facts of a record as a list of terms; what nobody says is left out.

    Args:
        record: The record.
        attributes: Names of its attributes, in order; each has a text ``fact_name``.
        language: Of the page.
        documents: Which documents can be opened.
    """
    rows = []
    for name in attributes:
        facts: Facts = getattr(record, name, ())
        if not facts:
            continue
        shown = said_html(facts, language, documents)
        differs = name in record.disputed
        warning = f'<p class="lk-differ">{html(text("differ", language))}</p>' if differs else ""
        term = html(text(f"fact_{name}", language))
        rows.append(f"<div><dt>{term}</dt><dd>{warning}{shown}</dd></div>")
    return f'<dl class="lk-terms">{"".join(rows)}</dl>' if rows else ""


def gaps_html(record: Record, language: Language) -> str:
    """Return what was looked for and not found, as a list; empty when nothing was."""
    if not record.gaps:
        return ""
    items = "".join(f"<li>{html(gap)}</li>" for gap in record.gaps)
    head = html(text("gaps_head", language))
    return f'<h3 class="lk-sub">{head}</h3><ul class="lk-gaps">{items}</ul>'
