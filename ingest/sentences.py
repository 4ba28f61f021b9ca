"""Cut text at the ends of its sentences: pure."""

import re
from collections.abc import Iterator

BREAK = re.compile(
    r"(?<=[.!?…])(?P<close>[\"”’')\]]*(?:\u202f[⁰¹²³⁴-⁹]+)?)\s+(?=[\"“‘'(\[]?[^\W\d_a-z])"
)
ABBREVIATION = re.compile(
    r"(?:^|[\s(])(?:[A-Z]|ca|bijv|bv|o\.a|o\.m|m\.n|nl|resp|incl|excl|dhr|mevr|mw|dr|drs|ir|ing|mr|prof|"
    r"art|nr|p|pag|blz|vgl|zgn|i\.s\.m|t\.a\.v|t\.b\.v|m\.b\.t|m\.b\.v|d\.w\.z|c\.q|e\.a|jl|st|stcrt)\.$",
    re.IGNORECASE,
)
NUMBER = re.compile(r"\(?\w{1,2}[.)]+")  # of a list item
TAIL = 12


def split_sentences(text: str) -> list[str]:
    """Return the sentences of a text; joined with spaces they are the text again."""
    return list(_split(text))


def last_sentence(text: str) -> str:
    """Return the last sentence of a text."""
    return split_sentences(text)[-1] if text else ""


def _split(text: str) -> Iterator[str]:
    start = 0
    for match in BREAK.finditer(text):
        before = text[max(start, match.start() - TAIL) : match.start()]
        if ABBREVIATION.search(before) or (start == 0 and NUMBER.fullmatch(text[: match.start()])):
            continue
        yield text[start : match.end("close")]
        start = match.end()
    yield text[start:]
