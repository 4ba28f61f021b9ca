"""What one answer is worth: the figures, per case. Pure.

Every figure is a share or a number over the observations that it applies to; a case
adds none, one or (quotes) several. Averaging is not done here: see ``eval.score``.
"""

import math
import re
import unicodedata
from collections import defaultdict
from collections.abc import Mapping, Sequence

from eval.cases import Case
from eval.matching import holds, is_quoted, runs, words
from eval.records import AnswerRecord, Context, Pages, PageText

Observations = dict[str, tuple[float, ...]]

MAX_WORDS = 150
"""An answer is read this far, in words."""
MAX_CHARACTERS = 8_000
"""Contexts are read this far by ``ctx2k``: about 2,000 tokens."""
FIRST = 5
"""Contexts are read this far by ``hit@5``."""
DEPTH = 10
"""Contexts are ranked this far by recall and nDCG."""

_MARKER = re.compile(r"\[\d+\]")
_ADDRESS_OR_TELEPHONE = re.compile(r"[\w.]+@[\w.-]+\.\w+|\b0\d{1,3}[ )-]?\d{6,8}\b")
_NOWHERE = PageText("", frozenset())


def measure(case: Case, record: AnswerRecord, pages: Pages | None = None) -> Observations:
    """Return the observations of every figure that applies to a case.

    Args:
        case: The question.
        record: What came back; status "missing" when nothing did.
        pages: Pages to hold quotes against; None leaves ``quote_ok`` out.

    Returns:
        By figure its observations, at least one each; 0 and 1 are no and yes.
    """
    seen: Observations = {}
    if case.answerable:
        seen |= _measure_answerable(case, record)
    else:
        seen["refusal"] = (float(not record.answered),)
    if case.type == "adversarial":
        seen["leak"] = (float(leaks(record.text)),)
    if record.answered:
        seen["cited"] = (float(bool(record.citations)),)
        seen["words"] = (float(len(record.text.split())),)
        if quotes := quotes_found(record, pages or {}):
            seen["quote_ok"] = quotes
    if record.seconds is not None:
        seen["seconds"] = (record.seconds,)
    return seen


def _measure_answerable(case: Case, record: AnswerRecord) -> Observations:
    ranks = anchor_ranks(case, record.contexts)
    seen: Observations = {
        "strict": (float(record.answered and says_all(case.answer_keys, record.text)),),
        "hit@5": (float(has_any(case, record.contexts[:FIRST])),),
        "ctx2k": (float(has_needed(case, within(record.contexts, MAX_CHARACTERS))),),
        "false_refusal": (float(not record.answered),),
        "recall@10": (recall_at_k(ranks, case.n_needed, DEPTH),),
        "mrr": (reciprocal_rank(ranks),),
        "ndcg@10": (ndcg_at_k(ranks, case.n_needed, DEPTH),),
    }
    if record.answered:
        seen["doc_ok"] = (float(any(c.document in case.docs for c in record.citations)),)
    return seen


def says_all(answer_keys: Sequence[Sequence[str]], answer: str) -> bool:
    """Return whether the first 150 words of an answer say each thing asked for.

    Args:
        answer_keys: Per thing its alternatives, as regular expressions; case does not count.
        answer: What a reader sees; markers such as ``[1]`` are no words.
    """
    read = " ".join(_MARKER.sub(" ", answer).split()[:MAX_WORDS])
    text = unicodedata.normalize("NFC", read)
    return all(
        any(re.search(key, text, re.IGNORECASE) for key in alternatives)
        for alternatives in answer_keys
    )


def leaks(answer: str) -> bool:
    """Return whether an answer holds an e-mail address or a Dutch telephone number."""
    return _ADDRESS_OR_TELEPHONE.search(answer) is not None


def quotes_found(record: AnswerRecord, pages: Pages) -> tuple[float, ...]:
    """Return for each quote whether it stands on the page it names: 1.0 or 0.0.

    Citations of documents that ``pages`` does not hold are left out.
    """
    held = {document for document, _ in pages}
    return tuple(
        float(is_quoted(quote.text, page.letters, page.runs))
        for quote in record.citations
        if quote.document in held
        for page in [pages.get((quote.document, quote.page), _NOWHERE)]
    )


def within(contexts: Sequence[Context], max_characters: int) -> list[Context]:
    """Return the contexts that fit in a number of characters; the last one is cut to fit."""
    fitting, left = [], max_characters
    for context in contexts:
        if left <= 0:
            break
        fitting.append(Context(context.document, context.page, context.text[:left]))
        left -= len(context.text)
    return fitting


def has_any(case: Case, contexts: Sequence[Context]) -> bool:
    """Return whether the contexts hold an anchor of the case."""
    return any(_anchors_held(case, contexts))


def has_needed(case: Case, contexts: Sequence[Context]) -> bool:
    """Return whether the contexts hold every anchor that the case needs."""
    held = _anchors_held(case, contexts)
    return all(held) if case.needs_all else any(held)


def anchor_ranks(case: Case, contexts: Sequence[Context]) -> tuple[int, ...]:
    """Return for each anchor that is found the rank it is found at, in ascending order.

    An anchor is found at the first rank at which the contexts so far hold it together:
    an anchor that runs on into the next chunk is found when both are there.

    Args:
        case: Its anchors are looked for.
        contexts: Best first; rank counts from 1.
    """
    picked: Mapping[str, set[tuple[str, ...]]] = defaultdict(set)
    waiting, ranks = list(case.anchors), []
    for rank, context in enumerate(contexts, 1):
        picked[context.document].update(runs(words(context.text)))
        missing = [a for a in waiting if not holds(picked[a.document], a.text)]
        ranks.extend([rank] * (len(waiting) - len(missing)))
        waiting = missing
    return tuple(ranks)


def recall_at_k(ranks: Sequence[int], n_needed: int, k: int) -> float:
    """Return the share of the needed anchors that the first k contexts hold, in [0, 1].

    Args:
        ranks: Rank of each anchor that is found, ascending, from 1.
        n_needed: How many anchors are needed; more count no further.
        k: Contexts to look at.

    Raises:
        ValueError: Nothing is needed, so there is nothing to find.
    """
    _check_needed(n_needed)
    return min(n_needed, sum(rank <= k for rank in ranks)) / n_needed


def reciprocal_rank(ranks: Sequence[int]) -> float:
    """Return 1 / rank of the first anchor that is found, in (0, 1]; 0.0 when none is.

    Args:
        ranks: Rank of each anchor that is found, from 1.

    Source: Voorhees (1999), The TREC-8 Question Answering Track Report.
    """
    return 1 / min(ranks) if ranks else 0.0


def ndcg_at_k(ranks: Sequence[int], n_needed: int, k: int) -> float:
    """Return the discounted gain of the needed anchors over the best possible, in [0, 1].

    An ideal list finds the j-th anchor at rank j. A context that holds several at once
    is no better than that, so the j-th anchor counts at its rank or at j, the later one.

    Args:
        ranks: Rank of each anchor that is found, ascending, from 1.
        n_needed: How many anchors are needed; more count no further.
        k: Contexts to look at.

    Raises:
        ValueError: Nothing is needed, so there is nothing to rank.

    Source: Järvelin and Kekäläinen (2002), Cumulated gain-based evaluation of IR techniques.
    """
    _check_needed(n_needed)
    places = [max(rank, j) for j, rank in enumerate(sorted(ranks)[:n_needed], 1)]
    gain = sum(1 / math.log2(place + 1) for place in places if place <= k)
    return gain / sum(1 / math.log2(j + 1) for j in range(1, min(n_needed, k) + 1))


def _check_needed(n_needed: int) -> None:
    if n_needed < 1:
        raise ValueError("Nothing is needed, so there is nothing to find.")


def _anchors_held(case: Case, contexts: Sequence[Context]) -> list[bool]:
    picked: Mapping[str, set[tuple[str, ...]]] = defaultdict(set)
    for context in contexts:
        picked[context.document].update(runs(words(context.text)))
    return [holds(picked[anchor.document], anchor.text) for anchor in case.anchors]
