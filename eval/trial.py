"""Let something work in a process of its own, and see what it costs: time and memory.

The process starts from nothing and loads what the work needs, so that no package that
only somebody else uses is counted. What is loaded here is counted with everybody.
"""

import os
import pickle
import subprocess
import sys
from collections.abc import Callable, Iterable
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import ParamSpec, TypeVar, cast

from assistant.errors import LoketError

P = ParamSpec("P")
T = TypeVar("T")
Question = TypeVar("Question")

_STATUS = Path("/proc/self/status")
_SHOWN_CHARACTERS = 200


class TrialFailedError(LoketError):
    """What was tried ended without a result."""


def run_alone(work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    """Return what ``work`` returns, done in a fresh process.

    Args:
        work: A function at the top of a module that is not run as a script.
        args: Given to it; can be pickled, and so can what it returns.
        kwargs: Given to it, likewise.

    Raises:
        TrialFailedError: The process was killed, or the work raised something.
    """
    with TemporaryDirectory() as folder:
        task, outcome = Path(folder) / "task", Path(folder) / "outcome"
        task.write_bytes(pickle.dumps((work, args, kwargs)))
        ended = subprocess.run(  # noqa: S603 - our own interpreter and files
            [sys.executable, "-m", "eval.trial", str(task), str(outcome)],
            check=False,
            stdout=sys.stderr.fileno() if _has_file(sys.stderr) else subprocess.DEVNULL,
            env=os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
        )
        if not outcome.exists():
            raise TrialFailedError(f"its process ended with status {ended.returncode}")
        result, failure = pickle.loads(outcome.read_bytes())  # noqa: S301 - written by our process
    if failure:
        raise TrialFailedError(failure)
    return cast(T, result)


def peak_megabytes() -> float:
    """Return the most memory that this process has held, in megabytes."""
    if _STATUS.exists():
        for line in _STATUS.read_text(encoding="utf-8").splitlines():
            if line.startswith("VmHWM:"):
                return int(line.split()[1]) / 1024
    usage = import_module("resource")
    unit = 1024 * 1024 if sys.platform == "darwin" else 1024
    return float(usage.getrusage(usage.RUSAGE_SELF).ru_maxrss) / unit


def time_each(
    ask: Callable[[Question], T], questions: Iterable[Question]
) -> tuple[list[T], list[float]]:
    """Return what each question gives and how long it took, in milliseconds.

    The first question is asked once before, so that nothing is loaded while we measure.
    """
    asked = list(questions)
    for question in asked[:1]:
        ask(question)
    answers, milliseconds = [], []
    for question in asked:
        started = perf_counter()
        answers.append(ask(question))
        milliseconds.append(1000 * (perf_counter() - started))
    return answers, milliseconds


def at_share(values: Iterable[float], share: float) -> float:
    """Return the value that this share of the values lies below; at least one is needed."""
    ordered = sorted(values)
    return ordered[int(len(ordered) * share)]


def _has_file(stream: object) -> bool:
    try:
        return cast(int, stream.fileno()) >= 0  # type: ignore[attr-defined]
    except (AttributeError, OSError, ValueError):
        return False


def _work(task: Path, outcome: Path) -> None:
    """Do the task in a file and leave what came of it in another."""
    result, failure = None, ""
    try:
        work, args, kwargs = pickle.loads(task.read_bytes())  # noqa: S301 - written by our parent
        result = work(*args, **kwargs)
    except Exception as error:  # whatever a package of somebody else raises
        failure = f"{type(error).__name__}: {str(error)[:_SHOWN_CHARACTERS]}"
    outcome.write_bytes(pickle.dumps((result, failure)))


if __name__ == "__main__":
    _work(Path(sys.argv[1]), Path(sys.argv[2]))
