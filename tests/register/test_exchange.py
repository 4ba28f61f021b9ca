"""What goes out comes back the same, in every form, and a wrong file is named."""

import csv
import io
import json
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from click.testing import CliRunner
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assistant.errors import DataError
from assistant.register.exchange import (
    COLUMNS,
    READERS,
    WRITERS,
    from_csv,
    from_json,
    to_csv,
    to_json,
    write_folder,
)
from assistant.register.facts import Fact, Source
from assistant.register.linked_data import RECORD, from_linked_data, to_linked_data
from assistant.register.load import KINDS, load_records, read_records
from assistant.register.portable import to_files, to_plain
from assistant.register.records import Activity, Goal, Organisation
from assistant.register_commands import register

WEB = Source("web", "Een pagina", "Iemand", "2024", url="https://example.org/?a=1")
PACT = Source("pact", "Een pact", "Iemand", "ca. 2013-04", document="een-pact")
# YAML keeps no lone surrogates and no control characters; nor has a fact use for them.
LETTERS = st.characters(codec="utf-8", exclude_categories=("Cs", "Cc"))
TEXTS = st.text(LETTERS, min_size=1, max_size=40).filter(lambda text: text.strip())
VALUES = st.one_of(TEXTS, st.integers(-(10**12), 10**12), st.booleans(), st.floats(-1e9, 1e9))
IDS = st.from_regex(r"[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,2}", fullmatch=True)


@st.composite
def facts(draw):
    source, page = draw(st.sampled_from([(WEB, 0), (PACT, 1), (PACT, 12)]))
    return Fact(
        value=draw(VALUES),
        source=source,
        date=draw(st.sampled_from([source.date, "2019-2021", "2020-05-01"])),
        article=draw(st.sampled_from(["", "art. 8 lid 1"])),
        page=page,
        note=draw(st.just("") | TEXTS),
        label=draw(st.just("") | TEXTS),
    )


@st.composite
def organisations(draw):
    return Organisation(
        id=draw(IDS),
        name=draw(TEXTS),
        kind=draw(TEXTS),
        aliases=tuple(draw(st.lists(TEXTS, max_size=3, unique=True))),
        levels=tuple(draw(st.lists(st.sampled_from(["po", "mbo"]), unique=True))),
        role=tuple(draw(st.lists(facts(), max_size=3))),
        about=tuple(draw(st.lists(facts(), min_size=1, max_size=2))),
        rank=draw(st.integers(1, 9)),
    )


def there_and_back(records, form: str, folder: Path):
    plains = READERS[form](WRITERS[form](records))
    wrong = write_folder(plains, folder)
    return wrong, read_records(type(records[0]), folder)


@pytest.mark.parametrize("form", WRITERS)
@pytest.mark.parametrize("folder", KINDS)
def test_the_whole_register_comes_back_the_same(form, folder, tmp_path):
    records = load_records(KINDS[folder])

    wrong, found = there_and_back(records, form, tmp_path)

    assert wrong == []
    assert {record.id: record for record in found} == {record.id: record for record in records}


@pytest.mark.parametrize("form", WRITERS)
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(records=st.lists(organisations(), min_size=1, max_size=3, unique_by=lambda r: r.id))
def test_any_record_comes_back_the_same(form, records):
    placed = [replace(record, file="organisations/proef.yaml") for record in records]

    with TemporaryDirectory() as folder:
        _, found = there_and_back(placed, form, Path(folder))

    assert list(found) == placed


@given(st.text(st.characters(codec="utf-8", exclude_categories=("Cs",), exclude_characters="\x00")))
def test_a_spreadsheet_cell_never_starts_a_formula_and_is_read_as_it_was(text):
    record = Organisation(id="a", name=text or "a", file="organisations/a.yaml")

    written = to_csv([record])

    cells = [cell for row in csv.reader(io.StringIO(written, newline="")) for cell in row]
    assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r")) for cell in cells)
    assert from_csv(written)[0]["name"] == record.name


def test_csv_has_a_row_per_value_with_its_source():
    counters = [r for r in load_records(Organisation) if r.id == "werkcentrum-groningen"]

    rows = list(csv.DictReader(io.StringIO(to_csv(counters), newline="")))

    place = next(row for row in rows if row["attribute"] == "place")
    assert list(rows[0]) == list(COLUMNS)
    assert place["source_url"].startswith("https://www.oogtv.nl/")
    assert place["date"] == "2025-10-31"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        pytest.param("a,b\n1,2\n", "kolom", id="columns"),
        pytest.param(",".join(COLUMNS) + "\nfunds,f,r,name,een,str,x\n", "Rij 2", id="position"),
        pytest.param(",".join(COLUMNS) + "\nfunds,f,r,name,0,getal,x\n", "Rij 2", id="type"),
        pytest.param(",".join(COLUMNS) + "\nfunds,f,r,rank,0,int,x\n", "Rij 2", id="number"),
    ],
)
def test_from_csv_names_what_it_cannot_read(text, message):
    with pytest.raises(DataError, match=message):
        from_csv(text)


@pytest.mark.parametrize("text", ["{", "{}", "[1]", '"a"'])
def test_from_json_refuses_what_is_no_list_of_records(text):
    with pytest.raises(DataError):
        from_json(text)


@pytest.mark.parametrize("text", ["{", "[]", "{}", '{"@graph": [{}]}', '{"@graph": [1]}'])
def test_from_linked_data_refuses_what_is_not_ours(text):
    with pytest.raises(DataError):
        from_linked_data(text)


@pytest.mark.parametrize(
    "change",
    [
        pytest.param({"file": "../../etc/passwd"}, id="outside"),
        pytest.param({"file": "funds/a.yaml"}, id="other register"),
        pytest.param({"file": "/tmp/a.yaml"}, id="absolute"),
        pytest.param({"register": "wensen"}, id="no such register"),
        pytest.param({"id": ""}, id="no id"),
        pytest.param({"about": [{"value": "x", "source": {}}]}, id="no source"),
        pytest.param({"windows": ["nu"]}, id="no window"),
    ],
)
def test_to_files_refuses_what_is_no_record_of_the_register(change):
    plain = {"register": "organisations", "file": "organisations/a.yaml", "id": "a", "name": "A"}

    with pytest.raises(DataError):
        to_files([plain | change])


def test_to_files_refuses_two_sources_with_one_id():
    one = {"id": "web", "title": "A", "publisher": "B", "date": "2024", "url": "https://a.nl"}
    fact = {"value": "x", "date": "2024"}
    other = one | {"url": "https://b.nl"}
    plain = {"register": "organisations", "id": "a", "name": "A", "about": [fact | {"source": one}]}
    second = plain | {"id": "b", "about": [fact | {"source": other}]}

    with pytest.raises(DataError, match="'web' staat er twee keer"):
        to_files([plain, second])


def test_write_folder_names_what_the_schema_does_not_allow(tmp_path):
    plain = to_plain(load_records(Activity)[0]) | {"levels": ["kleuterklas"], "wens": 1}

    wrong = write_folder([plain], tmp_path)

    assert any("kleuterklas" in line for line in wrong)
    assert any("wens" in line for line in wrong)


def test_write_folder_never_overwrites(tmp_path):
    plains = from_json(to_json(load_records(Activity)[:1]))
    write_folder(plains, tmp_path)

    with pytest.raises(DataError, match="bestaat al"):
        write_folder(plains, tmp_path)


def test_linked_data_speaks_schema_org_and_cites():
    every = [record for kind in KINDS.values() for record in load_records(kind)]

    nodes = json.loads(to_linked_data(every))["@graph"]

    kinds = {node["@type"] for node in nodes}
    assert {"Organization", "Event", "EventSeries", "MonetaryGrant"} <= kinds
    assert all(node["citation"] and node["name"] and node[RECORD]["id"] for node in nodes)
    counter = next(node for node in nodes if node["@id"].endswith("werkcentrum-amersfoort"))
    assert counter["makesOffer"]["itemOffered"]["@type"] == "GovernmentService"


def test_export_and_import_are_commands(tmp_path):
    out, back = tmp_path / "uit", tmp_path / "in"

    exported = CliRunner().invoke(register, ["export", "--format", "csv", "--to", str(out)])
    files = [str(path) for path in sorted(out.iterdir())]
    imported = CliRunner().invoke(register, ["import", *files, "--to", str(back)])

    assert exported.exit_code == imported.exit_code == 0, imported.output
    assert len(files) == len(KINDS)
    assert "zet ze zelf in het register" in imported.output
    assert len(read_records(Organisation, back)) == len(load_records(Organisation))


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        pytest.param("a.txt", b"x", "verwacht een bestand", id="form"),
        pytest.param("a.json", b"\xff\xfe", "UTF-8", id="encoding"),
        pytest.param("a.json", b"[{}]", "register en een id", id="empty record"),
    ],
)
def test_import_says_what_is_wrong_with_a_file(tmp_path, name, content, said):
    (tmp_path / name).write_bytes(content)

    arguments = ["import", str(tmp_path / name), "--to", str(tmp_path / "in")]
    result = CliRunner().invoke(register, arguments)

    assert result.exit_code == 1
    assert said in result.output


def test_export_of_all_kinds_asks_for_a_folder():
    assert CliRunner().invoke(register, ["export"]).exit_code == 2
    one = CliRunner().invoke(register, ["export", "--kind", "goals"])
    assert len(json.loads(one.stdout)) == len(load_records(Goal))
