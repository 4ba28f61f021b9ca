"""Reading the files of the register."""

from pathlib import Path

import pytest

from assistant.errors import DataError
from assistant.register.funds import Fund
from assistant.register.load import (
    find_periods,
    load_questions,
    load_records,
    read_records,
)

GOOD = """
sources:
- {id: web, title: Een pagina, publisher: Iemand, url: https://example.org, date: 2024}
records:
- id: proef
  family: Proef
  name: Proef
  about: Geld voor een proef. [web]
  valid_from: 2024-01-31 [web]
  criteria:
  - {id: wie, field: rol, operator: one_of, value: [bedrijf], demand: "Een bedrijf. [web]"}
"""


def folder_with(tmp_path: Path, text: str) -> Path:
    (tmp_path / "funds").mkdir()
    (tmp_path / "funds" / "proef.yaml").write_text(text, encoding="utf-8")
    return tmp_path


def test_read_records_fills_a_fund_from_a_file(tmp_path):
    (fund,) = read_records(Fund, folder_with(tmp_path, GOOD))

    assert (fund.id, fund.file) == ("proef", "funds/proef.yaml")
    assert fund.valid_from[0].value == "2024-01-31"
    assert fund.criteria[0].question.startswith("Bent u werkgever")


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        pytest.param("[web]", "[wab]", "funds/proef.yaml: proef: about: .*wab", id="source"),
        pytest.param("family:", "famly:", "proef: onbekend veld 'famly'", id="field"),
        pytest.param("field: rol", "field: rool", "proef: criteria: 'rool'", id="question"),
        pytest.param("id: proef", "ids: proef", "een id en een name", id="no id"),
        pytest.param("date: 2024}", "}", "sources, nummer 1", id="no date"),
        pytest.param("url: https", "document: a, url: https", "een url of een document", id="both"),
        pytest.param("sources:", "sources: [", "geen geldige YAML", id="yaml"),
    ],
)
def test_read_records_names_the_file_and_the_field(tmp_path, old, new, message):
    folder = folder_with(tmp_path, GOOD.replace(old, new, 1))

    with pytest.raises(DataError, match=message):
        read_records(Fund, folder)


def test_read_records_refuses_an_id_twice(tmp_path):
    folder = folder_with(tmp_path, GOOD)
    (folder / "funds" / "tweede.yaml").write_text(GOOD, encoding="utf-8")

    with pytest.raises(DataError, match="ook in een ander bestand"):
        read_records(Fund, folder)


def test_read_records_finds_nothing_in_an_empty_folder(tmp_path):
    assert read_records(Fund, tmp_path) == ()


@pytest.mark.parametrize("wanted", ["rif-3", "RIF 3", " RIF-3 ", "RIF 3.0"])
def test_find_periods_knows_ids_and_aliases(wanted):
    assert [fund.id for fund in find_periods(wanted)] == ["rif-3"]


@pytest.mark.parametrize(
    ("wanted", "ids"),
    [
        pytest.param("WBSO", ["wbso-2025", "wbso-2026"], id="family"),
        pytest.param(
            "Speur- en ontwikkelingswerk", ["wbso-2025", "wbso-2026"], id="alias of the scheme"
        ),
        pytest.param("Regionaal investeringsfonds mbo", ["rif-1", "rif-2", "rif-3"], id="rif"),
        pytest.param("eerste RIF", ["rif-1"], id="alias of a period"),
        pytest.param("wbso-2025", ["wbso-2025"], id="id"),
    ],
)
def test_find_periods_gives_every_period_of_a_scheme(wanted, ids):
    assert [fund.id for fund in find_periods(wanted)] == ids


def test_find_periods_says_where_to_look_for_names():
    with pytest.raises(DataError, match="loket check --list"):
        find_periods("Bestaat niet")


def test_load_questions_gives_an_alias_to_one_question_only():
    keys = [
        key for question in load_questions().values() for key in (question.field, *question.aliases)
    ]

    assert len(keys) > 50
    assert sorted(set(keys)) == sorted(keys)


def test_load_records_reads_our_files_once():
    assert load_records(Fund) is load_records(Fund)
