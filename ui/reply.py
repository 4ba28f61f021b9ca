"""The text of an answer as HTML. Pure: words of sources can never become markup.

Of Markdown only what answers are written in is read: lists, headings, bold and the
markers ``[n]``; inside a quote, nothing. Everything else is shown as it stands.
"""

import re
from collections.abc import Callable, Collection, Mapping

from ui.escape import html

_MARKER = re.compile(r"\s*\[(\d+)\]")
_BOLD = re.compile(r"\*\*(?=\S)([^*]+?)(?<=\S)\*\*")
_ITEM = re.compile(r"(\s*)[-*•]\s+(.*)")
# Behind a quote may stand of which year it is, or on which page it goes on.
_QUOTE = re.compile(r"(“.*”[^“”*\[\]]*?)((?:\s*\[\d+\])*)")
# The title of a document over its quotes; the title itself may hold asterisks.
_TITLE = re.compile(r"\*\*((?:(?!\*\*).)+)\*\*((?: \([^()]*\))?:?)")
_HEADING = re.compile(r"#{1,6}\s+(.*)")


def answer_html(
    text: str,
    numbers: Collection[int],
    exchange_id: str,
    cite: str,
    anchors: Mapping[int, str] | None = None,
) -> str:
    """Return the text of an answer as HTML.

    Args:
        text: Markdown with markers.
        numbers: Of the citations; a marker with another number stays plain text.
        exchange_id: Names the exchange; a click on a marker opens its source there.
        cite: What a marker is called for a screen reader, with ``{number}``.
        anchors: Of the sources of the register; such a marker leads to its place in the list.
    """

    def marker(found: re.Match[str]) -> str:
        number = int(found[1])
        name = html(cite.format(number=number))
        if anchors and number in anchors:
            return (
                f'&nbsp;<a class="lk-cite" href="#{html(anchors[number])}" aria-label="{name}" '
                f'title="{name}">{number}</a>'
            )
        if number not in numbers:
            return found[0]
        return (
            f'&nbsp;<button type="button" class="lk-cite" data-source="{exchange_id}-{number}" '
            f'aria-label="{name}" title="{name}">{number}</button>'
        )

    out: list[str] = []
    depth = 0
    for line in filter(str.strip, text.splitlines()):
        item = _ITEM.fullmatch(line)
        wanted = min(2 if item and len(item[1]) > 1 else 1, depth + 1) if item else 0
        out += _steps(depth, wanted)
        depth = wanted
        out.append(f"<li>{_inline(item[2], marker)}" if item else _paragraph(line, marker))
    return "".join(out + _steps(depth, 0))


def _paragraph(line: str, marker: Callable[[re.Match[str]], str]) -> str:
    heading = _HEADING.fullmatch(line)
    if heading:
        return f"<p><strong>{_inline(heading[1], marker)}</strong></p>"
    title = _TITLE.fullmatch(line)
    if title:
        return f"<p><strong>{html(title[1])}</strong>{html(title[2])}</p>"
    return f"<p>{_inline(line, marker)}</p>"


def _inline(words: str, marker: Callable[[re.Match[str]], str]) -> str:
    """Return words as HTML; a quote is shown letter by letter, markers behind it apart."""
    quote = _QUOTE.fullmatch(words)
    if quote:
        return html(quote[1]) + _MARKER.sub(marker, quote[2])
    return _MARKER.sub(marker, _BOLD.sub(r"<strong>\1</strong>", html(words)))


def _steps(depth: int, wanted: int) -> list[str]:
    """Return the tags that go from one depth of a list to another."""
    if wanted > depth:
        return ["<ul>"]
    return ["</li></ul>"] * (depth - wanted) + (["</li>"] if wanted else [])


def plain_line(line: str) -> str:
    """Return the words of one line of an answer, its markers kept, without bold."""
    item = _ITEM.fullmatch(line)
    words = item[2] if item else line
    title = _TITLE.fullmatch(words)
    if title:
        return title[1] + title[2]
    return words if _QUOTE.fullmatch(words) else _BOLD.sub(r"\1", words).strip()


def plain_text(text: str) -> str:
    """Return an answer as plain text with its markers, to copy elsewhere."""
    lines = []
    for line in text.splitlines():
        item = _ITEM.fullmatch(line)
        lines.append(f"{item[1]}- {plain_line(line)}" if item else plain_line(line))
    return "\n".join(lines)
