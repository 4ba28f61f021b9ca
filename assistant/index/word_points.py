"""Where the words of the documents lie: the word space of one index, in ``words.npz``."""

from collections.abc import Iterable
from pathlib import Path

from assistant.documents import Chunk
from assistant.errors import IndexMissingError
from assistant.index.making import missing_message
from assistant.language.thesaurus import Thesaurus
from assistant.language.word_space import WordSpace, load_base_space, load_word_space, settle
from assistant.language.words import terms
from assistant.units import split_sentences

MAX_SETTLE_CHUNKS = 8_000
"""A larger corpus is sampled evenly; its words are settled long before."""


class WordPoints:
    """The word space of the index in ``folder``.

    Args:
        folder: Of the index.
        thesaurus: Where the points come from.
    """

    def __init__(self, folder: Path, thesaurus: Thesaurus) -> None:
        self._path = folder / "words.npz"
        self._thesaurus = thesaurus
        self._space: WordSpace | None = None

    @property
    def space(self) -> WordSpace:
        """Return the points; read at first use.

        Raises:
            IndexMissingError: Nothing was ever ingested.
            IndexDamagedError: They cannot be read.
        """
        if self._space is None and not self.exist():
            raise IndexMissingError(missing_message(self._path.parent))
        if self._space is None:
            self._space = load_word_space(self._path)
        return self._space

    def exist(self) -> bool:
        """Tell whether points were stored."""
        return self._path.exists()

    def settle(self, chunks: Iterable[Chunk]) -> None:
        """Give the words of ``chunks`` their place, and store it."""
        passages = [
            terms(sentence)
            for chunk in chunks
            for line in chunk.lines
            for sentence in split_sentences(line.text)
        ]
        self._space = settle(load_base_space(self._thesaurus), passages)
        self._space.save(self._path)
