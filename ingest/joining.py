"""Join two printed lines into one, with or without the hyphen between them: pure.

A hyphen at the end of a line goes only when the word without it is known: in Dutch, in
the document itself, or because a known word runs across the break. Otherwise it stays,
as in a compound name. Nothing but the hyphen and white space is ever taken away.
"""

import re

from ingest.lexicon import Vocabulary

HYPHENATED = re.compile(r"(?P<inner>-?)(?P<left>[^\W\d_]{1,60})-$")
LAST_WORD = re.compile(r"(?:^|[(/-])(?P<left>[^\W\d_]+)$")
FIRST_WORD = re.compile(r"[^\W\d_]+")
CONJUNCTIONS = frozenset({"en", "of", "en/of", "dan", "als", "respectievelijk", "tot", "resp"})
SUSPENDED = frozenset(
    (
        *("in", "uit", "op", "af", "door", "zij", "bij", "om"),
        *("her", "na", "voor", "mede", "aan", "over", "open"),
    )
)
ABBREVIATIONS = frozenset(
    (
        *("po", "vo", "wo", "mbo", "hbo", "vmbo", "havo", "vwo", "pro", "ict", "pps", "bbl", "bol"),
        *("rif", "sbb", "mkb", "ad", "zzp", "llo", "hr", "uwv", "ocw", "bèta", "co", "ex", "non"),
    )
)
VOWELS = "aeiouáéíóúàèëïöü"
BINDING = re.compile(r"(?:ings|heids|teits|schaps|ions|iteits|bedrijfs|arbeids)$")
URL = re.compile(r"https?://|www\.")
MIN_PART = 4
LONGEST_WORD = 60


def join_wrapped(first: str, second: str, vocabulary: Vocabulary) -> str:
    """Return two printed lines as one line of text."""
    first, second = first.rstrip(), second.lstrip()
    if not first or not second:
        return first or second
    last = first[first.rfind(" ") + 1 :]
    if last.endswith("://") or _is_address(last, second):
        return first + second
    if URL.match(second):
        return f"{first} {second}"
    hyphenated = HYPHENATED.search(last) if last[-1] == "-" else None
    right = FIRST_WORD.match(second)
    if hyphenated and right:
        left, inner = hyphenated["left"], bool(hyphenated["inner"])
        return _join_hyphenated(first, second, left, right[0], vocabulary, inner=inner)
    if first.endswith("-") and second[0].isdigit() and first[-2:-1].isalnum():
        return first + second
    if first.endswith("/") and second[0].islower():
        return first + second
    if right and _is_torn(last, right[0], vocabulary):
        return first + second
    return f"{first} {second}"


def _is_address(last: str, second: str) -> bool:
    """Return whether a web address runs on over the break."""
    following = second.split(maxsplit=1)[0]
    if "://" in following[:6]:
        return URL.search(last + following) is not None
    if not URL.search(last) or following in CONJUNCTIONS:
        return False
    if URL.match(following):
        return False
    runs_on = last[-1] in "-/" or following[0] in "./?=&_%-"
    return runs_on or "/" in following or following.count("-") > 1


def _join_hyphenated(
    first: str, second: str, left: str, right: str, vocabulary: Vocabulary, *, inner: bool
) -> str:
    """Return two lines, of which the first ends in a hyphen, as one.

    Args:
        first: The line before the break.
        second: The line after it.
        left: Letters before the hyphen.
        right: Letters after the break.
        vocabulary: Which words are known.
        inner: Whether another hyphen stands before those letters, as in "up-to-date".
    """
    if right in CONJUNCTIONS and not _is_syllable(left, right, vocabulary):
        return f"{first} {second}"
    known = vocabulary.knows(left + right)
    if known if inner else _belongs_together(left, right, vocabulary):
        return first[:-1] + second
    return first + second


def _is_syllable(left: str, right: str, vocabulary: Vocabulary) -> bool:
    """Return whether "partij-" + "en" is one word, and not a hyphen left hanging."""
    if left.lower() in SUSPENDED or left[-1].lower() not in VOWELS + "j":
        return False
    return vocabulary.frequency(left + right) > 0


def _belongs_together(left: str, right: str, vocabulary: Vocabulary) -> bool:
    if left.isupper() and right.isupper() and max(len(left), len(right)) <= MIN_PART:
        return vocabulary.knows(left + right)
    joined, hyphened = vocabulary.uses(left + right), vocabulary.uses(f"{left}-{right}")
    if joined != hyphened:
        return joined > hyphened
    if left.lower() in ABBREVIATIONS or _is_name_or_code(left, right):
        return False
    if vocabulary.knows(left + right):
        return True
    if left[-1].lower() in VOWELS and right[0].lower() in VOWELS and vocabulary.knows(left):
        return False
    if not vocabulary.knows(left) or (BINDING.search(left) and vocabulary.knows(right)):
        return True
    return _is_straddled(left.lower(), right.lower(), vocabulary)


def _is_name_or_code(left: str, right: str) -> bool:
    """Return whether capitals say that the hyphen is part of a name: Noord-Holland, HBO-niveau."""
    if left.isupper() and right.isupper() and len(left) > 1:
        return False
    return right[0].isupper() or (left.isupper() and len(left) > 1)


def _is_straddled(left: str, right: str, vocabulary: Vocabulary) -> bool:
    """Return whether a known word runs across the break: "schoolexa" + "menprogramma"."""
    if len(left) + len(right) > LONGEST_WORD:
        return False
    for start in range(len(left) - 2):
        before = left[:start]
        if before and not (len(before) >= MIN_PART and vocabulary.knows(before.removesuffix("s"))):
            continue
        for end in range(len(right), 1, -1):
            after = right[end:]
            if after and not (len(after) >= MIN_PART and vocabulary.knows(after.removeprefix("s"))):
                continue
            if (before or after) and vocabulary.knows(left[start:] + right[:end]):
                return True
    return False


def _is_torn(last: str, right: str, vocabulary: Vocabulary) -> bool:
    """Return whether a word was cut without a hyphen: "Technologie-c" + "oalitie"."""
    if not right[0].islower() or len(right) < 3:
        return False
    match = LAST_WORD.search(last)
    if not match:
        return False
    left = match["left"]
    if vocabulary.frequency(right) > 0 or (len(left) > 1 and vocabulary.frequency(left) > 0):
        return False
    return vocabulary.knows(left + right)
