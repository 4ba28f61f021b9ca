"""What is asked again, and how the reply is read."""

import pytest

from assistant.writing.repair import Failed, read_repairs, show_failures, worth_repair
from assistant.writing.sentences import Sentence
from assistant.writing.verdicts import Fault, Verdict


def failed(fault: Fault, place: int = 0) -> Failed:
    return Failed(place, Sentence("Het is 5 euro [1].", " "), Verdict("Het is 5 euro.", fault, "5"))


def test_harmful_sentences_get_no_second_try():
    hopeless = (Fault.PERSONAL, Fault.LEAK, Fault.INSTRUCTION, Fault.ADDRESS, Fault.MARKUP)

    assert worth_repair([failed(fault) for fault in hopeless]) == []


def test_at_most_five_are_asked_again():
    assert len(worth_repair([failed(Fault.FACT, place) for place in range(9)])) == 5


@pytest.mark.parametrize("fault", [f for f in Fault if f not in {Fault.NO_WORDS}])
def test_every_fault_can_be_told(fault):
    shown = show_failures([failed(fault)])

    assert shown.startswith("1: Het is 5 euro [1]. (")
    assert "{" not in shown


def test_read_repairs_takes_each_number_once_and_only_known_ones():
    reply = "1: Goed [1].\n1: Nog eens [1].\n7: Vreemd [1].\n2: WEG\nEn verder niets."

    found = list(read_repairs(reply, [failed(Fault.FACT), failed(Fault.FACT, 1)]))

    assert [(failure.place, text) for failure, text in found] == [(0, "Goed [1].")]
