"""Words that count or time without a figure: "alle", "duizenden", "jaarlijks", "derde". Pure.

Words of one sort say the same, in Dutch or English; a sentence may use a sort only when
its source does.
"""

import re

# Numbers that are part of a word: "vierjarige", "driedaags", "twintigste".
_COUNTED = re.compile(
    r"\b(?:half|een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|[a-z]{4,}tien"
    r"|[a-z]{3,}tig|honderd|duizend)"
    r"(?:jar|maandelijk|jaarlijk|wekelijk|daag|week|voud|led|del|ur|tal|maal|kant)"
    r"(?=(?:ige|ig|s|se|en|er|e|ste)?\b)|\b[a-z]+(?:tig|tien|honderd|duizend)(?=(?:ste|de)\b)"
)
_SORTS = {
    line.split("|")[0]: re.compile(rf"\b(?:{line})\b")
    for line in r"""
tientallen|dozens|tens of
honderden|hundreds
duizenden|(?:tien|honderd)duizenden|thousands
miljoenen|millions
miljarden|billions
miljoen|million
miljard|billion
dozijn|dozen
dubbel\w*|verdubbel\w*|twee keer|tweemaal|double\w*|twice
driemaal|verdrievoudig\w*|drie keer|triple\w*
halvering|halveer\w*|gehalveerd|halved?
meeste|meerderheid|merendeel|majority|most of
minderheid|minority
alle|allemaal|iedereen|elke?|iedere?|all|every|everyone|each
altijd|always
gratis|kosteloos|free of charge|for free
verplicht|verplicht\w*|mandatory|compulsory|obliged
jaarlijks|jaarlijks\w*|per jaar|annual\w*|yearly|per year|a year
maandelijks|maandelijks\w*|per maand|monthly|per month
wekelijks|wekelijks\w*|per week|weekly
dagelijks|dagelijks\w*|per dag|daily|per day
tweede|tweeden?|second
derde|derden?|third
vierde|vierden?|fourth
vijfde|vijfden?|fifth
zesde|zesden?|sixth
zevende|zevenden?|seventh
achtste|achtsten?|eighth
negende|negenden?|ninth
tiende|tienden?|tenth
elfde|elfden?|eleventh
twaalfde|twaalfden?|twelfth
maandag|maandagen|monday
dinsdag|dinsdagen|tuesday
woensdag|woensdagen|wednesday
donderdag|donderdagen|thursday
vrijdag|vrijdagen|friday
zaterdag|zaterdagen|saturday
zondag|zondagen|sunday
voorjaar|lente|spring
zomer|summer
najaar|herfst|autumn
winter
""".splitlines()
    if line
}


# Sorts that may be said with a figure: "twice" is a word, "twee keer" holds a number.
_TIMES = frozenset(name for name in _SORTS if name in {r"dubbel\w*", "driemaal"})


def lost_sorts(missed: frozenset[str], folded: str) -> frozenset[str]:
    """Return those of ``missed`` sorts that a folded text does not say with a figure either."""
    return frozenset(n for n in missed if n not in _TIMES or not _SORTS[n].search(folded))


def sorts_in(folded: str) -> frozenset[str]:
    """Return the sorts of counting and timing words in a folded text, by their first word."""
    return frozenset(name for name, pattern in _SORTS.items() if pattern.search(folded))


def counted_words(folded: str) -> frozenset[str]:
    """Return the words in a folded text that have a number inside, without their ending."""
    return frozenset(_COUNTED.findall(folded))
