"""What came of one sentence: a Verdict, and the Fault that keeps it off the screen. Pure."""

from dataclasses import dataclass
from enum import StrEnum

from assistant.writing.support import Support


class Fault(StrEnum):
    """Why a sentence is not shown; a closed vocabulary."""

    NO_WORDS = "no words"
    NO_SOURCE = "no source"
    UNKNOWN_SOURCE = "unknown source"
    MARKUP = "markup"
    ADDRESS = "address"
    PERSONAL = "personal"
    INSTRUCTION = "instruction"
    LEAK = "leak"
    LANGUAGE = "language"
    FACT = "fact"
    UNKNOWN_WORD = "unknown word"
    DENIAL = "denial"
    PROMISE = "promise"
    UNSUPPORTED = "unsupported"
    TORN = "torn from its clause"
    MIXED = "mixed"
    QUOTE = "quote"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What came of one sentence.

    Attributes:
        text: The sentence without markers.
        fault: Why it is not shown; None when it passes.
        what: The words that are at fault, as far as they may be told; empty for personal data.
        support: What bears it out, best first; empty when it fails.
    """

    text: str
    fault: Fault | None = None
    what: str = ""
    support: tuple[Support, ...] = ()

    @property
    def passes(self) -> bool:
        """Return whether the sentence may be shown."""
        return self.fault is None
