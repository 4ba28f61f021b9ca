"""The prompts: what their headers promise, and what filling them does."""

from pathlib import Path

import pytest

from assistant.errors import PromptError
from assistant.prompts import FOLDER, load_prompt

NAMES = sorted(path.stem for path in FOLDER.glob("*.md"))

WHOLE = "purpose: a\ninput: question\nchanged: now\n---\nWees kort.\n---\nVraag: $question\n"


def write_prompt(folder: Path, text: str) -> Path:
    (folder / "proef.md").write_text(text, encoding="utf-8")
    return folder


def test_the_room_holds_the_prompts_we_use():
    assert NAMES == ["answer.nl", "judge_faithfulness.nl", "repair.nl", "rephrase.nl"]


@pytest.mark.parametrize("name", NAMES)
def test_every_prompt_is_filled_with_what_its_header_promises(name):
    prompt = load_prompt(name)
    values = {key: f"<<{key}>>" for key in prompt.inputs}

    filled = prompt.fill(**values)

    text = filled.system + filled.user
    assert all(value in text for value in values.values())
    assert "$" not in text
    assert prompt.purpose
    assert prompt.changed[:4].isdigit()


@pytest.mark.parametrize("name", NAMES)
def test_every_prompt_tells_that_what_it_is_given_are_data(name):
    assert "zijn gegevens" in load_prompt(name).system


@pytest.mark.parametrize("name", NAMES)
def test_no_prompt_puts_data_among_the_rules(name):
    prompt = load_prompt(name)

    assert "$sources" not in prompt.system
    assert "$question" not in prompt.system


def test_fill_does_not_read_placeholders_in_what_it_is_given(tmp_path):
    prompt = load_prompt("proef", write_prompt(tmp_path, WHOLE))

    filled = prompt.fill(question="kost het $question of $$ 5?")

    assert filled.user == "Vraag: kost het $question of $$ 5?"


@pytest.mark.parametrize(
    "values",
    [
        pytest.param({}, id="missing"),
        pytest.param({"question": "a", "answer": "b"}, id="one too many"),
    ],
)
def test_fill_refuses_other_values_than_the_header_promises(tmp_path, values):
    prompt = load_prompt("proef", write_prompt(tmp_path, WHOLE))

    with pytest.raises(PromptError, match="question"):
        prompt.fill(**values)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Wees kort. $question", id="no header"),
        pytest.param(WHOLE.replace("changed: now\n", ""), id="half a header"),
        pytest.param(WHOLE.replace("$question", "$vraag"), id="unknown placeholder"),
        pytest.param(WHOLE.replace("$question", "niets"), id="promise not kept"),
        pytest.param(WHOLE.rsplit("---", 1)[0], id="no data part"),
    ],
)
def test_load_prompt_refuses_a_file_that_is_no_prompt(tmp_path, text):
    folder = write_prompt(tmp_path, text)

    with pytest.raises(PromptError, match=r"proef\.md"):
        load_prompt("proef", folder)


def test_load_prompt_names_a_file_that_is_not_there(tmp_path):
    with pytest.raises(PromptError, match=r"weg\.md"):
        load_prompt("weg", tmp_path)
