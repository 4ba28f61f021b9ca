"""Account: how an answer came about, as lines and passages that a reader can follow. Pure.

Nothing is looked up again: how the question was read comes from its Query, the rest from
what the answer itself carries. Words of documents in it are theirs; who shows them sees to
it that they stay words.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from assistant.answers import Answer
from assistant.confidence import load_confidence_model
from assistant.documents import ScoredChunk
from assistant.explaining.phrases import name_of, phrase
from assistant.explaining.reading import Line, number_text, reading_lines
from assistant.quoting.reasons import READ_CHUNKS, PassedOver
from assistant.understanding import Query

_OPENING = 120


@dataclass(frozen=True, slots=True)
class Passage:
    """One passage that was found, and what became of it.

    Attributes:
        rank: From 1; 0 for one that was put aside unread.
        chunk: Its id.
        title: Of its document, or the name of the file.
        page: Number as printed, else counted from 1.
        opening: Its first words, as they stand on the page.
        score: How likely it answers, as a share of the best, in (0, 1]; None when nothing
            was weighed.
        outcome: What became of it, and why, in a sentence.
        quoted: Whether it is quoted.
        found_by: How it was found: each channel with its place in it, what steered it, and
            where it stood before a reranker.
    """

    rank: int
    chunk: str
    title: str
    page: str
    opening: str
    score: float | None
    outcome: str
    quoted: bool
    found_by: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Account:
    """How an answer came about.

    Attributes:
        reading: How the question was read; empty when it was turned down unread.
        ending: How it ended, and how sure that is.
        passages: What was found, best first, then what was put aside.
    """

    reading: tuple[Line, ...]
    ending: tuple[Line, ...]
    passages: tuple[Passage, ...]


def account_of(
    answer: Answer,
    query: Query | None,
    language: str,
    say_tag: Callable[[str], str] | None = None,
) -> Account:
    """Return how ``answer`` came about.

    Args:
        answer: With its trace.
        query: The question, understood; None leaves out how it was read, and so does an
            answer for which nothing was searched.
        language: Of the words around it, "nl" or "en".
        say_tag: What a reader calls a tag of the register. None is for who works on Loket,
            and shows keys and stems as they are.
    """
    found = enumerate(answer.contexts[:READ_CHUNKS], start=1)
    passages = [_passage(rank, scored, answer, language) for rank, scored in found]
    aside = [_put_aside(chunk, language) for chunk in answer.trace.get("suspect", ())]
    searched = bool(answer.contexts or aside)
    stems = say_tag is None
    read = reading_lines(query, answer.trace, language, stems=stems) if query and searched else ()
    return Account(
        tuple(read),
        tuple(_ending(answer, language, say_tag)),
        (*passages, *aside),
    )


def _ending(answer: Answer, language: str, say_tag: Callable[[str], str] | None) -> list[Line]:
    trace = answer.trace
    lines = [
        Line(phrase("answer", language), (answer.id,)),
        Line(phrase("status", language), (name_of("status", answer.status, language),)),
        *measure_lines(trace, language),
    ]
    if further := answer.contexts[READ_CHUNKS:]:
        why = name_of("reason", _reason(further[-1].chunk.id, answer), language)
        told = phrase("further_down", language, count=len(further), why=why)
        lines.append(Line(phrase("further", language), (told,)))
    if "register" in trace:
        lines += _register_lines(answer, language, say_tag)
    if "writing" in trace:
        used = "written_used" if trace["writing"].get("used") else "written_not"
        lines.append(Line(phrase("written", language), (phrase(used, language),)))
    return lines


def measure_lines(trace: Mapping[str, Any], language: str) -> list[Line]:
    """Return as what a question was turned down, or how sure its answer was."""
    lines = []
    if "refusal" in trace:
        reason = name_of("refusal", trace["refusal"], language)
        lines.append(Line(phrase("refused_as", language), (reason,)))
    if "features" in trace:
        chance = number_text(trace["confidence"], language)
        threshold = number_text(load_confidence_model().threshold, language)
        sure = phrase("confidence_of", language, chance=chance, threshold=threshold)
        measured = [
            f"{name_of('feature', name, language)}: {number_text(value, language)}"
            for name, value in trace["features"].items()
        ]
        lines.append(Line(phrase("confidence", language), (sure, *measured)))
        missing = _named("fact", trace["missing"], language) or phrase("nothing", language)
        lines.append(Line(phrase("missing", language), (missing,)))
    return lines


def _register_lines(
    answer: Answer, language: str, say_tag: Callable[[str], str] | None
) -> list[Line]:
    seen = answer.trace["register"]
    titles = {card.record: card.title for card in answer.cards} if say_tag else {}
    facts = ", ".join(
        _told(field, value, language, say_tag) for field, value in seen["facts"].items()
    )
    nothing = phrase("nothing", language)
    asked = _named("intent", seen["asked"], language) or nothing
    told = phrase("register_of", language, asked=asked, facts=facts or nothing)
    cards = ", ".join(titles.get(c, c) for c in seen["cards"]) or phrase("none", language)
    return [Line(phrase("register", language), (told,)), Line(phrase("cards", language), (cards,))]


def _told(field: str, value: object, language: str, say_tag: Callable[[str], str] | None) -> str:
    """Return one thing that a person told of themselves."""
    values = [str(one) for one in (value if isinstance(value, list | tuple) else [value])]
    if say_tag is None:
        return f"{field} {', '.join(values)}"
    # A place is a name, and has no other.
    said = values if field == "regio" else map(say_tag, values)
    return f"{name_of('field', field, language)}: {', '.join(said)}"


def _named(sort: str, keys: Sequence[str], language: str) -> str:
    return ", ".join(name_of(sort, key, language) for key in dict.fromkeys(keys))


def _passage(rank: int, scored: ScoredChunk, answer: Answer, language: str) -> Passage:
    chunk = scored.chunk
    numbers = [c.number for c in answer.citations if c.chunk.id == chunk.id]
    sure = {c.number for c in answer.citations if not c.beside}
    weighed = True
    if numbers:
        key = "quoted" if sure & set(numbers) else "quoted_beside"
        listed = " ".join(f"[{number}]" for number in numbers)
        outcome = phrase(key, language, numbers=listed)
    else:
        reason = _reason(chunk.id, answer)
        weighed = reason != PassedOver.WORDLESS
        outcome = name_of("reason", reason, language)
    return Passage(
        rank,
        chunk.id,
        chunk.info.title or chunk.document,
        chunk.page_label or str(chunk.page_number),
        _opening(scored),
        scored.score if weighed else None,
        outcome,
        bool(numbers),
        found_by(scored.channels, language)
        + _moved(chunk.source, chunk.id, answer.trace, language),
    )


def _reason(chunk_id: str, answer: Answer) -> str:
    """Return why a found passage is not quoted.

    What was to be quoted and is not, was left by the model or did not stand on its page.
    """
    told = answer.trace.get("passed", {}).get(chunk_id)
    left = PassedOver.UNUSED if answer.mode == "written" else PassedOver.UNPROVED
    return str(told or left)


def found_by(channels: Mapping[str, int], language: str) -> tuple[str, ...]:
    """Return by which channels a passage was found, each with its place in it."""
    by = sorted(channels.items(), key=lambda pair: pair[0])
    return tuple(f"{name_of('channel', name, language)} {place}" for name, place in by)


def _moved(source: str, chunk_id: str, trace: Mapping[str, Any], language: str) -> tuple[str, ...]:
    moved: list[str] = []
    if source in trace.get("steered", {}):
        value = trace["steered"][source]
        sign = "+" if value > 0 else ""
        value = f"{sign}{number_text(value, language)}"
        moved.append(phrase("steered", language, value=value))
    if chunk_id in trace.get("reranked", {}):
        moved.append(phrase("reranked", language, place=trace["reranked"][chunk_id]))
    return tuple(moved)


def _opening(scored: ScoredChunk) -> str:
    """Return the first words of a chunk, whole words only."""
    text = " ".join(scored.chunk.text.split())
    if len(text) <= _OPENING:
        return text
    return f"{text[:_OPENING].rsplit(' ', 1)[0]} …"


def _put_aside(chunk_id: str, language: str) -> Passage:
    """Return a passage that was not read on; its words are not repeated."""
    source, page, _ = chunk_id.rsplit(":", 2)
    outcome = name_of("reason", PassedOver.SUSPECT, language)
    return Passage(0, chunk_id, source, page, "", None, outcome, quoted=False)
