"""Count tokens: the Tokenizer protocol and tiktoken's ``o200k_base``; only here is tiktoken used.

tiktoken downloads its vocabulary on first use. The package bpe_openai carries the same
file, so it is unpacked once into a cache folder and no network is ever asked: the same
text gives the same chunks on every machine. tiktoken itself checks the file's SHA-256.
"""

import gzip
import hashlib
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    import tiktoken

ENCODING = "o200k_base"
CACHE_NAME = "fb374d419588a4632f3f557e76b4b70aebbca790"
SHA256 = "446a9538cb6c348e3516120d7c08b09f57c36495e2acfffe59a5bf8b0cfb1a2d"
CACHE_VARIABLE = "TIKTOKEN_CACHE_DIR"


class Tokenizer(Protocol):
    """Whatever can say how many tokens a text has."""

    def count(self, text: str) -> int:
        """Return the number of tokens in the text."""
        ...


class TiktokenTokenizer:
    """tiktoken's ``o200k_base``, loaded at the first count, without any network."""

    def count(self, text: str) -> int:
        """Return the number of tokens in the text; special tokens are plain words to it."""
        return len(self._encoding.encode_ordinary(text))

    @cached_property
    def _encoding(self) -> "tiktoken.Encoding":
        import tiktoken  # noqa: PLC0415 - lazy: no command pays for it that counts nothing

        with _cache_folder(_vocabulary_folder()):
            return tiktoken.get_encoding(ENCODING)


@contextmanager
def _cache_folder(folder: Path) -> Iterator[None]:
    before = os.environ.get(CACHE_VARIABLE)
    os.environ[CACHE_VARIABLE] = str(folder)
    try:
        yield
    finally:
        if before is None:
            del os.environ[CACHE_VARIABLE]
        else:
            os.environ[CACHE_VARIABLE] = before


def _vocabulary_folder() -> Path:
    """Return a folder that holds the vocabulary under the name tiktoken looks for."""
    candidates = [Path(tempfile.gettempdir()) / f"loket-tiktoken-{os.getuid()}"]
    home = os.environ.get("XDG_CACHE_HOME") or str(Path.home() / ".cache")
    candidates.insert(0, Path(home) / "loket" / "tiktoken")
    if chosen := os.environ.get(CACHE_VARIABLE):
        candidates.insert(0, Path(chosen))
    for folder in candidates:
        if _is_whole(folder / CACHE_NAME):
            return folder
    for folder in candidates:
        try:
            _unpack(folder)
        except OSError:
            continue
        return folder
    return Path(tempfile.mkdtemp(prefix="loket-tiktoken-"))


def _is_whole(path: Path) -> bool:
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest() == SHA256
    except OSError:
        return False


def _unpack(folder: Path) -> None:
    packed = files("bpe_openai").joinpath("data", f"{ENCODING}.tiktoken.gz").read_bytes()
    folder.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=folder)
    with os.fdopen(handle, "wb") as file:
        file.write(gzip.decompress(packed))
    Path(name).replace(folder / CACHE_NAME)
