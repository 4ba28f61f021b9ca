"""Web addresses as tokens: a model reads and writes ``link_1``, never an address. Pure."""

import re
from collections.abc import Iterable, Mapping

_REST = r"[^\s<>‹›\"'“”‘’()\[\]]"
# Bare domains only where they are unmistakable: "techniek.De provincie" is a lost space.
_TOP = "nl|com|org|net|eu|nu|frl|gov|edu"
ADDRESS = re.compile(
    rf"(?i:(?:https?|ftps?)\s?:\s?/\s?/|www\s?\.){_REST}+"
    rf"|(?<![\w@.])(?:[A-Za-z0-9-]+\.)+(?:{_TOP})\b(?![\w@])(?:/{_REST}*)?"
)
_SCHEME = re.compile(r"\b[a-z][a-z0-9+.-]{1,15}://", re.IGNORECASE)
_TOKEN = re.compile(r"(?<!\w)link_(\d+)(?!\w)", re.IGNORECASE)
_TRAILING = ".,;:!?"


class Links:
    """The addresses of one answer and their tokens; the same address has one token."""

    def __init__(self) -> None:
        self._tokens: dict[str, str] = {}

    def hide(self, text: str) -> str:
        """Return ``text`` with a token in place of every address."""
        return ADDRESS.sub(self._token, text)

    @property
    def addresses(self) -> Mapping[str, str]:
        """Return token -> address, for every token that was handed out."""
        return {token: address for address, token in self._tokens.items()}

    def _token(self, match: re.Match[str]) -> str:
        address = match[0].rstrip(_TRAILING)
        token = self._tokens.setdefault(address, f"link_{len(self._tokens) + 1}")
        return token + match[0][len(address) :]


def tokens_in(text: str) -> list[str]:
    """Return the tokens in ``text``, in lower case, in order."""
    return [f"link_{int(number)}" for number in _TOKEN.findall(text) if len(number) < 6]


def without_tokens(text: str) -> str:
    """Return ``text`` of the same length with its tokens blanked out; their numbers say nothing."""
    return _TOKEN.sub(lambda match: "|" * len(match[0]), text)


def show(text: str, addresses: Mapping[str, str]) -> str:
    """Return ``text`` with the address of each token; a token that names none vanishes."""

    def address(match: re.Match[str]) -> str:
        return addresses.get(match[0].lower(), "")

    shown = _TOKEN.sub(address, text)
    return re.sub(r"\(\s*\)|\s+(?=[.,;:!?])", "", re.sub(r" {2,}", " ", shown)).strip()


def addresses_in(text: str) -> list[str]:
    """Return the web addresses that stand in ``text`` as such, without trailing marks."""
    found = [match[0].rstrip(_TRAILING) for match in ADDRESS.finditer(text)]
    return found + [match[0] for match in _SCHEME.finditer(text)]


def hosts(addresses: Iterable[str]) -> frozenset[str]:
    """Return the addresses in the form in which they compare: no scheme, no final slash."""
    return frozenset(
        re.sub(r"^\w+\s?:\s?/\s?/", "", address.lower()).rstrip("/") for address in addresses
    )
