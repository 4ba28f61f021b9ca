"""Whether what is left of a written answer still answers the question. Pure."""

import re
from collections.abc import Sequence

from assistant.answers import Citation
from assistant.language.words import terms
from assistant.writing.base import Task
from assistant.writing.facts import find_facts
from assistant.writing.links import without_tokens
from assistant.writing.support import share_covered, telling_words

_MARKER = re.compile(r"\[\d+\]")
# Words and figures that say something.
_FEWEST_WORDS = 2
# With more sentences dropped than this share, the rest is a ruin.
_MOST_DROPPED = 0.5
# It must say at least this part of what the quoted answer says about the question.
_LEAST_OF_QUOTED = 0.5


def answers_as_much(
    text: str, citations: Sequence[Citation], task: Task, *, kept: int, dropped: int
) -> bool:
    """Tell whether ``text`` may stand in for the quoted answer.

    Args:
        text: What is left, with markers; each sentence has passed.
        citations: What it leans on; their titles and headings say what it is about.
        task: What was asked, and the quoted answer.
        kept: Sentences that are left.
        dropped: Sentences that were left out.
    """
    if not kept or _says(text) < _FEWEST_WORDS:
        return False
    if dropped / (kept + dropped) > _MOST_DROPPED:
        return False
    asked = telling_words(task.question)
    quoted = share_covered(asked, frozenset(terms(task.quoted)))
    about = " ".join(f"{c.chunk.info.title} {' '.join(c.chunk.section)}" for c in citations)
    return share_covered(asked, frozenset(terms(f"{text} {about}"))) >= _LEAST_OF_QUOTED * quoted


def _says(text: str) -> int:
    """Return how many words and figures say something; markers and the names of links do not."""
    plain = without_tokens(_MARKER.sub("", text))
    facts = find_facts(plain)
    return len(telling_words(plain)) + len(facts.figures) + len(facts.days)
