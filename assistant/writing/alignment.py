"""Whether a sentence puts together what its sources keep apart. Pure.

All the words of "de provincie betaalt de helft" may stand in a source that says it of the
school. So each statement of a sentence is held against one line of its sources, with the
headings above it: the line must have the facts of the statement, its figures must be those
of the statement's own words, and no word may come from another line.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from assistant.citations import squash
from assistant.language.gazetteer import load_gazetteer
from assistant.language.number_spans import YEAR_UNIT
from assistant.language.number_units import word_set
from assistant.language.words import fold, parts, stem, words
from assistant.writing.aims import GOAL_WORDS, coming_years, is_beside_goal, says_goal
from assistant.writing.bounds import Figure
from assistant.writing.facts import Facts, Ground, bears_day, bears_figure, bears_name, find_facts
from assistant.writing.governing import is_turned
from assistant.writing.labels import wrong_label
from assistant.writing.links import without_tokens
from assistant.writing.misplaced import misplaced_figure
from assistant.writing.polarity import loses_intent, may_be, wants
from assistant.writing.quantities import sorts_in
from assistant.writing.relations import strange_relation
from assistant.writing.sources import Source
from assistant.writing.statements import Statement, statements_of
from assistant.writing.support import Support, is_covered, telling_words
from assistant.writing.territories import GOAL
from assistant.writing.verbs import strange_verb

# A statement without figures or names may borrow a word of another line, not more.
_MOST_BORROWED = 1
_FACT_WORTH = 4.0
_PARTICLES = word_set("in uit aan op af toe voor mee bij om over door na terug")
# Verbs and nouns that say nothing without others.
_LIGHT = word_set(
    "komt komen kwam gaat gaan ging staat staan doet doen deed geeft geven maakt maken neemt nemen "
    "krijgt krijgen heet heten loopt lopen ligt liggen zit zitten houdt houden laat laten blijft "
    "blijven biedt bieden geldt gelden wordt werd geld jaar jaren keer manier plek deel aantal "
    "met samen gebruik gebruiken gebruikt nodig extra nieuw nieuwe goed goede zo elk"
)


@dataclass(frozen=True, slots=True)
class Reading:
    """How a sentence reads beside its sources.

    Attributes:
        lines: The line that bears out each statement, each once; empty when it stands there
            word for word.
        wrong: What it puts together that its sources do not, in a word; empty for nothing.
    """

    lines: tuple[Support, ...] = ()
    wrong: str = ""


def align(text: str, cited: Sequence[Source], question: frozenset[str]) -> Reading:
    """Return how ``text`` reads beside the sources that it cites.

    Args:
        text: A sentence without markers; its facts stand in the sources.
        cited: Those that it cites.
        question: Telling words of the question: what is talked of, in every line.
    """
    lines = [Support(source, e) for source in cited for e in source.evidence]
    whole = squash(text)
    if any(whole in line for source in cited for line in source.lines):
        return Reading()
    found: list[tuple[Statement, Support]] = []
    for statement in statements_of(text):
        placed, wrong = _placed(statement, lines, question)
        if wrong:
            return Reading(wrong=wrong)
        found += placed
    used = tuple({id(line): line for _, line in found}.values())
    wrong = _wrong_in_all(text, found, question) or misplaced_figure(text, used, lines)
    return Reading(used, wrong)


def misread_abroad(text: str, line: Support, question: frozenset[str]) -> str:
    """Return what a sentence in another language says that its line does not; facts compare."""
    statement = Statement(text, tuple(telling_words(text)), find_facts(text))
    if lost := _lost_fact(statement, line, question | _places(text)):
        return lost
    if wants(line.evidence.plain) and not may_be(text):
        return "intent"
    return _wrong_in_all(text, [(statement, line)], question, english=True)


def _placed(
    statement: Statement, lines: Sequence[Support], question: frozenset[str]
) -> tuple[list[tuple[Statement, Support]], str]:
    """Return the line of a statement, or a line for each of its figures, and what is wrong."""
    line = _line_of(statement, lines, question)
    wrong = _wrong_in(statement, line, lines, question)
    each = statement.per_figure() if wrong else []
    if len(each) > 1:
        placed = [(part, _line_of(part, lines, question)) for part in each]
        if not any(_wrong_in(part, one, lines, question) for part, one in placed):
            return placed, ""
    return [(statement, line)], wrong


def _line_of(statement: Statement, lines: Sequence[Support], question: frozenset[str]) -> Support:
    """Return the line that bears out most of a statement, its facts before its words.

    A name that was asked about may be left unsaid in every line.
    """
    spoken = set(words(statement.text))
    names = [name for name in statement.facts.names if not question.issuperset(name)]
    return max(
        lines,
        key=lambda line: (
            _FACT_WORTH * _facts_borne(statement.facts, names, line)
            + sum(_is_known(w, line) for w in statement.telling)
            + 0.5 * sum(is_covered(w, line.evidence.terms) for w in statement.telling)
            + 0.05 * len(spoken & line.evidence.spoken),
            -line.source.number,
            -line.evidence.place,
        ),
    )


def _is_known(word: str, line: Support) -> bool:
    """Tell whether a word stands in a line or above it, or begins a word that does."""
    known = line.evidence.terms | line.evidence.above_terms | line.source.context
    found = parts(word)
    return (
        stem(word) in known
        or bool(found and known.issuperset(found))
        or f" {word}" in f" {line.evidence.said}".replace("-", " ")
    )


def _facts_borne(facts: Facts, names: Sequence[tuple[str, ...]], line: Support) -> int:
    return (
        sum(_bears_figure(figure, line) for figure in facts.figures)
        + sum(_borne(line, partial(bears_day, day)) for day in facts.days)
        + sum(_borne(line, partial(bears_name, name)) for name in names)
    )


def _borne(line: Support, bears: Callable[[Ground], bool]) -> bool:
    evidence = line.evidence
    return any(map(bears, (evidence.ground, evidence.above, line.source.header_ground)))


def _bears_figure(figure: Figure, line: Support) -> bool:
    """Tell whether a line has a figure; the year of a document is not that of a dated line."""
    if figure.value.unit == YEAR_UNIT:
        written = line.evidence.ground.facts.figures
        years = [f.value.number for f in written if f.value.unit == YEAR_UNIT]
        if years:
            return figure.value.number in years
    return _borne(line, partial(bears_figure, figure))


def _wrong_in(
    statement: Statement, line: Support, lines: Sequence[Support], question: frozenset[str]
) -> str:
    free = question | _LIGHT | _places(statement.text)
    if coming_years(line) or not GOAL.isdisjoint(line.evidence.terms | line.source.context):
        free |= GOAL_WORDS
    if lost := _lost_fact(statement, line, free):
        return lost
    elsewhere = frozenset().union(*(other.evidence.terms for other in lines))
    borrowed = [
        word
        for word in statement.telling
        if word not in free and not _is_known(word, line) and _forms(word, statement) & elsewhere
    ]
    if len(borrowed) > (0 if statement.is_hard else _MOST_BORROWED):
        return ", ".join(borrowed)
    if statement.is_hard and not _is_beside(statement, line):
        return "apart"
    if is_turned(statement.text, line.evidence.plain):
        return "order"
    return wrong_label(statement.telling, (line.evidence.plain, line.evidence.lead))


def _is_beside(statement: Statement, line: Support) -> bool:
    """Tell whether a line has more of a statement than its facts: a word of its own."""
    named = {word for name in statement.facts.names for word in name}
    others = [word for word in statement.telling if word not in named | _LIGHT]
    known = line.evidence.terms | line.evidence.above_terms
    return not others or any(is_covered(word, known) for word in others)


def _lost_fact(statement: Statement, line: Support, free: frozenset[str]) -> str:
    """Return a fact of a statement that stands in another line than the rest of it."""
    facts = statement.facts
    figures = [f.value.text for f in facts.figures if not _bears_figure(f, line)]
    days = ["date" for day in facts.days if not _borne(line, partial(bears_day, day))]
    names = [
        " ".join(name)
        for name in facts.names
        if not free.issuperset(name) and not _borne(line, partial(bears_name, name))
    ]
    return next(iter((*figures, *days, *names)), "")


def _forms(word: str, statement: Statement) -> set[str]:
    """Return the search forms of a word, and of the verb of which it may be a part.

    In "dient een aanvraag in" stands "indienen".
    """
    particles = (p for p in words(statement.text) if p in _PARTICLES)
    return {stem(word), *(stem(particle + word) for particle in particles)}


def _places(text: str) -> frozenset[str]:
    """Return the words of places: where something is holds for all lines of a page."""
    return frozenset(
        word for place in load_gazetteer().places(text) for word in telling_words(place.name)
    )


def _wrong_in_all(
    text: str,
    found: Sequence[tuple[Statement, Support]],
    question: frozenset[str],
    *,
    english: bool = False,
) -> str:
    """Return what the sentence as a whole says that its lines together do not."""
    body = " | ".join(line.evidence.said for _, line in found)
    above = (f"{line.evidence.heading} {line.source.header}" for _, line in found)
    infos = (line.source.chunk.info for _, line in found)
    about = (f"{info.publisher} {info.region} {info.about}" for info in infos)
    headed = " | ".join((body, *map(fold, above), *map(fold, about)))
    if more := sorts_in(fold(text)) - sorts_in(headed):
        return ", ".join(sorted(more))
    for statement, line in found:
        wanted = loses_intent(statement.text, line.evidence.plain, coming_years(line))
        beside = is_beside_goal(statement, line)
        if wanted != beside and (wanted or says_goal(statement.text)):
            return "intent"
    return strange_relation(fold(text), body, headed) or strange_verb(
        without_tokens(text), headed, question, english=english
    )
