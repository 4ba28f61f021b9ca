"""The reading process: a child that reads PDF files one after the other, within limits.

It speaks lines of JSON over its standard input and output, never pickle: what has parsed
a hostile file is not trusted with more than text. The parent kills it when it is late,
and starts another for the next file.
"""

import atexit
import json
import os
import queue
import subprocess
import sys
import threading
from pathlib import Path
from typing import IO, Any

from ingest.raw import RawDocument, RawLine, RawPage

TIMEOUT_SECONDS = 60.0
MEMORY_BYTES = 2 * 1024**3


class ReadingError(Exception):
    """The file was not read; `kind` is one of locked, damaged, memory, late, lost."""

    def __init__(self, kind: str, detail: str = "") -> None:
        super().__init__(detail)
        self.kind = kind
        self.detail = detail


class ReadingProcess:
    """Reads files in a child process that is started when needed and used again.

    Args:
        timeout_seconds: How long one file may take.
        memory_bytes: How much address space the child may have; 0 for no limit.
    """

    def __init__(
        self, timeout_seconds: float = TIMEOUT_SECONDS, memory_bytes: int = MEMORY_BYTES
    ) -> None:
        self.timeout_seconds = timeout_seconds
        self.memory_bytes = memory_bytes
        self._child: subprocess.Popen[str] | None = None
        self._replies: queue.SimpleQueue[str] = queue.SimpleQueue()
        self._lock = threading.Lock()

    def read(self, path: Path) -> RawDocument:
        """Return the lines of a PDF file.

        Raises:
            ReadingError: It is locked, damaged, too large or too slow.
        """
        with self._lock:
            try:
                reply = self._ask(str(path.resolve()))
            except BaseException:
                self.close()  # a reply that comes later must not be taken for the next one
                raise
        if "kind" in reply:
            raise ReadingError(str(reply["kind"]), str(reply["detail"]))
        return _decode(reply)

    def start(self) -> None:
        """Start the child, so that it is ready when the first file comes."""
        with self._lock:
            self._running()

    def close(self) -> None:
        """End the child, if there is one."""
        child, self._child = self._child, None
        if child is not None:
            child.kill()
            child.wait()
            for stream in (child.stdin, child.stdout):
                if stream is not None:
                    stream.close()

    def _ask(self, path: str) -> dict[str, Any]:
        child = self._running()
        assert child.stdin is not None
        try:
            child.stdin.write(json.dumps(path) + "\n")
            child.stdin.flush()
            reply = self._replies.get(timeout=self.timeout_seconds)
        except OSError as error:
            raise ReadingError("lost", str(error)) from error
        except queue.Empty as error:
            raise ReadingError("late") from error
        if not reply:
            raise ReadingError("lost")
        decoded: dict[str, Any] = json.loads(reply)
        if decoded.get("kind") == "memory":
            self.close()
        return decoded

    def _running(self) -> "subprocess.Popen[str]":
        if self._child is not None and self._child.poll() is None:
            return self._child
        self.close()
        command = [sys.executable, "-P", "-m", "ingest.pdf_worker", str(self.memory_bytes)]
        environment = {**os.environ, "PYTHONPATH": os.pathsep.join(_import_path())}
        self._child = subprocess.Popen(  # noqa: S603 - our own interpreter and module
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=environment,
            encoding="ascii",
        )
        self._replies = queue.SimpleQueue()
        atexit.register(self.close)
        listener = threading.Thread(
            target=_listen, args=(self._child.stdout, self._replies), daemon=True
        )
        listener.start()
        return self._child


def _listen(stream: IO[str], replies: "queue.SimpleQueue[str]") -> None:
    """Pass lines on; an empty one says that the child is gone."""
    try:
        for line in stream:
            replies.put(line)
    except (OSError, ValueError):
        pass
    replies.put("")


def _import_path() -> list[str]:
    root = str(Path(__file__).resolve().parents[1])
    return [root, *(entry for entry in sys.path if entry and entry != root)]


def _encode(document: RawDocument) -> dict[str, Any]:
    pages = [
        [page.number, page.label, [[n.text, n.x, n.y, n.size, n.bold] for n in page.lines]]
        for page in document.pages
    ]
    return {"pages": pages, "title": document.title, "warnings": document.warnings}


def _decode(reply: dict[str, Any]) -> RawDocument:
    pages = tuple(
        RawPage(number, label, tuple(RawLine(*line) for line in lines))
        for number, label, lines in reply["pages"]
    )
    return RawDocument(pages, reply["title"], tuple(reply["warnings"]))


def _limit_memory(limit: int) -> None:
    try:
        import resource  # noqa: PLC0415 - not on every system
    except ImportError:
        return
    if limit:
        _, hard = resource.getrlimit(resource.RLIMIT_AS)
        limit = limit if hard == resource.RLIM_INFINITY else min(limit, hard)
        resource.setrlimit(resource.RLIMIT_AS, (limit, hard))


def _answer(request: str) -> dict[str, Any]:
    from ingest.pdf_pages import DamagedError, LockedError, read_pages  # noqa: PLC0415 - child only

    try:
        return _encode(read_pages(Path(json.loads(request))))
    except LockedError:
        return {"kind": "locked", "detail": ""}
    except DamagedError as error:
        return {"kind": "damaged", "detail": str(error)}
    except MemoryError:
        return {"kind": "memory", "detail": ""}
    except RecursionError:
        return {"kind": "damaged", "detail": "its parts refer to each other without end"}


def main() -> None:
    """Answer requests until the parent closes the line."""
    _limit_memory(int(sys.argv[1]))
    output, sys.stdout = sys.stdout, sys.stderr
    for request in sys.stdin:
        output.write(json.dumps(_answer(request)) + "\n")
        output.flush()


if __name__ == "__main__":
    main()
