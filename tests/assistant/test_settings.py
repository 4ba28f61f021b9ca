"""Settings: what LOKET_* variables give, and which values are refused."""

import pytest

from assistant.errors import SettingsError
from assistant.settings import Settings, read_settings


def test_read_settings_gives_the_defaults_when_nothing_is_set():
    assert read_settings({}) == Settings()


def test_read_settings_reads_the_model_path():
    settings = read_settings(
        {
            "LOKET_BASE_URL": "http://127.0.0.1:8080/v1",
            "LOKET_API_KEY": "geheim",
            "LOKET_MODEL": "schrijver",
            "LOKET_TEMPERATURE": "0",
            "LOKET_MAX_PROMPT_TOKENS": "2000",
            "LOKET_MAX_OUTPUT_TOKENS": "300",
            "LOKET_MAX_DAILY_TOKENS": "100000",
            "LOKET_PRICE_INPUT": "0.4",
            "LOKET_PRICE_OUTPUT": "1.6",
            "LOKET_TRACING": "otel",
        }
    )

    assert settings.model == "schrijver"
    assert settings.temperature == 0.0
    assert (settings.max_prompt_tokens, settings.max_output_tokens) == (2000, 300)
    assert settings.max_daily_tokens == 100_000
    assert (settings.price_input, settings.price_output) == (0.4, 1.6)
    assert settings.tracing == "otel"


@pytest.mark.parametrize(
    ("given", "prefix"),
    [
        pytest.param({}, None, id="unset: what the family wants"),
        pytest.param({"LOKET_EMBEDDING_QUESTION_PREFIX": ""}, "", id="none"),
        pytest.param(
            {"LOKET_EMBEDDING_QUESTION_PREFIX": r"Instruct: zoek\nQuery: "},
            "Instruct: zoek\nQuery: ",
            id="of two lines",
        ),
    ],
)
def test_read_settings_tells_no_prefix_from_none_given(given, prefix):
    assert read_settings(given).embedding_question_prefix == prefix


def test_the_key_is_not_shown():
    assert "geheim" not in repr(Settings(api_key="geheim"))


@pytest.mark.parametrize(
    ("name", "value"),
    [
        pytest.param("LOKET_TIMEOUT_SECONDS", "0", id="no time"),
        pytest.param("LOKET_TIMEOUT_SECONDS", "nan", id="not a number"),
        pytest.param("LOKET_TIMEOUT_SECONDS", "inf", id="endless"),
        pytest.param("LOKET_TEMPERATURE", "-1", id="negative"),
        pytest.param("LOKET_TEMPERATURE", "2.1", id="too hot"),
        pytest.param("LOKET_MAX_DAILY_TOKENS", "-5", id="negative limit"),
        pytest.param("LOKET_MAX_OUTPUT_TOKENS", "veel", id="a word"),
        pytest.param("LOKET_TRACING", "alles", id="unknown tracing"),
        pytest.param("LOKET_EMBEDDING", "gpt", id="unknown vectors"),
    ],
)
def test_read_settings_refuses_a_value_that_cannot_be_used(name, value):
    with pytest.raises(SettingsError, match=name):
        read_settings({name: value})
