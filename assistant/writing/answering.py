"""Whether what is left of a written answer still answers the question. Pure."""

from collections.abc import Sequence

from assistant.answers import Citation
from assistant.language.words import terms
from assistant.writing.base import Task
from assistant.writing.support import share_covered, telling_words

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
    if not kept or len(telling_words(text)) < _FEWEST_WORDS:
        return False
    if dropped / (kept + dropped) > _MOST_DROPPED:
        return False
    asked = telling_words(task.question)
    quoted = share_covered(asked, frozenset(terms(task.quoted)))
    about = " ".join(f"{c.chunk.info.title} {' '.join(c.chunk.section)}" for c in citations)
    return share_covered(asked, frozenset(terms(f"{text} {about}"))) >= _LEAST_OF_QUOTED * quoted
