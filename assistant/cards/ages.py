"""How old someone is, as far as a text says so in so many words. Pure.

"ik ben 58" is an age; "ik ben 20 jaar lasser", "groep 8" and "5 jaar geleden" are not.
"""

import re

from assistant.language.words import fold

_AGE = r"(?P<age>1[4-9]|[2-7]\d)"
# What may follow a bare number that is an age; a number of anything else has its noun there.
_AFTER = r"(?=(?: jaar| years?)?(?: oud| jong| old)?\s*(?:$|[,;:.)?!]|(?:en|maar|of|and|but)\b))"
_DOES = r"(?= (?:wil|moet|kan|die|zonder|met|uit|wants)\b)"
_PEOPLE = (
    r"(?:\w*medewerk(?:st)?er|\w*werknemer|collega|\w*monteur|lasser|operator|vakman|man|vrouw"
    r"|iemand|kracht|employee|zij-?instromer)"
)
_AGES: tuple[re.Pattern[str], ...] = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b(?:ik ben|ben ik|ben|i am|i'm) (?:al |nu |pas |inmiddels |already )?{_AGE}{_AFTER}",
        rf"\b{_AGE}[ -]?(?:jarige?n?|jaar oud|jaar jong|years? old|year-old)\b",
        rf"\b{_PEOPLE},? (?:van )?{_AGE}(?:{_AFTER}|{_DOES})",
        rf"(?:^|[,;(.]\s*){_AGE} jaar(?=\s*(?:$|[,;.)?!]|en\b))",
        rf"\bleeftijd:? (?:van |is )?{_AGE}\b|\bop mijn (?P<at>1[4-9]|[2-7]\d)(?:e|ste|de)\b",
    )
)


def age_in(text: str) -> int:
    """Return the age that a text names, in years; 0 when it names none."""
    folded = fold(text)
    for pattern in _AGES:
        if found := pattern.search(folded):
            return int(next(filter(None, found.groupdict().values())))
    return 0
