"""What a reader should know of an answer and its sources, beside its text. Pure.

An address that only a document gives may be of anybody: it stays as the document has it,
and a sentence beside it says that we do not know it.
"""

from collections.abc import Sequence

from assistant.answers import Citation
from assistant.citations import old_documents
from assistant.language.detection import detect_language
from assistant.register.websites import domains_in, known_domains
from assistant.wording import say


def notices_of(
    text: str,
    citations: Sequence[Citation],
    language: str,
    this_year: int,
    notice: str,
    *,
    differ: bool,
) -> tuple[str, ...]:
    """Return the sentences to read beside an answer, the most telling first.

    Args:
        text: Of the answer.
        citations: What it leans on.
        language: Of the answer.
        this_year: The year of today, for "this document is old".
        notice: Key of what is to be said first; empty for nothing.
        differ: Whether two of its sources say almost the same, and not quite.
    """
    keys = [notice] if notice else []
    # Above an answer of quotes alone it stands already.
    if (
        notice == "written"
        and language != "nl"
        and any(detect_language(c.quote) == "nl" for c in citations)
    ):
        keys.append("dutch_quotes")
    if differ:
        keys.append("sources_differ")
    first = [say(key, language) for key in keys]
    named = domains_in(text)
    if named and (strange := sorted(named - known_domains())):
        first.append(say("strange_address", language, address=", ".join(strange)))
    return (*first, *old_documents(citations, language, this_year))
