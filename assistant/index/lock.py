"""One writer at a time: a lock file inside the index, held by the process that writes."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import filelock

from assistant.errors import IndexBusyError


@contextmanager
def alone(folder: Path, wait_seconds: float = 0.0) -> Iterator[None]:
    """Hold the one place for a writer to the index in ``folder``.

    Raises:
        IndexBusyError: Another process writes, also after ``wait_seconds``.
    """
    lock = filelock.FileLock(folder / "write.lock")
    try:
        lock.acquire(timeout=wait_seconds)
    except filelock.Timeout as error:
        raise IndexBusyError(
            f"Another process is writing to the index {folder}. "
            "Wait until it is done, then run the command again."
        ) from error
    try:
        yield
    finally:
        lock.release()


def is_held(folder: Path) -> bool:
    """Tell whether another writer holds the place right now."""
    try:
        with alone(folder):
            return False
    except IndexBusyError:
        return True
