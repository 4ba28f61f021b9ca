import os
from pathlib import Path

import pytest

from assistant import tokens
from assistant.errors import SettingsError
from assistant.tokens import CACHE_NAME, CACHE_VARIABLE, TiktokenTokenizer


def test_count_gives_the_number_of_tokens():
    tokenizer = TiktokenTokenizer()

    assert tokenizer.count("De gemeente geeft subsidie.") == 5
    assert tokenizer.count("") == 0


def test_count_takes_special_tokens_for_words():
    assert TiktokenTokenizer().count("<|endoftext|>") > 1


def test_the_vocabulary_is_unpacked_where_the_person_asks(tmp_path, monkeypatch):
    monkeypatch.setenv(CACHE_VARIABLE, str(tmp_path / "keep"))

    count = TiktokenTokenizer().count("subsidie")

    assert count > 0
    assert [path.name for path in (tmp_path / "keep").iterdir()] == [CACHE_NAME]
    assert os.environ[CACHE_VARIABLE] == str(tmp_path / "keep")


def test_a_broken_vocabulary_is_replaced(tmp_path, monkeypatch):
    monkeypatch.setenv(CACHE_VARIABLE, str(tmp_path))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "home"))
    (tmp_path / CACHE_NAME).write_bytes(b"half a fi")
    monkeypatch.setattr(tokens.tempfile, "gettempdir", lambda: str(tmp_path / "temporary"))

    TiktokenTokenizer().count("subsidie")

    assert (tmp_path / CACHE_NAME).stat().st_size > 1_000_000


def test_a_folder_that_cannot_be_written_is_passed_over(tmp_path, monkeypatch):
    (tmp_path / "file").write_text("no folder")
    monkeypatch.setenv(CACHE_VARIABLE, str(tmp_path / "file"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "home"))

    TiktokenTokenizer().count("subsidie")

    assert (tmp_path / "home" / "loket" / "tiktoken" / CACHE_NAME).exists()


def test_nowhere_to_write_is_said_and_no_network_is_asked(tmp_path, monkeypatch):
    blocked = tmp_path / "file"
    blocked.write_text("no folder")
    monkeypatch.setenv(CACHE_VARIABLE, str(blocked))
    monkeypatch.setenv("XDG_CACHE_HOME", str(blocked))
    monkeypatch.setattr(tokens.tempfile, "gettempdir", lambda: str(blocked))

    with pytest.raises(SettingsError, match=CACHE_VARIABLE):
        TiktokenTokenizer().count("subsidie")


def test_the_environment_is_left_as_it_was(monkeypatch, tmp_path):
    monkeypatch.delenv(CACHE_VARIABLE, raising=False)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))

    TiktokenTokenizer().count("subsidie")

    assert CACHE_VARIABLE not in os.environ
    assert Path(tmp_path / "loket" / "tiktoken" / CACHE_NAME).exists()
