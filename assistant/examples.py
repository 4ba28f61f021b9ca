"""An example of a question that this index does answer, as near as can be to one it does not.

Questions by subject stand in ``data/example_questions.csv``; others ask what a document
says, by its title. Each is tried on the index before it is offered, and the outcome kept
for as long as the index stays as it is: an example that fails would be a second no.
"""

import csv
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources
from itertools import islice

from assistant.bait import is_bait
from assistant.errors import DataError
from assistant.index.chunk_index import ChunkIndex
from assistant.instructions import harmless, is_instruction
from assistant.language.thesaurus import load_thesaurus
from assistant.language.words import WORD, stem, terms, words
from assistant.quoter import Quoter
from assistant.retriever import Retriever
from assistant.wording import say

_COLUMNS = ["subject", "nl", "en"]
# So many are tried for one question: nobody waits longer for a no than for an answer.
_MOST_TRIED = 6
# Of them at most so many by a subject alike, and so many by a title of the index itself.
_MOST_ALIKE = 3
_OWN_TRIED = 2
_LONGEST_TITLE = 90
_LIMIT = 12
# A shared word is worth so many shared concepts, and so much makes an example near.
_ALIKE = 2
# Signs that would not be shown as they are.
_ODD = frozenset("<>[]{}`*_|\\“”‘’")


@dataclass(frozen=True, slots=True)
class Example:
    """A question that may be offered.

    Attributes:
        question: In the language of who asks.
        subject: Words that must stand where the answer is found; empty for a document.
        title: Of the document that must be quoted; empty for a subject.
    """

    question: str
    subject: str = ""
    title: str = ""


class Examples:
    """Finds an example question that an index answers.

    Args:
        index: Whose documents may be named.
        retriever: Finds chunks in it.
        quoter: Tells whether they answer.
    """

    def __init__(self, index: ChunkIndex, retriever: Retriever, quoter: Quoter) -> None:
        self._index = index
        self._retriever = retriever
        self._quoter = quoter
        self._tried: dict[Example, bool] = {}
        self._tried_of = -1

    def nearest(self, question: str, language: str, titles: Iterable[str] = ()) -> str:
        """Return an example between quotation marks; "" when none is answered.

        Args:
            question: What was asked.
            language: Of the example, "nl" or "en".
            titles: Of the documents found for it, the nearest first; none when the
                question is not one for this counter.
        """
        if self._tried_of != self._index.generation:
            self._tried, self._tried_of = {}, self._index.generation
        tried = islice(self._candidates(question, language, titles), _MOST_TRIED)
        found = next(filter(self._is_answered, tried), None)
        return f"“{found.question}”" if found else ""

    def _candidates(self, question: str, language: str, titles: Iterable[str]) -> Iterator[Example]:
        """Yield what may be offered, the nearest first, each once and not what was asked.

        The index's own documents always have their turn: there may be nothing in it of the
        subjects that others ask about.
        """
        alike, others = _by_nearness(question, language)
        near = (*alike[:_MOST_ALIKE], *_by_title(titles, language), *others)
        asked = " ".join(words(question))
        fresh = (e for e in dict.fromkeys(near) if " ".join(words(e.question)) not in {asked, ""})
        first = list(islice(fresh, _MOST_TRIED - _OWN_TRIED))
        yield from first
        own = _by_title(self._titles(), language)
        yield from (e for e in own if e not in first and " ".join(words(e.question)) != asked)

    def _titles(self) -> Iterator[str]:
        return (record.info.title for record in self._index.catalogue.documents())

    def _is_answered(self, example: Example) -> bool:
        if example not in self._tried:
            self._tried[example] = self._try(example)
        return self._tried[example]

    def _try(self, example: Example) -> bool:
        """Tell whether the index answers, from where its subject or its document is."""
        query = self._retriever.understand(example.question)
        found = self._retriever.retrieve(query, _LIMIT)
        quoted = self._quoter.quote(query, found.only(harmless(found.chunks))).units
        if not quoted:
            return False
        best = quoted[0].chunk
        if example.title:
            return best.info.title == example.title
        return _speaks_of(
            f"{best.info.title} {' '.join(best.section)} {best.text}", example.subject
        )


def _speaks_of(text: str, subject: str) -> bool:
    """Tell whether ``text`` says every word of ``subject``; a name in capitals to the letter."""
    names = {word for word in WORD.findall(subject) if word.isupper()}
    others = {stem(word) for word in words(subject) if word.upper() not in names}
    return others <= set(terms(text)) and names <= set(WORD.findall(text))


def _by_title(titles: Iterable[str], language: str) -> Iterator[Example]:
    for title in titles:
        odd = _ODD & set(title) or is_instruction(title) or is_bait(title)
        if title and len(title) <= _LONGEST_TITLE and not odd and not title.endswith("?"):
            yield Example(say("example_document", language, title=title), title=title)


def _by_nearness(question: str, language: str) -> tuple[list[Example], list[Example]]:
    """Return the examples that share something with ``question``, the nearest first, and others."""
    asked, meant = _said(question)
    near: list[tuple[int, Example]] = []
    for subject, dutch, english in load_example_questions():
        example = Example(english if language == "en" else dutch, subject)
        said, about = _said(f"{subject} {dutch}")[0], _said(subject)[1]
        near.append((_ALIKE * len(asked & said) + len(meant & about), example))
    alike = sorted((pair for pair in near if pair[0] >= _ALIKE), key=lambda pair: -pair[0])
    return [e for _, e in alike], [e for shared, e in near if shared < _ALIKE]


@lru_cache(maxsize=512)
def _said(text: str) -> tuple[frozenset[str], frozenset[str]]:
    """Return the stems of a text, and the concepts that it speaks of."""
    return frozenset(terms(text)), frozenset(load_thesaurus().in_text(text))


def parse_example_questions(lines: Iterable[str], name: str) -> list[tuple[str, str, str]]:
    """Read examples, as (subject, Dutch, English), from CSV lines.

    The English one is empty where it would find nothing without a Dutch word in it.

    Raises:
        DataError: A column is missing, or a row is not full.
    """
    reader = csv.DictReader(lines)
    if reader.fieldnames != _COLUMNS:
        raise DataError(f"{name}: the header must be {','.join(_COLUMNS)}.")
    rows: list[tuple[str, str, str]] = []
    for row in reader:
        if None in row or row["en"] is None or not (row["subject"].strip() and row["nl"].strip()):
            raise DataError(f"{name}, line {reader.line_num}: fill in subject and nl.")
        rows.append((row["subject"], row["nl"], row["en"]))
    return rows


@cache
def load_example_questions() -> Sequence[tuple[str, str, str]]:
    """Return the examples that ship with Loket; read once per process."""
    file = resources.files("assistant") / "data" / "example_questions.csv"
    lines = file.read_text(encoding="utf-8").splitlines()
    return tuple(parse_example_questions(lines, "example_questions.csv"))
