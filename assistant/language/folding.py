"""Letters without their case and accents: the form in which words are matched. Pure."""

import re
import unicodedata

_MARKS = re.compile(r"[\u0300-\u036f]")


def fold(text: str) -> str:
    """Return ``text`` in lower case, without accents or ligatures, with straight apostrophes."""
    if text.isascii():
        return text.casefold()
    return _MARKS.sub("", unicodedata.normalize("NFKD", text.casefold())).replace("’", "'")
