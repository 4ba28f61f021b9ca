"""Turn a follow-up into a question that stands on its own, and trust it only so far. Pure."""

from collections.abc import Sequence

from assistant.answers import Turn
from assistant.instructions import is_instruction
from assistant.language.contacts import contact_in, without_contacts
from assistant.scope import refusal_for
from assistant.writing.cleaning import as_data, as_words, has_markup
from assistant.writing.facts import find_facts, make_ground, missing
from assistant.writing.links import addresses_in

_TURNS = 3
_MOST_CHARACTERS = 300
_ANSWER_CHARACTERS = 600


def show_history(history: Sequence[Turn]) -> str:
    """Return the last turns as the model reads them, without contact details."""
    lines = []
    for turn in history[-_TURNS:]:
        lines.append(f"Vrager: {_data(turn.user)}")
        if turn.assistant:
            lines.append(f"Loket: {_data(turn.assistant[:_ANSWER_CHARACTERS])}")
    return "\n".join(lines)


def show_question(question: str) -> str:
    """Return a question as the model reads it."""
    return _data(question)


def usable(reply: str, question: str, history: Sequence[Turn]) -> str | None:
    """Return the question in ``reply``, or None when it cannot be trusted.

    It must be one short line, ask nothing that is refused, and hold no figure, date or
    name that the person or the conversation did not bring up.
    """
    lines = [line for line in as_words(reply).splitlines() if line.strip()]
    if len(lines) != 1:
        return None
    rephrased = lines[0].strip().strip("\"“”'")
    if not 2 < len(rephrased) <= _MOST_CHARACTERS or has_markup(rephrased):
        return None
    if refusal_for(rephrased) or is_instruction(rephrased):
        return None
    if contact_in(rephrased) or addresses_in(rephrased):
        return None
    said = [question, *(text for turn in history for text in (turn.user, turn.assistant))]
    if missing(find_facts(rephrased), make_ground(as_data(text) for text in said)):
        return None
    return rephrased


def _data(text: str) -> str:
    return without_contacts(as_data(" ".join(text.split())))
