"""Whether a scheme holds on a day, and whether one can apply on it. Pure.

What no source says is unknown. A round without a first day is known to be open from
the day its source speaks of; one without a closing day on its first day only. A scheme
without an end is not taken to run on after our newest source, and a year of which we
know one round may have had another, unless the file says that it is complete.
"""

import re
from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from assistant.eligibility import wording
from assistant.eligibility.dates import first_day, in_words, last_day
from assistant.eligibility.verdicts import CriterionResult, Result, WindowState, WindowStatus
from assistant.register.facts import Fact
from assistant.register.funds import Fund, Window

VALIDITY = "geldigheid"
_DAY = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")


def validity(fund: Fund, day: date) -> CriterionResult:
    """Return whether the scheme holds on a day, as the first of its demands."""
    result, change = _validity(fund, day)
    facts = (fund.valid_until if _after(fund, day) else fund.valid_from) or fund.valid_until
    stands = facts[0] if facts else _newest(fund)
    return CriterionResult(
        id=VALIDITY,
        field="",
        question=wording.VALIDITY_QUESTION.format(date=in_words(day.isoformat())),
        value=day.isoformat(),
        required=span(fund),
        result=result,
        article=stands.article,
        source=stands.source.title,
        where=stands.where,
        source_date=stands.date,
        change=change,
    )


def window_state(fund: Fund, day: date) -> WindowState:
    """Return whether one can apply on a day."""
    if _before(fund, day):
        fact = fund.valid_from[0]
        text = wording.CLOSED_BEFORE.format(date=in_words(str(fact.value)))
        return _state(WindowStatus.CLOSED, text, fact, _next(fund, day))
    if _after(fund, day):
        fact = fund.valid_until[0]
        text = wording.CLOSED_AFTER.format(date=in_words(str(fact.value)))
        return _state(WindowStatus.CLOSED, text, fact)
    for window in fund.windows:
        if _opens(window) <= day <= last_day(window.closes or window.opens):
            return _state(WindowStatus.OPEN, _open_text(window), window.fact)
    return _between(fund, day)


def period_on(periods: Sequence[Fund], day: date) -> Fund | None:
    """Return the period of a scheme that counts on a day; None when they are several schemes.

    That is the one that holds on the day, else the last that began, else the first to come.
    Periods of one scheme do not hold at once, so two that do are schemes of one name.

    Args:
        periods: At least one.
        day: Reference date.
    """
    ordered = sorted(periods, key=_begins)
    if any(not _after(one, _begins(later)) for one, later in pairwise(ordered)):
        return None
    begun = [fund for fund in ordered if not _before(fund, day)]
    return begun[-1] if begun else ordered[0]


def span(fund: Fund) -> str:
    """Return in a sentence from when until when a scheme holds."""
    start = in_words(str(fund.valid_from[0].value)) if fund.valid_from else ""
    end = in_words(str(fund.valid_until[0].value)) if fund.valid_until else ""
    if start and start == end:
        return wording.VALID_IN.format(end=end)
    if start and end:
        return wording.VALID_BETWEEN.format(start=start, end=end)
    if start:
        return wording.VALID_FROM.format(start=start)
    return wording.VALID_UNTIL.format(end=end) if end else wording.VALID_UNSTATED


def _between(fund: Fund, day: date) -> WindowState:
    """Return the state on a day in no window that we know from beginning to end."""
    upcoming = _next(fund, day)
    later = wording.NEXT_ROUND.format(date=in_words(upcoming.opens)) if upcoming else ""
    if day.year in fund.complete_years:
        rounds = [window for window in fund.windows if _opens(window).year == day.year]
        text = wording.CLOSED_BETWEEN.format(year=day.year) + later
        return _state(WindowStatus.CLOSED, text, _fact(rounds or fund.windows), upcoming)
    unending = [window for window in fund.windows if not window.closes and _opens(window) <= day]
    text = wording.WINDOW_UNKNOWN + later
    if unending:
        text = wording.OPENED.format(opens=in_words(unending[-1].opens)) + later
    return _state(WindowStatus.UNKNOWN, text, _fact(unending or fund.windows), upcoming)


def _validity(fund: Fund, day: date) -> tuple[Result, str]:
    if _before(fund, day) or _after(fund, day):
        return Result.FAILS, wording.VALIDITY_CHANGE.format(text=span(fund))
    spoken = in_words(day.isoformat())
    newest = _newest(fund)
    if not fund.valid_until and day.year > newest.year:
        return Result.UNKNOWN, wording.VALIDITY_UNKNOWN.format(date=spoken, newest=newest.year)
    oldest = min(fact.first_year for _, fact in fund.facts())
    if not fund.valid_from and day.year < oldest:
        return Result.UNKNOWN, wording.VALIDITY_UNKNOWN_BEFORE.format(date=spoken, oldest=oldest)
    return Result.MEETS, ""


def _before(fund: Fund, day: date) -> bool:
    return bool(fund.valid_from) and day < first_day(str(fund.valid_from[0].value))


def _after(fund: Fund, day: date) -> bool:
    return bool(fund.valid_until) and day > last_day(str(fund.valid_until[0].value))


def _begins(fund: Fund) -> date:
    return first_day(str(fund.valid_from[0].value)) if fund.valid_from else date.min


def _newest(fund: Fund) -> Fact:
    return max((fact for _, fact in fund.facts()), key=lambda fact: (fact.year, fact.source.id))


def _opens(window: Window) -> date:
    if window.opens:
        return first_day(window.opens)
    spoken = _DAY.search(window.fact.date)
    return first_day(spoken[0]) if spoken else last_day(window.closes)


def _open_text(window: Window) -> str:
    closes = in_words(window.closes or window.opens)
    if not window.opens:
        return wording.OPEN_TO.format(closes=closes)
    return wording.OPEN_UNTIL.format(opens=in_words(window.opens), closes=closes)


def _next(fund: Fund, day: date) -> Window | None:
    later = [window for window in fund.windows if window.opens and _opens(window) > day]
    return min(later, key=lambda window: window.opens, default=None)


def _fact(windows: Sequence[Window]) -> Fact | None:
    return max(windows, key=_opens).fact if windows else None


def _state(
    status: WindowStatus, text: str, fact: Fact | None, upcoming: Window | None = None
) -> WindowState:
    return WindowState(
        status=status,
        text=text,
        next_opens=upcoming.opens if upcoming else "",
        source=fact.source.title if fact else "",
        where=fact.where if fact else "",
        source_date=fact.date if fact else "",
    )
