"""Tell in the text of an answer what answers best from what does so far less surely. Pure."""

import re

from assistant.answers import Answer

_MARKER = re.compile(r"\[(\d+)\]")
_ITEM = re.compile(r"\s*[-*•]\s+.*")
# The title of a document over its quotes; the title itself may hold asterisks.
_TITLE = re.compile(r"\*\*(?:(?!\*\*).)+\*\*(?: \([^()]*\))?:?")
# One line more is read sooner than it is opened.
_LEAST_APART = 2


def split_answer(answer: Answer) -> tuple[str, str]:
    """Return what answers best, and the lines that do so far less surely, each as an answer.

    A title goes where lines below it go, to both parts if need be. Two quotes at the least
    are set apart; else everything is in the first part.
    """
    text = answer.text
    beside = {citation.number for citation in answer.citations if citation.beside}
    best: list[str] = []
    rest: list[str] = []
    above: list[str] = []
    below = True
    told = {"best": False, "rest": False}
    for line in text.splitlines():
        numbers = _MARKER.findall(line)
        if _ITEM.fullmatch(line) and numbers:
            name, part = ("rest", rest) if int(numbers[-1]) in beside else ("best", best)
            if not told[name]:
                part += above
            told[name] = below = True
            part.append(line)
            continue
        above, below = ([line] if below else [*above, line]), False
        told = {"best": False, "rest": False}
        if line.strip() and not _TITLE.fullmatch(line):
            best += above
            above = []  # what is said above all of it is said once
            told["best"] = True
    apart = sum(bool(_ITEM.fullmatch(line)) for line in rest)
    alone = not any(_ITEM.fullmatch(line) for line in best)
    if apart < _LEAST_APART or alone:
        return text, ""
    return "\n".join(best), "\n".join(rest).lstrip("\n")
