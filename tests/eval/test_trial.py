import os

import pytest

from eval.trial import TrialFailedError, at_share, peak_megabytes, run_alone, time_each


def test_run_alone_returns_what_the_work_returns():
    assert run_alone(at_share, [3.0, 1.0, 2.0], share=0.5) == 2.0


def test_run_alone_works_in_another_process():
    assert run_alone(os.getpid) != os.getpid()


def test_run_alone_says_what_the_work_raised():
    with pytest.raises(TrialFailedError, match="IndexError: list index out of range"):
        run_alone(at_share, [], 0.5)


def test_run_alone_says_that_the_process_died():
    with pytest.raises(TrialFailedError, match="status 7"):
        run_alone(os._exit, 7)


def test_run_alone_counts_only_the_memory_of_the_work():
    ballast = bytearray(os.urandom(1)) * 300_000_000

    alone = run_alone(peak_megabytes)

    assert peak_megabytes() > len(ballast) / 1024**2
    assert 5 < alone < 100


def test_time_each_asks_the_first_question_once_before():
    asked = []

    def ask(question):
        asked.append(question)
        return question.upper()

    answers, milliseconds = time_each(ask, ["a", "b"])

    assert asked == ["a", "a", "b"]
    assert answers == ["A", "B"]
    assert [value for value in milliseconds if value < 0] == []
    assert len(milliseconds) == 2


def test_time_each_asks_nothing_when_there_is_nothing_to_ask():
    assert time_each(str, []) == ([], [])


@pytest.mark.parametrize(
    ("share", "value"), [pytest.param(0.5, 3.0, id="middle"), pytest.param(0.95, 4.0, id="high")]
)
def test_at_share_takes_the_value_at_that_place(share, value):
    assert at_share([4.0, 2.0, 1.0, 3.0], share) == value
