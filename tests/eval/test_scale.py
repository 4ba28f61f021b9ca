import json

import pytest
from click.testing import CliRunner

from eval.scale import scale


def test_scale_grows_an_index_and_measures_each_size(tmp_path):
    out = tmp_path / "out"

    ended = CliRunner().invoke(
        scale, ["--sizes", "20,60", "--questions", "3", "--out", str(out)], catch_exceptions=False
    )

    small, large = json.loads((out / "scale.json").read_text())
    assert ended.exit_code == 0
    assert (small["pages"], large["pages"]) == (20, 60)
    assert 20 <= small["chunks"] < 60 <= large["chunks"]
    assert large["total_seconds"] == pytest.approx(small["seconds"] + large["seconds"])
    assert 0 < small["ms_p50"] <= small["ms_p95"]
    assert small["again_p50"] > 0
    assert min(small["ingest_megabytes"], small["ask_megabytes"], small["disk_megabytes"]) > 0
    assert {path.name for path in out.glob("*.png")} == {
        "answering.png",
        "ingesting.png",
        "memory.png",
    }
    assert ended.stdout.count("\n") == 4


@pytest.mark.parametrize("sizes", ["10,x", "100,10", "10,10", "0,10", ""])
def test_scale_refuses_sizes_that_do_not_grow(sizes):
    ended = CliRunner().invoke(scale, ["--sizes", sizes])

    assert ended.exit_code == 2
    assert "Invalid value for '--sizes'" in ended.stderr
