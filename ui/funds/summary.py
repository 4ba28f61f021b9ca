"""The outcome of a check as blocks of text, to take to a counter. Pure."""

from collections.abc import Iterator
from datetime import date

from assistant.eligibility.situation import Situation
from assistant.eligibility.verdicts import CriterionResult, FundCheck
from assistant.register.facts import Fact, Facts
from assistant.register.funds import Fund
from assistant.register.load import load_questions
from ui.dates import readable_date
from ui.export.transcript import Block, Kind
from ui.funds.question import said
from ui.funds.standing import outcome_words, result_words, window_words
from ui.texts import Language, text

# What one needs at the counter, in order.
TAKE_ALONG = ("papers", "steps", "contact", "website")


def summary(
    fund: Fund, check: FundCheck, situation: Situation, language: Language, today: date
) -> list[Block]:
    """Return what a person takes along: the outcome, every demand, and what was not checked."""
    on = readable_date(check.reference_date, language)
    made = readable_date(today.isoformat(), language)
    blocks = [
        Block(Kind.TITLE, text("summary_title", language, fund=fund.name)),
        Block(Kind.PARAGRAPH, text("export_made", language, date=made)),
        Block(Kind.PARAGRAPH, text("judged_on", language, date=on)),
        Block(Kind.HEADING, outcome_words(check.outcome, language)),
        Block(Kind.PARAGRAPH, text("no_promise", language)),
        Block(Kind.PARAGRAPH, f"{window_words(check.window, language)}: {check.window.text}"),
        Block(Kind.HEADING, text("outcome_demands", language)),
    ]
    for criterion in check.criteria:
        blocks += _demand(criterion, situation, language)
    for key, lines in (
        ("outcome_change", check.would_change),
        ("outcome_not_checked", check.not_checked),
    ):
        if lines:
            blocks.append(Block(Kind.HEADING, text(key, language)))
            blocks += [Block(Kind.ITEM, line) for line in lines]
    for name in TAKE_ALONG:
        blocks += _facts(name, getattr(fund, name), language)
    return blocks


def _demand(
    criterion: CriterionResult, situation: Situation, language: Language
) -> Iterator[Block]:
    verdict = result_words(criterion.result, language)
    yield Block(Kind.ITEM, f"{verdict}: {criterion.required}")
    question = load_questions().get(criterion.field)
    if question is not None:
        value = said(question, situation.answer(criterion.field).value, language)
        yield Block(Kind.SUBITEM, f"{text('outcome_answer', language)} {value}")
    parts = [criterion.article, criterion.source, readable_date(criterion.source_date, language)]
    yield Block(Kind.SUBITEM, " · ".join(part for part in (*parts, criterion.where) if part))


def _facts(name: str, facts: Facts, language: Language) -> Iterator[Block]:
    yield Block(Kind.HEADING, text(f"sheet_{name}", language))
    if not facts:
        yield Block(Kind.PARAGRAPH, text("sheet_none", language))
    for fact in facts:
        yield Block(Kind.ITEM, _line(fact, language))


def _line(fact: Fact, language: Language) -> str:
    value = f"{fact.label}: {fact.value}" if fact.label else str(fact.value)
    when = readable_date(fact.date, language)
    return f"{value} ({fact.source.title}, {when}, {fact.where})"
