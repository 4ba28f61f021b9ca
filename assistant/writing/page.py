"""The answer while it is written: kept sentences in their place, citations numbered. Pure."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from assistant.answers import Citation
from assistant.citations import squash
from assistant.language.contacts import longest_without_contacts
from assistant.writing.extra import is_extra
from assistant.writing.links import show
from assistant.writing.sentences import Sentence
from assistant.writing.support import Support
from assistant.writing.verdicts import Verdict


@dataclass(frozen=True, slots=True)
class Kept:
    """A sentence on screen.

    Attributes:
        place: Of the sentence in the reply, from 0.
        before: What separates it from the one before.
        text: Its words with its markers.
    """

    place: int
    before: str
    text: str


class AnswerPage:
    """Collects what passes.

    Args:
        holds: Tells whether a citation's quote stands on its page.
        addresses: Token -> address.
    """

    def __init__(
        self, holds: Callable[[Citation], bool], addresses: Callable[[], Mapping[str, str]]
    ) -> None:
        self._holds = holds
        self._addresses = addresses
        self._kept: list[Kept] = []
        self._seen: set[str] = set()
        self._break = ""
        self.citations: list[Citation] = []

    def knows(self, text: str) -> bool:
        """Tell whether the same words are on the page already."""
        return squash(text) in self._seen

    def keep(self, place: int, sentence: Sentence, verdict: Verdict) -> str | None:
        """Put a sentence on the page; return it as it is shown, or None when no quote holds."""
        cited = self._cite(verdict.support)
        if not cited or not all(map(self._holds, cited)):
            return None
        self._seen.add(squash(verdict.text))
        numbers = [self._number(citation) for citation in cited]
        links = frozenset().union(*(support.source.links for support in verdict.support))
        known = {token: a for token, a in self._addresses().items() if token in links}
        before = self._separator(sentence.before)
        text = _with_markers(show(verdict.text, known), numbers)
        self._kept.append(Kept(place, before, text))
        shown = f"{before}{text}"
        return shown if len(self._kept) > 1 else shown.lstrip("\n ")

    def drop(self, sentence: Sentence) -> None:
        """Remember that a sentence is left out, so that a line it began still begins."""
        if "\n" in sentence.before:
            self._break = sentence.before

    @property
    def text(self) -> str:
        """Return the page, every sentence in its place."""
        ordered = sorted(self._kept, key=lambda kept: kept.place)
        return "".join(f"{kept.before}{kept.text}" for kept in ordered).lstrip("\n ")

    @property
    def count(self) -> int:
        """Return the number of sentences on the page."""
        return len(self._kept)

    def _separator(self, before: str) -> str:
        carried, self._break = self._break, ""
        return before if "\n" in before or not carried else carried

    def _number(self, citation: Citation) -> int:
        for known in self.citations:
            if known.chunk.id == citation.chunk.id and known.quote == citation.quote:
                return known.number
        numbered = Citation(len(self.citations) + 1, citation.chunk, citation.quote)
        self.citations.append(numbered)
        return numbered.number

    def _cite(self, support: Sequence[Support]) -> list[Citation]:
        """Return a quote per run of evidence that stands together, best first."""
        runs: list[list[Support]] = []
        for one in sorted(support, key=lambda s: (s.source.number, s.evidence.place)):
            if runs and _follows(one, runs[-1][-1]):
                runs[-1].append(one)
            else:
                runs.append([one])
        first = {id(s): rank for rank, s in enumerate(support)}
        runs.sort(key=lambda run: min(first[id(s)] for s in run))
        return [
            Citation(0, run[0].source.chunk, quote)
            for run in runs
            if (quote := longest_without_contacts(" ".join(s.evidence.words for s in run)))
        ]


def _follows(one: Support, other: Support) -> bool:
    # Each line of a record has a source of its own; lines of a page read on.
    lines = 0 if is_extra(one.source.chunk) else 1
    return (
        one.source is other.source
        and one.evidence.place == other.evidence.place + 1
        and one.evidence.line - other.evidence.line <= lines
    )


def _with_markers(text: str, numbers: Sequence[int]) -> str:
    markers = "".join(f"[{number}]" for number in sorted(set(numbers)))
    ending = text[-1] if text and text[-1] in ".!?:;" else ""
    body = text[: len(text) - len(ending)].rstrip()
    return f"{body} {markers}{ending or '.'}"
