"""Seeker: who looks for a scheme, for which purpose and in what words. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass

from assistant.language.words import terms
from assistant.register.funds import Fund

_FIRMS = frozenset({"bedrijf"})
# Whom a scheme must be meant for, for a person to ask for it.
_PERSONS = frozenset({"werknemer", "werkzoekende", "met-ontslag-bedreigd", "zzp", "student"})


@dataclass(frozen=True, slots=True)
class Seeker:
    """Who looks for a scheme, and in what words.

    Attributes:
        facts: What is known of the person.
        for_self: Whether a person asks, so that what only a firm or school can ask for is
            left out.
        said: The words of the question, for what schemes differ in that fit alike.
    """

    facts: Mapping[str, object]
    for_self: bool = False
    said: str = ""

    @property
    def sector(self) -> str:
        """Return the sector of the person; empty when it is not known."""
        return str(self.facts.get("sector", ""))

    @property
    def purposes(self) -> list[str]:
        """Return what it is for; empty when it is not known."""
        purposes = self.facts.get("doel")
        return purposes if isinstance(purposes, list) else []

    def may_ask(self, fund: Fund) -> bool:
        """Tell whether a scheme is for such a person, and not for another branch."""
        # Who asks about a sector, and says no more, asks for the firms in it.
        firms = _FIRMS if self.sector and "rol" not in self.facts else frozenset()
        askers = _PERSONS if self.for_self else firms
        other = bool(self.sector and fund.sectors) and self.sector not in fund.sectors
        return not other and (not askers or bool(askers & set(fund.audiences)))

    def shared(self, fund: Fund) -> int:
        """Return how many words of the question are those of a scheme itself."""
        own = " ".join((fund.name, *fund.aliases, *fund.search_words))
        return len(set(terms(self.said)) & set(terms(own)))

    def is_own(self, fund: Fund) -> bool:
        """Tell whether a scheme is that of the person's sector, and not one of many."""
        return fund.sectors == (self.sector,)
