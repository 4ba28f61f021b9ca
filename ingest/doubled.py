"""Take out text that was printed twice: pure.

Layout programs print a shadow or outline as a second copy, so extraction gives
"TransitieTransitie" or each sentence twice. A copy is only taken out when it follows the
original at once and is long enough not to be meant.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ingest.raw import RawLine

WORD = re.compile(r"[^\W_]+")
TWICE = re.compile(r"\b([^\W\d_]{5,40})\1\b")
TWICE_SMALL = re.compile(r"\b(en|of|de|het|van|in|op|te|met)\1\b")
SEAM = re.compile(r"(?<=[a-zà-ÿ]{3})(?=[A-Z][A-Za-zà-ÿ])")
BRACKETS = re.compile(r"([()])\1")
OPENING = "”“„\"'\ufffd "
CLOSING = re.compile(r"[.,;:!?”“\"'-]*")
LONGEST = 80  # words
LONG = 5  # words: a copy of this length is no accident


@dataclass(frozen=True, slots=True)
class _Word:
    text: str
    line: int
    start: int
    end: int


def without_doubles(lines: Sequence[RawLine]) -> tuple[RawLine, ...]:
    """Return the lines of a page without the second copy of what was printed twice."""
    if not _is_suspect(lines):
        return tuple(lines)
    texts = [TWICE.sub(r"\1", line.text) for line in lines]
    touched = {n for n, line in enumerate(lines) if len(texts[n]) != len(line.text)}
    words = [word for n, text in enumerate(texts) for word in _words(text, n)]
    cuts = list(_copies(words, lines))
    if not cuts and not touched:
        return tuple(lines)
    touched |= {words[n].line for start, length in cuts for n in range(start, start + length)}
    cuts += _small_copies(words, cuts, touched)
    doomed = {n for start, length in cuts for n in range(start, start + length)}
    return tuple(_kept(lines, list(_cut(texts, words, doomed)), touched))


def _is_suspect(lines: Sequence[RawLine]) -> bool:
    """Return whether a page is worth a closer look; most are not, and this is quick."""
    text = "\n".join(line.text for line in lines)
    if TWICE.search(text):
        return True
    words = WORD.findall(text)
    last: dict[tuple[str, str, str], int] = {}
    for here, key in enumerate(zip(words, words[1:], words[2:], strict=False)):
        before = last.get(key)
        last[key] = here
        if before is None or here - before > LONGEST:
            continue
        if words[before:here] == words[here : 2 * here - before]:
            return True
    return False


def _kept(lines: Sequence[RawLine], texts: list[str], touched: set[int]) -> Iterator[RawLine]:
    """Return what is left; of equal lines that were doubled themselves only the first."""
    before = ""
    for n, (line, text) in enumerate(zip(lines, texts, strict=True)):
        if n in touched:
            mended = BRACKETS.sub(r"\1", TWICE_SMALL.sub(r"\1", text)).strip()
            if mended and mended != before:
                yield replace(line, text=mended)
            before = mended
        elif text.strip():
            yield replace(line, text=text)


def _words(text: str, line: int) -> Iterator[_Word]:
    """Return the words of a line; two words glued with a capital between count as two."""
    for match in WORD.finditer(text):
        start = match.start()
        for part in SEAM.split(match[0]):
            yield _Word(part, line, start, start + len(part))
            start += len(part)


def _copies(words: Sequence[_Word], lines: Sequence[RawLine]) -> Iterator[tuple[int, int]]:
    """Return (first word, number of words) of each second copy."""
    last: dict[tuple[str, str, str], int] = {}
    skip = 0
    for here in range(len(words) - 2):
        key = (words[here].text, words[here + 1].text, words[here + 2].text)
        before = last.get(key)
        last[key] = here
        if before is None or here < skip:
            continue
        length = here - before
        if length <= LONGEST and _is_copy(words, before, length, lines):
            yield here, length
            skip = here + length


def _is_copy(words: Sequence[_Word], first: int, length: int, lines: Sequence[RawLine]) -> bool:
    second = first + length
    original, copy = words[first:second], words[second : second + length]
    if [word.text for word in original] != [word.text for word in copy]:
        return False
    if original[-1].line != copy[0].line:
        before, after = lines[original[-1].line], lines[copy[0].line]
        return length >= LONG and abs(before.x - after.x) <= 1 and before.y >= after.y
    return length >= LONG and len({lines[word.line].x for word in (*original, *copy)}) == 1


def _small_copies(
    words: Sequence[_Word], cuts: Sequence[tuple[int, int]], touched: set[int]
) -> list[tuple[int, int]]:
    """Return copies of a few words, looked for only beside longer ones."""
    near = {n + step for n in touched for step in (-1, 0, 1)}
    doomed = {n for start, length in cuts for n in range(start, start + length)}
    found: list[tuple[int, int]] = []
    left = [n for n in range(len(words)) if n not in doomed]
    position = 0
    while position < len(left):
        for length in range(LONG - 1, 0, -1):
            pair = left[position : position + 2 * length]
            if len(pair) == 2 * length and _is_small_copy(words, pair, length, near):
                found += [(n, 1) for n in pair[length:]]
                del left[position + length : position + 2 * length]
                break
        else:
            position += 1
    return found


def _is_small_copy(words: Sequence[_Word], pair: list[int], length: int, near: set[int]) -> bool:
    first, second = pair[:length], pair[length:]
    if pair[-1] - pair[0] != 2 * length - 1 or words[first[-1]].line not in near:
        return False
    return all(
        words[a].text == words[b].text and words[a].text.isalpha()
        for a, b in zip(first, second, strict=True)
    )


def _cut(texts: Sequence[str], words: Sequence[_Word], doomed: set[int]) -> Iterator[str]:
    """Return each text without its doomed words and what stands between those."""
    by_line: dict[int, list[tuple[_Word, bool]]] = {}
    for n, word in enumerate(words):
        by_line.setdefault(word.line, []).append((word, n in doomed))
    for n, text in enumerate(texts):
        marked = by_line.get(n, [])
        if not any(gone for _, gone in marked):
            yield text
        elif all(gone for _, gone in marked):
            yield ""
        else:
            yield _cut_line(text, marked)


def _cut_line(text: str, marked: list[tuple[_Word, bool]]) -> str:
    kept: list[str] = []
    position, skipping = 0, False
    for word, gone in marked:
        if gone:
            if not skipping:
                kept.append(text[position : word.start].rstrip(OPENING))
            position = word.end + len(_glued(text[word.end :]))
        skipping = gone
    kept.append(text[position:])
    return " ".join(part.strip() for part in kept if part.strip())


def _glued(text: str) -> str:
    """Return the punctuation that closes a word that went."""
    match = CLOSING.match(text)
    return match[0] if match else ""
