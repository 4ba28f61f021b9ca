"""Read the plain word lists in ``data/*.txt``: words between spaces, ``#`` starts a remark."""

from importlib import resources


def load_word_list(name: str) -> frozenset[str]:
    """Return the words of ``data/name``, as they are written there."""
    text = (resources.files("assistant.language") / "data" / name).read_text(encoding="utf-8")
    lines = (line for line in text.splitlines() if not line.startswith("#"))
    return frozenset(word for line in lines for word in line.split())


def load_word_pairs(name: str) -> dict[str, str]:
    """Return word -> what it stands for, of ``data/name``: one ``word: meaning`` a line."""
    text = (resources.files("assistant.language") / "data" / name).read_text(encoding="utf-8")
    lines = (line for line in text.splitlines() if line and not line.startswith("#"))
    pairs = (line.partition(":") for line in lines)
    return {word.strip(): meaning.strip() for word, _, meaning in pairs}
