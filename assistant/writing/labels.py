"""Labels with a value in a line ("trekker: de provincie"). Pure."""

import re
from collections.abc import Iterable, Sequence

from assistant.language.words import fold, stem
from assistant.writing.links import without_tokens
from assistant.writing.support import is_covered, telling_words

_LABEL = re.compile(r"(?:^|[.;|]\s*)((?:[^\W\d_]+\s){0,2}[^\W\d_]+):\s+([^.;:|]+)")


def wrong_label(telling: Sequence[str], texts: Iterable[str]) -> str:
    """Return a label in ``texts`` whose value a statement leaves out, or "".

    Args:
        telling: Telling words of the statement.
        texts: The line that bears it out, and what introduces it.
    """
    said = {stem(word) for word in telling}
    for text in texts:
        for label, value in _LABEL.findall(fold(without_tokens(text))):
            named, values = telling_words(label), telling_words(value)
            if not named or not values or not said.issuperset(map(stem, named)):
                continue
            if not any(is_covered(word, said) for word in values):
                return str(label)
    return ""
