"""What a text states that can be right or wrong: figures, days, names, codes, addresses. Pure.

Facts are read the same way from a sentence of a model and from a source, and compared as
values: "2 miljoen euro" is "€ 2.000.000", "twee derde" is "66,7%" and never 65%.
"""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field
from fractions import Fraction
from functools import lru_cache

from assistant.language.number_spans import YEAR_UNIT
from assistant.language.values import Value
from assistant.language.words import fold
from assistant.writing.bounds import Bound, Figure, find_figures
from assistant.writing.days import Day, find_days
from assistant.writing.links import addresses_in, hosts, without_tokens
from assistant.writing.names import find_names, sequence, spellings
from assistant.writing.quantities import counted_words, lost_sorts, sorts_in
from assistant.writing.scales import scale_of

# Words with a digit, and words with a point inside ("TechniekTalent.nu", "evil.example").
_CODE = re.compile(r"[^\W_]*\d\w*(?:[./:'’–-]\w+)*|[^\W\d_]{2,}(?:\.[^\W_]{2,})+")
_CURRENCY = re.compile(r"€|\beuro\b|\beur\b", re.I)
# Whoever is counted is a person.
_PEOPLE = frozenset({"mensen", "personen", "people", "persons"})


@dataclass(frozen=True, slots=True)
class Facts:
    """What one text states.

    Attributes:
        figures: Numbers, amounts, percentages and years, with their bounds.
        days: Dates and months.
        names: Proper names and abbreviations, as their words.
        codes: Words with digits that are no figure and no date ("1e", "A12", "10:30"), and
            words with a point inside.
        sorts: Which sorts of counting and timing words occur ("alle", "jaarlijks").
        addresses: Web addresses, without scheme.
    """

    figures: tuple[Figure, ...] = ()
    days: tuple[Day, ...] = ()
    names: tuple[tuple[str, ...], ...] = ()
    codes: frozenset[str] = frozenset()
    sorts: frozenset[str] = frozenset()
    addresses: frozenset[str] = frozenset()

    @property
    def count(self) -> int:
        """Return how many there are."""
        return (
            len(self.figures) + len(self.days) + len(self.names) + len(self.codes)
            + len(self.sorts) + len(self.addresses)
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Ground:
    """What a stretch of a source bears out; the union of its lines.

    Attributes:
        facts: What it states.
        words: Its words in order, folded, with hyphens taken apart; a break between lines.
        has_currency: Whether it names the euro.
        scale: What its bare figures are counted in, in euros; 1 when it does not say.
        text: All of it, folded.
    """

    facts: Facts
    words: str
    has_currency: bool
    text: str = field(repr=False, default="")
    scale: int = 1


@lru_cache(maxsize=20_000)
def find_facts(text: str) -> Facts:
    """Return what ``text`` states."""
    text = without_tokens(text)
    days = find_days(text)
    figures = tuple(f for f in find_figures(text) if not _is_day_number(f, days))
    rest = _blank(text, [(day.start, day.end) for day in days])
    names = tuple(find_names(rest))
    rest = _blank(rest, [(f.value.start, f.value.end) for f in figures])
    folded = fold(rest)
    return Facts(
        figures,
        tuple(days),
        names,
        frozenset(_codes(rest)) | counted_words(folded),
        sorts_in(folded),
        hosts(addresses_in(text)),
    )


def beside_figures(text: str, facts: Facts) -> str:
    """Return ``text`` with its figures and dates blanked out: the words around them."""
    return _blank(
        text,
        [
            *((figure.value.start, figure.value.end) for figure in facts.figures),
            *((day.start, day.end) for day in facts.days),
        ],
    )


def make_ground(texts: Iterable[str]) -> Ground:
    """Return what ``texts``, lines of one source, bear out together."""
    lines = list(texts)
    found = [find_facts(line) for line in lines]
    return Ground(
        Facts(
            tuple(figure for facts in found for figure in facts.figures),
            tuple(day for facts in found for day in facts.days),
            (),
            frozenset().union(*(facts.codes for facts in found)),
            frozenset().union(*(facts.sorts for facts in found)),
            frozenset().union(*(facts.addresses for facts in found)),
        ),
        " | ".join(f" {' '.join(sequence(line))} " for line in lines),
        any(_CURRENCY.search(line) for line in lines),
        fold(without_tokens("\n".join(lines))),
        max(map(scale_of, lines), default=1),
    )


def missing(facts: Facts, ground: Ground) -> list[str]:
    """Return what ``ground`` does not bear out, one short phrase each; empty when all stands."""
    found = ground.facts
    gone = [f.value.text for f in facts.figures if not bears_figure(f, ground)]
    gone += [_written(day) for day in facts.days if not bears_day(day, ground)]
    gone += [" ".join(name) for name in facts.names if not bears_name(name, ground)]
    gone += [code for code in sorted(facts.codes) if not bears_code(code, ground)]
    gone += sorted(lost_sorts(facts.sorts - found.sorts, ground.text))
    gone += sorted(facts.addresses - found.addresses)
    return gone


def bears_name(name: tuple[str, ...], ground: Ground) -> bool:
    """Tell whether the words of ``name`` stand in the source, in this order, side by side."""
    pattern = " ".join(f"(?:{'|'.join(map(re.escape, spellings(word)))})" for word in name)
    return re.search(rf" {pattern} ", ground.words) is not None


def bears_code(code: str, ground: Ground) -> bool:
    """Tell whether a word stands in the source, letter by letter, as a word of its own."""
    ending = r"(?:ige|ig|s|se|en|er|e|ste|de)?" if code.isalpha() else ""
    pattern = rf"(?<![^\W_]){re.escape(code)}{ending}(?![^\W_])"
    return re.search(pattern, ground.text) is not None


def bears_day(day: Day, ground: Ground) -> bool:
    """Tell whether a date of the source says all that ``day`` says."""
    return any(day.is_within(other) for other in ground.facts.days)


def bears_figure(figure: Figure, ground: Ground) -> bool:
    """Tell whether the source has this value, in this unit, with this bound."""
    return any(
        _same_value(figure.value, other.value, ground)
        and _same_bound(figure, other)
        and (_exactly(figure.value, other.value) or figure.bound is other.bound is Bound.EXACT)
        for other in ground.facts.figures
    )


def _exactly(one: Value, other: Value) -> bool:
    return one.number == other.number


def _same_value(said: Value, written: Value, ground: Ground) -> bool:
    if not _same_kind(said, written, ground):
        return False
    shares = {said.kind, written.kind} == {"percentage", "fraction"}
    if said.kind == "amount" and written.kind == "number" and ground.scale > 1:
        return said.number == written.number * ground.scale
    if said.number == written.number:
        return shares or said.unit in {"", written.unit} or _has_unit(said, written, ground)
    # A fraction may be written as a rounded percentage with decimals: 2/3 as 66,7%.
    if shares:
        share, fraction = (said, written) if said.kind == "percentage" else (written, said)
        decimals = len((re.search(r"[.,](\d+)", share.text) or ["", ""])[1])
        return decimals > 0 and _rounded(fraction.number * 100, decimals) == share.number * 100
    return False


def _same_kind(said: Value, written: Value, ground: Ground) -> bool:
    if said.kind == written.kind:
        return True
    kinds = {said.kind, written.kind}
    if kinds == {"percentage", "fraction"}:
        return True
    if said.kind == "number" and not said.unit:
        return written.kind == "amount"
    return said.kind == "amount" and not written.unit and ground.has_currency


def _has_unit(said: Value, written: Value, ground: Ground) -> bool:
    """Tell whether a source whose figure has no unit beside it names that unit elsewhere."""
    if written.unit or said.unit == YEAR_UNIT:
        return False
    return (
        said.kind == "amount"
        or said.unit in _PEOPLE
        or re.search(rf"\b{re.escape(fold(said.unit))}", ground.text) is not None
    )


def _rounded(number: Fraction, decimals: int) -> Fraction:
    scale = 10**decimals
    return Fraction(int(number * scale + Fraction(1, 2)), scale)


_ALIKE = (
    frozenset({Bound.UNTIL, Bound.AT_MOST}),
    frozenset({Bound.WITHIN, Bound.AT_MOST}),
    frozenset({Bound.SINCE, Bound.AT_LEAST}),
)


def _same_bound(one: Figure, other: Figure) -> bool:
    if one.bound is other.bound:
        return True
    years = YEAR_UNIT in {one.value.unit, other.value.unit}
    return not years and {one.bound, other.bound} in _ALIKE


def _is_day_number(figure: Figure, days: Iterable[Day]) -> bool:
    """Tell whether a figure is the day of a date; its year counts as a figure too."""
    if figure.value.unit == YEAR_UNIT:
        return False
    return any(d.start <= figure.value.start and figure.value.end <= d.end for d in days)


def _codes(text: str) -> set[str]:
    return {fold(match[0]) for match in _CODE.finditer(unicodedata.normalize("NFKC", text))}


def _blank(text: str, spans: Iterable[tuple[int, int]]) -> str:
    for start, end in spans:
        text = text[:start] + "|" * (end - start) + text[end:]
    return text


def _written(day: Day) -> str:
    return "-".join(str(part) for part in (day.day, day.month, day.year) if part is not None)
