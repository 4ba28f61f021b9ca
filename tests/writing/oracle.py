"""Judge a written answer without any of our own reading code: literal strings only."""

import re
import unicodedata
from collections.abc import Callable

from assistant.documents import Chunk

_MARKERS = re.compile(r"\s?\[(\d+)\]")
_SENTENCE = re.compile(r"(?<=\][.!?:;])\s+|\n+")
_NUMBER = re.compile(r"\d[\d.,]*\d|\d")
_NAME = re.compile(r"(?<![.!?:;“\"‘(•\-|] )(?<!^)(?<![“\"‘(\n])\b[A-ZÀ-Ý][\w&’'-]*")
_MONTH = re.compile(
    r"\b(?:januari|februari|maart|april|juni|juli|augustus|september|oktober|november|december)\b"
)
_SCALED = re.compile(r"\d[\d.,]* (?:miljoen|miljard|duizend|mln)\b")
_SHARE = re.compile(r"(\d[\d.,]*) ?(?:%|procent\b)")
_DATE = re.compile(
    r"\b\d{1,2} (?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november"
    r"|december)(?: \d{4})?\b"
)
_SPELLED = re.compile(
    r"\b(?:twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|twintig|dertig|honderd|duizend"
    r"|helft|derde|kwart|miljoen|miljard|[a-z]+(?:tig|honderd|duizend))\b"
)
_LINK = re.compile(r"https?://|www\.|!\[|\]\(|<[a-z/]|@[a-z]|javascript:|data:", re.I)


def plain(text: str) -> str:
    """Return ``text`` for literal comparison: composed, lower case, single spaces."""
    folded = unicodedata.normalize("NFKD", text.casefold())
    folded = "".join(c for c in folded if not unicodedata.combining(c) and c != "\u00ad")
    return " ".join(re.sub(r"[‐‑–—]", "-", folded).replace("’", "'").split())


def claims_not_in_source(
    text: str, cited_by: Callable[[int], Chunk | None], page_text: Callable[[Chunk], str]
) -> list[str]:
    """Return every number, amount, share, date, name and link on screen that its sources lack.

    Args:
        text: What is on screen, with markers.
        cited_by: From the number of a marker to the chunk it names.
        page_text: All that can be read of the page of a chunk.
    """
    wrong = []
    for sentence in _SENTENCE.split(text):
        if not sentence.strip():
            continue
        cited = [chunk for n in _MARKERS.findall(sentence) if (chunk := cited_by(int(n)))]
        said = _MARKERS.sub("", sentence)
        if not cited:
            wrong.append(f"no source: {said}")
            continue
        known = plain("\n".join(page_text(chunk) for chunk in cited))
        numbers = set(_NUMBER.findall(known)) | {n.replace(".", "") for n in _NUMBER.findall(known)}
        wrong += [f"link {m} in: {said}" for m in _LINK.findall(said) if plain(m) not in known]
        wrong += [
            f"number {n} in: {said}"
            for n in _NUMBER.findall(plain(said))
            if n not in numbers and n.replace(".", "") not in numbers
        ]
        wrong += [f"amount {m} in: {said}" for m in _SCALED.findall(plain(said)) if m not in known]
        wrong += [
            f"share {n} in: {said}"
            for n in _SHARE.findall(plain(said))
            if not any(f"{n}{sign}" in known for sign in ("%", " %", " procent"))
        ]
        wrong += [f"date {d} in: {said}" for d in _DATE.findall(plain(said)) if d not in known]
        wrong += [f"count {w} in: {said}" for w in _SPELLED.findall(plain(said)) if w not in known]
        wrong += [f"name {n} in: {said}" for n in _NAME.findall(said) if plain(n) not in known]
        wrong += [f"month {m} in: {said}" for m in _MONTH.findall(plain(said)) if m not in known]
    return wrong
