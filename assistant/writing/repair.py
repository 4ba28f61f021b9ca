"""What to ask when sentences failed, and how to read what comes back. Pure."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.writing.sentences import Sentence
from assistant.writing.verdicts import Fault, Verdict

_MOST_REPAIRS = 5
_GONE = "WEG"
_LINE = re.compile(r"^\W{0,3}(\d{1,2})\s*[:.)]\s*(.+)$", re.MULTILINE)
# Who writes these does not make a slip; asking again only gives a second chance to harm.
_HOPELESS = frozenset(
    {Fault.PERSONAL, Fault.LEAK, Fault.INSTRUCTION, Fault.ADDRESS, Fault.MARKUP, Fault.NO_WORDS}
)
_WHY = {
    Fault.NO_SOURCE: "er staat geen bronnummer achter",
    Fault.UNKNOWN_SOURCE: "dit bronnummer bestaat niet",
    Fault.LANGUAGE: "dit is de verkeerde taal",
    Fault.FACT: "dit staat niet zo in de genoemde bron: {what}",
    Fault.UNKNOWN_WORD: "dit woord staat niet in de genoemde bron: {what}",
    Fault.DENIAL: "de ontkenning of beperking is anders dan in de bron",
    Fault.PROMISE: "dit belooft te veel: {what}",
    Fault.UNSUPPORTED: "de genoemde bron zegt dit niet",
    Fault.TORN: "het begin van de zin in de bron hoort erbij",
    Fault.MIXED: "de bron zegt dit niet zo, of van iets anders: {what}",
    Fault.QUOTE: "de genoemde bron zegt dit niet",
}


@dataclass(frozen=True, slots=True)
class Failed:
    """A sentence that was not shown.

    Attributes:
        place: In the reply, from 0.
        sentence: As the model wrote it, with its markers.
        verdict: Why it failed.
    """

    place: int
    sentence: Sentence
    verdict: Verdict


def worth_repair(failed: Sequence[Failed]) -> list[Failed]:
    """Return the failures that a second try may mend, the first few."""
    return [f for f in failed if f.verdict.fault not in _HOPELESS][:_MOST_REPAIRS]


def show_failures(failed: Sequence[Failed]) -> str:
    """Return the failures as the model reads them: numbered, each with its reason."""
    return "\n".join(
        f"{number}: {failure.sentence.text} ({_reason(failure.verdict)})"
        for number, failure in enumerate(failed, start=1)
    )


def _reason(verdict: Verdict) -> str:
    return _WHY.get(verdict.fault or Fault.UNSUPPORTED, "niet juist").format(what=verdict.what)


def read_repairs(reply: str, failed: Sequence[Failed]) -> Iterator[tuple[Failed, str]]:
    """Yield each failure with the sentence that is to replace it, once."""
    done: set[int] = set()
    for match in _LINE.finditer(reply):
        number = int(match[1])
        if number in done or not 1 <= number <= len(failed) or match[2].strip() == _GONE:
            continue
        done.add(number)
        yield failed[number - 1], match[2].strip()
