"""What a reader should know of the sources of an answer, beside its text. Pure."""

from collections.abc import Sequence

from assistant.answers import Citation
from assistant.citations import old_documents
from assistant.understanding import detect_language
from assistant.wording import say


def notices_of(
    citations: Sequence[Citation], language: str, this_year: int, notice: str, *, differ: bool
) -> tuple[str, ...]:
    """Return the sentences to read beside an answer, the most telling first.

    Args:
        citations: What the answer leans on.
        language: Of the answer.
        this_year: The year of today, for "this document is old".
        notice: Key of what is to be said first; empty for nothing.
        differ: Whether two of its sources say almost the same, and not quite.
    """
    keys = [notice] if notice else []
    if language != "nl" and any(detect_language(c.quote) == "nl" for c in citations):
        keys.append("dutch_quotes")
    if differ:
        keys.append("sources_differ")
    first = (say(key, language) for key in keys)
    return (*first, *old_documents(citations, language, this_year))
