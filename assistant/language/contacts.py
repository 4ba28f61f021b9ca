"""Contact details in a text: e-mail, telephone, account and citizen numbers, addresses. Pure.

Two questions are asked of a text. Which details are *personal*: the general mailbox or
telephone number of an organisation is none, those are what a counter is for; when in doubt,
a detail is personal. And which are *contact details* at all: a model sees none, and writes
none, as it could put any name beside them.
"""

import re

LEFT_OUT = "(contactgegeven weggelaten)"

_AT = r"\s*(?:@|＠|\(at\)|\[at\]|\sapenstaartje\s|\sat\s(?=\s*[\w-]+(?:\.|\s\(?(?:dot|punt)\b)))\s*"
_DOT = r"(?:\s*(?:\(dot\)|\[dot\]|\s(?:dot|punt)\s)\s*|\.)"
_EMAIL = rf"(?<![\w.+-])[\w.+-]{{1,64}}{_AT}[\w-]+(?:{_DOT}[\w-]+)*{_DOT}[a-zA-Z]{{2,12}}\b"
_GENERAL_MAILBOX = re.compile(
    r"(?:info|contact|loket|post|mail|office|helpdesk|service\w*|klanten\w*|subsidies?|secretariaat"
    r"|communicatie|redactie|aanvra\w+|support|algemeen|werk\w+|leer\w+|steunpunt\w*|techniek\w*)"
    rf"{_AT}",
    re.IGNORECASE,
)
_MOBILE = (
    r"(?<![\d.,/-])(?:(?:\+|00)31[\s-]?(?:\(0\))?[\s-]?6|06)(?:\s?[-–\u2011./]?\s?\d){8}(?!\d)"
)
_TELEPHONE = (
    r"(?<![\d.,/-])(?!\d\d[-.]\d\d[-.]\d{4}\b)(?:(?:\+|00)31[\s-]?(?:\(0\))?[\s-]?|\(?0)[1-57-9]\d{0,2}\)?"
    r"(?:[\s.-]?\d){6,7}(?!\d)"
)
_SERVICE_NUMBER = (
    r"(?<![\d.,/-])0[89]00[\s.-]?\d{4}(?:[\s.-]?\d{3})?\b"
    r"|(?<![\d.,/-])(?:\+|00)\s?3[1-2][\s.()-]*(?:\d[\s.()-]*){8,10}(?!\d)"
)
_IBAN = r"\b[A-Z]{2}\d{2}\s?[A-Z]{4}(?:\s?\d){10}\b"
_BSN = r"\b(?:[Bb][Ss][Nn]|[Bb]urgerservicenummer)\D{0,12}\d{8,9}\b"
# "2015 VO" is a year, unless a house number stands before it.
_POSTCODE = (
    r"\b(?!19|20)[1-9]\d{3}\s?[A-Z]{2}\b|(?<=\d[a-zA-Z,]\s)(?:19|20)\d\d\s?[A-Z]{2}\b"
    r"|(?<=\d,\s)(?:19|20)\d\d\s?[A-Z]{2}\b"
)
_STREET = (
    r"\b[A-Z][\w'’-]*(?:straat|laan|weg|plein|kade|gracht|dijk|singel|dreef|hof|steeg|pad|boulevard)"
    r"\s+\d{1,4}\s?[a-zA-Z]?\b(?![%.,]\d)"
)
# Without a figure or a sign for "at" there is no personal detail, and most texts have neither.
_MAY_HOLD = re.compile(r"[\d@＠]|[(\[]at[)\]]|\s(?:at|apenstaartje)\s")
_DETAIL = re.compile(rf"(?P<email>{_EMAIL})|(?P<number>{_TELEPHONE})|{_MOBILE}|{_IBAN}|{_BSN}")
_CONTACT = re.compile(
    "|".join((_EMAIL, _IBAN, _SERVICE_NUMBER, _TELEPHONE, _MOBILE, _BSN, _POSTCODE, _STREET))
)
_NAME = re.compile(
    r"\b(?:de heer|mevrouw|mevr\.|mw\.|dhr\.|[A-Z]\.)\s|[A-Z][a-zà-ÿ]+ (?:(?:van|de|der|den|ten) )*"
    r"[A-Z][a-zà-ÿ]+"
)
_LABEL = re.compile(
    r"[\s,;:|(<–-]*\b(?:en|of|via|op|naar|tel(?:efoon)?(?:nummer)?|e-?mail(?:adres)?|mail|mobiel|[tme])"
    r"?[\s.:(<]*$",
    re.IGNORECASE,
)


def find_personal_details(text: str) -> list[tuple[int, int]]:
    """Return where personal details stand in ``text``: start and end, in order."""
    if not _MAY_HOLD.search(text):
        return []
    named = _NAME.search(text) is not None
    return [
        found.span()
        for found in _DETAIL.finditer(text)
        if not (found["email"] and _GENERAL_MAILBOX.match(found["email"]))
        and not (found["number"] and not named)
    ]


def masked(text: str) -> str:
    """Return ``text`` with every personal detail replaced by "[weggelaten]"."""
    for start, end in reversed(find_personal_details(text)):
        text = f"{text[:start]}[weggelaten]{text[end:]}"
    return text


def without_personal_details(text: str) -> str:
    """Return the longest stretch of ``text`` without personal details; all when it has none.

    What is left are exact words of the text, so it can be quoted. A detail in the middle of
    a sentence leaves nothing.
    """
    details = find_personal_details(text)
    if not details:
        return text
    # What stands behind the detail is another thought; what stands on both sides is one,
    # and half of it may say the opposite.
    before, after = text[: details[0][0]], text[details[-1][1] :]
    if len(re.findall(r"\w+", before)) > 2 and len(re.findall(r"\w+", after)) > 2:
        return ""
    starts = [0, *(end for _, end in details)]
    ends = [*(start for start, _ in details), len(text)]
    pieces = [text[start:end] for start, end in zip(starts, ends, strict=True)]
    longest = max(pieces, key=len)
    if longest is not pieces[-1]:
        longest = _LABEL.sub("", longest)
    return longest.strip(" ,;:|()<>–-")


def contact_in(text: str) -> str | None:
    """Return the first contact detail in ``text``, of a person or not; None without one."""
    match = _CONTACT.search(text)
    return match[0] if match else None


def without_contacts(text: str) -> str:
    """Return ``text`` with a remark in place of each contact detail."""
    return _CONTACT.sub(LEFT_OUT, text)


def longest_without_contacts(text: str) -> str:
    """Return the longest stretch of ``text`` that holds no contact detail."""
    return max((part.strip() for part in _CONTACT.split(text)), key=len)
