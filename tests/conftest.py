"""What every test shares: the network is shut, and where the real documents are."""

import os
import socket
from pathlib import Path

import pytest
from hypothesis import settings

# A reviewer's machine tries the same examples each time; at the desk new ones are tried.
settings.register_profile("steady", derandomize=True, deadline=None)
if os.environ.get("CI"):
    settings.load_profile("steady")

# Limits on time are for measuring (LOKET_MEASURE=1); a busy machine may take ten times as long.
SLACK = 1.0 if os.environ.get("LOKET_MEASURE") else 10.0
REPOSITORY = Path(__file__).resolve().parents[1]
SHARED = REPOSITORY.parent / "shared"


@pytest.fixture(autouse=True)
def _shut_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Fail a test that connects to anything but this machine.

    ``pytest.fail`` raises outside ``Exception``, so no library can swallow it. Native
    code escapes this guard; none of ours connects anywhere.
    """
    connect = socket.socket.connect

    def guarded(self: socket.socket, address: object) -> None:
        host = address[0] if isinstance(address, tuple) else ""
        if isinstance(address, tuple) and host not in {"127.0.0.1", "::1", "localhost"}:
            pytest.fail(f"a test tried to connect to {host}")
        connect(self, address)  # type: ignore[arg-type]

    monkeypatch.setattr(socket.socket, "connect", guarded)


@pytest.fixture(scope="session")
def corpus() -> Path:
    """Return the folder of the real documents; skip where they are not."""
    folder = SHARED / "corpus"
    if not folder.is_dir():
        pytest.skip("the real documents are not beside the repository")
    return folder


@pytest.fixture(scope="session")
def starter_library() -> Path:
    """Return the folder of the starter library."""
    return REPOSITORY / "ingest" / "library" / "pdf"
