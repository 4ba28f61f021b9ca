"""Every error that Loket raises on purpose, as one tree.

    LoketError
    ├── DocumentError                 one file cannot be taken in; the run goes on
    │   ├── UnreadableDocumentError   damaged, encrypted, empty, too large or too slow
    │   └── NoTextLayerError          pictures of pages only
    ├── MetadataError                 a library.toml that cannot be used
    ├── StoreError                   the index as a whole
    │   ├── IndexMissingError         nothing there yet
    │   ├── IndexDamagedError         there, but it does not answer
    │   ├── IndexBusyError            another process writes to it
    │   └── IndexMismatchError        made with other vectors than asked for
    ├── QuestionError                 a question that cannot be taken (empty, too long)
    ├── InputError                    a number or amount someone typed that cannot be read
    ├── DataError                     a data file of ours (thesaurus, gazetteer) is wrong
    ├── PromptError                   a prompt file or its placeholders are wrong
    ├── SettingsError                 a setting that cannot be used
    ├── AnswerUnknownError            no answer of that number is noted
    ├── JudgeError                    the reply of a judging model cannot be used
    └── ModelUnavailableError         the language model or embedding endpoint failed

A message says what is wrong, with which value, and what to do about it.
"""

import shlex
from pathlib import Path


class LoketError(Exception):
    """Something expected went wrong; the message is fit to be shown."""


class DocumentError(LoketError):
    """One file cannot be taken in.

    Args:
        source: Name of the file, as the person gave it.
        reason: What is wrong and what to do, without the name.
    """

    def __init__(self, source: str, reason: str) -> None:
        super().__init__(f"{source}: {reason}")
        self.source = source
        self.reason = reason


class UnreadableDocumentError(DocumentError):
    """The file is damaged, encrypted, empty, too large or too slow to read."""


class NoTextLayerError(DocumentError):
    """The file holds pictures of pages, and no text."""


class MetadataError(LoketError):
    """A ``library.toml`` cannot be used."""


class StoreError(LoketError):
    """The index as a whole cannot be used."""


def rebuild_command(folder: Path) -> str:
    """Return what to type to make the index in ``folder`` anew: part of many messages."""
    return f"loket ingest --rebuild --index {shlex.quote(str(folder))}"


class IndexMissingError(StoreError):
    """There is no index where one was expected."""


class IndexDamagedError(StoreError):
    """The index is there but does not answer as it should."""


class IndexBusyError(StoreError):
    """Another process is writing to the index."""


class IndexMismatchError(StoreError):
    """The index was made with other vectors than the settings ask for."""


class QuestionError(LoketError):
    """The question cannot be taken: empty, or too long."""


class InputError(LoketError):
    """A number, amount or share that someone typed cannot be read; the message is Dutch."""


class DataError(LoketError):
    """A data file that ships with Loket is wrong."""


class PromptError(LoketError):
    """A prompt file is missing, or its placeholders are not as promised."""


class SettingsError(LoketError):
    """A setting has a value that cannot be used."""


class AnswerUnknownError(LoketError):
    """No answer of that number is noted."""


class JudgeError(LoketError):
    """The reply of a judging model cannot be used; the message says what is wrong with it."""


class ModelUnavailableError(LoketError):
    """The language model or the embedding endpoint cannot be reached or failed.

    Args:
        message: What is wrong and what to do; never what was asked or answered.
        kind: In one word what failed, such as "time-out" or "refused"; for counting.
        retry_after: Seconds that the endpoint asked to be left alone; 0 when it did not say.
    """

    def __init__(self, message: str, kind: str = "failed", retry_after: float = 0.0) -> None:
        super().__init__(message)
        self.kind = kind
        self.retry_after = retry_after
