"""The door: ``loket``, which gathers the commands of all rooms.

Each room registers its commands as entry points of the group ``loket.commands`` in
pyproject.toml. The door finds them there, so that no room has to import another, and
loads one only when it is called, so that ``loket --help`` is quick.
"""

import ast
import logging
from collections.abc import Callable
from importlib.metadata import EntryPoint, entry_points
from importlib.util import find_spec
from pathlib import Path
from typing import Any, TypeVar

import click

from assistant.errors import LoketError
from assistant.settings import Settings
from assistant.telemetry import shut_telemetry

Decorated = TypeVar("Decorated", bound=Callable[..., Any])


class Door(click.Command):
    """A command that ends an expected error with one sentence and exit status 1."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.help = _kept_lines(self.help)

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command.

        Raises:
            click.ClickException: A LoketError was raised; its message is shown.
        """
        try:
            return super().invoke(ctx)
        except LoketError as error:
            raise click.ClickException(str(error)) from error
        except PermissionError as error:
            raise click.ClickException(
                f"{error.filename} may not be read or written by you. Mend its rights, or choose "
                "another place with --index."
            ) from error


class _Rooms(click.Group):
    """The commands that the rooms registered."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.help = _kept_lines(self.help)

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted({*super().list_commands(ctx), *_registered()})

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        known = super().get_command(ctx, cmd_name)
        if known or cmd_name not in _registered():
            return known
        loaded = _registered()[cmd_name].load()
        return loaded if isinstance(loaded, click.Command) else None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands with what each does, without loading any of them."""
        rows = [(name, _first_line(point)) for name, point in sorted(_registered().items())]
        with formatter.section("Commands"):
            formatter.write_dl(rows)


def _kept_lines(help_text: str | None) -> str | None:
    r"""Turn the ``\b`` of a raw docstring into the sign that keeps its lines as they are."""
    return help_text and help_text.replace("\\b\n", "\b\n")


def _first_line(point: EntryPoint) -> str:
    """Return the first line of a command's docstring, read from its source."""
    spec = find_spec(point.module)
    source = Path(spec.origin).read_text(encoding="utf-8") if spec and spec.origin else ""
    for node in ast.parse(source).body:
        if isinstance(node, ast.FunctionDef) and node.name == point.attr:
            return (ast.get_docstring(node) or "").partition("\n")[0]
    return ""


def _registered() -> dict[str, EntryPoint]:
    return {point.name: point for point in entry_points(group="loket.commands")}


@click.group(cls=_Rooms, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="loket")
@click.option("-v", "--verbose", is_flag=True, help="Say on stderr what happens.")
def main(verbose: bool) -> None:
    r"""Loket: who does what, where to go, which funds may apply, with the page to prove it.

    \b
    Start here:
      loket ingest documents/       read PDF, Markdown, HTML and text into the index
      loket ask "Wat is een pps?"   ask a question
      loket serve                   open the counter in the browser
    """
    shut_telemetry()
    logging.basicConfig(
        level=logging.INFO if verbose else logging.WARNING,
        format="%(levelname)s %(name)s %(message)s",
    )
    for noisy in ("chromadb", "httpx", "pypdf"):
        logging.getLogger(noisy).setLevel(logging.ERROR)


def index_option(command: Decorated) -> Decorated:
    """Add ``--index DIR`` (or ``LOKET_INDEX``) to a command, as the argument ``index``."""
    return click.option(
        "--index",
        envvar="LOKET_INDEX",
        default=Settings().index,
        show_default=True,
        type=click.Path(file_okay=False, path_type=Path),
        help="Folder of the index; also LOKET_INDEX.",
    )(command)
