"""``loket register draft``."""

import pytest
import yaml
from click.testing import CliRunner

from ingest.draft import draft

PACT = """# Pact van de Delta

## Actie 1: Werkplaats voor lassers

Wat is het? Lassers leren hier bij.

Wie: Tetrix werkt samen met

- SBB
"""


@pytest.fixture
def pact(tmp_path):
    path = tmp_path / "pact.md"
    path.write_text(PACT, encoding="utf-8")
    return path


def test_draft_prints_what_it_found(pact):
    result = CliRunner().invoke(draft, [str(pact)])

    assert result.exit_code == 0, result.output
    assert "# --- initiatives/voorstel-pact.yaml" in result.stdout
    (record,) = yaml.safe_load(result.stdout)["records"]
    assert {fact["value"] for fact in record["organisations"]} >= {"Tetrix Techniekopleidingen"}


def test_draft_writes_files_and_never_over_another(pact, tmp_path):
    arguments = [str(pact), "--to", str(tmp_path / "voorstel")]

    first = CliRunner().invoke(draft, arguments)
    second = CliRunner().invoke(draft, arguments)

    assert first.exit_code == 0, first.output
    assert (tmp_path / "voorstel" / "initiatives" / "voorstel-pact.yaml").exists()
    assert second.exit_code == 1
    assert "bestaat al" in second.output


def test_draft_says_so_when_there_is_nothing(tmp_path):
    path = tmp_path / "brief.txt"
    path.write_text("Dit is een brief.", encoding="utf-8")

    result = CliRunner().invoke(draft, [str(path)])

    assert result.exit_code == 0
    assert "geen acties" in result.stderr


@pytest.mark.corpus
def test_draft_finds_the_eight_actions_and_the_table_of_a_real_pact(corpus, tmp_path):
    result = CliRunner().invoke(
        draft, [str(corpus / "techniekpact-noordvleugel.pdf"), "--to", str(tmp_path)]
    )

    assert result.exit_code == 0, result.output
    found = {
        path.parent.name: yaml.safe_load(path.read_text(encoding="utf-8"))
        for path in tmp_path.rglob("*.yaml")
    }
    assert len(found["initiatives"]["records"]) == 8
    assert found["tables"]["tables"][0]["rows"][0]["values"][0] == 341490
