"""The starter library is built from Markdown: what its PDFs give back can be compared."""

import difflib

import pytest

from assistant.documents import DocumentInfo
from ingest.read import read_document

SHEETS = 6
MOST_DIFFERENCES = 0.05  # pages cut some items in two, and long web addresses


def flat(document):
    return [(line.kind, line.level, line.text) for page in document.pages for line in page.lines]


def test_the_starter_library_reads_back_as_it_was_written(starter_library):
    texts = starter_library.parent / "text"
    pairs = [(texts / f"{pdf.stem}.md", pdf) for pdf in sorted(starter_library.glob("*.pdf"))]
    pairs = pairs[:: max(1, len(pairs) // SHEETS)]
    if not pairs:
        pytest.skip("the starter library is not built")

    differences = total = 0
    for markdown, pdf in pairs:
        written = flat(read_document(markdown, markdown.name, DocumentInfo()))
        read = flat(read_document(pdf, pdf.name, DocumentInfo()))
        matcher = difflib.SequenceMatcher(None, written, read, autojunk=False)
        differences += len(written) - sum(block.size for block in matcher.get_matching_blocks())
        total += len(written)

    assert differences <= MOST_DIFFERENCES * total
