"""Which websites the register knows: those of its records and of the sources of their facts."""

import re
from collections.abc import Iterator
from functools import lru_cache

from assistant.language.number_units import word_set
from assistant.register.funds import Fund
from assistant.register.load import load_records
from assistant.register.records import (
    Activity,
    Facility,
    Goal,
    Initiative,
    Organisation,
)

# Bare domains only where they are unmistakable: "techniek.De provincie" is a lost space.
_HOST = re.compile(
    r"(?i:(?:https?|ftps?)\s?:\s?/\s?/|\bwww\s?\.|@)\s?((?:[\w-]+\.)+[A-Za-z]{2,12})\b"
    r"|(?<![\w@.-])((?:[\w-]+\.)+(?:nl|com|org|net|eu|nu|frl|gov|edu|info))\b(?![\w@])"
)
# Public bodies of which no record gives the address.
_PUBLIC = word_set(
    "rvo.nl minocw.nl minszw.nl minezk.nl belastingdienst.nl kvk.nl cbs.nl cpb.nl scp.nl ser.nl "
    "wrr.nl onderwijsinspectie.nl europa.eu digid.nl eherkenning.nl nwo.nl"
)


def domains_in(text: str) -> frozenset[str]:
    """Return the domains of the web and mail addresses in ``text``: "rvo.nl" of "www.rvo.nl"."""
    hosts = (found[1] or found[2] for found in _HOST.finditer(text))
    return frozenset(".".join(host.lower().split(".")[-2:]) for host in hosts)


@lru_cache(maxsize=1)
def known_domains() -> frozenset[str]:
    """Return the domains that stand in the register, and those of public bodies."""
    return _PUBLIC.union(*map(domains_in, _written()))


def _written() -> Iterator[str]:
    for kind in (Fund, Organisation, Initiative, Activity, Facility, Goal):
        for record in load_records(kind):
            for _, fact in record.facts():
                yield fact.source.url
                yield str(fact.value)
