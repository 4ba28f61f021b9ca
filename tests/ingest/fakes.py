"""What stands in for wordfreq and tiktoken, and printed lines made with few words."""

from collections.abc import Iterable, Sequence

from ingest.lexicon import Vocabulary
from ingest.raw import RawLine, RawPage


class WordList:
    """A lexicon of the words it is given; all are common."""

    def __init__(self, *words: str) -> None:
        self.words = set(words)

    def frequency(self, word: str) -> float:
        return 1e-5 if word in self.words else 0.0


class WordTokenizer:
    """Counts words."""

    def count(self, text: str) -> int:
        return len(text.split())


def make_vocabulary(*words: str, text: str = "") -> Vocabulary:
    return Vocabulary(WordList(*words), [text])


def make_lines(*texts: str, size: float = 10.0, gap: float = 12.0) -> tuple[RawLine, ...]:
    """Return lines one below the other; an empty text is a line of white space."""
    lines = [RawLine(text, 50.0, 800.0 - n * gap, size) for n, text in enumerate(texts)]
    return tuple(line for line in lines if line.text)


def make_page(*texts: str, number: int = 1, label: str | None = None) -> RawPage:
    return RawPage(number, str(number) if label is None else label, make_lines(*texts))


def make_pages(pages: Sequence[Iterable[str]]) -> list[RawPage]:
    return [make_page(*texts, number=number) for number, texts in enumerate(pages, 1)]
