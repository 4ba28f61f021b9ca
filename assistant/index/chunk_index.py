"""The index as one thing: catalogue, files, chunks with vectors, and words, in step.

INDEX/
    index.json      how it was made: vectors, thesaurus, generation
    library.db      catalogue of documents and pages
    chunks.db       chunks, and what was read of them
    files/          a copy of every document, to draw pages and to rebuild from
    chroma/         vectors
    lexical/        words
    vectors.npz     the fit behind the default vectors
    words.npz       where the words of the documents lie
    write.lock      held by the one process that writes
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from assistant.analysis import analysis_digest, chunk_terms
from assistant.documents import Chunk
from assistant.embeddings import fitted
from assistant.embeddings.base import Embedder, Vectors
from assistant.errors import IndexBusyError, IndexDamagedError, IndexMissingError, rebuild_command
from assistant.index.catalogue import Catalogue
from assistant.index.chunk_store import ChunkStore
from assistant.index.kept_files import KeptFiles
from assistant.index.lexical import LexicalIndex
from assistant.index.lock import alone
from assistant.index.making import missing_message, read_record, refuse_mismatch, write_record
from assistant.index.records import passage
from assistant.index.sync import Arrival, SyncReport, compare
from assistant.index.vectors import VectorIndex
from assistant.index.word_points import MAX_SETTLE_CHUNKS, WordPoints
from assistant.language.thesaurus import Thesaurus

AnyEmbedder = Embedder | fitted.FittedEmbedder
# Fitted vectors are fitted again once the index has grown by this factor.
_REFIT_GROWTH = 2.0


class ChunkIndex:
    """An index on disk; made by :func:`open_index`."""

    def __init__(
        self, folder: Path, thesaurus: Thesaurus, embedder: Embedder | None, *, locked: bool
    ) -> None:
        self.folder = folder
        self._locked = locked
        self._folder_id = folder.stat().st_ino
        self._thesaurus = thesaurus
        self._analysis = analysis_digest(thesaurus)
        self._given = embedder
        self._fitted: fitted.FittedEmbedder | None = None
        self.kept = KeptFiles(folder / "files")
        self.catalogue = Catalogue(folder / "library.db")
        self.chunks = ChunkStore(folder / "chunks.db", thesaurus)
        self.vectors = VectorIndex(folder / "chroma")
        self.lexical = LexicalIndex(folder / "lexical", thesaurus)
        self.words = WordPoints(folder, thesaurus)
        self._record = read_record(folder)
        if embedder is None and (folder / "vectors.npz").exists():
            self._fitted = fitted.load(folder / "vectors.npz", thesaurus)
        made_by = self._given or self._fitted
        asked = made_by.name if made_by else "fitted"
        refuse_mismatch(folder, self._record, asked, exactly=embedder is not None)
        if self._record and self._record.get("analysis") != self._analysis:
            self.refresh()

    @property
    def generation(self) -> int:
        """Return a number that grows with every write."""
        return int(self._record.get("generation", 0))

    @property
    def embedder(self) -> AnyEmbedder:
        """Return what made the vectors.

        Raises:
            IndexMissingError: Nothing was ingested yet.
        """
        made_by = self._given or self._fitted
        if made_by is None:
            raise IndexMissingError(missing_message(self.folder))
        return made_by

    def file(self, source: str) -> Path:
        """Return where the copy of a document is kept."""
        return self.kept.path(source)

    @contextmanager
    def writing(self, wait_seconds: float = 0.0) -> Iterator[None]:
        """Hold the one place for a writer.

        Raises:
            IndexBusyError: Another process writes, also after ``wait_seconds``, or has
                put another index in the place of this one.
        """
        if self._locked:
            yield
            return
        with alone(self.folder, wait_seconds):
            if self.folder.stat().st_ino != self._folder_id:
                raise IndexBusyError(
                    f"The index {self.folder} was made anew meanwhile. Run the command again."
                )
            yield

    def prepare(self, chunks: Sequence[Chunk]) -> None:
        """Analyse ``chunks`` that will be given to :meth:`sync` soon, as there is time now."""
        self.chunks.prepare(chunks)
        for chunk in chunks:
            chunk_terms(chunk, self._thesaurus)

    def sync(self, arrivals: Sequence[Arrival], gone: Sequence[str] = ()) -> SyncReport:
        """Bring the index in step with ``arrivals`` and forget the sources ``gone``.

        Call it inside :meth:`writing`. Only chunks that say something new get a vector,
        unless the index has grown so much that the vectors are fitted again.

        Raises:
            ModelUnavailableError: What makes vectors fails; nothing was written.
            IndexMismatchError: It makes vectors of another length; nothing was written.
        """
        fresh: list[Chunk] = []
        dropped: list[str] = []
        report = SyncReport()
        for arrival in arrivals:
            changes, new, old = compare(arrival, self.chunks.digests(arrival.document.source))
            report, fresh, dropped = report + changes, fresh + new, dropped + old
        for source in gone:
            ids = list(self.chunks.digests(source))
            dropped += ids
            report += SyncReport(removed=len(ids))
        vectors = self._ask_vectors(fresh)
        for arrival in arrivals:
            self.kept.keep(arrival.path, arrival.document.source, arrival.root, arrival.given)
        self.catalogue.begin([(a.document, a.root, a.digest) for a in arrivals])
        report += SyncReport(embedded=self._write(fresh, dropped, vectors))
        self.catalogue.finish([arrival.document.source for arrival in arrivals], gone)
        for source in gone:
            self.kept.forget(source)
        if fresh or dropped:
            self._record["generation"] = self.generation + 1
        self._write_record()
        return report

    def is_whole(self) -> bool:
        """Tell whether no part is gone; a writer that was cut off is mended by the next."""
        documents, chunks = self.catalogue.documents(), self.chunks.count()
        in_step = self._in_step() and bool(chunks) == bool(documents)
        in_step = in_step and (self.words.exist() or not chunks)
        return in_step or any(record.writing for record in documents)

    def check(self) -> None:
        """Ask every part a real question.

        Raises:
            IndexDamagedError: A part does not answer, or the parts are out of step.
        """
        self.vectors.check()
        if not self._in_step():
            raise IndexDamagedError(
                f"The words and chunks of the index {self.folder} are out of step. "
                f"Run: {rebuild_command(self.folder)}"
            )

    def _in_step(self) -> bool:
        return self.chunks.count() == self.vectors.count() == self.lexical.count()

    def _ask_vectors(self, chunks: Sequence[Chunk]) -> Vectors | None:
        """Return vectors of ``chunks``; None when there are none, or they are fitted later."""
        if self._given is None or not chunks:
            return None
        vectors = self._given.embed_passages([passage(chunk) for chunk in chunks])
        self.vectors.refuse_other_length(vectors.shape[1])
        return vectors

    def _write(self, fresh: list[Chunk], dropped: list[str], asked: Vectors | None) -> int:
        """Write words and vectors, ``asked`` or fitted; return how many vectors were made."""
        if not fresh and not dropped:
            return 0
        self.chunks.begin(fresh, dropped)
        self.vectors.delete(dropped)
        count, embedded = self.chunks.count(), len(fresh)
        ids = [chunk.id for chunk in fresh]
        if asked is not None:
            self.vectors.upsert(ids, asked)
        elif fresh and self._fitted and not self._outgrown(count):
            self.vectors.upsert(ids, self._fitted.embed_chunks(fresh))
        elif fresh:
            self._fit(count, fresh)
            embedded = count
        self.lexical.apply(fresh, dropped)
        settled_on = int(self._record.get("settled_on", 0))
        if fresh and (not self.words.exist() or count >= _REFIT_GROWTH * max(1, settled_on)):
            self._settle(count)
        self.chunks.finish(fresh, dropped)
        return embedded

    def _outgrown(self, count: int) -> bool:
        fitted_on = int(self._record.get("fitted_on", 0))
        return count >= _REFIT_GROWTH * max(1, fitted_on)

    def refresh(self) -> None:
        """Count words and fit vectors again, after a change of thesaurus or word lists."""
        with self.writing(wait_seconds=60):
            count = self.chunks.count()
            self.chunks.read_again()
            self.lexical.apply(self.chunks.every(), self.lexical.ids())
            if self._given is None and count:
                self._fit(count)
            self._settle(count)
            self._record["generation"] = self.generation + 1
            self._write_record()

    def _fit(self, count: int, fresh: Sequence[Chunk] = ()) -> None:
        """Fit the default vectors on all ``count`` chunks and store them anew.

        A large corpus is sampled evenly.

        Args:
            count: How many chunks there are.
            fresh: Those that are new; where they are all, none is read from disk.
        """
        step = max(1, count // fitted.MAX_FIT_CHUNKS)
        sample = fresh if step == 1 and len(fresh) == count else list(self.chunks.every(step))
        embedder, vectors = fitted.fit(sample, self._thesaurus)
        self._fitted = embedder
        self._record["fitted_on"] = count
        self.vectors.clear()
        if step == 1:
            self.vectors.upsert([chunk.id for chunk in sample], vectors)
        else:
            for batch in self.chunks.batches():
                self.vectors.upsert([chunk.id for chunk in batch], embedder.embed_chunks(batch))
        embedder.save(self.folder / "vectors.npz")

    def _settle(self, count: int) -> None:
        """Give the words of all ``count`` chunks their place; a large corpus is sampled."""
        step = max(1, count // MAX_SETTLE_CHUNKS)
        self.words.settle(self.chunks.every(step))
        self._record["settled_on"] = count

    def _write_record(self) -> None:
        self._record["analysis"] = self._analysis
        if made_by := self._given or self._fitted:
            self._record["embedder"] = made_by.name
        write_record(self.folder, self._record)
