"""Words as points: close in meaning is close by, and nothing is too small to fit."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.caches import cache_folders
from assistant.errors import IndexDamagedError
from assistant.language import word_space
from assistant.language.thesaurus import Concept, Thesaurus
from assistant.language.word_space import (
    WordSpace,
    fit_word_space,
    load_base_space,
    load_word_space,
    settle,
)
from assistant.language.words import stem

THESAURUS = Thesaurus(
    [
        Concept("loket", {"same": ("balie", "steunpunt"), "english": ("desk",)}, 1.0),
        Concept("balie", {"same": ("toonbank", "steunpunt")}, 1.0),
        Concept("omscholing", {"same": ("herscholing", "ander vak leren")}, 1.0),
        Concept("herscholing", {"related": ("cursus", "loopbaan")}, 1.0),
        Concept("subsidie", {"same": ("geld", "bijdrage"), "narrower": ("voucher",)}, 1.0),
        Concept("krediet", {"same": ("lening", "geld"), "narrower": ("voucher",)}, 1.0),
    ]
)
SPACE = fit_word_space(THESAURUS)
# The robot is new; it stands where money is spoken of.
PASSAGES = [
    ["robot", "subsidie", "geld", "voucher"],
    ["robot", "bijdrag", "subsidie"],
    ["loket", "balie", "steunpunt"],
    ["cursus", "omschol", "loopban"],
]


def likeness(space: WordSpace, one: str, other: str) -> float:
    (row,), (column,) = (space.rows([stem(word)]) for word in (one, other))
    return float(space.likeness([row])[0, column])


def lengths(space: WordSpace) -> list[float]:
    return [round(float(n), 3) for n in np.linalg.norm(space.points, axis=1)]


@pytest.mark.parametrize(
    ("word", "close", "far"),
    [
        pytest.param("loket", "steunpunt", "subsidie", id="same-row"),
        pytest.param("toonbank", "loket", "voucher", id="by-way-of-another-row"),
        pytest.param("lening", "subsidie", "cursus", id="rows-that-share-words"),
        pytest.param("desk", "loket", "omscholing", id="english"),
    ],
)
def test_words_that_mean_much_the_same_lie_close(word, close, far):
    space = fit_word_space(THESAURUS, dimensions=4)

    assert likeness(space, word, close) > 0.5 > likeness(space, word, far)


def test_every_word_lies_on_itself():
    assert set(lengths(SPACE)) == {1.0}
    assert likeness(SPACE, "loket", "loket") == pytest.approx(1, abs=1e-5)


def test_the_same_thesaurus_gives_the_same_points():
    again = fit_word_space(THESAURUS)

    assert again.vocabulary == SPACE.vocabulary
    np.testing.assert_allclose(again.points, SPACE.points, atol=1e-5)


def test_rows_knows_each_word_once_and_passes_over_others():
    first, second = SPACE.vocabulary["loket"], SPACE.vocabulary["balie"]

    assert SPACE.rows(["balie", "krokodil", "loket", "balie"]) == [second, first]


def test_mean_lies_between_its_words():
    space = settle(SPACE, PASSAGES)

    mean = space.mean(space.rows(["loket", "subsidie"]))

    assert float(np.linalg.norm(mean)) == pytest.approx(1, abs=1e-5)
    assert min(float(mean @ space.points[r]) for r in space.rows(["loket", "subsidie"])) > 0.3


def test_mean_of_nothing_is_no_direction():
    assert not SPACE.mean([]).any()


def test_settle_gives_a_new_word_a_place_from_its_company():
    space = settle(SPACE, PASSAGES)

    assert likeness(space, "robot", "subsidie") > 0.5 > likeness(space, "robot", "loket")


def test_settle_gives_a_word_without_company_no_direction():
    space = settle(SPACE, [*PASSAGES, ["krokodil"]])

    assert not space.points[space.rows(["krokodil"])].any()


def test_settle_keeps_the_words_of_the_thesaurus_near_where_they_were():
    space = settle(SPACE, [["loket", "geld", "lening"], *PASSAGES])

    moved = SPACE.points[SPACE.vocabulary["loket"]] @ space.points[space.vocabulary["loket"]]
    assert 0.7 < moved < 1
    assert likeness(space, "loket", "balie") > likeness(space, "loket", "cursus")


def test_settle_finds_rare_words_more_telling():
    space = settle(SPACE, PASSAGES)

    often, once, never = (space.rarity[space.rows([w])[0]] for w in ("robot", "loket", "desk"))
    assert 0 < often < once < never


def test_settle_leaves_the_space_it_was_given_alone():
    before = SPACE.points.copy()

    settle(SPACE, PASSAGES)

    np.testing.assert_array_equal(before, SPACE.points)
    assert "robot" not in SPACE.vocabulary


@pytest.mark.parametrize(
    "passages",
    [
        pytest.param([], id="none"),
        pytest.param([[]], id="an-empty-one"),
        pytest.param([["loket", "balie", "steunpunt"]], id="no-new-word"),
        pytest.param([["krokodil", "giraf", "zebra"]], id="only-new-words"),
    ],
)
@pytest.mark.parametrize(
    "concepts",
    [
        pytest.param([], id="no-row"),
        pytest.param([Concept("de", {}, 1.0)], id="no-term"),
        pytest.param([Concept("loket", {}, 1.0)], id="one-term"),
        pytest.param([Concept("loket", {"same": ("balie",)}, 1.0)], id="one-row"),
        pytest.param(
            [Concept("loket", {"same": ("balie", "punt")}, 1.0), Concept("geld", {}, 1.0)],
            id="two-rows",
        ),
    ],
)
def test_nothing_is_too_small_to_fit_and_settle(concepts, passages):
    space = settle(fit_word_space(Thesaurus(concepts)), passages)

    assert len(space.vocabulary) == len(space.points) == len(space.rarity)
    assert np.isfinite(space.points).all()
    assert (space.rarity > 0).all()


@given(st.lists(st.lists(st.sampled_from(["loket", "geld", "a", "b", "c", "d"]), max_size=6)))
def test_settle_never_makes_a_point_that_is_no_point(passages):
    space = settle(SPACE, passages)

    assert set(lengths(space)) <= {0.0, 1.0}
    assert (space.rarity > 0).all()


def test_a_space_that_was_saved_is_the_same_when_it_is_loaded(tmp_path):
    space = settle(SPACE, PASSAGES)

    space.save(tmp_path / "words.npz")
    loaded = load_word_space(tmp_path / "words.npz")

    assert loaded.vocabulary == space.vocabulary
    np.testing.assert_allclose(loaded.points, space.points, atol=1e-3)
    np.testing.assert_allclose(loaded.rarity, space.rarity)
    assert [path.name for path in tmp_path.iterdir()] == ["words.npz"]


@pytest.mark.parametrize("share", [None, 0.0, 0.5, 0.98], ids=["missing", "empty", "half", "torn"])
def test_a_file_that_cannot_be_read_says_what_to_do(tmp_path, share):
    path = tmp_path / "words.npz"
    if share is not None:
        SPACE.save(path)
        path.write_bytes(path.read_bytes()[: int(share * path.stat().st_size)])

    with pytest.raises(IndexDamagedError, match=r"words\.npz.*loket ingest --rebuild"):
        load_word_space(path)


@pytest.fixture
def fits(monkeypatch: pytest.MonkeyPatch, tmp_path) -> list[Thesaurus]:
    """Return what was fitted since; what is kept goes to an empty place."""
    counted: list[Thesaurus] = []

    def counting(thesaurus: Thesaurus) -> WordSpace:
        counted.append(thesaurus)
        return fit_word_space(thesaurus)

    monkeypatch.setattr(word_space, "fit_word_space", counting)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "home"))
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "temporary"))
    return counted


def test_the_base_is_fitted_once_and_kept(fits):
    first, again = load_base_space(THESAURUS), load_base_space(THESAURUS)

    assert len(fits) == 1
    assert first.vocabulary == again.vocabulary


def test_another_thesaurus_has_a_base_of_its_own(fits):
    load_base_space(THESAURUS)

    other = load_base_space(Thesaurus([Concept("giraf", {"same": ("zebra",)}, 1.0)]))

    assert set(other.vocabulary) == {stem("giraf"), stem("zebra")}
    assert len(fits) == 2


def test_a_base_that_is_torn_is_fitted_again(fits, tmp_path):
    load_base_space(THESAURUS)
    [kept] = tmp_path.rglob("*.npz")
    kept.write_bytes(kept.read_bytes()[:100])

    assert load_base_space(THESAURUS).vocabulary == SPACE.vocabulary
    assert load_base_space(THESAURUS).vocabulary == SPACE.vocabulary
    assert len(fits) == 2


def test_where_home_cannot_be_written_the_base_is_kept_elsewhere(fits, tmp_path):
    (tmp_path / "home").write_text("a file where a folder should be", encoding="utf-8")

    load_base_space(THESAURUS)
    load_base_space(THESAURUS)

    assert len(fits) == 1


def test_where_nothing_can_be_written_the_base_is_fitted_every_time(fits, tmp_path):
    for name in ("home", "temporary"):
        (tmp_path / name).write_text("a file where a folder should be", encoding="utf-8")

    assert load_base_space(THESAURUS).vocabulary == SPACE.vocabulary
    assert load_base_space(THESAURUS).vocabulary == SPACE.vocabulary
    assert len(fits) == 2


def test_a_user_without_a_home_keeps_it_in_the_temporary_folder(monkeypatch, tmp_path):
    def homeless(cls: type) -> None:
        raise RuntimeError("Could not determine home directory.")

    monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
    monkeypatch.setattr("pathlib.Path.home", classmethod(homeless))
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))

    [folder] = cache_folders("words")

    assert folder.parent == tmp_path
