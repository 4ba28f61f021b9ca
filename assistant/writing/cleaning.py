"""Take out of text what is not words: hidden characters, markup, images, encoded blobs. Pure.

Text of documents and people goes to the model as data, so it may not carry characters
that nobody sees, nor close the tags or forge the markers of our prompt. Text of the model
goes to a reader, so it may not carry images, HTML or links.
"""

import re
import unicodedata

_HIDDEN = {"Cf", "Cc", "Co", "Cn", "Cs"}
_SELECTORS = re.compile("[\ufe00-\ufe0f\U000e0100-\U000e01ef]")
_IMAGE = re.compile(r"!\[[^\]]*\](?:\([^)]*\)|\[[^\]]*\])?")
_LINK = re.compile(r"\[([^\]]*)\](?:\([^)]*\)|\[(?!\d)[^\]]*\])")
_COMMENT = re.compile(r"<!--.*?(?:-->|$)", re.DOTALL)
_ELEMENT = re.compile(r"<(script|style|iframe|svg|object)\b.*?(?:</\1\s*>|$)", re.I | re.DOTALL)
_TAG = re.compile(r"</?[a-zA-Z!?][^<>]*(?:>|$)")
_FENCE = re.compile(r"^\s*(?:```|~~~)[^\n]*$", re.MULTILINE)
_EMPHASIS = re.compile(r"(?<!\w)(\*{1,3}|_{1,3}|~~|`+)(?=\S)(.+?)(?<=\S)\1(?!\w)")
_HEADING = re.compile(r"^\s{0,3}#{1,6}\s+", re.MULTILINE)
_BLOB = re.compile(
    r"(?=\S*\d)(?=\S*[a-z])(?=\S*[A-Z])[A-Za-z0-9+/=_-]{48,}|(?:\\x|%)(?:[0-9a-fA-F]{2}(?:\\x|%)?){12,}"
)
_MARKER = re.compile(r"\[(\s*\d[\d\s,;]*)\]")
_NUMBERS = r"(\d{1,3}(?:\s*(?:,|;|-|–|en|and|&)\s*\d{1,3})*)"
_WORD_FOR_SOURCE = r"(?:bron(?:nen)?|sources?)\s*:?\s*"
_OTHER_MARKER = re.compile(
    rf"[\[【]\s*(?:{_WORD_FOR_SOURCE})?{_NUMBERS}\s*(?:†[^\]】]*)?[\]】]"
    rf"|\(\s*{_WORD_FOR_SOURCE}{_NUMBERS}\s*\)",
    re.IGNORECASE,
)
_TOKEN = re.compile(r"\blink_(?=\d)", re.I)
# A marker that was never closed.
_OPEN_MARKER = re.compile(r"\s?\[\s*\d[\d\s,;]*(?![\d\s,;]*\])")
_MARKUP_LEFT = re.compile(
    r"!\[|\]\(|<[a-zA-Z/!?]|&(?:#\w+|[a-z]{2,8});|javascript:|data:\w+/", re.I
)


def visible(text: str) -> str:
    """Return ``text`` without characters that nobody sees; line ends stay.

    Zero-width and tag characters, soft hyphens, direction marks, variation selectors and
    control characters go; a tab and odd spaces become a space.
    """
    text = _SELECTORS.sub("", unicodedata.normalize("NFC", text.replace("\r\n", "\n")))
    kept = []
    for character in text:
        category = unicodedata.category(character)
        if category == "Zs" or character == "\t":
            kept.append(" ")
        elif character == "\n" or category not in _HIDDEN:
            kept.append(character)
    return "".join(kept)


def as_data(text: str) -> str:
    """Return ``text`` fit to stand inside a prompt: it can close no tag and forge no marker.

    Angle brackets become ‹ and ›, ``[3]`` becomes ``(3)``, an own ``link_`` loses its
    meaning, encoded blobs are left out.
    """
    text = _BLOB.sub("…", visible(text))
    text = _MARKER.sub(r"(\1)", text)
    text = _TOKEN.sub("link ", text)
    return text.replace("<", "‹").replace(">", "›")


def as_words(text: str) -> str:
    """Return what a model wrote as plain words with its markers: no image, HTML or markup."""
    text = _IMAGE.sub("", visible(text))
    text = _ELEMENT.sub("", _COMMENT.sub("", text))
    text = _TAG.sub("", _LINK.sub(r"\1", text))
    text = _HEADING.sub("", _FENCE.sub("", text))
    for _ in range(3):
        text = _EMPHASIS.sub(r"\2", text)
    text = _OPEN_MARKER.sub("", text.replace("|", " "))
    return re.sub(r" {2,}", " ", text).strip()


def normalise_markers(text: str) -> str:
    """Return ``text`` with markers as we write them: "[bron 1 en 2]" becomes "[1,2]"."""

    def plain(match: re.Match[str]) -> str:
        return f"[{','.join(re.findall(r'[0-9]+', match[1] or match[2]))}]"

    return _OTHER_MARKER.sub(plain, text)


def has_markup(text: str) -> bool:
    """Tell whether pieces of images, links, HTML or entities are left in ``text``."""
    return _MARKUP_LEFT.search(text) is not None
