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
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from assistant.caches import cache_folders
from assistant.errors import SettingsError

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
    """Return a folder that holds the vocabulary under the name tiktoken looks for.

    Raises:
        SettingsError: It can be written nowhere.
    """
    folders = list(_candidates())
    for folder in folders:
        if _is_whole(folder / CACHE_NAME):
            return folder
        try:
            _unpack(folder)
        except OSError:
            continue
        return folder
    tried = " and ".join(map(str, folders))
    raise SettingsError(
        f"Cannot keep the vocabulary of {ENCODING}: none of {tried} can be written. "
        f"Set {CACHE_VARIABLE} to a folder that can."
    )


def _candidates() -> Iterator[Path]:
    """Yield where the vocabulary may be kept: the person's choice first."""
    if chosen := os.environ.get(CACHE_VARIABLE):
        yield Path(chosen)
    yield from cache_folders("tiktoken")


def _is_whole(path: Path) -> bool:
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest() == SHA256
    except OSError:
        return False


def _packed() -> Path:
    """Return where the package keeps the file, without running the package."""
    spec = find_spec("bpe_openai")
    places = (spec and spec.submodule_search_locations) or [""]
    return Path(places[0], "data", f"{ENCODING}.tiktoken.gz")


def _unpack(folder: Path) -> None:
    packed = _packed().read_bytes()
    folder.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=folder)
    with os.fdopen(handle, "wb") as file:
        file.write(gzip.decompress(packed))
    Path(name).replace(folder / CACHE_NAME)
