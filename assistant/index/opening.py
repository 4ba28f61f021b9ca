"""Open the index in a folder, or say why it cannot be opened."""

from pathlib import Path

from threadpoolctl import threadpool_limits

from assistant.embeddings.base import Embedder
from assistant.errors import IndexDamagedError, IndexMissingError, rebuild_command
from assistant.index.chunk_index import ChunkIndex
from assistant.index.making import missing_message
from assistant.language.thesaurus import Thesaurus


def open_index(
    folder: Path,
    thesaurus: Thesaurus,
    embedder: Embedder | None = None,
    *,
    create: bool = False,
    locked: bool = False,
) -> ChunkIndex:
    """Open the index in ``folder``.

    From then on this process does its linear algebra with one thread. Our matrices are
    small, and threads that wait for each other double the time of a question; on a
    machine that is busy with other work a fit of 0.02 s took 2 s.

    Args:
        folder: Folder of the index.
        thesaurus: Whose concepts are counted.
        embedder: What makes vectors; None for the default, fitted on the corpus.
        create: Make an empty index when there is none.
        locked: The caller holds :func:`lock.alone`, and waited for it before opening.

    Raises:
        IndexMissingError: There is none, and ``create`` is False.
        IndexDamagedError: A part cannot be opened.
        IndexMismatchError: It was made with other vectors.
    """
    if not (folder / "index.json").exists() and not create:
        raise IndexMissingError(missing_message(folder))
    folder.mkdir(parents=True, exist_ok=True)
    threadpool_limits(limits=1, user_api="blas")
    index = ChunkIndex(folder, thesaurus, embedder, locked=locked)
    if not index.is_whole():
        raise IndexDamagedError(
            f"A part of the index {folder} is gone. Run: {rebuild_command(folder)}"
        )
    return index
