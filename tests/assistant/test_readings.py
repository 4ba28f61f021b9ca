"""What is read of a chunk, and that it comes back from storage as it was."""

import pytest

from assistant.documents import LineKind
from assistant.language.thesaurus import Concept, Thesaurus
from assistant.readings import dump_reading, parse_reading, read_chunk, weigh_text
from tests.factories import make_chunk, make_line

THESAURUS = Thesaurus(
    [
        Concept("omscholing", {"same": ("ander vak leren",), "narrower": ("avondles",)}, 1.0),
        Concept("loket", {"related": ("adviseur",)}, 1.0),
    ]
)


@pytest.mark.parametrize(
    "chunk",
    [
        pytest.param(
            make_chunk(
                make_line("Doelen", LineKind.HEADING),
                "De hogeschool trekt de actie. Bel Jan Smit, jan.smit@hogeschool.nl. Het is zo.",
                make_line("meer één-op-één", LineKind.ITEM, lead="De partners spreken af:"),
                section=("Plannen",),
            ),
            id="all-sorts-of-lines",
        ),
        pytest.param(make_chunk(make_line("Doelen", LineKind.HEADING)), id="no-unit"),
        pytest.param(make_chunk("Het is er."), id="words-that-say-nothing"),
    ],
)
def test_a_reading_comes_back_from_storage_as_it_was(chunk):
    reading = read_chunk(chunk, THESAURUS)

    again = parse_reading(dump_reading(reading), chunk)

    assert again == reading
    assert len(reading.weights) == len(reading.terms.split(" ")) == sum(reading.sizes)
    assert len(reading.sizes) == 2 * len(reading.units) + 2


@pytest.mark.parametrize(
    ("text", "term", "share"),
    [
        pytest.param("De robots", "robot", 1.0, id="word"),
        pytest.param("techniekonderwijs", "onderwijs", 0.7, id="part"),
        pytest.param("techniekonderwijs en onderwijs", "onderwijs", 1.0, id="part-and-word"),
        pytest.param("een ander vak leren", "#0", 1.0, id="concept"),
        pytest.param("avondles", "#0", 0.8, id="narrower"),
        pytest.param("avondles of omscholing", "#0", 1.0, id="the-best-of-two"),
        pytest.param("omscholingsplan", "#0", 0.7, id="concept-by-a-part"),
    ],
)
def test_weigh_text_tells_how_far_it_is_said(text, term, share):
    assert weigh_text(text, THESAURUS)[term] == pytest.approx(share)


@pytest.mark.parametrize(
    ("text", "term"),
    [
        pytest.param("De adviseur helpt", "#1", id="a-related-word-is-not-the-concept"),
        pytest.param("Het is er", "het", id="stop-word"),
    ],
)
def test_weigh_text_leaves_out_what_is_not_said(text, term):
    assert term not in weigh_text(text, THESAURUS)
