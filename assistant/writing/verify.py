"""Check one sentence of a model against the sources it cites. Pure.

A sentence passes when its markers name shown sources and everything in it that can be
right or wrong stands there. Code decides, not the prompt: whatever a model writes, what
does not pass is not shown.
"""

import re
from collections.abc import Sequence

from assistant.bait import is_bait
from assistant.citations import squash
from assistant.instructions import is_instruction
from assistant.language.contacts import contact_in
from assistant.writing.abroad import choose_abroad
from assistant.writing.alignment import align, misread_abroad
from assistant.writing.claims import promise_in, speaks_of_itself
from assistant.writing.clauses import is_dictated, is_governed, is_torn
from assistant.writing.cleaning import has_markup
from assistant.writing.evidence import without_reference
from assistant.writing.facts import (
    Facts,
    beside_figures,
    find_facts,
    missing,
)
from assistant.writing.links import addresses_in, tokens_in
from assistant.writing.names import sequence, unknown_words
from assistant.writing.polarity import same_denials
from assistant.writing.sources import Source
from assistant.writing.support import Support, choose_support, share_covered, telling_words
from assistant.writing.tongue import is_rather, language_of
from assistant.writing.verdicts import Fault, Verdict

MARKER = re.compile(r"\s?\[(\d[\d\s,;]*)\]")
# Shares of telling words, set on paraphrases of our own: see tests/writing/test_verify.py.
_LEAST_FROM_SOURCE = 0.3
_LEAST_KNOWN = 0.5
_LEAST_TO_ATTRIBUTE = 0.75
_LEAK_WORDS = 6
_SECRET_LENGTH = 8
# Of a source, to tell its language.
_ENOUGH_TO_TELL = 1_000


class Verifier:
    """Checks the sentences of one answer.

    Args:
        sources: What the model was shown.
        language: "nl" or "en", of the question.
        question: Its words may be repeated; they prove nothing.
        secrets: Texts that may not leak: the rules of the prompt, keys, hosts.
    """

    def __init__(
        self, sources: Sequence[Source], language: str, question: str, secrets: Sequence[str] = ()
    ) -> None:
        self._sources = {source.number: source for source in sources}
        self._unread = iter(sources)
        self._language = language
        self._question = frozenset(telling_words(question))
        self._secret_runs = frozenset().union(*(_runs(secret) for secret in secrets))
        self._secrets = [squash(s) for s in secrets if len(s) >= _SECRET_LENGTH and " " not in s]

    def check(self, sentence: str) -> Verdict:
        """Return whether ``sentence``, with its markers, may be shown."""
        text = MARKER.sub("", sentence).strip()
        if not telling_words(text) and not find_facts(text).count:
            return Verdict(text, Fault.NO_WORDS)
        if found := self._unfit(text):
            return found
        numbers = _numbers(sentence)
        cited = [self._sources[n] for n in numbers if n in self._sources]
        if not cited:
            fault = Fault.UNKNOWN_SOURCE if numbers else Fault.NO_SOURCE
            return self._attributed(text) or Verdict(text, fault)
        verdict = self._against(text, cited)
        if verdict.fault is Fault.FACT:
            return self._attributed(text) or verdict
        return verdict

    def warm(self) -> None:
        """Read one more source beforehand, so that a sentence need not wait for it."""
        source = next(self._unread, None)
        if source is not None:
            _ = source.ground, source.terms, source.lines
            for e in source.evidence:
                _ = e.ground, e.above, e.terms, e.above_terms, e.territories, e.said, e.spoken

    def _unfit(self, text: str) -> Verdict | None:
        """Return what is wrong with a sentence whatever the sources say."""
        if has_markup(text):
            return Verdict(text, Fault.MARKUP)
        if contact_in(text):
            return Verdict("", Fault.PERSONAL)
        if addresses_in(text):
            return Verdict(text, Fault.ADDRESS, addresses_in(text)[0])
        if is_instruction(text) or is_bait(text):
            return Verdict(text, Fault.INSTRUCTION)
        if _runs(text) & self._secret_runs or any(
            secret in squash(text) for secret in self._secrets
        ):
            return Verdict("", Fault.LEAK)
        return None

    def _attributed(self, text: str) -> Verdict | None:
        """Return a pass with the one source that clearly bears out a sentence, if there is one."""
        telling = telling_words(text)
        ranked = sorted(self._sources.values(), key=lambda s: -share_covered(telling, s.terms))
        for source in ranked[:2]:
            if share_covered(telling, source.terms) < _LEAST_TO_ATTRIBUTE or not telling:
                return None
            verdict = self._against(text, [source])
            if verdict.passes:
                return verdict
        return None

    def _against(self, text: str, cited: Sequence[Source]) -> Verdict:
        shown = "\n".join(source.shown for source in cited)
        is_verbatim = squash(text) in squash(shown)
        if not is_verbatim and self._is_foreign(text):
            return Verdict(text, Fault.LANGUAGE)
        if speaks_of_itself(text, shown):
            return Verdict(text, Fault.LEAK)
        if gone := set(tokens_in(text)) - set().union(*(s.links for s in cited)):
            text = re.sub("|".join(sorted(gone)), "", text, flags=re.I).strip()
        facts = find_facts(text)
        if odd := sorted({c for c in text if c.isnumeric() and not c.isascii()} - set(shown)):
            return Verdict(text, Fault.FACT, " ".join(odd))
        if lost := _missing(facts, cited):
            return Verdict(text, Fault.FACT, ", ".join(lost))
        written = {word for source in cited for word in sequence(source.shown)}
        if odd := [word for word in unknown_words(text) if word not in written]:
            return Verdict(text, Fault.UNKNOWN_WORD, ", ".join(odd))
        if claim := promise_in(text, shown):
            return Verdict(text, Fault.PROMISE, claim.words)
        return self._supported(text, cited)

    def _supported(self, text: str, cited: Sequence[Source]) -> Verdict:
        plain = without_reference(text)
        facts = find_facts(plain)
        telling = telling_words(beside_figures(plain, facts))
        known = frozenset().union(*(source.terms for source in cited))
        few = share_covered(telling, known) < _LEAST_FROM_SOURCE
        if self._language != "nl" and (few or self._is_translated(text, cited)):
            support = choose_abroad(text, facts, cited)
            if not support or _missing(facts, [s.source for s in support]):
                return Verdict(text, Fault.UNSUPPORTED)
            if wrong := misread_abroad(plain, support[0], self._question):
                return Verdict(text, Fault.MIXED, wrong)
            return Verdict(text, support=tuple(support))
        support = choose_support(text, telling, facts, cited)
        if not support or not self._is_about(telling, known):
            return Verdict(text, Fault.UNSUPPORTED)
        if all(is_torn(text, s.evidence.shown) or _is_dictated(text, s) for s in support):
            return Verdict(text, Fault.TORN)
        return self._read(text, facts, support, cited)

    def _read(
        self, text: str, facts: Facts, support: Sequence[Support], cited: Sequence[Source]
    ) -> Verdict:
        """Return whether the lines that bear out a sentence say it as it does."""
        reading = align(text, cited, self._question)
        lines = reading.lines or tuple(support)
        if reading.lines and any(is_governed(text, s.evidence.plain) for s in lines):
            return Verdict(text, Fault.TORN)
        evidence = " ".join(f"{s.evidence.lead} {s.evidence.shown}" for s in lines)
        if not same_denials(text, evidence):
            return Verdict(text, Fault.DENIAL)
        if reading.wrong:
            return Verdict(text, Fault.MIXED, reading.wrong)
        # Only sources that lend a quote are cited in the end; they must bear out everything.
        if lost := _missing(facts, list({s.source.number: s.source for s in lines}.values())):
            return Verdict(text, Fault.UNSUPPORTED, ", ".join(lost))
        return Verdict(text, support=lines)

    def _is_translated(self, text: str, cited: Sequence[Source]) -> bool:
        """Tell whether a sentence is in the language of the question and its sources in Dutch."""
        written = language_of(cited[0].shown[:_ENOUGH_TO_TELL])
        return written == "nl" and is_rather(text, self._language, "nl")

    def _is_foreign(self, text: str) -> bool:
        return language_of(text) not in {None, self._language, "nl"}

    def _is_about(self, telling: Sequence[str], known: frozenset[str]) -> bool:
        """Tell whether a sentence is about what its sources are about."""
        own = share_covered(telling, known)
        with_question = [word for word in telling if word not in self._question]
        return own >= _LEAST_FROM_SOURCE and share_covered(with_question, known) >= _LEAST_KNOWN


def _is_dictated(text: str, support: Support) -> bool:
    """Tell whether a line is there to be said, and the sentence does not say by whom."""
    above = f"{support.evidence.lead} {support.evidence.heading}"
    return is_dictated(above) and not is_dictated(text)


def _missing(facts: Facts, cited: Sequence[Source]) -> list[str]:
    """Return what none of the cited sources bears out."""
    lost = [missing(facts, source.ground) for source in cited]
    return [what for what in (lost[0] if lost else ()) if all(what in o for o in lost[1:])]


def _numbers(sentence: str) -> list[int]:
    found = [int(n) for marker in MARKER.findall(sentence) for n in re.findall(r"\d{1,4}", marker)]
    return list(dict.fromkeys(found))


def _runs(text: str) -> set[str]:
    found = sequence(text)
    last = len(found) - _LEAK_WORDS + 1
    return {" ".join(found[n : n + _LEAK_WORDS]) for n in range(last)}
