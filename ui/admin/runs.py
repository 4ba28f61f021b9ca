"""Run a ``loket`` command in a process of its own, line by line.

Rooms do not import each other: taking documents in is done by the command that does it.
"""

import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

_LOKET = "from assistant.cli import main; main()"


class Run:
    """A command that runs.

    Args:
        arguments: What follows ``loket``.
        index: Folder of the index.
    """

    def __init__(self, arguments: Sequence[str], index: Path) -> None:
        self._process = subprocess.Popen(  # noqa: S603 - our own interpreter and command
            [
                sys.executable,
                "-P",
                "-c",
                _LOKET,
                arguments[0],
                "--index",
                str(index),
                *arguments[1:],
            ],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
            errors="replace",
        )

    def lines(self) -> Iterator[str]:
        """Yield what the command says, as it says it."""
        if self._process.stdout is not None:
            for line in self._process.stdout:
                yield line.rstrip()

    def status(self) -> int:
        """Wait for the end; return the exit status."""
        return self._process.wait()
