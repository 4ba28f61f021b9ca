"""Badges that say how something stands: by a sign and words, never by colour alone. Pure."""

from enum import StrEnum

from ui.escape import html


class Look(StrEnum):
    """How a badge looks; the words carry the meaning."""

    GOOD = "now"
    BAD = "past"
    UNKNOWN = "unknown"


SIGNS = {Look.GOOD: "✓", Look.BAD: "✕", Look.UNKNOWN: "?"}


def badge(words: str, look: Look) -> str:
    """Return a badge as HTML."""
    return (
        f'<span class="lk-badge lk-badge-{look}"><span class="lk-sign" aria-hidden="true">'
        f"{SIGNS[look]}</span> {html(words)}</span>"
    )
