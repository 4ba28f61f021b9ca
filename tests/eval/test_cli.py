import json

import pytest
from click.testing import CliRunner
from reportlab.pdfgen.canvas import Canvas

from assistant.answers import Answer, AnswerStatus, Citation
from assistant.documents import Chunk, DocumentInfo, Line, LineKind, ScoredChunk
from assistant.errors import IndexMissingError, ModelUnavailableError
from assistant.settings import Settings
from eval.cli import describe_settings, evaluate

LEAVE = "vijfentwintig dagen verlof per jaar voor iedereen die voltijds werkt"
CHUNK = Chunk(
    source="verlof.pdf",
    page_number=1,
    page_label="1",
    position=0,
    section=("Verlof",),
    lines=(Line(LineKind.PARAGRAPH, LEAVE),),
    info=DocumentInfo(title="Verlof"),
)
RIGHT = Answer(
    AnswerStatus.ANSWERED, f"{LEAVE} [1]", (Citation(1, CHUNK, LEAVE),), (ScoredChunk(CHUNK, 1.0),)
)
SECRET = "Hoeveel dagen verlof heb ik in mijn geheime functie?"


class Counter:
    """An assistant that knows one answer."""

    def __init__(self, answer=RIGHT):
        self.given = answer
        self.asked = 0

    def answer(self, question, history=()):
        self.asked += 1
        if isinstance(self.given, Exception):
            raise self.given
        return self.given


@pytest.fixture
def counter(monkeypatch):
    """Put an assistant behind the door, and return it with the settings it was built with."""
    standing = Counter()

    def build(settings):
        standing.settings = settings
        return standing

    monkeypatch.setattr("eval.cli.build_assistant", build)
    return standing


@pytest.fixture
def questions(write_lines, make_fields):
    return write_lines("set.jsonl", [make_fields(question=SECRET)])


@pytest.fixture
def loket_eval(tmp_path):
    """Return what runs the command, with results in a folder of the test."""

    def run(*arguments):
        out = ["--out", str(tmp_path / "results")]
        return CliRunner().invoke(evaluate, [*map(str, arguments), *out])

    return run


def result_folders(tmp_path):
    return sorted((tmp_path / "results").glob("*"))


def test_evaluate_asks_scores_and_reports(tmp_path, counter, questions, loket_eval):
    ended = loket_eval(questions, "--index", tmp_path / "index")

    (folder,) = result_folders(tmp_path)
    assert ended.exit_code == 0
    assert "strict         1.000 [1.00, 1.00] n=1" in ended.stdout
    assert f"{folder}/report.md" in ended.stderr
    assert json.loads((folder / "answers.jsonl").read_text())["citations"][0]["quote"] == LEAVE
    assert counter.asked == 1
    assert counter.settings.index == tmp_path / "index"


def test_evaluate_takes_the_index_from_the_environment(
    tmp_path, counter, questions, loket_eval, monkeypatch
):
    monkeypatch.setenv("LOKET_INDEX", str(tmp_path / "elsewhere"))

    loket_eval(questions)

    assert counter.settings.index == tmp_path / "elsewhere"


def test_evaluate_prints_json_and_nothing_else_on_stdout(counter, questions, loket_eval):
    ended = loket_eval(questions, "--json")

    assert json.loads(ended.stdout)["totals"]["strict"]["value"] == 1.0


def test_evaluate_shows_a_question_and_its_answer_in_the_report_only(
    tmp_path, counter, questions, loket_eval
):
    counter.given = Answer(AnswerStatus.ABSTAINED, "Dat weet ik niet.")

    ended = loket_eval(questions)

    (folder,) = result_folders(tmp_path)
    report = (folder / "report.md").read_text(encoding="utf-8")
    shown = {text: text in report for text in (SECRET, "Dat weet ik niet.")}
    assert shown == {SECRET: True, "Dat weet ik niet.": True}
    assert [text for text in shown if text in ended.output] == []


def test_evaluate_scores_kept_answers_without_asking(tmp_path, counter, questions, loket_eval):
    kept = tmp_path / "kept" / "answers.jsonl"
    asked = loket_eval(questions, "--answers", kept, "--json")

    scored = loket_eval(questions, "--answers", kept, "--no-ask", "--json")

    assert counter.asked == 1
    assert json.loads(scored.stdout) == json.loads(asked.stdout)
    assert len(result_folders(tmp_path)) == 2


def test_evaluate_holds_quotes_against_pages(counter, questions, loket_eval, write_lines):
    pages = write_lines("pages.jsonl", [{"document": "verlof", "page": 1, "text": "Iets anders."}])

    ended = loket_eval(questions, "--pages", pages, "--json")

    assert json.loads(ended.stdout)["totals"]["quote_ok"]["value"] == 0.0


@pytest.mark.parametrize(
    ("printed", "quote_ok"),
    [pytest.param(LEAVE, 1.0, id="there"), pytest.param("Iets anders.", 0.0, id="not-there")],
)
def test_evaluate_holds_quotes_against_a_folder_of_pdf_files(
    tmp_path, counter, questions, loket_eval, printed, quote_ok
):
    canvas = Canvas(str(tmp_path / "verlof.pdf"))
    canvas.drawString(72, 720, printed)
    canvas.save()

    ended = loket_eval(questions, "--pages", tmp_path, "--json")

    assert json.loads(ended.stdout)["totals"]["quote_ok"]["value"] == quote_ok


def test_evaluate_scores_several_sets_together(counter, loket_eval, write_lines, make_fields):
    one = write_lines("one.jsonl", [make_fields(id="a")])
    two = write_lines("two.jsonl", [make_fields(id="b"), make_fields(id="c")])

    ended = loket_eval(one, two, "--json")

    assert json.loads(ended.stdout)["n"] == 3


def test_evaluate_ends_with_3_when_a_figure_fell(tmp_path, counter, questions, loket_eval):
    baseline = tmp_path / "baseline.json"
    made = loket_eval(questions, "--baseline", baseline, "--write-baseline")
    held = loket_eval(questions, "--baseline", baseline)
    counter.given = Answer(AnswerStatus.ABSTAINED, "Dat weet ik niet.")

    fell = loket_eval(questions, "--baseline", baseline)

    assert (made.exit_code, held.exit_code, fell.exit_code) == (0, 0, 3)
    assert "fell       strict: 1 -> 0" in fell.stderr
    assert "fell" not in held.stderr


def test_evaluate_names_and_counts_what_is_missing(counter, questions, loket_eval):
    counter.given = ModelUnavailableError("De eindpunt antwoordt niet.")

    ended = loket_eval(questions)

    assert ended.exit_code == 0
    assert "no answer  q1: De eindpunt antwoordt niet." in ended.stderr
    assert "missing    1: q1" in ended.stderr


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        pytest.param(["--no-ask"], "--no-ask needs --answers FILE", id="no-answers"),
        pytest.param(["--write-baseline"], "--write-baseline needs --baseline", id="no-baseline"),
    ],
)
def test_evaluate_explains_wrong_use(counter, questions, loket_eval, arguments, sentence):
    ended = loket_eval(questions, *arguments)

    assert ended.exit_code == 2
    assert sentence in ended.stderr


def test_evaluate_refuses_a_missing_baseline_before_it_asks(
    tmp_path, counter, questions, loket_eval
):
    ended = loket_eval(questions, "--baseline", tmp_path / "none.json")

    assert (ended.exit_code, counter.asked) == (1, 0)
    assert "--write-baseline" in ended.stderr


def test_evaluate_ends_with_one_sentence_when_there_is_no_index(
    tmp_path, questions, loket_eval, monkeypatch
):
    def build(settings):
        raise IndexMissingError("There is no index. Type: loket ingest.")

    monkeypatch.setattr("eval.cli.build_assistant", build)

    ended = loket_eval(questions)

    assert (ended.exit_code, ended.stdout) == (1, "")
    assert "Error: There is no index. Type: loket ingest.\n" in ended.stderr
    assert result_folders(tmp_path) == []


def test_evaluate_names_file_and_line_of_a_broken_set(counter, loket_eval, write_lines):
    broken = write_lines("set.jsonl", ["{}"])

    ended = loket_eval(broken)

    assert ended.exit_code == 1
    assert f"{broken}, line 1: 'id' is missing" in ended.stderr


def test_describe_settings_never_shows_the_key():
    shown = describe_settings(Settings(api_key="sk-very-secret"), asked=True)

    assert shown["api_key"] == "set"
    assert "sk-very-secret" not in json.dumps(shown)
    assert shown["asked"] is True
