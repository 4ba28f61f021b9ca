"""What is loaded once is loaded for good."""

import gc
from pathlib import Path

import pytest
import streamlit as st

from ui import loading


def test_what_was_loaded_is_left_out_of_the_search_for_garbage(
    index_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LOKET_INDEX", str(index_folder))
    st.cache_resource.clear()
    gc.unfreeze()

    loket = loading.load_loket()

    try:
        assert gc.get_freeze_count() > 1000
        assert all(found is not loket.index for found in gc.get_objects())
    finally:
        st.cache_resource.clear()
        gc.unfreeze()


def test_documents_are_known_by_their_name_without_ending(
    index_folder: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    st.cache_resource.clear()
    monkeypatch.setenv("LOKET_INDEX", str(index_folder))
    assert loading.known_documents()["lassen"] == "lassen.pdf"

    monkeypatch.setenv("LOKET_INDEX", str(tmp_path / "leeg"))
    assert loading.known_documents() == {}
