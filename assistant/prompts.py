"""Load the prompts of ``prompts/*.md`` and fill their placeholders.

A prompt file has three header lines (purpose, input, changed), a line ``---``, what the
model is told, another ``---`` and what it is given. ``$name`` is filled; what is filled
in is never read for placeholders again.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from string import Template

from assistant.errors import PromptError

# Beside the package, in a checkout and in an installed wheel alike.
FOLDER = Path(__file__).resolve().parent.parent / "prompts"
_HEADER = ("purpose", "input", "changed")
_RULER = "---"
_PLACEHOLDER = re.compile(r"\$(?:\$|([a-z_]+))")


@dataclass(frozen=True, slots=True)
class Prompt:
    """A prompt, with its placeholders still open.

    Attributes:
        name: Of the file, without ``.md``.
        purpose: What it is for.
        inputs: Names of its placeholders, as the header gives them.
        changed: When it last changed, and why.
        system: What the model is told.
        user: What the model is given.
    """

    name: str
    purpose: str
    inputs: tuple[str, ...]
    changed: str
    system: str
    user: str

    def fill(self, **values: str) -> "FilledPrompt":
        """Return the prompt with ``values`` in place of its placeholders.

        Raises:
            PromptError: A value is missing, or one too many is given.
        """
        if set(values) != set(self.inputs):
            raise PromptError(
                f"The prompt '{self.name}' takes {_listed(self.inputs)}, "
                f"and was given {_listed(sorted(values))}."
            )
        system, user = (Template(part).substitute(values) for part in (self.system, self.user))
        return FilledPrompt(system, user)


@dataclass(frozen=True, slots=True)
class FilledPrompt:
    """What is sent: the rules, and the data they are about."""

    system: str
    user: str


@lru_cache(maxsize=32)
def load_prompt(name: str, folder: Path = FOLDER) -> Prompt:
    """Return the prompt ``name``.

    Raises:
        PromptError: There is no such file, its header is not whole, or its placeholders
            are not those that the header promises.
    """
    path = folder / f"{name}.md"
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise PromptError(f"Cannot read the prompt {path}: {error}.") from error
    parts = re.split(rf"^{_RULER}\s*$", text, maxsplit=2, flags=re.MULTILINE)
    header = dict(line.split(":", 1) for line in parts[0].splitlines() if ":" in line)
    if len(parts) != len(_HEADER) or tuple(header) != _HEADER:
        raise PromptError(
            f"{path} is no prompt. Give the lines {_listed(_HEADER)}, then '{_RULER}', "
            f"the rules, '{_RULER}' and the data."
        )
    inputs = tuple(re.findall(r"[a-z_]+", header["input"]))
    found = {name for name in _PLACEHOLDER.findall(parts[1] + parts[2]) if name}
    if found != set(inputs):
        raise PromptError(
            f"{path} promises {_listed(inputs)} and uses {_listed(sorted(found))}. "
            "Make header and text agree."
        )
    purpose, changed = header["purpose"].strip(), header["changed"].strip()
    return Prompt(name, purpose, inputs, changed, parts[1].strip(), parts[2].strip())


def _listed(names: Sequence[str]) -> str:
    return ", ".join(names) or "nothing"
