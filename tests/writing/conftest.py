"""A small index, a scripted endpoint, and the assistant that talks to it."""

import importlib.util
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from assistant.build import build_assistant
from assistant.chain import Assistant
from assistant.index.chunk_index import ChunkIndex
from assistant.settings import Settings

KEY = "sk-proef-0123456789"


def _load_sibling(name: str) -> ModuleType:
    """Return a module beside this file; mirrored test folders are no packages."""
    key = f"writing_tests_{name}"
    if key not in sys.modules:
        spec = importlib.util.spec_from_file_location(key, Path(__file__).with_name(f"{name}.py"))
        assert spec
        assert spec.loader
        module = importlib.util.module_from_spec(spec)
        sys.modules[key] = module
        spec.loader.exec_module(module)
    return sys.modules[key]


@pytest.fixture(scope="session")
def scripts() -> ModuleType:
    """Return the scripted endpoint's module."""
    return _load_sibling("endpoint")


@pytest.fixture(scope="session")
def writers() -> ModuleType:
    """Return the writers that an endpoint can play."""
    return _load_sibling("writers")


@pytest.fixture(scope="session")
def faults() -> ModuleType:
    """Return what can go wrong at the other end."""
    return _load_sibling("faults")


@pytest.fixture(scope="session")
def attacks() -> ModuleType:
    """Return the attempts at injection."""
    return _load_sibling("attacks")


@pytest.fixture(scope="session")
def attack_lines() -> ModuleType:
    """Return attempts at injection in every part of a page."""
    return _load_sibling("attack_lines")


@pytest.fixture(scope="session")
def verb_sets() -> tuple[ModuleType, ...]:
    """Return the sets of sentences that differ by their verb."""
    return tuple(map(_load_sibling, ("verbs", "verbs_again", "verbs_last")))


@pytest.fixture(scope="session")
def oracle() -> ModuleType:
    """Return the judge that shares no code with us."""
    return _load_sibling("oracle")


@pytest.fixture(scope="session")
def library() -> ModuleType:
    """Return the small library's module."""
    return _load_sibling("library")


@pytest.fixture(scope="session")
def small_index(tmp_path_factory: pytest.TempPathFactory, library: ModuleType) -> ChunkIndex:
    """Return an index over the small library."""
    return library.build_library(tmp_path_factory.mktemp("library"))


@pytest.fixture
def serve(scripts: ModuleType) -> Iterator[Callable[[Any], Any]]:
    """Return a function that starts an endpoint with a behaviour; it stops after the test."""
    with ExitStack() as stack:
        yield lambda behaviour: stack.enter_context(scripts.ScriptedEndpoint(behaviour))


@pytest.fixture
def assistant_at(small_index: ChunkIndex, tmp_path: Path) -> Callable[..., Assistant]:
    """Return a function that builds an assistant over the small index and an endpoint."""

    def build(url: str, index: ChunkIndex | None = None, **changes: Any) -> Assistant:
        used = index or small_index
        (used.folder / "writing.db").unlink(missing_ok=True)
        settings = {
            "index": used.folder,
            "base_url": url,
            "api_key": KEY,
            "model": "schrijver",
            "timeout_seconds": 8.0,
        }
        return build_assistant(Settings(**{**settings, **changes}), used)

    return build
