"""How schemes, demands and outcomes stand, as badges. Pure."""

from collections.abc import Mapping

from assistant.eligibility.verdicts import Outcome, Result, WindowState, WindowStatus
from ui.standing import Look, badge
from ui.texts import Language, text

_WINDOWS: Mapping[WindowStatus, tuple[str, Look]] = {
    WindowStatus.OPEN: ("window_open", Look.GOOD),
    WindowStatus.CLOSED: ("window_closed", Look.BAD),
    WindowStatus.UNKNOWN: ("window_unknown", Look.UNKNOWN),
}
_RESULTS: Mapping[Result, tuple[str, Look]] = {
    Result.MEETS: ("result_meets", Look.GOOD),
    Result.FAILS: ("result_fails", Look.BAD),
    Result.UNKNOWN: ("result_unknown", Look.UNKNOWN),
}
_OUTCOMES: Mapping[Outcome, tuple[str, Look]] = {
    Outcome.MAY_APPLY: ("outcome_may", Look.GOOD),
    Outcome.DOES_NOT_APPLY: ("outcome_not", Look.BAD),
    Outcome.NOT_YET_KNOWN: ("outcome_open", Look.UNKNOWN),
}


def window_words(window: WindowState, language: Language) -> str:
    """Return whether one can apply, in a word or a few."""
    return text(_WINDOWS[window.status][0], language)


def window_badge(window: WindowState, language: Language) -> str:
    """Return whether one can apply, as a badge in HTML."""
    return badge(window_words(window, language), _WINDOWS[window.status][1])


def result_words(result: Result, language: Language) -> str:
    """Return how a demand comes out, in words."""
    return text(_RESULTS[result][0], language)


def result_badge(result: Result, language: Language) -> str:
    """Return how a demand comes out, as a badge in HTML."""
    return badge(result_words(result, language), _RESULTS[result][1])


def outcome_words(outcome: Outcome, language: Language) -> str:
    """Return how a scheme comes out, in words."""
    return text(_OUTCOMES[outcome][0], language)


def outcome_badge(outcome: Outcome, language: Language) -> str:
    """Return how a scheme comes out, as a badge in HTML."""
    return badge(outcome_words(outcome, language), _OUTCOMES[outcome][1])
