"""Every criterion of every fund can be met, can fail, and can be left open.

The answers are made from the data, by a small judge of our own, so a fund that an
editor adds is tested the day it is added.
"""

from datetime import date, timedelta
from fractions import Fraction

import pytest

from assistant.eligibility.dates import first_day, last_day
from assistant.eligibility.engine import check_fund
from assistant.eligibility.verdicts import Outcome, Result
from assistant.register.funds import Fund
from assistant.register.load import load_questions, load_records

FUNDS = load_records(Fund)
CASES = [
    pytest.param(fund, criterion, id=f"{fund.id}-{criterion.id}")
    for fund in FUNDS
    for criterion in fund.criteria
]
TOWNS = ["Texel", "Beverwijk", "Emmen", "Delfzijl", "Leeuwarden", "Zwolle", "Arnhem", "Heerlen",
         "Utrecht", "Almere", "Rotterdam", "Breda"]  # fmt: skip
ORDER = {
    "at_least": lambda answer, asked: answer >= asked,
    "at_most": lambda answer, asked: answer <= asked,
    "more_than": lambda answer, asked: answer > asked,
    "less_than": lambda answer, asked: answer < asked,
    "is": lambda answer, asked: answer == asked,
    "on_or_after": lambda answer, asked: answer >= asked,
    "on_or_before": lambda answer, asked: answer <= asked,
}


def share(text):
    text = str(text).replace(",", ".")
    return Fraction(text[:-1]) / 100 if text.endswith("%") else Fraction(text)


def candidates(field, criteria):
    """Return answers to a question: at, below and beyond every threshold that is asked."""
    kind = criteria[0].type
    asked = [criterion.value for criterion in criteria]
    if kind == "yesno":
        return [True, False]
    if kind in {"choice", "list"}:
        choices = list(load_questions()[field].choices)
        single = [[choice] for choice in choices] if kind == "list" else choices
        return [*single, *asked, choices] if kind == "list" else single
    if kind == "place":
        return [*(area for value in asked for area in value), *TOWNS]
    if kind == "date":
        days = [date.fromisoformat(value) for value in asked]
        return [
            (day + timedelta(days=by)).isoformat() for day in days for by in (0, 1, -1, 5000, -5000)
        ]
    if kind == "share":
        edge = [share(value) for value in asked]
        near = [value + by for value in edge for by in (0, Fraction(1, 50), Fraction(-1, 50))]
        return [f"{value.numerator}/{value.denominator}" for value in near if 0 < value <= 1] + [
            0.0
        ]
    return [max(0, value + by) for value in asked for by in (0, 1, -1, 100000)] + [0]


def meets(criterion, answer):
    """Judge an answer without the engine."""
    if criterion.type == "share":
        return ORDER[criterion.operator](share(answer), share(criterion.value))
    if criterion.operator == "includes_all":
        return set(criterion.value) <= set(answer)
    if criterion.operator == "includes":
        return bool(set(criterion.value) & set(answer))
    if criterion.type == "choice":
        return answer in criterion.value
    if criterion.type == "place":
        return None
    return ORDER[criterion.operator](answer, criterion.value)


def applies(criterion, facts):
    if criterion.when is None:
        return True
    given = facts.get(criterion.when.field)
    given = {True: "ja", False: "nee"}.get(given, given) if isinstance(given, bool) else given
    return bool(set(given if isinstance(given, list) else [given]) & set(criterion.when.one_of))


def day_of(fund):
    """Return a day on which the scheme holds and our sources speak of it."""
    if fund.valid_until:
        return last_day(str(fund.valid_until[0].value))
    if fund.valid_from:
        return first_day(str(fund.valid_from[0].value))
    return date(max(fact.year for _, fact in fund.facts()), 6, 1)


def fitting(fund, wanted):
    """Return answers that meet every demand, in a case in which ``wanted`` applies."""
    facts = {}
    for criterion in (wanted, *fund.criteria):
        when = criterion.when
        if when and when.field not in facts:
            kind = load_questions()[when.field].type
            first = when.one_of[0]
            facts[when.field] = {"yesno": first == "ja", "list": [first]}.get(kind, first)
    for field in dict.fromkeys(criterion.field for criterion in fund.criteria):
        mine = [criterion for criterion in fund.criteria if criterion.field == field]
        now = [criterion for criterion in mine if applies(criterion, facts)]
        if field in facts and all(meets(criterion, facts[field]) for criterion in now):
            continue
        good = [a for a in candidates(field, mine) if all(meets(c, a) is not False for c in now)]
        facts[field] = good[0]
    return facts


def result_of(check, criterion):
    return next((r.result for r in check.criteria if r.id == criterion.id), None)


@pytest.mark.parametrize(("fund", "criterion"), CASES)
def test_a_criterion_flips_the_outcome(fund, criterion, questions):
    facts = fitting(fund, criterion)
    day = day_of(fund)
    mine = [other for other in fund.criteria if other.field == criterion.field]
    bad = failing(criterion, mine)

    good_check = check_fund(fund, facts, day, questions)
    bad_check = check_fund(fund, {**facts, criterion.field: bad}, day, questions)

    best = Outcome.NOT_YET_KNOWN if fund.incomplete else Outcome.MAY_APPLY
    assert result_of(good_check, criterion) is Result.MEETS
    assert good_check.outcome is best
    assert good_check.invalid == bad_check.invalid == ()
    assert result_of(bad_check, criterion) is Result.FAILS
    if criterion.decides:
        assert bad_check.outcome is Outcome.DOES_NOT_APPLY
        assert bad_check.would_change


def failing(criterion, mine):
    if criterion.type == "place":
        return next(town for town in TOWNS if outside(town, criterion))
    return next(a for a in candidates(criterion.field, mine) if not meets(criterion, a))


def outside(town, criterion):
    """Return whether a town lies outside the areas, by provinces that we write out here."""
    province = {
        "Texel": {"Noord-Holland"}, "Beverwijk": {"Noord-Holland", "IJmond"},
        "Emmen": {"Drenthe", "Emmen"}, "Delfzijl": {"provincie Groningen"},
        "Leeuwarden": {"Fryslân"}, "Zwolle": {"Overijssel"}, "Arnhem": {"Gelderland"},
        "Heerlen": {"Zuid-Limburg"}, "Utrecht": {"Utrecht"}, "Almere": {"Flevoland"},
        "Rotterdam": {"Zuid-Holland", "Rijnmond"}, "Breda": {"West-Brabant"},
    }  # fmt: skip
    return not province[town] & set(criterion.value)


@pytest.mark.parametrize(("fund", "criterion"), CASES)
def test_a_criterion_without_an_answer_is_never_a_no(fund, criterion, questions):
    facts = fitting(fund, criterion)
    condition = criterion.when.field if criterion.when else ""
    derive = questions[criterion.field].derive
    gone = {criterion.field, *(derive.fields if derive else ())} - {condition}
    left = {key: facts[key] for key in facts if key not in gone}

    check = check_fund(fund, left, day_of(fund), questions)

    expected = None if criterion.if_known else Result.UNKNOWN
    if criterion.field != condition:
        assert result_of(check, criterion) is expected
    assert check.outcome is not Outcome.DOES_NOT_APPLY
    if criterion.decides and not criterion.if_known and criterion.field != condition:
        assert check.outcome is Outcome.NOT_YET_KNOWN
        assert check.next_question
