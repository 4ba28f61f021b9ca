"""The house rules that a program can check: sizes, names, directions, what is shipped."""

import ast
import fnmatch
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from assistant.prompts import load_prompt

ROOT = Path(__file__).parents[1]
ROOMS = ("assistant", "ingest", "ui", "eval", "prompts")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
# Put together here, so that this file does not hold what it forbids.
MACHINE_PATHS = re.compile("|".join(re.escape("/" + name) for name in ("work/", "root/", "tmp/v/")))
HOME = re.compile(r"/home/(?!runner\b)\w+/")


def tracked() -> list[Path]:
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    if listed.returncode:
        pytest.skip("this is not a checkout, so there is no list of files")
    paths = (ROOT / name for name in listed.stdout.split("\0") if name)
    return [path for path in paths if path.is_file()]


def modules() -> list[Path]:
    found = [path for room in ROOMS for path in sorted((ROOT / room).rglob("*.py"))]
    assert len(found) > 50
    return found


def named(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def test_no_module_is_longer_than_250_lines():
    lengths = {named(path): len(path.read_text("utf-8").splitlines()) for path in modules()}

    assert {name: length for name, length in lengths.items() if length > 250} == {}


def test_no_function_is_longer_than_60_lines():
    long = {
        f"{named(path)}:{node.name}": node.end_lineno - node.lineno + 1
        for path in modules()
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and node.end_lineno is not None
        and node.end_lineno - node.lineno >= 60
    }

    assert long == {}


def test_every_module_says_what_may_live_in_it():
    silent = [
        named(path)
        for path in modules()
        if not ast.get_docstring(ast.parse(path.read_text("utf-8")))
    ]

    assert silent == []


@pytest.mark.parametrize("name", ["utils", "util", "helpers", "helper", "common", "models", "misc"])
def test_no_module_has_a_name_that_says_nothing(name):
    assert [named(path) for path in modules() if path.stem == name] == []


def test_imports_go_one_way():
    # The command itself, from where its settings are; it does not import what it reads.
    code = "from importlinter.cli import lint_imports; raise SystemExit(lint_imports())"

    ran = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False
    )

    assert ran.returncode == 0, ran.stdout[-2_000:] + ran.stderr[-2_000:]


@pytest.mark.parametrize(
    "path", sorted((ROOT / "prompts").glob("*.md")), ids=lambda path: path.stem
)
def test_every_prompt_has_a_header_that_tells_what_it_takes(path):
    prompt = load_prompt(path.stem)

    assert prompt.purpose
    assert prompt.inputs
    assert re.match(r"\d{4}-\d{2}-\d{2} \S", prompt.changed)


def test_no_file_holds_a_path_of_one_machine():
    holding = []
    for path in tracked():
        try:
            text = path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue  # a picture or a PDF
        if MACHINE_PATHS.search(text) or HOME.search(text):
            holding.append(named(path))

    assert holding == []


def test_everything_that_a_room_reads_is_shipped():
    [patterns] = PROJECT["tool"]["setuptools"]["package-data"].values()
    inside = [path for path in tracked() if path.relative_to(ROOT).parts[0] in ROOMS]

    left_behind = {
        named(path)
        for path in inside
        if path.suffix != ".py" and not any(fnmatch.fnmatch(path.name, p) for p in patterns)
    }

    assert len(inside) > 100
    assert left_behind == set()


def test_the_licence_is_given_by_its_spdx_id():
    assert PROJECT["project"]["license"] == "EUPL-1.2"
    assert "license: EUPL-1.2" in (ROOT / "publiccode.yml").read_text(encoding="utf-8")


def test_every_dependency_is_locked_with_its_digests():
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    locked = {name.lower() for name in re.findall(r"^([\w.-]+)==", lock, re.MULTILINE)}
    wanted = PROJECT["project"]["dependencies"] + PROJECT["project"]["optional-dependencies"]["dev"]
    names = {re.match(r"[\w.-]+", line)[0].lower() for line in wanted}  # type: ignore[index]

    assert names - {name.replace("_", "-") for name in locked} - locked == set()
    assert lock.count("--hash=sha256:") >= len(locked)


@pytest.mark.parametrize("name", ["README.md", "CHANGELOG.md", "Makefile", ".ci/run"])
def test_a_newcomer_finds_what_every_project_has(name):
    assert (ROOT / name).stat().st_size > 0


def test_the_tests_never_share_a_package():
    # With importlib mode an __init__.py under tests would hide the real rooms.
    assert list((ROOT / "tests").rglob("__init__.py")) == []
