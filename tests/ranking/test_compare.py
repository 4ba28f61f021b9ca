"""What a chunk has to do with a question, on chunks small enough to know by heart."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.documents import Chunk, LineKind
from assistant.language.thesaurus import Concept, Thesaurus
from assistant.ranking.chunk_features import CHUNK_FEATURES
from assistant.ranking.comparison import Comparison
from tests.factories import make_chunk, make_line, make_ranking

THESAURUS = Thesaurus(
    [
        Concept("omscholing", {"same": ("ander vak leren", "herscholing")}, 1.0),
        Concept("subsidie", {"same": ("geld",), "related": ("krediet",)}, 1.0),
        Concept("lening", {"same": ("krediet", "geld")}, 1.0),
    ]
)
ROBOT, DOG = "Een robot bouwt een huis.", "De hond eet vlees."


def compare(question: str, *chunks: Chunk, **given: object) -> Comparison:
    found = make_ranking(question, *chunks, thesaurus=THESAURUS, **given).comparison  # type: ignore[arg-type]
    assert found is not None
    return found


def feature(name: str, question: str, *chunks: Chunk, **given: object) -> list[float]:
    compared = compare(question, *chunks, **given)
    return [float(v) for v in compared.chunk_features[:, CHUNK_FEATURES.index(name)]]


def pages(*texts: str, source: str = "a.pdf", page_number: int = 1) -> list[Chunk]:
    return [
        make_chunk(text, source=source, page_number=page_number, position=n)
        for n, text in enumerate(texts)
    ]


@pytest.mark.parametrize(
    ("question", "text", "covered"),
    [
        pytest.param("robot", ROBOT, 1.0, id="the-word"),
        pytest.param("robots", ROBOT, 1.0, id="another-form"),
        pytest.param("herscholing", "U kunt hier een ander vak leren.", 0.8, id="a-synonym"),
        pytest.param("krokodil", ROBOT, 0.0, id="not-said"),
        pytest.param("techniekplan", "Het plan is klaar.", 0.5, id="a-part-of-the-word"),
    ],
)
def test_covers_tells_how_much_of_the_question_is_said(question, text, covered):
    assert feature("covers", question, make_chunk(text)) == [pytest.approx(covered)]


def test_what_is_said_twice_covers_no_more():
    once, twice = make_chunk(ROBOT), make_chunk(ROBOT, "Een robot is geen hond.", source="b.pdf")

    one, other = feature("covers itself", "robot krokodil", once, twice)

    assert one == other < 1


def test_a_word_that_is_asked_twice_weighs_once():
    chunk = make_chunk(ROBOT)

    assert feature("covers", "robot krokodil", chunk) == feature(
        "covers", "robot robot robot krokodil", chunk
    )


def test_what_stands_above_counts_for_less_than_what_is_said():
    above = make_chunk(DOG, section=("Robots",))
    itself = make_chunk(ROBOT, source="b.pdf")

    over, own = feature("covers", "robot", above, itself)

    assert own == pytest.approx(1.0)
    assert over == pytest.approx(0.6)
    assert feature("covers itself", "robot", above, itself) == [0.0, pytest.approx(1.0)]
    assert feature("covers above", "robot", above, itself) == [pytest.approx(1.0), 0.0]


def test_of_best_compares_with_the_best_candidate():
    shares = feature(
        "covers of best", "robot hond krokodil", make_chunk(ROBOT, DOG), make_chunk(DOG)
    )

    assert shares[0] == pytest.approx(1.0)
    assert 0 < shares[1] < 1


def test_best_unit_is_more_when_one_sentence_says_all():
    together = make_chunk("De robot eet vlees.")
    apart = make_chunk("De robot slaapt. Een hond eet vlees.", source="b.pdf")

    one, other = feature("best unit", "robot vlees", together, apart)

    assert one == pytest.approx(1.0)
    assert 0 < other < 1
    assert feature("covers", "robot vlees", together, apart) == [pytest.approx(1.0)] * 2


def test_a_lead_in_lends_its_items_a_little():
    lead = "Dit doet de robot:"
    led = make_chunk(make_line("huizen bouwen", LineKind.ITEM, lead=lead))
    loose = make_chunk(make_line("huizen bouwen", LineKind.ITEM), source="b.pdf")

    with_lead, without = feature("best unit", "robot huizen", led, loose)

    assert 1 > with_lead > without > 0


@pytest.mark.parametrize("name", ["neighbour covers", "with neighbours covers"])
def test_neighbours_are_the_chunks_right_before_and_after(name):
    first, second, third = pages(ROBOT, DOG, "De kat slaapt.")
    elsewhere = make_chunk("De kat slaapt.", source="b.pdf", position=1)

    values = feature(name, "robot", first, second, third, elsewhere)

    assert values[1] == pytest.approx(1.0)
    assert values[2] == values[3] == 0.0


def test_the_first_of_the_next_page_is_a_neighbour():
    last = make_chunk(ROBOT, source="a.pdf", page_number=1, position=4)
    following = make_chunk(DOG, source="a.pdf", page_number=2, position=0)
    later = make_chunk(DOG, source="a.pdf", page_number=3, position=0)

    values = feature("neighbour covers", "robot", last, following, later)

    assert values == [0.0, pytest.approx(1.0), 0.0]


def test_what_neighbours_say_too_is_not_counted_twice():
    both = pages("De robot slaapt.", "De robot eet.")

    values = feature("with neighbours covers", "robot krokodil", *both)

    assert values == feature("covers", "robot krokodil", *both)


def test_page_covers_is_what_the_page_says_together():
    first, second = pages("De robot slaapt.", "De hond eet vlees.")
    other = make_chunk("De hond eet vlees.", source="a.pdf", page_number=2)

    values = feature("page covers", "robot vlees", first, second, other)

    assert values[0] == values[1] == pytest.approx(1.0)
    assert 0 < values[2] < 1


def test_channels_and_document_are_taken_over():
    first, second = make_chunk(ROBOT), make_chunk(DOG, source="b.pdf")
    given = {"scores": {"grams": {first.id: 0.4, second.id: 0.8}}, "affinities": {"b.pdf": 0.7}}

    assert feature("grams", "robot", first, second, **given) == pytest.approx([0.4, 0.8])
    assert feature("grams of best", "robot", first, second, **given) == pytest.approx([0.5, 1.0])
    assert feature("document", "robot", first, second, **given) == pytest.approx([0.0, 0.7])


def test_close_sees_words_that_lie_near_where_covers_sees_nothing():
    near, far = make_chunk("Een lening is er."), make_chunk(DOG, source="b.pdf")

    said = feature("covers", "subsidie", near, far)
    close = feature("close", "subsidie", near, far)

    assert said[1] == close[1] == 0.0
    assert close[0] > 0.3 >= said[0]


def test_alike_is_more_for_a_text_about_the_same():
    near = make_chunk("Geld, krediet en lening.")
    far = make_chunk("Herscholing: een ander vak leren.", source="b.pdf")

    one, other = feature("alike", "subsidie en geld", near, far)

    assert one > other
    assert -1.001 <= other <= one <= 1.001


def test_a_rare_word_weighs_more():
    common, rare = make_chunk("Het jaar is om."), make_chunk("De cofinanciering is om.", source="b")

    less, more = feature("covers", "jaar cofinanciering", common, rare)

    assert 0 < less < more < 1


def test_compare_tells_of_every_unit_what_it_says():
    compared = compare("robot vlees", make_chunk(ROBOT, DOG), make_chunk(DOG, source="b.pdf"))

    assert [unit.text for unit in compared.units] == [ROBOT, DOG, DOG]
    assert list(compared.unit_chunk) == [0, 0, 1]
    np.testing.assert_allclose(compared.word_matches, [[1, 0, 0], [0, 1, 1]])
    np.testing.assert_allclose(compared.word_weights.sum(), 1, rtol=1e-5)
    np.testing.assert_allclose(compared.unit_covers, compared.word_weights @ compared.word_matches)


@pytest.mark.parametrize(
    "chunks",
    [
        pytest.param([make_chunk(ROBOT)], id="one-candidate"),
        pytest.param([make_chunk()], id="no-units"),
        pytest.param(
            [make_chunk(), make_chunk(ROBOT, source="b.pdf")], id="with-and-without-units"
        ),
        pytest.param([make_chunk("! ?"), make_chunk("Het is er.", source="b.pdf")], id="no-words"),
        pytest.param([make_chunk(make_line("Robots", LineKind.HEADING))], id="a-heading-alone"),
    ],
)
@pytest.mark.parametrize("question", ["robot", "krokodil", "2030", "a"])
def test_compare_takes_odd_candidates(question, chunks):
    ranking = make_ranking(question, *chunks, thesaurus=THESAURUS)

    if ranking.comparison is None:
        assert ranking.asked == ()
        return
    features = ranking.comparison.chunk_features
    assert features.shape == (len(chunks), len(CHUNK_FEATURES))
    assert np.isfinite(features).all()


WORDS = st.sampled_from("robot hond geld omscholing krediet jaar de het 2030 krokodil".split())  # noqa: SIM905
TEXTS = st.lists(WORDS, max_size=6).map(" ".join)


@given(TEXTS, st.lists(TEXTS, min_size=1, max_size=4))
def test_what_is_covered_is_a_share_whatever_is_asked(question, texts):
    chunks = [make_chunk(text, position=n) for n, text in enumerate(texts)]

    ranking = make_ranking(question, *chunks, thesaurus=THESAURUS)

    if ranking.comparison is not None:
        names = [name for name in CHUNK_FEATURES if "cover" in name or "close" in name]
        columns = [CHUNK_FEATURES.index(name) for name in names]
        shares = ranking.comparison.chunk_features[:, columns]
        assert ((shares >= 0) & (shares <= 1 + 1e-5)).all()
