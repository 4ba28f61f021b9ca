"""What a line only aims at: years that had yet to come, and figures beside a goal. Pure."""

from assistant.language.number_spans import YEAR_UNIT
from assistant.language.number_units import word_set
from assistant.language.words import words
from assistant.writing.statements import Statement
from assistant.writing.support import Support
from assistant.writing.territories import GOAL

GOAL_WORDS = word_set("ambitie ambities doel doelen doelstelling streven goal aim ambition target")


def coming_years(line: Support) -> frozenset[int]:
    """Return the years of a line that had yet to come when its document was made.

    Of a document without a date those under a heading that names a goal.
    """
    made = line.source.chunk.info.date[:4]
    figures = line.evidence.facts.figures
    years = (int(f.value.number) for f in figures if f.value.unit == YEAR_UNIT)
    if made.isdigit():
        return frozenset(year for year in years if year > int(made) + 1)
    return frozenset(years) if GOAL & line.source.context else frozenset()


def says_goal(text: str) -> bool:
    """Tell whether a text speaks of a goal."""
    return not GOAL_WORDS.isdisjoint(words(text))


def is_beside_goal(statement: Statement, line: Support) -> bool:
    """Tell whether the figure of a statement stands beside a goal, and is none itself."""
    numbers = {figure.value.number for figure in statement.facts.figures}
    own = [t for t in line.evidence.territories if t.value.number in numbers]
    return bool(own and line.evidence.terms & GOAL) and not any(t.terms & GOAL for t in own)
