"""A command runs in a process of its own and is heard line by line."""

from pathlib import Path

from ui.admin.runs import Run


def test_run_gives_lines_and_status(tmp_path: Path) -> None:
    run = Run(["documents"], tmp_path / "leeg")

    said = list(run.lines())

    assert run.status() == 1
    assert "no index" in said[-1]
