"""How plain a Dutch text reads. Pure."""

import re
from dataclasses import dataclass

_SENTENCE = re.compile(r"[.!?:;]+(?=\s|$)|\n+")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_SYLLABLE = re.compile(r"[aeiouyàáâäèéêëìíîïòóôöùúûü]+", re.IGNORECASE)
_MARKUP = re.compile(r"\[\d+\]|[*_#“”\"]")

MAX_WORDS_PER_SENTENCE = 15.0
"""Dutch plain-language guides advise at most 10 to 15 words on average."""
MIN_EASE = 50.0
"""Below this Douma calls a text fairly difficult; our subject has long words of its own."""


@dataclass(frozen=True, slots=True)
class Readability:
    """How plain a text reads.

    Attributes:
        words_per_sentence: On average; 0 for no words.
        syllables_per_word: On average; 0 for no words.
        ease: Flesch-Douma reading ease, about [0, 100], higher is plainer.
    """

    words_per_sentence: float
    syllables_per_word: float
    ease: float

    @property
    def is_plain(self) -> bool:
        """Return whether the text may pass for plain Dutch (B1)."""
        return self.words_per_sentence <= MAX_WORDS_PER_SENTENCE and self.ease >= MIN_EASE


def readability(text: str) -> Readability:
    """Return how plain ``text`` reads; markers and markup do not count.

    Source: Douma (1960), De leesbaarheid van landbouwbladen: 206.84 - 77 x syllables per
    word - 0.93 x words per sentence.
    """
    sentences = [_WORD.findall(part) for part in _SENTENCE.split(_MARKUP.sub(" ", text))]
    sentences = [words for words in sentences if words]
    words = [word for sentence in sentences for word in sentence]
    if not words:
        return Readability(0.0, 0.0, 0.0)
    length = len(words) / len(sentences)
    syllables = sum(max(1, len(_SYLLABLE.findall(word))) for word in words) / len(words)
    return Readability(length, syllables, 206.84 - 77.0 * syllables - 0.93 * length)
