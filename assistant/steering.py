"""Which documents a question points at: by title, region, place, year or publisher.

"De noordelijke agenda", "dat stuk van 2013", "in Purmerend": such words say little
about a passage and much about the document. Each document gets an affinity in [0, 1];
the retriever lifts its chunks by it. Nothing is ever hidden: a document that the
question does not point at keeps its score.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from assistant.branches.sectors import of_another_branch, sector_in
from assistant.documents import DocumentInfo
from assistant.index.lexical import inverse_frequency
from assistant.language.gazetteer import Gazetteer, Place
from assistant.language.numbered_names import numbered_names
from assistant.language.words import terms
from assistant.language.years import years_in

# A title shared with the question for this much idf is as clear as it gets.
_CLEAR_TITLE = 3.0
_YEAR_AFFINITY = 0.5
_NATIONAL = re.compile(r"\b(?:landelijk\w*|nationa(?:al|le)|national)\b", re.IGNORECASE)
# The opening names places and years many times; these few say what a document is about.
_MOST_PLACES = 2
_MOST_YEARS = 2
# "OOM: opleidingsfonds voor de metaalbewerking"; without it a sector in a title is a subject.
_FUND = re.compile(r"fonds\b|fondsen\b|\bfund", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Opening:
    """A document as it presents itself: its source, what is known, its first pages."""

    source: str
    info: DocumentInfo
    text: str = ""


@dataclass(frozen=True, slots=True)
class Profile:
    """What a document can be recognised by.

    Attributes:
        source: The document.
        title_terms: Terms of its title, publisher and file name.
        years: Years that it speaks of.
        region_text: Words that say which area it covers; empty when nothing does.
        national: Whether it is about the whole country.
        numbered: Word -> numbers, of names in its title like "RIF 2".
        branch: Sector, where its title says that it is about the fund of one; else empty.
    """

    source: str
    title_terms: frozenset[str]
    years: frozenset[int]
    region_text: str
    national: bool
    numbered: Mapping[str, frozenset[int]] = field(default_factory=dict)
    branch: str = ""


@dataclass(frozen=True, slots=True)
class Pointers:
    """What a question says about where to look.

    Attributes:
        terms: Term -> weight.
        years: Years that it names.
        places: Places that it names.
        national: Whether it names the country as a whole.
        numbered: Word -> numbers, of names like "RIF 2" and "de tweede RIF".
        branch: Sector that it names; else empty.
    """

    terms: Mapping[str, float]
    years: frozenset[int]
    places: tuple[Place, ...]
    national: bool
    numbered: Mapping[str, frozenset[int]] = field(default_factory=dict)
    branch: str = ""


@dataclass(frozen=True, slots=True)
class Steering:
    """The profiles of all documents, ready to be asked.

    Attributes:
        gazetteer: Knows which places lie in which areas.
        profiles: One per document.
        document_frequency: In how many titles a term stands.
    """

    gazetteer: Gazetteer
    profiles: Sequence[Profile] = ()
    document_frequency: Mapping[str, int] = field(default_factory=dict)

    def affinities(self, pointers: Pointers) -> dict[str, float]:
        """Return source -> affinity in [-1, 1]; sources it says nothing of are left out.

        Below zero is a document about another area than the place that is named, or about
        the fund of another branch;
        documents about the whole country, or about no known area, stay at zero.
        """
        found = {}
        for profile in self.profiles:
            affinity = self._affinity(profile, pointers)
            if affinity:
                found[profile.source] = affinity
        return found

    def title_share(self, term: str) -> float:
        """Return the share of the documents, in [0, 1], that ``term`` is a title term of."""
        return self.document_frequency.get(term, 0) / max(1, len(self.profiles))

    def _affinity(self, profile: Profile, pointers: Pointers) -> float:
        series = profile.numbered.keys() & pointers.numbered.keys()
        if any(profile.numbered[name].isdisjoint(pointers.numbered[name]) for name in series):
            return -1.0  # another one of the same series
        named = max(
            1.0 if series else 0.0,
            self._title(profile, pointers.terms),
            _YEAR_AFFINITY if pointers.years & profile.years else 0.0,
            1.0 if pointers.national and profile.national else 0.0,
        )
        if of_another_branch(profile.branch, pointers.branch):
            return named - (1.0 - named) ** 2  # as one about another place; see below
        if not pointers.places or profile.national or not profile.region_text:
            return named
        cover = max(self.gazetteer.covers(place, profile.region_text) for place in pointers.places)
        # The clearer a document is named, the less it matters that a place lies elsewhere.
        return max(named, cover) if cover > 0 else named - (1.0 - named) ** 2

    def _title(self, profile: Profile, question_terms: Mapping[str, float]) -> float:
        shared = sum(
            question_terms[term]
            * inverse_frequency(self.document_frequency[term], len(self.profiles))
            for term in profile.title_terms & question_terms.keys()
        )
        return min(1.0, shared / _CLEAR_TITLE)


def is_national(text: str) -> bool:
    """Tell whether ``text`` names the country as a whole."""
    return _NATIONAL.search(text) is not None


def build_steering(openings: Sequence[Opening], gazetteer: Gazetteer) -> Steering:
    """Return the steering for documents that present themselves with ``openings``."""
    profiles = [_profile(opening, gazetteer) for opening in openings]
    counts = Counter(term for profile in profiles for term in profile.title_terms)
    return Steering(gazetteer, profiles, dict(counts))


def _profile(opening: Opening, gazetteer: Gazetteer) -> Profile:
    info = opening.info
    name = opening.source.rsplit("/", 1)[-1].rsplit(".", 1)[0].replace("-", " ")
    named = f"{info.title} {name} {info.publisher}"
    dated = f"{named} {info.date} {info.about} {info.valid_from} {info.valid_until}"
    region_text = f"{info.region} | {info.title} | {name}"
    national = is_national(region_text)
    if not national and not gazetteer.places(region_text):
        region_text = _frequent_places(opening.text, gazetteer)
    return Profile(
        source=opening.source,
        title_terms=frozenset(terms(named)),
        years=frozenset(years_in(dated)) | _frequent_years(opening.text),
        region_text=region_text,
        national=national,
        numbered=numbered_names(info.title),
        branch=sector_in(info.title) if _FUND.search(info.title) else "",
    )


def _frequent_places(text: str, gazetteer: Gazetteer) -> str:
    counts = Counter(place.name for place in gazetteer.places(text) if place.sure)
    return " | ".join(name for name, _ in counts.most_common(_MOST_PLACES))


def _frequent_years(text: str) -> frozenset[int]:
    return frozenset(year for year, _ in Counter(years_in(text)).most_common(_MOST_YEARS))
