"""The terms of a chunk and of a question, per channel: what is counted and compared.

The word index and the fitted vectors both start from these, so a chunk is analysed
once for both.

Channels: ``body`` stems and compound parts of the chunk; ``section`` those of its
headings, list lead-ins and table headers; ``title`` those of its document; ``concepts``
thesaurus concepts of body and section; ``grams`` character 4-grams of the body.
"""

import hashlib
from collections.abc import Mapping, Sequence
from functools import lru_cache

from assistant.documents import Chunk
from assistant.language.compounds import NEVER_PARTS, NEVER_SPLIT
from assistant.language.gazetteer import load_gazetteer
from assistant.language.lemmas import EXCEPTIONS
from assistant.language.thesaurus import Thesaurus
from assistant.language.words import STOP_WORDS, character_grams, terms
from assistant.readings import READING_VERSION
from assistant.units import addresses_in

# Raise this when stems, parts or n-grams are made in another way than before.
ANALYSIS_VERSION = 3
CHANNELS = ("body", "section", "title", "concepts", "grams")


def analysis_digest(thesaurus: Thesaurus, version: int = ANALYSIS_VERSION) -> str:
    """Return a short digest of all that terms depend on; an index made with another is stale.

    Args:
        thesaurus: Gives the concepts.
        version: Of the way in which words become terms.
    """
    content = repr(
        (
            version, READING_VERSION, thesaurus.digest(), sorted(STOP_WORDS), sorted(NEVER_PARTS),
            sorted(NEVER_SPLIT), sorted(EXCEPTIONS.items()), sorted(load_gazetteer().names()),
        )
    )  # fmt: skip
    return hashlib.sha256(content.encode()).hexdigest()[:16]


@lru_cache(maxsize=4_096)
def chunk_terms(chunk: Chunk, thesaurus: Thesaurus) -> Mapping[str, Sequence[str]]:
    """Return the terms of ``chunk`` per channel, as often as they stand there."""
    leads = dict.fromkeys(line.lead for line in chunk.lines if line.lead)
    above = " . ".join((*chunk.section, *leads))
    title = f"{chunk.info.title} {chunk.document.replace('-', ' ')} {chunk.info.region}"
    return {
        "body": [*terms(chunk.text), *addresses_in(chunk)],
        "section": terms(above),
        "title": terms(title),
        "concepts": thesaurus.in_text(f"{above} . {chunk.text}"),
        "grams": character_grams(chunk.text),
    }


def vector_blocks(found: Mapping[str, Sequence[str]]) -> tuple[list[str], list[str], list[str]]:
    """Return the words, concepts and n-grams that a fitted vector is made of."""
    return (
        [*found["body"], *found["section"], *found["title"]],
        list(found["concepts"]),
        list(found["grams"]),
    )


def question_blocks(text: str, thesaurus: Thesaurus) -> tuple[list[str], list[str], list[str]]:
    """Return the same three blocks for a question."""
    return terms(text), thesaurus.in_text(text), character_grams(text)
