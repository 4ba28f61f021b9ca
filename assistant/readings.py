"""What a chunk says, read once when it is taken in: its units and the terms of each row. Pure.

Reading is what costs time when a question meets a chunk for the first time: cutting it
up, bringing its words to their stems and finding the concepts that it speaks of. So it
is done beside the other analysis and kept in the index.
"""

import json
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, repeat

from assistant.documents import Chunk, LineKind, ScoredChunk
from assistant.language.bearings import Bearing, bearing_of
from assistant.language.gazetteer import load_gazetteer
from assistant.language.thesaurus import RELATIONS_IN_TEXT, Mention, Thesaurus
from assistant.language.words import terms, word_terms, words
from assistant.units import Unit, address_of, cut_units

# Raise this when chunks are read in another way than before.
READING_VERSION = 4
CONCEPT = "#"
"""What the term of a concept begins with: no word does."""
_PART = 0.7
_NARROWER = 0.8
WEIGHTS = (0.0, _NARROWER * _PART, _PART, _NARROWER, 1.0)
"""How far a term may stand in a row; 0 for the filler of an empty row."""
_CODES = {weight: str(code) for code, weight in enumerate(WEIGHTS)}
_WORDS_KEPT = 50_000


@dataclass(frozen=True, slots=True)
class Reading:
    """A chunk, read.

    The rows are, in order: one per unit; one per unit for what stands above that unit
    alone (lead-in, last heading); one for the headings inside the chunk; one for what
    stands above the chunk (section, title).

    Attributes:
        chunk: What was read.
        units: What can be quoted, in order of the chunk.
        terms: Terms of all rows, a space between them; every row has at least one.
        weights: A digit per term: its place in WEIGHTS.
        sizes: Terms per row; 2 * n_units + 2 rows.
        whole: Terms of the chunk and its section, without concepts, a space between them.
        bearings: Per unit, as bits: regions that it names, regions named above it, and the
            same of years; see ``assistant.language.bearings``.
    """

    chunk: Chunk
    units: tuple[Unit, ...]
    terms: str
    weights: str
    sizes: tuple[int, ...]
    whole: str
    bearings: tuple[tuple[int, int, int, int], ...] = ()


def read_chunk(chunk: Chunk, thesaurus: Thesaurus) -> Reading:
    """Return ``chunk``, read.

    Args:
        chunk: What to read.
        thesaurus: Gives the concepts.
    """
    units = tuple(cut_units([ScoredChunk(chunk, 0.0)]))
    inside = " . ".join(line.text for line in chunk.lines if line.kind is LineKind.HEADING)
    leads = " . ".join(dict.fromkeys(line.lead for line in chunk.lines if line.lead))
    texts = [
        *(f"{unit.text} {address_of(unit)}" for unit in units),
        *(f"{unit.lead} . {' . '.join(unit.headings[-1:])}" for unit in units),
        inside,
        f"{' . '.join(chunk.section)} . {leads}",
    ]
    weighed = {text: weigh_text(text, thesaurus) or {"": 0.0} for text in dict.fromkeys(texts)}
    rows = [weighed[text] for text in texts]
    return Reading(
        chunk,
        units,
        " ".join(chain.from_iterable(rows)),
        "".join(_CODES[weight] for row in rows for weight in row.values()),
        tuple(map(len, rows)),
        " ".join(dict.fromkeys(terms(f"{chunk.text} {' '.join(chunk.section)}"))),
        _bearings(units),
    )


def weigh_text(text: str, thesaurus: Thesaurus) -> Mapping[str, float]:
    """Return term -> how far ``text`` says it, in (0, 1]: stems, parts and concepts."""
    raw = words(text)
    said = chain.from_iterable(_word_weights(word, thesaurus) for word in dict.fromkeys(raw))
    return _strongest(chain(said, _concept_weights(thesaurus.phrases(raw))))


def _bearings(units: Sequence[Unit]) -> tuple[tuple[int, int, int, int], ...]:
    gazetteer = load_gazetteer()
    found = []
    above: dict[str, Bearing] = {}
    for unit in units:
        text = " . ".join((*unit.headings, unit.lead))
        if text not in above:
            above[text] = bearing_of(text, gazetteer)
        own, over = bearing_of(unit.text, gazetteer), above[text]
        found.append((own.regions, over.regions, own.years, over.years))
    return tuple(found)


def dump_reading(reading: Reading) -> bytes:
    """Return a reading without its chunk, compressed."""
    units = [[unit.text, unit.lead, unit.line, unit.place] for unit in reading.units]
    content = [
        units, reading.terms, reading.weights, reading.sizes, reading.whole, reading.bearings
    ]  # fmt: skip
    return zlib.compress(json.dumps(content, ensure_ascii=False).encode(), level=1)


def parse_reading(stored: bytes, chunk: Chunk) -> Reading:
    """Return what :func:`dump_reading` was given, of ``chunk``."""
    units, all_terms, weights, sizes, whole, bearings = json.loads(zlib.decompress(stored))
    scored = ScoredChunk(chunk, 0.0)
    return Reading(
        chunk,
        tuple(
            Unit(text, lead, chunk.lines[line].kind, scored, line, place)
            for text, lead, line, place in units
        ),
        all_terms,
        weights,
        tuple(sizes),
        whole,
        tuple(map(tuple, bearings)),
    )


@lru_cache(maxsize=_WORDS_KEPT)
def _word_weights(word: str, thesaurus: Thesaurus) -> tuple[tuple[str, float], ...]:
    own = zip(word_terms(word), chain([1.0], repeat(_PART)), strict=False)
    return tuple(_strongest(chain(own, _concept_weights(thesaurus.of_word(word)))).items())


def _concept_weights(mentions: Iterable[Mention]) -> Iterator[tuple[str, float]]:
    for mention in mentions:
        if mention.relation in RELATIONS_IN_TEXT:
            narrower = _NARROWER if mention.relation == "narrower" else 1.0
            sure = 1.0 if mention.certainty == 1.0 else _PART
            yield f"{CONCEPT}{mention.concept}", narrower * sure


def _strongest(weighed: Iterable[tuple[str, float]]) -> dict[str, float]:
    found: dict[str, float] = {}
    for term, weight in weighed:
        if weight > found.get(term, 0.0):
            found[term] = weight
    return found
