"""What is said where no answer is given: why, an example that does work, and where to go."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from assistant.answers import Answer, AnswerStatus
from assistant.cards.counters import counter_cards
from assistant.cards.names import key_of
from assistant.cards.situation import facts_of
from assistant.examples import Examples
from assistant.language.detection import detect_language
from assistant.language.gazetteer import Place
from assistant.progress import Progress, known, say_reading, topic_of
from assistant.register.load import load_records
from assistant.register.records import Organisation
from assistant.scope import Refusal
from assistant.wording import say

# A province may hold so many regions; a longer row of counters helps nobody choose.
_MOST_COUNTERS = 3
# These need no example, or no counter, to go on.
_WITHOUT_EXAMPLE = frozenset({Refusal.THANKS, Refusal.HUMAN})
_WITHOUT_COUNTER = frozenset({Refusal.ABOUT_ME, Refusal.THANKS})


def refused(
    refusal: Refusal, question: str, places: Sequence[Place], examples: Examples | None
) -> Answer:
    """Return the answer to a question that is refused whatever the sources say.

    Args:
        refusal: Why.
        question: As it was asked.
        places: That it names, or an earlier question; the last said first.
        examples: Finds an example to offer; None offers none.
    """
    language = detect_language(question)
    finder = None if refusal in _WITHOUT_EXAMPLE else examples
    example = finder.nearest(question, language) if finder else ""
    text = declined(refusal.value, language, places, example=example)
    return Answer(AnswerStatus.REFUSED, text, language=language, trace={"refusal": refusal.value})


def abstained(progress: Progress, examples: Examples | None) -> Answer:
    """Return the answer to a question that the sources say nothing of.

    Args:
        progress: With what was found, and how sure it was.
        examples: Finds an example to offer; None offers none.
    """
    query, found = known(progress.query), known(progress.retrieval)
    trace = dict(progress.trace)
    # Of a question that is not for this counter the nearest document is not near.
    ours = trace.get("features", {}).get("scope", 0.0) > 0
    titles = dict.fromkeys(scored.chunk.info.title for scored in found.chunks if ours)
    example = examples.nearest(query.question, query.language, titles) if examples else ""
    topic = topic_of(progress.question, query.language)
    return Answer(
        AnswerStatus.ABSTAINED,
        declined("abstained", query.language, query.places, topic=topic, example=example),
        contexts=found.chunks,
        language=query.language,
        notices=say_reading(query),
        trace=trace,
    )


def declined(
    reason: str, language: str, places: Sequence[Place] = (), *, topic: str = "", example: str = ""
) -> str:
    """Return why no answer is given, what does work and where to go, each a paragraph.

    Args:
        reason: Key of the sentence that says why.
        language: "nl" or "en".
        places: Of the person, or that the question names; the last said first.
        topic: What the question is about, to say back.
        example: A question that is answered, between quotation marks; "" for none.
    """
    if reason == Refusal.HUMAN:
        return _to_a_human(language, places)
    said = [say(reason, language, topic=topic)]
    if example and reason not in _WITHOUT_EXAMPLE:
        key = "one_example" if reason == Refusal.ABOUT_ME else "works"
        said.append(say(key, language, example=example))
    if reason not in _WITHOUT_COUNTER:
        said.append(say("rather", language, counter=_counter(language, places)))
    return "\n\n".join(said)


def _to_a_human(language: str, places: Sequence[Place]) -> str:
    counter = _counter(language, places)
    said = [say("human", language, counter=counter)]
    if counter == say("counter", language):
        said.append(say("name_your_place", language))
    return "\n\n".join(said)


def _counter(language: str, places: Sequence[Place]) -> str:
    """Return where to go: the counters of the region, where the place is known."""
    names = counters_near(places)
    if not 1 <= len(names) <= _MOST_COUNTERS:
        return say("counter", language)
    *most, last = names
    either = say("either", language)
    return say(
        "counter_near", language, names=f"{', '.join(most)} {either} {last}" if most else last
    )


def about_typed(answer: Answer) -> Answer:
    """Return ``answer`` with what is to be known by who typed personal details."""
    told = say("typed_personal", answer.language)
    if answer.status in {AnswerStatus.ABSTAINED, AnswerStatus.REFUSED}:
        return replace(answer, text=f"{told}\n\n{answer.text}")
    return replace(answer, notices=(told, *answer.notices))


def counters_near(places: Sequence[Place]) -> tuple[str, ...]:
    """Return the names of the counters of the region that ``places`` lie in, as registered."""
    facts = facts_of((), places)
    if "regio" not in facts:
        return ()
    regional = {key_of(o) for o in load_records(Organisation) if o.kind == "counter"}
    cards = counter_cards({"regio": facts["regio"]}, date.today(), "nl")
    return tuple(card.title for card in cards if card.record in regional)
