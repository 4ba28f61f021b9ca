"""The files of the register against their schema, and what they hold."""

import json
import re
from dataclasses import fields

import pytest

from assistant.register.check import problems, register_status
from assistant.register.funds import Fund
from assistant.register.load import KINDS, data_folder, load_records

GOOD = """
sources:
- {id: web, title: Een pagina, publisher: Iemand, url: https://example.org, date: 2024}
records:
- id: proef
  family: Proef
  name: Proef
  about: Geld voor een proef. [web]
  budget:
  - 1 miljoen euro [web]
  - 2 miljoen euro [web]
  disputed: [budget]
  windows:
  - {opens: 2024-01-01, closes: 2024-01-31, fact: "een ronde [web]"}
  criteria:
  - {id: wie, field: rol, operator: one_of, value: [bedrijf], demand: "Een bedrijf. [web]"}
  - {id: waar, field: regio, operator: one_of, value: [Drenthe], demand: "In Drenthe. [web]"}
"""


def found(tmp_path, text: str) -> list[str]:
    (tmp_path / "funds").mkdir()
    (tmp_path / "funds" / "proef.yaml").write_text(text, encoding="utf-8")
    return list(problems(tmp_path))


def test_our_register_is_in_order():
    assert list(problems()) == []


def test_problems_finds_nothing_wrong_with_a_good_file(tmp_path):
    assert found(tmp_path, GOOD) == []


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        pytest.param("one_of, value: [bed", "is, value: [bed", "operator is past niet", id="op"),
        pytest.param("[bedrijf]", "[bedrief]", "bedrief is geen antwoord op rol", id="choice"),
        pytest.param("[Drenthe]", "[Atlantis]", "Atlantis is geen antwoord op regio", id="place"),
        pytest.param("2 miljoen", "1 miljoen", "budget heeft geen twee waarden", id="disputed"),
        pytest.param("id: waar", "id: wie", "wie staat er 2 keer", id="double"),
        pytest.param("2024-01-31", "2024-13-01", "2024-13-01 is geen datum", id="day"),
        pytest.param("date: 2024", "date: z.d.", "sources.0.date", id="undated source"),
        pytest.param("family: Proef", "family: 3", "proef.family", id="schema"),
        pytest.param("records:", "recrods:", "recrods", id="top"),
    ],
)
def test_problems_names_what_is_wrong(tmp_path, old, new, message):
    wrong = found(tmp_path, GOOD.replace(old, new, 1))

    assert any(re.search(message, line) for line in wrong), wrong
    assert all(line.startswith("funds/proef.yaml") for line in wrong)


@pytest.mark.parametrize("folder", KINDS)
def test_schema_knows_every_attribute_of_its_record(folder):
    path = data_folder() / ".." / "schema" / f"{folder}.json"
    known = json.loads(path.read_text(encoding="utf-8"))["properties"]["records"]["items"]

    attributes = {attribute.name for attribute in fields(KINDS[folder])} - {"file"}

    assert set(known["properties"]) == attributes


def test_register_status_finds_a_source_and_a_date_behind_every_fact():
    status = register_status()

    assert status.facts > 1000
    assert status.sourced == 1.0
    assert status.records["funds"] >= 40
    assert status.criteria >= 300


def test_every_fund_has_criteria_and_says_what_it_is():
    funds = load_records(Fund)

    assert len(funds) >= 40
    assert [fund.id for fund in funds if not fund.criteria or not fund.about] == []


def test_every_fund_that_cannot_be_concluded_says_so_in_its_gaps():
    incomplete = [fund for fund in load_records(Fund) if fund.incomplete]

    assert incomplete
    assert [fund.id for fund in incomplete if not fund.gaps] == []
