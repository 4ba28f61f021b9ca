"""The command that opens the counter."""

import socket
from pathlib import Path

import pytest
from click.testing import CliRunner

from assistant.errors import SettingsError
from ui import serve as serving


def test_free_port_takes_the_next_one_when_taken() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]

        assert serving.free_port("127.0.0.1", port) > port


def test_free_port_refuses_an_address_of_another_machine() -> None:
    with pytest.raises(SettingsError, match=r"192\.0\.2\.1"):
        serving.free_port("192.0.2.1", 8501)


def test_command_keeps_to_this_machine_and_reports_nothing() -> None:
    command = serving.command("127.0.0.1", 8501, opens=False)

    for option in (
        "--server.address=127.0.0.1",
        "--server.headless=true",
        "--browser.gatherUsageStats=false",
        "--server.fileWatcherType=none",
        "--server.enableXsrfProtection=true",
        "--server.allowedHosts=localhost",
    ):
        assert option in command
    assert Path(command[command.index("run") + 1]).is_absolute()


def test_serve_passes_the_index_and_the_exit_status(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    seen = {}

    def run(command: list[str], environment: dict[str, str]) -> int:
        seen.update(command=command, index=environment["LOKET_INDEX"])
        return 0

    monkeypatch.setattr(serving, "_run", run)

    result = CliRunner().invoke(serving.serve, ["--no-open", "--index", str(tmp_path)])

    assert result.exit_code == 0, result.output
    assert seen["index"] == str(tmp_path)
    assert "http://localhost:" in result.output
