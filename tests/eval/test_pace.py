import json

import pytest
from click.testing import CliRunner

from eval.ours import take_pace
from eval.pace import pace
from eval.trial import run_alone
from tests.conftest import SLACK

MOST_TIMES = 3.0


def test_pace_tells_how_many_times_as_long_as_bare_pypdf(starter_library, tmp_path):
    small = min(starter_library.rglob("*.pdf"), key=lambda path: path.stat().st_size)
    (tmp_path / small.name).write_bytes(small.read_bytes())

    ended = CliRunner().invoke(
        pace, [str(tmp_path), "--runs", "1", "--json"], catch_exceptions=False
    )

    measured = json.loads(ended.stdout)
    [run] = measured["runs"]
    assert ended.exit_code == 0
    assert min(run["start"], run["bare"], run["ingest"]) > 0
    assert measured["times"] == pytest.approx(run["ingest"] / run["bare"])


@pytest.mark.corpus
def test_taking_in_the_real_documents_takes_at_most_three_times_bare_pypdf(corpus):
    times = min(run_alone(take_pace, corpus).times for _ in range(3))

    assert times <= MOST_TIMES * SLACK
