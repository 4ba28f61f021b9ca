"""What can be known of an answer afterwards, and what cannot."""

import json
import logging
import sqlite3

import pytest
from click.testing import CliRunner

from assistant.explain import explain

QUESTION = "Hoeveel subsidie geeft de SLIM-regeling?"
AMOUNT = "De subsidie is maximaal € 25.000 per aanvraag [1]."
WRONG = "De subsidie is maximaal € 77.000 per aanvraag [1]."


@pytest.fixture
def answer(serve, scripts, assistant_at):
    endpoint = serve(
        lambda request: scripts.Say(
            ["1: WEG"] if "<zinnen>" in request.user else [AMOUNT + " " + WRONG]
        )
    )
    return assistant_at(endpoint.url, price_input=1.0, price_output=2.0).answer(QUESTION)


def test_the_trace_tells_what_was_shown_kept_and_dropped_and_why(answer):
    trace = answer.trace["writing"]

    assert trace["ended"] == "stop"
    assert trace["used"] is True
    assert trace["kept"] == 1
    assert trace["dropped"] == {"fact": 1}
    assert trace["failures"][0]["what"] == "€ 77.000"
    assert "slim.pdf:1:0" in trace["shown"]


def test_the_trace_tells_what_it_cost(answer):
    trace = answer.trace["writing"]

    assert trace["read_tokens"] == 200
    assert trace["written_tokens"] > 0
    assert trace["euros"] == pytest.approx(
        (trace["read_tokens"] + 2 * trace["written_tokens"]) / 1_000_000
    )


def test_the_answer_id_leads_to_a_note_without_words(answer, small_index):
    with sqlite3.connect(small_index.folder / "writing.db") as database:
        rows = dict(database.execute("SELECT id, trace FROM answers"))

    note = json.loads(rows[answer.trace["writing"]["id"]])
    assert note["dropped"] == {"fact": 1}
    stored = json.dumps(rows)
    assert "SLIM" not in stored
    assert "77.000" not in stored


def test_explain_tells_by_its_number_what_became_of_an_answer(answer, small_index):
    number = answer.trace["writing"]["id"]

    told = CliRunner().invoke(explain, ["--answer", number, "--index", str(small_index.folder)])

    assert told.exit_code == 0, told.output
    assert f"answer      {number}" in told.output
    assert "1 kept (0 after a second try); dropped: fact 1" in told.output
    assert "slim.pdf:1:0  shown, cited" in told.output
    assert "SLIM" not in told.output


def test_explain_says_so_when_it_knows_no_such_answer(answer, small_index):
    told = CliRunner().invoke(explain, ["--answer", "a-0", "--index", str(small_index.folder)])

    assert told.exit_code == 1
    assert "No answer 'a-0'" in told.output


def test_nothing_of_a_question_or_reply_is_logged(serve, scripts, assistant_at, caplog):
    caplog.set_level(logging.DEBUG, logger="loket")
    endpoint = serve(lambda request: scripts.Say([AMOUNT, WRONG]))

    assistant_at(endpoint.url).answer(QUESTION)

    ours = [record.getMessage() for record in caplog.records if record.name == "loket"]
    assert ours
    assert not [line for line in ours if "SLIM" in line or "77.000" in line or "subsidie" in line]


def test_a_span_holds_counts_and_no_content(serve, scripts, assistant_at):
    trace = pytest.importorskip("opentelemetry.trace")
    sdk = pytest.importorskip("opentelemetry.sdk.trace")
    export = pytest.importorskip("opentelemetry.sdk.trace.export")
    memory = pytest.importorskip("opentelemetry.sdk.trace.export.in_memory_span_exporter")
    exporter = memory.InMemorySpanExporter()
    provider = sdk.TracerProvider()
    provider.add_span_processor(export.SimpleSpanProcessor(exporter))
    trace.set_tracer_provider(provider)
    endpoint = serve(lambda request: scripts.Say([AMOUNT]))

    assistant_at(endpoint.url, tracing="otel").answer(QUESTION)
    assistant_at(endpoint.url).answer(QUESTION)

    spans = exporter.get_finished_spans()
    assert [span.name for span in spans] == ["loket.write"]
    assert spans[0].attributes["loket.kept"] == 1
    assert "SLIM" not in str(dict(spans[0].attributes))
