"""What goes into a sync of the index and what comes out. Pure, no input or output."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from assistant.documents import Chunk, Document, DocumentInfo
from assistant.index.records import chunk_digest


@dataclass(frozen=True, slots=True)
class SyncReport:
    """What one sync did, in chunks.

    Attributes:
        added: New.
        changed: Same place, other words.
        removed: Gone.
        unchanged: Left as they were.
        embedded: For which a vector was made; more than added + changed after a new fit.
    """

    added: int = 0
    changed: int = 0
    removed: int = 0
    unchanged: int = 0
    embedded: int = 0

    def __add__(self, other: "SyncReport") -> "SyncReport":
        """Return both reports as one."""
        return SyncReport(
            self.added + other.added,
            self.changed + other.changed,
            self.removed + other.removed,
            self.unchanged + other.unchanged,
            self.embedded + other.embedded,
        )


@dataclass(frozen=True, slots=True)
class Arrival:
    """A document on its way into the index.

    Attributes:
        document: As it was read.
        chunks: Cut from it.
        path: The file itself, to be copied.
        root: Folder or file that was ingested, absolute.
        digest: Of the file, its metadata and the way of reading.
        given: What was known before reading, to read it again the same way.
    """

    document: Document
    chunks: Sequence[Chunk]
    path: Path
    root: str
    digest: str
    given: DocumentInfo = field(default_factory=DocumentInfo)


def compare(
    arrival: Arrival, stored: Mapping[str, str]
) -> tuple[SyncReport, list[Chunk], list[str]]:
    """Return what changes, the chunks to write, and the ids of those to take out.

    Args:
        arrival: The document as it is now.
        stored: Chunk id -> digest of its chunks in the index.
    """
    new = [chunk for chunk in arrival.chunks if stored.get(chunk.id) != chunk_digest(chunk)]
    changed = sum(chunk.id in stored for chunk in new)
    old = sorted(stored.keys() - {chunk.id for chunk in arrival.chunks})
    same = len(arrival.chunks) - len(new)
    return SyncReport(len(new) - changed, changed, len(old), same), new, old
