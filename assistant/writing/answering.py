"""Whether what is left of a written answer still answers the question. Pure."""

from assistant.language.words import terms
from assistant.writing.base import Task
from assistant.writing.support import share_covered, telling_words

_FEWEST_WORDS = 4
# With more sentences dropped than this share, the rest is a ruin.
_MOST_DROPPED = 0.5
# It must say at least this part of what the quoted answer says about the question.
_LEAST_OF_QUOTED = 0.5


def answers_as_much(text: str, task: Task, *, kept: int, dropped: int) -> bool:
    """Tell whether ``text`` may stand in for the quoted answer.

    Args:
        text: What is left, with markers; each sentence has passed.
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
    return share_covered(asked, frozenset(terms(text))) >= _LEAST_OF_QUOTED * quoted
