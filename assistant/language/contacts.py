"""Which details of people and organisations a text may keep: three questions, one matcher. Pure.

Which details are *personal*: the general mailbox or telephone number of an organisation is
none, those are what a counter is for; when in doubt, a detail is personal. Which are *contact
details* at all: a model sees none, and writes none, as it could put any name beside them.
And which may be personal in what a *visitor typed*: there a number that only might be is
masked too, as who reads what is kept looks for missing sources and misses nothing by it.
"""

import re
from collections.abc import Iterator

from assistant.language.details import Detail, Sort, find_details

LEFT_OUT = "(contactgegeven weggelaten)"

_PERSONAL = (Sort.EMAIL, Sort.TELEPHONE, Sort.MOBILE, Sort.IBAN, Sort.NAMED_BSN)
_CONTACT = (*_PERSONAL, Sort.SERVICE_NUMBER, Sort.FOREIGN_NUMBER, Sort.POSTCODE, Sort.STREET)
_PERHAPS = (Sort.FOREIGN_NUMBER, Sort.PERHAPS_TELEPHONE, Sort.PERHAPS_BSN)
_SHOWN_AS = {
    Sort.EMAIL: "[e-mail]",
    Sort.IBAN: "[IBAN]",
    Sort.NAMED_BSN: "[BSN]",
    Sort.PERHAPS_BSN: "[BSN]",
}
_GENERAL_MAILBOX = re.compile(
    r"(?:info|contact|loket|post|mail|office|helpdesk|service\w*|klanten\w*|subsidies?|secretariaat"
    r"|communicatie|redactie|aanvra\w+|support|algemeen|werk\w+|leer\w+|steunpunt\w*|techniek\w*)"
    r"\s*(?:@|＠|\(at\)|\[at\]|\sapenstaartje\s|\sat\s)",
    re.IGNORECASE,
)
# Without a figure or a sign for "at" there is no personal detail, and most texts have neither.
_MAY_HOLD = re.compile(r"[\d@＠]|[(\[]at[)\]]|\s(?:at|apenstaartje)\s")
# "2014-2018" passes the eleven test too.
_AS_BSN = re.compile(r"\d{8,9}|\d{3}([ .])\d{3}\1\d{3}|\d{4}([ .])\d{2}\2\d{3}")
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
        (found.start, found.end)
        for found in find_details(text, _PERSONAL)
        if not (found.sort is Sort.EMAIL and _GENERAL_MAILBOX.match(text, found.start))
        and not (found.sort is Sort.TELEPHONE and not named)
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
    found = find_details(text, _CONTACT)
    return text[found[0].start : found[0].end] if found else None


def without_contacts(text: str) -> str:
    """Return ``text`` with a remark in place of each contact detail."""
    for found in reversed(find_details(text, _CONTACT)):
        text = f"{text[: found.start]}{LEFT_OUT}{text[found.end :]}"
    return text


def longest_without_contacts(text: str) -> str:
    """Return the longest stretch of ``text`` that holds no contact detail."""
    details = find_details(text, _CONTACT)
    starts = [0, *(found.end for found in details)]
    ends = [*(found.start for found in details), len(text)]
    return max((text[s:e].strip() for s, e in zip(starts, ends, strict=True)), key=len)


def without_typed(typed: str) -> str:
    """Return what a visitor typed without the numbers and addresses that may be their own."""
    for found in _typed_details(typed):
        typed = f"{typed[: found.value]}{typed[found.end :]}"
    return typed


def mask_typed(typed: str) -> str:
    """Return what a visitor typed with each detail that may be their own replaced by its sort."""
    for found in _typed_details(typed):
        name = _SHOWN_AS.get(found.sort, "[telefoon]")
        typed = f"{typed[: found.value]}{name}{typed[found.end :]}"
    return typed


def _typed_details(typed: str) -> Iterator[Detail]:
    """Yield the details in ``typed`` that may be of who typed them, the last first.

    Mailboxes and numbers that anybody may call are none, and neither are years and other
    figures.
    """
    for found in reversed(find_details(typed, (*_PERSONAL, Sort.SERVICE_NUMBER, *_PERHAPS))):
        value = typed[found.value : found.end]
        anybodys = found.sort is Sort.SERVICE_NUMBER or (
            found.sort is Sort.EMAIL and _GENERAL_MAILBOX.match(value)
        )
        if not anybodys and (found.sort is not Sort.PERHAPS_BSN or _AS_BSN.fullmatch(value)):
            yield found
