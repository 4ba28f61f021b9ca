"""Whatever is asked, looking it up and quoting it ends in an answer, never in an error."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.answers import Turn
from assistant.language.gazetteer import load_gazetteer
from assistant.language.thesaurus import load_thesaurus
from assistant.quoter import Quoter
from assistant.retriever import Retriever
from assistant.scope_model import load_scope_model
from assistant.understanding import understand

ROOM = 100
WORDS = """
    wat wie hoeveel wanneer welke is de het een van en niet lasfonds pact leraren omscholen
    techniek Drenthe Emmen Friesland 750 2013 1/3 25% € doelen actie 3 zonnecellen krokodil
    what who how much retrain O&O mbo-4 ander vak leren e.d. [1] ...
""".split()  # noqa: SIM905 - a list of words reads best as a text
QUESTIONS = st.one_of(
    st.text(max_size=80),
    st.lists(st.sampled_from(WORDS), max_size=12).map(" ".join),
    st.lists(st.sampled_from(WORDS), max_size=6).map("".join),
    st.sampled_from(["", " ", "?", "\x00", "😀", "e\u0301\u0300", "ﬁ", "\u202e", "a" * 2_000]),
)


@pytest.fixture(scope="module")
def parts(library):
    thesaurus = load_thesaurus()
    return Retriever(library, thesaurus), Quoter(load_scope_model(thesaurus), ROOM)


@settings(max_examples=150, deadline=None)
@given(question=QUESTIONS, earlier=st.lists(QUESTIONS, max_size=2), limit=st.integers(1, 12))
def test_retrieving_and_quoting_never_fail(parts, question, earlier, limit):
    retriever, quoter = parts
    history = [Turn(before, "Dat is zo. [1]") for before in earlier]
    query = understand(question, history, load_thesaurus(), load_gazetteer())

    retrieval = retriever.retrieve(query, limit)
    quoted = quoter.quote(query, retrieval)

    shares = [scored.score for scored in retrieval.chunks]
    found = {scored.chunk.id for scored in retrieval.chunks}
    assert len(found) == len(shares) <= limit
    assert shares == sorted(shares, reverse=True)
    assert all(0 < share <= 1 for share in shares)
    assert 0 < quoted.confidence < 1
    assert {unit.chunk.id for unit in quoted.units} <= found
    assert sum(len(unit.text.split()) for unit in quoted.units) <= ROOM
