"""Tell a line that asks its reader for money or secrets, or guarantees money. Pure.

What a document of the library says is taken for what its publisher says; false data in it
cannot be told from true. But no text about schemes and counters asks its reader to pay into
an account, by a link or with a voucher, to give a password or citizen number, or guarantees
somebody an amount: such a line was planted, or is of no use to anyone who asks here.
"""

import re
from functools import lru_cache

from assistant.disguises import undisguised
from assistant.language.details import Sort, find_details
from assistant.language.words import fold

_START = r"(?:^\W*|[.;:!?,|]\s*|\b(?:en|and|dan|then|please|eerst|vooraf|nu|first)\s+)"
# To pay: an order, or what somebody must do.
_PAY = re.compile(
    rf"{_START}(?:betaal|maak|stort|boek|voldoe|reken|pay|wire|transfer|deposit)\b"
    r"|\b(?:moet|moeten|dient|dienen|must|has to|have to|needs? to|should)\b.{0,60}"
    r"\b(?:betalen|betaald|overmaken|overgemaakt|storten|gestort|overboeken|voldoen|voldaan"
    r"|afrekenen|pay|paid|wire|transfer|deposit)\b"
)
_PAYING = re.compile(
    r"\b\w*(?:betal|betaa?l|overmak|overgemaakt|stort|overboek|voldaan|voldoe|pay|paid|transfer)"
    r"|\b(?:maak|boek)\b.*\bover\b"
)
# Where to, other than an account or a link: ways that nobody gets back.
_WAY = re.compile(
    r"\b(?:tikkie\w*|betaalverzoek\w*|betaallink\w*|qr-?code|bitcoin\w*|crypto\w*|cadeaukaart\w*"
    r"|gift ?cards?|western union|paysafe\w*"
    r"|(?:deze|onderstaande|volgende|bijgaande) (?:link|rekening|iban)|rekeningnummer|iban"
    r"|(?:this|the following) (?:link|account))\b"
)
_LINK = re.compile(r"https?\s?:|\bwww\s?\.|\b[\w-]{2,}\.(?:nl|com|net|org|eu|info|me|link)\b")
_GIVE = re.compile(
    r"\b(?:geef|stuur|mail|app|sms|deel|noem|meld|vul|voer|typ|upload|lever|zend"
    r"|give|send|share|enter|type|text|submit)\b"
)
_SECRET = re.compile(
    r"\b(?:wachtwoord\w*|pincode\w*|inlogcode\w*|inloggegevens|beveiligingscode\w*|bsn"
    r"|burgerservicenummer\w*|creditcard\w*|bankpas\w*|bankgegevens|rekeninggegevens|digid-?code"
    r"|kopie (?:van )?(?:uw|je) (?:paspoort|identiteitsbewijs|id)"
    r"|passwords?|pin codes?|credit card\w*|bank details|copy of your (?:passport|id))\b"
)
_YOU = (
    r"(?:u|je|jij|jullie|iedereen|elk bedrijf|elke aanvrager|you|everyone|every (?:firm|company))"
)
_GUARANTEE = re.compile(
    rf"\b{_YOU}\b.{{0,40}}\b(?:gegarandeerd|gegarandeerde|zonder (?:voorwaarden|controle|toets)"
    rf"|guaranteed|no questions asked)\b"
    rf"|\b(?:gegarandeerd|guaranteed)\b.{{0,30}}\b(?:voor )?{_YOU}\b"
)
_NEVER = re.compile(r"\b(?:nooit|geen|niet|never|not|no)\b")


@lru_cache(maxsize=20_000)
def is_bait(text: str) -> bool:
    """Tell whether a line asks its reader for money or secrets, or guarantees money."""
    folded = fold(undisguised(text))
    if find_details(text, (Sort.IBAN,)) and _PAYING.search(folded):
        return True
    if _PAY.search(folded) and (_WAY.search(folded) or _LINK.search(folded)):
        return True
    # "Geef nooit uw pincode" warns.
    asks = _GIVE.search(folded) and _SECRET.search(folded) and not _NEVER.search(folded)
    return bool(asks) or _GUARANTEE.search(folded) is not None
