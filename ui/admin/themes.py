"""What a question is about, in a word of the register or of the thesaurus. Pure."""

from functools import lru_cache

from assistant.language.thesaurus import load_thesaurus
from assistant.register.load import load_records
from assistant.register.records import Activity, Goal, Initiative, Record
from assistant.register.search import score

# A word in a name or among the everyday words, for at least half of what was asked.
_LEAST = 1.5


@lru_cache(maxsize=4096)
def theme_of(question: str) -> str:
    """Return the theme of a question; empty when nothing that we know comes near.

    The theme of the record that its words fit best, else the concept that it speaks of.
    """
    records: tuple[Record, ...] = (
        *load_records(Initiative), *load_records(Goal), *load_records(Activity),
    )  # fmt: skip
    best = max(records, key=lambda record: score(question, record), default=None)
    if best and best.themes and score(question, best) >= _LEAST:
        return best.themes[0]
    thesaurus = load_thesaurus()
    meant = thesaurus.in_question(question)
    return thesaurus.label(max(meant, key=lambda term: meant[term])) if meant else ""
