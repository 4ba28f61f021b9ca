import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.joining import join_wrapped
from tests.ingest.fakes import make_vocabulary

WORDS = make_vocabulary(
    *(
        "bedrijfsleven",
        "werkzoekenden",
        "partijen",
        "examen",
        "menu",
        "school",
        "kennis",
        "werkers",
    ),
    *(
        "instellingen",
        "binnen",
        "opleidings",
        "fondsen",
        "leer",
        "om",
        "de",
        "tot",
        "up",
        "coalitie",
    ),
    text="Het bureau PurmerPlein en de leer-werkplek.",
)


@pytest.mark.parametrize(
    ("first", "second", "joined"),
    [
        pytest.param("het be-", "drijfsleven is", "het bedrijfsleven is", id="known-word"),
        pytest.param("alle werk-", "zoekenden", "alle werkzoekenden", id="known-compound"),
        pytest.param("in Noord-", "Brabant", "in Noord-Brabant", id="name"),
        pytest.param("op hbo-", "niveau", "op hbo-niveau", id="abbreviation"),
        pytest.param("op HBO-", "niveau", "op HBO-niveau", id="capitals"),
        pytest.param("van om-", "en bijscholing", "van om- en bijscholing", id="left-hanging"),
        pytest.param("alle partij-", "en samen", "alle partijen samen", id="syllable"),
        pytest.param("up-to-", "date", "up-to-date", id="hyphens-inside"),
        pytest.param("kennis-", "werkers", "kennis-werkers", id="unknown-compound"),
        pytest.param("opleidings-", "fondsen", "opleidingsfondsen", id="binding-s"),
        pytest.param("de leer-", "werkplek", "de leer-werkplek", id="as-elsewhere"),
        pytest.param("bij Purmer-", "Plein", "bij PurmerPlein", id="name-seen-elsewhere"),
        pytest.param("schoolexa-", "menmenu", "schoolexamenmenu", id="word-across-the-break"),
        pytest.param("VAN INSTEL-", "LINGEN", "VAN INSTELLINGEN", id="capitals-known"),
        pytest.param("BIN-", "NEN", "BINNEN", id="short-capitals-known"),
        pytest.param("RPA-", "NHN", "RPA-NHN", id="short-capitals-unknown"),
        pytest.param("2013-", "2020", "2013-2020", id="period"),
        pytest.param("bedrijven/", "scholen", "bedrijven/scholen", id="slash"),
        pytest.param("de Techniek-c", "oalitie", "de Techniek-coalitie", id="torn"),
        pytest.param("een zin", "die doorgaat", "een zin die doorgaat", id="words"),
        pytest.param(
            "https://stad.example/een-", "twee", "https://stad.example/een-twee", id="url"
        ),
        pytest.param("zie www.stad.exa", "mple/blad", "zie www.stad.example/blad", id="url-torn"),
        pytest.param(
            "zie www.stad.example", "en bel", "zie www.stad.example en bel", id="url-ends"
        ),
        pytest.param(
            "www.een.example/",
            "www.twee.example",
            "www.een.example/ www.twee.example",
            id="two-urls",
        ),
        pytest.param("", "alleen", "alleen", id="nothing-before"),
    ],
)
def test_join_wrapped_joins_as_the_words_ask(first, second, joined):
    assert join_wrapped(first, second, WORDS) == joined


PARTS = st.text(alphabet="abdeinorst-ABN 0123456789./", max_size=30).map(str.strip)


@given(PARTS, PARTS)
def test_join_wrapped_loses_nothing_but_a_hyphen_and_white_space(first, second):
    joined = join_wrapped(first, second, WORDS)

    assert re.sub(r"[\s-]", "", joined) == re.sub(r"[\s-]", "", first + second)
