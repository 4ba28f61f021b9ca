"""Which language a question is in: Dutch, unless it is plainly English. Pure."""

from assistant.language.word_lists import load_word_list
from assistant.language.words import words

_ENGLISH = load_word_list("english_function_words.txt")
_DUTCH = load_word_list("dutch_function_words.txt")


def detect_language(text: str) -> str:
    """Return "en" when English function words outnumber Dutch ones, else "nl"."""
    found = words(text)
    english = sum(word in _ENGLISH for word in found)
    dutch = sum(word in _DUTCH for word in found)
    return "en" if english > dutch else "nl"
