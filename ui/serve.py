"""``loket serve``: open the counter in the browser."""

import os
import signal
import socket
import subprocess
import sys
from pathlib import Path

import click

from assistant.cli import Door, index_option
from assistant.errors import SettingsError

_APP = Path(__file__).with_name("website.py")
_THEME = Path(__file__).with_name("theme.toml")
_TRIES = 20


@click.command(cls=Door)
@click.option("--port", default=8501, show_default=True, help="Port; the next free one if taken.")
@click.option("--address", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option("--open/--no-open", "opens", default=True, help="Open the browser; default yes.")
@index_option
def serve(port: int, address: str, opens: bool, index: Path) -> None:
    """Open the counter in the browser, on this machine only unless told otherwise.

    \b
    loket serve
    loket serve --port 8600 --no-open

    Stop it with Ctrl-C. Nothing is sent to other hosts.

    Exit status: 0 stopped, 1 nothing could be done, 2 wrong use.
    """  # noqa: D301 - the backslash is how click keeps lines apart
    port = free_port(address, port)
    click.echo(f"Loket is at http://{_shown(address)}:{port}  (stop: Ctrl-C)", err=True)
    environment = {**os.environ, "LOKET_INDEX": str(index)}
    raise click.exceptions.Exit(_run(command(address, port, opens=opens), environment))


def _run(arguments: list[str], environment: dict[str, str]) -> int:
    """Run the server until it stops; pass on a request to end, so that it never stays behind."""
    process = subprocess.Popen(arguments, env=environment)  # noqa: S603 - our own command
    signal.signal(signal.SIGTERM, lambda *_: process.terminate())
    try:
        return process.wait()
    except KeyboardInterrupt:
        process.wait()
        return 0


def command(address: str, port: int, *, opens: bool) -> list[str]:
    """Return the command that runs the pages; it works from any folder."""
    options = {
        "server.address": address,
        "server.port": port,
        "server.headless": not opens,
        "server.fileWatcherType": "none",
        "server.runOnSave": False,
        "server.enableXsrfProtection": True,
        "server.enableCORS": True,
        "server.maxUploadSize": 50,
        "server.maxMessageSize": 50,
        "server.showEmailPrompt": False,
        "browser.gatherUsageStats": False,
        "client.toolbarMode": "minimal",
        "client.showErrorDetails": "none",
        "client.showErrorLinks": False,
        "runner.magicEnabled": False,
        "logger.hideWelcomeMessage": True,
        "theme.base": _THEME,
    }
    # Against DNS rebinding: a local counter answers to local names only.
    hosts = ("localhost", "127.0.0.1") if address in {"127.0.0.1", "localhost"} else ()
    return [
        # -P: what lies in the current folder is not ours to run.
        sys.executable, "-P", "-m", "ui.run", "run", str(_APP),
        *(f"--{name}={str(value).lower() if isinstance(value, bool) else value}"
          for name, value in options.items()),
        *(f"--server.allowedHosts={host}" for host in hosts),
    ]  # fmt: skip


def free_port(address: str, port: int) -> int:
    """Return ``port``, or the first free one after it.

    Raises:
        SettingsError: None of the next ports is free, or the address is not of this machine.
    """
    for candidate in range(port, min(port + _TRIES, 65536)):
        try:
            with socket.create_server((address, candidate)):
                return candidate
        except OSError as error:
            problem = error
    raise SettingsError(
        f"No free port from {port} on at {address} ({problem}). Give another --port or --address."
    )


def _shown(address: str) -> str:
    return "localhost" if address in {"0.0.0.0", "::", "127.0.0.1"} else address  # noqa: S104
