"""Find records of the register that a question names. Pure, built once.

People write a name in one word or in more ("sterk techniek onderwijs"), so names are
compared without their spaces. A short name that is an ordinary word as well ("slim",
"stap", "pet", "oom") must be written as the register writes it, or stand beside a word
that says what it is.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from assistant.language.words import words
from assistant.register.funds import Fund
from assistant.register.load import KINDS, load_records
from assistant.register.places import is_bare_place
from assistant.register.records import Activity, Facility, Initiative, Organisation, Record

_NAMED_KINDS: tuple[type[Record], ...] = (Fund, Activity, Initiative, Organisation, Facility)
_ORDINARY = frozenset(
    {"stap", "slim", "oom", "pet", "rug", "job", "han", "led", "vonk", "mit", "stip", "marine"}
    | {"terra", "iso", "tam", "hos", "hu", "vu", "nom", "aftrap", "duo", "yacht", "asta", "ez"}
    | {"kruisbestuiving", "bedrijven", "gemeenten", "actie", "fonds", "vouchers", "marnix", "ptt"}
)
_CUES = frozenset(
    {"regeling", "subsidie", "budget", "fonds", "opleidingsfonds", "evenement", "geld", "scheme"}
    | {"subsidieregeling", "netwerk", "fund", "bij", "van", "stichting", "organisatie", "via"}
)
_DIGIT = re.compile(r"\d")
# Words of the longest name; and letters from which a name is known however it is cut up.
_LONGEST, _LETTERS = 12, 7
_SMALL = frozenset({"voor", "van", "in", "de", "het", "een", "der"})
# Every pact and school of this name would do, so the bare word names none of them.
_NO_NAME = frozenset(
    {"pps", "techniekpact", "technasium", "technasia", "topsectoren", "werkcentrum"}
    | {"zij instroom"}
)


@dataclass(frozen=True, slots=True)
class Named:
    """A name in a question.

    Attributes:
        start: Its first word, from 0.
        end: The word after its last.
        records: The records of this name, in the order of the register.
    """

    start: int
    end: int
    records: tuple[Record, ...]


@dataclass(frozen=True, slots=True)
class _Form:
    tokens: tuple[str, ...]
    written: str
    record: Record


class Names:
    """All names and aliases of the register.

    Args:
        records: What can be named.
    """

    def __init__(self, records: Iterable[Record]) -> None:
        self._forms: dict[str, list[_Form]] = {}
        self._periods: dict[str, list[Fund]] = {}
        for record in records:
            if isinstance(record, Fund) and record.family and not is_bare_place(record.family):
                self._periods.setdefault(record.family, []).append(record)
            for written in dict.fromkeys(_names(record)):
                tokens = tuple(words(written))
                if tokens and not _is_no_name(tokens, written):
                    form = _Form(tokens, written, record)
                    self._forms.setdefault(_joined(tokens), []).append(form)

    def find(self, text: str) -> list[Named]:
        """Return the names in ``text``, in order; a longer name hides a shorter one in it."""
        tokens = words(text)
        found: list[Named] = []
        start = 0
        while start < len(tokens):
            named = self._at(tokens, start, text)
            if named:
                found.append(named)
            start = named.end if named else start + 1
        return found

    def _at(self, tokens: list[str], start: int, text: str) -> Named | None:
        """Return the longest name that begins at a word."""
        for end in range(min(len(tokens), start + _LONGEST), start, -1):
            run = tokens[start:end]
            forms = [
                form
                for form in self._forms.get(_joined(run), ())
                if _is_written(form, run) and _is_meant(form, tokens, start, text)
            ]
            if forms:
                return Named(start, end, tuple(self._records(forms)))
        return None

    def _records(self, forms: list[_Form]) -> Iterator[Record]:
        """Yield the records of a name; a scheme's name without a year is that of all periods."""
        seen: set[str] = set()
        for form in forms:
            family = form.record.family if isinstance(form.record, Fund) else ""
            periods = self._periods.get(family, []) if not _DIGIT.search(form.written) else []
            for record in (form.record, *periods):
                if record.id not in seen:
                    seen.add(record.id)
                    yield record


def _names(record: Record) -> Iterator[str]:
    yield record.name
    yield from record.aliases
    if isinstance(record, Organisation | Initiative):
        yield record.name.split(" (", 1)[0].split(",", 1)[0]
    if isinstance(record, Fund):
        yield record.family


def _is_no_name(tokens: tuple[str, ...], written: str) -> bool:
    return " ".join(tokens) in _NO_NAME or is_bare_place(written)


def _joined(tokens: Sequence[str]) -> str:
    """Return words as one, without the small ones inside: "fonds voor de bouw" is "fondsbouw"."""
    return "".join((tokens[0], *(t for t in tokens[1:-1] if t not in _SMALL), *tokens[1:][-1:]))


def _is_written(form: _Form, run: list[str]) -> bool:
    """Tell whether words are the name: as it is cut up, or long enough to be known anyway."""
    return tuple(run) == form.tokens or sum(map(len, run)) >= _LETTERS


def _is_meant(form: _Form, tokens: list[str], start: int, text: str) -> bool:
    if len(form.tokens) > 1 or form.tokens[0] not in _ORDINARY:
        return True
    if re.search(rf"(?<!\w){re.escape(form.written)}(?!\w)", text):
        return True
    around = {*tokens[max(0, start - 1) : start], *tokens[start + 1 : start + 2]}
    return bool(around & _CUES)


@lru_cache(maxsize=1)
def load_names() -> Names:
    """Return the names of our own register, read once."""
    return Names(record for kind in _NAMED_KINDS for record in load_records(kind))


def key_of(record: Record) -> str:
    """Return the stable id of a record with its folder: "funds/rif-3"."""
    return (
        f"{next(folder for folder, kind in KINDS.items() if isinstance(record, kind))}/{record.id}"
    )
