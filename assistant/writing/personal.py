"""Contact details of people: find them, and leave them out. Pure.

The model never sees an e-mail address, telephone number, IBAN, BSN or house address, and
a sentence that holds one is never shown. An organisation and a role are enough.
"""

import re

LEFT_OUT = "(contactgegeven weggelaten)"

_AT = r"\s*(?:@|\(at\)|\[at\]|\s(?:at|apenstaartje)\s)\s*"
_DOT = r"(?:\s*(?:\.|\(dot\)|\[dot\]|\s(?:dot|punt)\s)\s*)"
_EMAIL = rf"[\w.+-]+{_AT}[\w-]+(?:{_DOT}[\w-]+)*{_DOT}[a-z]{{2,12}}\b"
_PHONE = (
    r"(?<![\d.,/-])(?:\+|00)\s?3[1-2][\s.()-]*(?:\d[\s.()-]*){8,10}(?!\d)"
    r"|(?<![\d.,/-])\(?0[1-9]\d{0,2}\)?[\s.-]*(?:\d[\s.-]?){5,7}\d(?!\d)"
    r"|(?<![\d.,/-])0[89]00[\s.-]?\d{4}\b"
    r"|(?<![\d.,/-])06[\s.-]?(?:\d[\s.-]?){7}\d(?!\d)"
)
_IBAN = r"\b[A-Z]{2}\d{2}\s?[A-Z]{4}\s?(?:\d{2,4}\s?){2,4}\b"
_BSN = r"(?i:\bbsn|burgerservicenummer)\D{0,12}\d{8,9}\b"
# "2015 VO" is a year, unless a house number stands before it.
_POSTCODE = (
    r"\b(?!19|20)[1-9]\d{3}\s?[A-Z]{2}\b|(?<=\d[a-zA-Z,]\s)(?:19|20)\d\d\s?[A-Z]{2}\b"
    r"|(?<=\d,\s)(?:19|20)\d\d\s?[A-Z]{2}\b"
)
_STREET = (
    r"\b[A-Z][\w'’-]*(?:straat|laan|weg|plein|kade|gracht|dijk|singel|dreef|hof|steeg|pad|boulevard)"
    r"\s+\d{1,4}\s?[a-zA-Z]?\b(?![%.,]\d)"
)
_CONTACT = re.compile("|".join((_EMAIL, _IBAN, _PHONE, _BSN, _POSTCODE, _STREET)))


def contact_in(text: str) -> str | None:
    """Return the first contact detail in ``text``, or None when there is none."""
    match = _CONTACT.search(text)
    return match[0] if match else None


def without_contacts(text: str) -> str:
    """Return ``text`` with a remark in place of each contact detail."""
    return _CONTACT.sub(LEFT_OUT, text)


def longest_without_contacts(text: str) -> str:
    """Return the longest stretch of ``text`` that holds no contact detail."""
    return max((part.strip() for part in _CONTACT.split(text)), key=len)
