"""What is asked next, and that it is not asked twice."""

from datetime import date

import pytest

from assistant.eligibility.asking import open_fields
from assistant.eligibility.engine import check_fund
from assistant.register.funds import Fund
from assistant.register.load import find_periods, load_questions, load_records

DAY = date(2026, 6, 1)


@pytest.mark.parametrize("fund", load_records(Fund), ids=lambda fund: fund.id)
def test_the_first_open_field_is_what_the_check_asks(fund: Fund) -> None:
    check = check_fund(fund, {}, DAY, load_questions())

    if check.next_field:
        assert open_fields(check.criteria)[0] == check.next_field


def test_what_was_skipped_is_not_asked_again() -> None:
    check = check_fund(find_periods("rif-3")[0], {}, DAY, load_questions())
    first, second, *_ = open_fields(check.criteria)

    assert open_fields(check.criteria, {first})[0] == second
    assert open_fields(check.criteria, open_fields(check.criteria)) == ()
