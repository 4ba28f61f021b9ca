"""Which documents a question points at: by title, region, place, year or publisher.

"De noordelijke agenda", "dat stuk van 2013", "in Purmerend": such words say little
about a passage and much about the document. Each document gets an affinity in [0, 1];
the retriever lifts its chunks by it. Nothing is ever hidden: a document that the
question does not point at keeps its score.
"""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from re import findall

from assistant.documents import DocumentInfo
from assistant.index.lexical import inverse_frequency
from assistant.language.words import terms

# A title shared with the question for this much idf is as clear as it gets.
_CLEAR_TITLE = 3.0
_YEAR_AFFINITY = 0.5


@dataclass(frozen=True, slots=True)
class Profile:
    """What a document can be recognised by.

    Attributes:
        source: The document.
        title_terms: Terms of its title, publisher and file name.
        years: Years that it speaks of, from its title, dates and validity.
        region_text: Words that say which area it covers.
    """

    source: str
    title_terms: frozenset[str]
    years: frozenset[int]
    region_text: str


@dataclass(frozen=True, slots=True)
class Steering:
    """The profiles of all documents, ready to be asked.

    Attributes:
        profiles: One per document.
        document_frequency: In how many titles a term stands.
    """

    profiles: Sequence[Profile] = ()
    document_frequency: Mapping[str, int] = field(default_factory=dict)

    def affinities(
        self,
        question_terms: Mapping[str, float],
        years: frozenset[int],
        covers: Callable[[str], float],
    ) -> dict[str, float]:
        """Return source -> affinity in (0, 1] for documents that the question points at.

        Args:
            question_terms: Term -> weight of the question.
            years: Years that the question names.
            covers: How well a region text covers the places of the question, in [0, 1];
                0.5 is "the whole country" and steers nowhere.
        """
        found = {}
        for profile in self.profiles:
            affinity = max(
                self._title(profile, question_terms),
                _YEAR_AFFINITY if years & profile.years else 0.0,
                max(0.0, covers(profile.region_text) - 0.5) * 2,
            )
            if affinity > 0:
                found[profile.source] = affinity
        return found

    def _title(self, profile: Profile, question_terms: Mapping[str, float]) -> float:
        shared = sum(
            question_terms[term]
            * inverse_frequency(self.document_frequency[term], len(self.profiles))
            for term in profile.title_terms & question_terms.keys()
        )
        return min(1.0, shared / _CLEAR_TITLE)


def build_steering(documents: Sequence[tuple[str, DocumentInfo]]) -> Steering:
    """Return the steering for ``documents``: pairs of source and what is known of it."""
    profiles = [_profile(source, info) for source, info in documents]
    counts = Counter(term for profile in profiles for term in profile.title_terms)
    return Steering(profiles, dict(counts))


def _profile(source: str, info: DocumentInfo) -> Profile:
    name = source.rsplit("/", 1)[-1].rsplit(".", 1)[0].replace("-", " ").replace("_", " ")
    named = f"{info.title} {name} {info.publisher}"
    dated = f"{info.title} {name} {info.date} {info.about} {info.valid_from} {info.valid_until}"
    return Profile(
        source=source,
        title_terms=frozenset(terms(named)),
        years=_years(dated),
        region_text=f"{info.region} | {info.title} | {name}",
    )


def _years(text: str) -> frozenset[int]:
    """Return the years in ``text``; "2013-2020" gives its first and last year."""
    years = [int(year) for year in findall(r"(?<!\d)(?:19|20)\d\d(?!\d)", text)]
    return frozenset(years)
