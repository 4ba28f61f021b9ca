"""Prompts are measured in the tokens of the model, also where no vocabulary can be kept."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from assistant.errors import SettingsError
from assistant.tokens import TiktokenTokenizer
from assistant.writing.make import TokenCounter
from assistant.writing.sources import estimate_tokens

TEXT = "De arbeidsmarktregio ondersteunt scholingstrajecten voor werknemers."


def test_tokens_are_counted_as_tiktoken_does_by_many_at_once():
    counter = TokenCounter()

    with ThreadPoolExecutor(8) as threads:
        counted = set(threads.map(counter, [TEXT] * 40))

    assert counted == {TiktokenTokenizer().count(TEXT)}
    assert counted != {estimate_tokens(TEXT)}


def test_without_a_place_for_the_vocabulary_tokens_are_estimated(monkeypatch):
    def refuse(self, text):
        raise SettingsError("nowhere")

    monkeypatch.setattr(TiktokenTokenizer, "count", refuse)

    assert TokenCounter()(TEXT) == estimate_tokens(TEXT)


@pytest.mark.parametrize("most", [150, 300, 1_000])
def test_the_sources_of_a_prompt_stay_within_their_tokens(most, serve, scripts, assistant_at):
    endpoint = serve(lambda request: scripts.Say(["GEEN BRON"]))

    assistant_at(endpoint.url, max_prompt_tokens=most).answer("Hoeveel geeft de SLIM-regeling?")

    [request] = endpoint.requests
    shown = request.user.split("<bronnen>\n")[1].split("\n</bronnen>")[0]
    # Between two sources stands an empty line, which none of them is charged for.
    assert 0.3 * most < TiktokenTokenizer().count(shown) <= most + 2 * shown.count("\n\n")
