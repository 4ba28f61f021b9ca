"""Ten visitors at once: how long until each sees an answer. Measured only when asked for.

``LOKET_MEASURE=1 pytest tests/ui/test_load.py -s`` serves the counter on this machine and
speaks with it as a browser does, so what is measured is Loket and not ten browsers.
``LOKET_LOAD_INDEX`` names an index to serve instead of the small one of the tests.
"""

import asyncio
import os
import re
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlencode

import pytest
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import connect

from tests.ui.test_browser import ROOT, _free_port, _wait_until_ready
from ui.serve import command
from ui.starters import GROUPS

VISITORS = 10
ROUNDS = 3
FIRST_SCREEN_SECONDS = 2.0
ANSWER_SECONDS = 5.0
# What is drawn last: the questions to start with, or the whole answer.
_FIRST = re.compile(r'<h2 class="lk-head">')
_ANSWER = re.compile(r'<div class="lk-answer [^>]*data-done="1"')
QUESTIONS = [question for group in GROUPS for question in group.shown("nl")[1]]

pytestmark = pytest.mark.skipif(
    not os.environ.get("LOKET_MEASURE"), reason="a measurement: set LOKET_MEASURE=1"
)


@pytest.fixture(scope="module")
def port(library: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[int]:
    """Where the counter answers."""
    named = os.environ.get("LOKET_LOAD_INDEX")
    index = shutil.copytree(named or library, tmp_path_factory.mktemp("load") / "index")
    port = _free_port()
    environment = {**os.environ, "LOKET_INDEX": str(index)}
    environment["PYTHONPATH"] = os.pathsep.join([*sys.path, str(ROOT)])
    process = subprocess.Popen(
        command("127.0.0.1", port, opens=False), env=environment,
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        _wait_until_ready(f"http://127.0.0.1:{port}", process)
        yield port
    finally:
        process.terminate()
        process.wait(timeout=20)


class Visitor:
    """Speaks with the counter as the script in a browser does."""

    def __init__(self, socket: object) -> None:
        self.socket = socket

    async def opens(self, query: dict[str, str] | None = None) -> float:
        """Open the page and return the seconds until it has all been sent."""
        return await self._run(urlencode(query or {}), wanted=_FIRST)

    async def asks(self, question: str) -> float:
        """Ask by link, as a shared question does; return the seconds until its end is there."""
        return await self._run(urlencode({"vraag": question}), wanted=_ANSWER)

    async def _run(self, query: str, wanted: re.Pattern[str]) -> float:
        message = BackMsg()
        message.rerun_script.query_string = query
        started = time.perf_counter()
        await self.socket.send(message.SerializeToString())  # type: ignore[attr-defined]
        seen = 0.0
        while True:
            received = ForwardMsg()
            received.ParseFromString(await self.socket.recv())  # type: ignore[attr-defined]
            body = received.delta.new_element.html.body
            if wanted.match(body) and not seen:
                seen = time.perf_counter() - started
            if received.WhichOneof("type") == "script_finished":
                assert seen, f"nothing like {wanted.pattern}"
                return seen


async def _visit(port: int, number: int) -> tuple[float, list[float]]:
    address = f"ws://127.0.0.1:{port}/_stcore/stream"
    answers = []
    async with connect(address, subprotocols=["streamlit"], max_size=None) as socket:
        first = await Visitor(socket).opens()
    for turn in range(ROUNDS):
        async with connect(address, subprotocols=["streamlit"], max_size=None) as socket:
            question = QUESTIONS[(number + turn) % len(QUESTIONS)]
            answers.append(await Visitor(socket).asks(question))
    return first, answers


async def _all(port: int, count: int) -> tuple[list[float], list[float]]:
    found = await asyncio.gather(*(_visit(port, number) for number in range(count)))
    return [first for first, _ in found], [one for _, answers in found for one in answers]


def _told(name: str, seconds: list[float]) -> str:
    ordered = sorted(seconds)
    p95 = ordered[min(len(ordered) - 1, int(0.95 * len(ordered)))]
    return (
        f"{name}: n={len(ordered)} p50={statistics.median(ordered):.2f}s p95={p95:.2f}s "
        f"most={ordered[-1]:.2f}s"
    )


def test_ten_at_once_get_their_answer_in_time(port: int) -> None:
    asyncio.run(_all(port, 1))  # What is opened once per process is open now.

    alone = asyncio.run(_all(port, 1))
    together = asyncio.run(_all(port, VISITORS))

    load = os.getloadavg()[0]
    print(f"\nload average {load:.1f}")
    for name, (first, answers) in (("alone", alone), ("ten at once", together)):
        print(_told(f"{name}, first screen", first))
        print(_told(f"{name}, answer", answers))
    assert statistics.median(together[0]) < FIRST_SCREEN_SECONDS
    assert statistics.median(together[1]) < ANSWER_SECONDS
