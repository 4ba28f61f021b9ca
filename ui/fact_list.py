"""Facts of the register as HTML: what it says, where it stands, and of which date. Pure.

Facts that say the same stand once, with every source. Where sources differ all stand
side by side, with their dates. The words are Dutch, whatever the language of the page.
"""

import re
from collections.abc import Iterable, Mapping

from assistant.register.facts import Fact, Facts
from ui.dates import readable_date
from ui.escape import html
from ui.texts import Language, text

_WEB = re.compile(r"https?://[^\s\"<>]+", re.IGNORECASE)


def dutch(words: str, language: Language) -> str:
    """Return Dutch words as HTML, marked as Dutch on an English page."""
    return html(words) if language == "nl" else f'<span lang="nl">{html(words)}</span>'


def web_link(address: str, name: str, language: Language) -> str:
    """Return a link to a page elsewhere; only the name when it is no web address."""
    if not _WEB.fullmatch(address):
        return html(name)
    return (
        f'<a href="{html(address)}" target="_blank" rel="noopener noreferrer">{html(name)}'
        f'<span class="lk-hidden"> {html(text("opens_elsewhere", language))}</span></a>'
    )


def source_html(fact: Fact, language: Language) -> str:
    """Return on one line where a fact stands: title, publisher, date, article, page."""
    source = fact.source
    parts = [web_link(source.url, source.title, language)]
    if source.publisher and source.publisher not in source.title:
        parts.append(html(source.publisher))
    parts.append(html(readable_date(fact.date, language)))
    if fact.article:
        parts.append(dutch(fact.article, language))
    if fact.page:
        parts.append(html(text("page_short", language, label=fact.page)))
    return f'<cite class="lk-source">{" · ".join(parts)}</cite>'


def facts_html(facts: Facts, language: Language, *, disputed: bool = False) -> str:
    """Return facts as a list with their sources; empty for none.

    Args:
        facts: Of one field.
        language: Of the page.
        disputed: Whether sources differ on it; a notice then says so.
    """
    if not facts:
        return ""
    alike = list(_alike(facts).values())
    sources = [_sources(same, language) for same in alike]
    # What all facts of a row share stands once, below them.
    shared = sources[0] if len(set(sources)) == 1 else ""
    items = "".join(
        f"<li>{_fact(same[0], language)}{'' if shared else source}</li>"
        for same, source in zip(alike, sources, strict=True)
    )
    listed = f'<ul class="lk-fact-list">{items}</ul><div class="lk-shared">{shared}</div>'
    if not disputed:
        return listed
    notice = html(text("sources_disagree", language))
    return f'<div class="lk-disputed"><p class="lk-disputed-note">{notice}</p>{listed}</div>'


def _alike(facts: Iterable[Fact]) -> Mapping[tuple[str, str, str], list[Fact]]:
    found: dict[tuple[str, str, str], list[Fact]] = {}
    for fact in facts:
        found.setdefault((fact.label, str(fact.value), fact.note), []).append(fact)
    return found


def _sources(same: Iterable[Fact], language: Language) -> str:
    return "".join(dict.fromkeys(source_html(each, language) for each in same))


def _fact(fact: Fact, language: Language) -> str:
    value = readable_date(str(fact.value), language)
    shown = web_link(value, value, language) if _WEB.fullmatch(value) else dutch(value, language)
    if fact.label:
        shown = f'<span class="lk-fact-label">{dutch(fact.label, language)}:</span> {shown}'
    note = f'<p class="lk-fact-note">{dutch(fact.note, language)}</p>' if fact.note else ""
    return f"<p>{shown}</p>{note}"


def row_html(title: str, body: str) -> str:
    """Return one row of a sheet: its title as a heading, beside what it holds."""
    return f'<section class="lk-row"><h3>{html(title)}</h3><div>{body}</div></section>'


def list_html(lines: Iterable[str], language: Language) -> str:
    """Return Dutch lines as a list; empty for none."""
    items = "".join(f"<li>{dutch(line, language)}</li>" for line in lines)
    return f'<ul class="lk-bullets">{items}</ul>' if items else ""
