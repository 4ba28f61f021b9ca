"""The line that a document is named by above its quotes: its title, as short as it can be. Pure."""

import re

from assistant.units import Unit
from assistant.wording import say, say_date

LIMITS = re.compile(
    r"\b(?:niet|geen|zonder|behalve|vervallen|afgelopen|gesloten|gestopt|onbekend|onzeker|not|no)\b",
    re.IGNORECASE,
)
"""Words that deny or limit: without them a heading or a title would say something else."""
_DIGIT = re.compile(r"\d")
# Of a longer title with a subtitle so many words before the colon tell which document it is.
_FEWEST_TITLE_WORDS = 3


def title_line(unit: Unit, language: str, *, dated: bool = True) -> str:
    """Return the title, and the date when it is to be ``dated``, of the document of ``unit``."""
    info = unit.chunk.info
    title = _short_title(info.title) or unit.chunk.document
    date = say_date(info.date, language) if info.date else say("date_unknown", language)
    date = say("date_in_brackets", language, date=date) if dated else ""
    return say("from_document", language, title=f"**{title}**", date=date)


def _short_title(title: str) -> str:
    """Return a title without its subtitle, where what is left still names the document.

    A subtitle that limits or dates it ("geld voor scholen (afgelopen)", "2016-2020") stays.
    """
    main, _, subtitle = title.partition(": ")
    enough = len(main.split()) >= _FEWEST_TITLE_WORDS
    telling = LIMITS.search(subtitle) or _DIGIT.search(subtitle)
    return main if enough and not telling else title
