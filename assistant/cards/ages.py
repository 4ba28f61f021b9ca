"""How old someone is, as far as a text says so in so many words. Pure.

"ik ben 58" is an age; "ik ben 20 jaar lasser", "groep 8" and "5 jaar geleden" are not. Nor is
the age of a firm ("familiebedrijf, 60 jaar"): of a firm only what names a person is one.
"""

import re

from assistant.language.words import fold

_AGE = r"(?P<age>1[4-9]|[2-7]\d)"
# What may follow a bare number that is an age; a number of anything else has its noun there.
_AFTER = r"(?=(?: jaar| years?)?(?: oud| jong| old)?\s*(?:$|[,;:.)?!]|(?:en|maar|of|and|but)\b))"
_DOES = r"(?= (?:wil|moet|kan|die|zonder|met|uit|in|bij|als|wants|who)\b)"
_PEOPLE = (
    r"(?:\w*medewerk(?:st)?er|\w*werknemer|collega|\w*monteur|lasser|operator|vakman|man|vrouw"
    r"|iemand|kracht|employee|zij-?instromer)"
)
_JAAR = r"[ -]?(?:jarige?|jaar oud|jaar jong|years? old|year-old)\b"
_OF_A_PERSON: tuple[re.Pattern[str], ...] = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b(?:ik ben|ben ik|ben|i am|i'm) (?:al |nu |pas |inmiddels |already )?{_AGE}{_AFTER}",
        r"\b(?:ik ben|i am|i'm) (?:een |an? )?(?:\w+ ){1,3}(?:van|of) "
        rf"{_AGE}(?:{_AFTER}|{_DOES})",
        rf"\b{_AGE}{_JAAR} (?:\w+ )?{_PEOPLE}\b",
        rf"\b{_PEOPLE},? (?:van |is |wordt )?{_AGE}(?:{_AFTER}|{_DOES})",
        rf"\bleeftijd:? (?:van |is )?{_AGE}\b|\bop mijn (?P<at>1[4-9]|[2-7]\d)(?:e|ste|de)\b",
    )
)
_BARE: tuple[re.Pattern[str], ...] = tuple(
    re.compile(pattern)
    for pattern in (rf"\b{_AGE}{_JAAR}", rf"(?:^|[,;(.]\s*){_AGE} jaar(?=\s*(?:$|[,;.)?!]|en\b))")
)


def age_in(text: str, role: str = "") -> int:
    """Return the age that a text names, in years; 0 when it names none.

    Args:
        text: What was said.
        role: Who speaks; a bare number of years may be the age of their firm.
    """
    folded = fold(text)
    for pattern in _OF_A_PERSON if role == "bedrijf" else (*_OF_A_PERSON, *_BARE):
        if found := pattern.search(folded):
            return int(next(filter(None, found.groupdict().values())))
    return 0
