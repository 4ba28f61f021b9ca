"""The assistant is opened while the server starts."""

from pathlib import Path

import pytest
import streamlit as st

from ui import loading
from ui.run import warm


def test_warm_opens_the_assistant_for_all(
    index_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LOKET_INDEX", str(index_folder))
    st.cache_resource.clear()

    warm()
    monkeypatch.setattr(loading, "build_index", lambda *_: pytest.fail("opened twice"))

    assert loading.load_loket().index.folder == index_folder


def test_warm_leaves_problems_to_the_page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LOKET_INDEX", str(tmp_path / "leeg"))

    warm()
