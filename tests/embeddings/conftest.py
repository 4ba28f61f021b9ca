"""The scripted endpoint of the writing tests, for vectors."""

import importlib.util
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

WRITING = Path(__file__).resolve().parents[1] / "writing"


def _load(name: str) -> ModuleType:
    key = f"writing_tests_{name}"
    if key not in sys.modules:
        spec = importlib.util.spec_from_file_location(key, WRITING / f"{name}.py")
        assert spec
        assert spec.loader
        module = importlib.util.module_from_spec(spec)
        sys.modules[key] = module
        spec.loader.exec_module(module)
    return sys.modules[key]


@pytest.fixture(scope="session")
def scripts() -> ModuleType:
    """Return the scripted endpoint's module."""
    return _load("endpoint")


@pytest.fixture(scope="session")
def library() -> ModuleType:
    """Return the small library's module."""
    return _load("library")


@pytest.fixture
def serve(scripts: ModuleType) -> Iterator[Callable[[Any], Any]]:
    """Return a function that starts an endpoint with a behaviour; it stops after the test."""
    with ExitStack() as stack:
        yield lambda behaviour: stack.enter_context(scripts.ScriptedEndpoint(behaviour))
