"""The lexical half of the index: BM25 over analysed Dutch, beside Chroma.

Only here is tantivy imported. Local Chroma has no sparse search, so the words live
here. Every field holds terms that we analysed ourselves; tantivy only counts them.
"""

import math
from collections.abc import Iterable, Mapping
from pathlib import Path

import tantivy

from assistant.analysis import CHANNELS, chunk_terms
from assistant.documents import Chunk
from assistant.errors import IndexBusyError, IndexDamagedError, rebuild_command
from assistant.language.thesaurus import Thesaurus

_HEAP_BYTES = 64_000_000


class LexicalIndex:
    """Counts terms of chunks and ranks chunks for weighted terms.

    One process may write at a time; any number may read.

    Args:
        folder: Where it lives; made when absent.
        thesaurus: Whose concepts are counted.

    Raises:
        IndexDamagedError: What is in ``folder`` cannot be opened.
    """

    def __init__(self, folder: Path, thesaurus: Thesaurus) -> None:
        self._thesaurus = thesaurus
        folder.mkdir(parents=True, exist_ok=True)
        builder = tantivy.SchemaBuilder()
        builder.add_text_field("id", stored=True, tokenizer_name="raw", index_option="basic")
        for channel in CHANNELS:
            builder.add_text_field(channel, tokenizer_name="whitespace", index_option="freq")
        self._schema = builder.build()
        try:
            self._index = tantivy.Index(self._schema, path=str(folder))
            self._index.reload()
        except (ValueError, OSError) as error:
            raise IndexDamagedError(
                f"The word index in {folder} cannot be opened ({error}). "
                f"Run: {rebuild_command(folder.parent)}"
            ) from error

    def apply(self, added: Iterable[Chunk], deleted: Iterable[str]) -> None:
        """Take out the chunks with the ids ``deleted``, then put in ``added``; one commit.

        Raises:
            IndexBusyError: Another process is writing.
        """
        try:
            writer = self._index.writer(_HEAP_BYTES, 1)
        except ValueError as error:
            raise IndexBusyError(
                "Another process is writing to the word index. Wait until it is done, "
                "then run the command again."
            ) from error
        for chunk_id in deleted:
            writer.delete_documents_by_term("id", chunk_id)
        for chunk in added:
            writer.delete_documents_by_term("id", chunk.id)
            channels = chunk_terms(chunk, self._thesaurus)
            fields = {name: [" ".join(found)] for name, found in channels.items()}
            writer.add_document(tantivy.Document(id=[chunk.id], **fields))
        writer.commit()
        writer.wait_merging_threads()
        self._index.reload()

    def count(self) -> int:
        """Return how many chunks are in it, by asking it a real question."""
        return int(self._index.searcher().num_docs)

    def ids(self) -> set[str]:
        """Return the ids of all chunks in it."""
        searcher = self._index.searcher()
        found = searcher.search(tantivy.Query.all_query(), limit=max(1, searcher.num_docs))
        return {searcher.doc(address)["id"][0] for _, address in found.hits}

    def document_frequency(self, channel: str, term: str) -> int:
        """Return in how many chunks ``term`` stands in ``channel``."""
        return int(self._index.searcher().doc_freq(channel, term))

    def search(self, channel: str, weights: Mapping[str, float], limit: int) -> dict[str, float]:
        """Return chunk id -> BM25 score (> 0), best first, at most ``limit``.

        Args:
            channel: One of ``CHANNELS``.
            weights: Term -> weight (> 0) that multiplies its BM25 score.
            limit: Most chunks wanted, at least 1.
        """
        clauses = [
            (
                tantivy.Occur.Should,
                tantivy.Query.boost_query(
                    tantivy.Query.term_query(self._schema, channel, term, "freq"), weight
                ),
            )
            for term, weight in weights.items()
        ]
        if not clauses:
            return {}
        searcher = self._index.searcher()
        found = searcher.search(tantivy.Query.boolean_query(clauses), limit=limit, count=False)
        return {searcher.doc(address)["id"][0]: float(score) for score, address in found.hits}


def inverse_frequency(frequency: int, size: int) -> float:
    """Return BM25's idf of a term that stands in ``frequency`` of ``size`` chunks.

    Source: Robertson & Zaragoza (2009), The Probabilistic Relevance Framework, eq. 3.3
    with one added so that it stays positive.
    """
    return math.log(1 + (size - frequency + 0.5) / (frequency + 0.5))
