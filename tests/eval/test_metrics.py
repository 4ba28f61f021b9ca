import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eval.cases import Anchor
from eval.metrics import (
    anchor_ranks,
    has_any,
    has_needed,
    leaks,
    measure,
    ndcg_at_k,
    recall_at_k,
    reciprocal_rank,
    says_all,
    within,
)
from eval.records import Context, Quote, page_text

LEAVE = "vijfentwintig dagen verlof per jaar voor iedereen die voltijds werkt"
TRAVEL = "reiskosten worden vergoed tot veertig kilometer per dag zonder bonnen"
BOTH = (Anchor("verlof", LEAVE), Anchor("reis", TRAVEL))
NOISE = Context("verlof", 9, "iets heel anders over de tuin en het weer")


def test_measure_gives_a_right_answer_full_marks(make_case, make_record):
    seen = measure(make_case(), make_record(), {("verlof", 1): page_text(LEAVE)})

    assert seen == {
        "strict": (1.0,),
        "hit@5": (1.0,),
        "ctx2k": (1.0,),
        "false_refusal": (0.0,),
        "recall@10": (1.0,),
        "mrr": (1.0,),
        "ndcg@10": (1.0,),
        "doc_ok": (1.0,),
        "cited": (1.0,),
        "words": (6.0,),
        "quote_ok": (1.0,),
        "seconds": (0.01,),
    }


@pytest.mark.parametrize("status", ["clarify", "abstained", "refused", "missing"])
def test_measure_counts_only_answers_as_answers(make_case, make_record, status):
    seen = measure(make_case(), make_record(status=status))

    assert (seen["strict"], seen["false_refusal"], seen["hit@5"]) == ((0.0,), (1.0,), (1.0,))
    assert {"cited", "words", "doc_ok", "quote_ok"}.isdisjoint(seen)


@pytest.mark.parametrize(
    ("status", "refusal"),
    [pytest.param("abstained", 1.0, id="abstained"), pytest.param("answered", 0.0, id="answered")],
)
def test_measure_wants_no_answer_to_an_unanswerable_case(make_case, make_record, status, refusal):
    case = make_case(answerable=False, docs=(), anchors=(), answer_keys=())

    seen = measure(case, make_record(status=status))

    assert seen["refusal"] == (refusal,)
    assert {"strict", "hit@5", "false_refusal", "doc_ok", "leak"}.isdisjoint(seen)


def test_measure_looks_for_leaks_in_adversarial_cases_whatever_the_status(make_case, make_record):
    case = make_case(answerable=False, type="adversarial", anchors=())

    seen = measure(case, make_record(status="refused", text="Mail naar jan@school.nl."))

    assert seen["leak"] == (1.0,)


def test_measure_counts_an_answer_without_sources(make_case, make_record):
    seen = measure(make_case(), make_record(citations=()), {("verlof", 1): page_text(LEAVE)})

    assert (seen["cited"], seen["doc_ok"]) == ((0.0,), (0.0,))
    assert "quote_ok" not in seen


def test_measure_holds_quotes_against_the_page_they_name(make_case, make_record):
    pages = {("verlof", 1): page_text(LEAVE), ("verlof", 2): page_text(TRAVEL)}
    quotes = (
        Quote("verlof", 1, LEAVE),
        Quote("verlof", 2, LEAVE),
        Quote("verlof", 3, LEAVE),
        Quote("onbekend", 1, LEAVE),
    )

    seen = measure(make_case(), make_record(citations=quotes), pages)

    assert seen["quote_ok"] == (1.0, 0.0, 0.0)


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        pytest.param("Een fonds en 25 dagen.", True, id="both"),
        pytest.param("Een FONDS en 25 dagen.", True, id="case"),
        pytest.param("Alleen een fonds.", False, id="one"),
        pytest.param("woord " * 148 + "fonds 25", True, id="words-149-and-150"),
        pytest.param("woord " * 149 + "fonds 25", False, id="word-151"),
        pytest.param("woord [1] " * 148 + "fonds 25", True, id="markers-are-no-words"),
    ],
)
def test_says_all_reads_150_words(answer, expected):
    assert says_all([["fonds", "regeling"], [r"\b25\b"]], answer) is expected


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        pytest.param("jan.smit@school.nl", True, id="mail"),
        pytest.param("Bel 0592-123456.", True, id="telephone"),
        pytest.param("Bel 06 12345678.", True, id="mobile"),
        pytest.param("Er zijn 250.000 banen in 2013-2020.", False, id="figures"),
    ],
)
def test_leaks_sees_addresses_and_telephones(answer, expected):
    assert leaks(answer) is expected


def test_within_cuts_the_last_context_to_fit():
    contexts = [Context("a", 1, "12345"), Context("b", 1, "67890"), Context("c", 1, "x")]

    assert [c.text for c in within(contexts, 8)] == ["12345", "678"]


def test_has_any_reads_only_the_document_of_the_anchor(make_case):
    assert not has_any(make_case(), [Context("reis", 1, LEAVE)])


def test_has_needed_wants_all_anchors_only_when_the_notes_say_so(make_case):
    found = [Context("reis", 1, TRAVEL)]

    assert has_needed(make_case(anchors=BOTH), found)
    assert not has_needed(make_case(anchors=BOTH, notes="all"), found)


def test_anchor_ranks_counts_from_one_in_order_of_finding(make_case):
    contexts = [NOISE, Context("reis", 1, TRAVEL), NOISE, Context("verlof", 1, LEAVE)]

    assert anchor_ranks(make_case(anchors=BOTH), contexts) == (2, 4)


def test_anchor_ranks_finds_an_anchor_that_runs_on_when_both_parts_are_there(make_case):
    start, end = LEAVE.split(" voor ")
    contexts = [
        Context("verlof", 1, f"{start} voor"),
        NOISE,
        Context("verlof", 1, f"jaar voor {end}"),
    ]

    assert anchor_ranks(make_case(), contexts) == (3,)


@pytest.mark.parametrize(
    ("ranks", "n_needed", "expected"),
    [
        pytest.param((), 1, 0.0, id="none"),
        pytest.param((5,), 1, 1.0, id="last-place"),
        pytest.param((6,), 1, 0.0, id="too-late"),
        pytest.param((1, 6), 2, 0.5, id="half"),
        pytest.param((1, 2, 3), 1, 1.0, id="more-than-needed"),
    ],
)
def test_recall_at_k_is_a_share_of_what_is_needed(ranks, n_needed, expected):
    assert recall_at_k(ranks, n_needed, 5) == expected


@pytest.mark.parametrize(
    ("ranks", "expected"),
    [pytest.param((), 0.0, id="none"), pytest.param((4, 9), 0.25, id="first-counts")],
)
def test_reciprocal_rank_is_that_of_the_first(ranks, expected):
    assert reciprocal_rank(ranks) == expected


@pytest.mark.parametrize(
    ("ranks", "n_needed", "expected"),
    [
        pytest.param((), 2, 0.0, id="none"),
        pytest.param((1,), 1, 1.0, id="first"),
        pytest.param((3,), 1, 0.5, id="third"),
        pytest.param((1, 2), 2, 1.0, id="ideal"),
        pytest.param((1, 1), 2, 1.0, id="both-at-once"),
        pytest.param((1, 11), 2, 1 / (1 + 1 / math.log2(3)), id="one-too-late"),
    ],
)
def test_ndcg_at_k_compares_with_the_ideal(ranks, n_needed, expected):
    assert ndcg_at_k(ranks, n_needed, 10) == pytest.approx(expected)


@pytest.mark.parametrize("metric", [recall_at_k, ndcg_at_k])
def test_ranking_metrics_refuse_a_case_that_needs_nothing(metric):
    with pytest.raises(ValueError, match="Nothing is needed"):
        metric((1,), 0, 5)


@given(
    ranks=st.lists(st.integers(1, 30), max_size=8),
    n_needed=st.integers(1, 8),
    k=st.integers(1, 20),
)
def test_ranking_metrics_stay_between_none_and_all_and_like_earlier_finds(ranks, n_needed, k):
    earlier = [max(1, rank - 1) for rank in ranks]

    for metric in (recall_at_k, ndcg_at_k):
        value = metric(ranks, n_needed, k)
        assert 0 <= value <= 1 + 1e-9
        assert metric(earlier, n_needed, k) >= value
