"""What must hold on the real documents; skipped where they are not."""

import re
import time
import unicodedata

import pytest
from pypdf import PdfReader

from assistant.documents import DocumentInfo
from assistant.tokens import TiktokenTokenizer
from ingest.chunker import chunk_document
from ingest.read import read_document

pytestmark = pytest.mark.corpus
MOST_TIMES = 2.6  # the bar for a whole ingest is 3 times bare pypdf
LEAST_FOUND = 0.997
SHORTEST = 10


def squash(text):
    text = unicodedata.normalize("NFKC", text).replace("\ufffd", " ").replace("\u00ad", "")
    text = re.sub(r"(\w)[-\u2010\u2011]\s+(?=\w)", r"\1", text)
    return "".join(re.findall(r"[^\W_]+", text.lower()))


def words(text):
    text = unicodedata.normalize("NFKC", text).replace("\ufffd", " ").replace("\u00ad", "")
    text = re.sub(r"(\w)[-\u2010\u2011]\s+(?=\w)", r"\1", text)
    return re.findall(r"[^\W_]+", text.lower())


def runs(text):
    found = words(text)
    return set(zip(found, found[1:], found[2:], strict=False))


@pytest.fixture(scope="module")
def documents(corpus):
    paths = sorted(corpus.glob("*.pdf"))
    return {path: read_document(path, path.name, DocumentInfo()) for path in paths}


@pytest.fixture(scope="module")
def bare(documents):
    return {path: [page.extract_text() for page in PdfReader(path).pages] for path in documents}


def test_every_page_is_read(documents, bare):
    for path, document in documents.items():
        assert [page.number for page in document.pages] == list(range(1, len(bare[path]) + 1))
        assert all(page.lines for page in document.pages)


def test_lines_are_still_found_on_their_page(documents, bare):
    found = total = 0
    for path, document in documents.items():
        for page, text in zip(document.pages, bare[path], strict=True):
            here, three = squash(text), runs(text)
            for line in page.lines:
                if len(squash(line.text)) > SHORTEST:
                    need = runs(line.text)
                    known = len(need) >= 6 and len(need & three) >= 0.85 * len(need)
                    found += squash(line.text) in here or known
                    total += 1

    assert found >= LEAST_FOUND * total


def test_no_figure_is_lost_but_page_numbers(documents, bare):
    for path, document in documents.items():
        for page, text in zip(document.pages, bare[path], strict=True):
            kept = squash(page.text)
            lost = {figure for figure in re.findall(r"\d+", text) if figure not in kept}
            assert all(abs(int(figure) - page.number) <= 30 for figure in lost)


def test_chunks_stay_within_their_budget(documents):
    tokenizer = TiktokenTokenizer()

    chunks = [c for document in documents.values() for c in chunk_document(document, tokenizer)]

    assert chunks
    assert max(tokenizer.count(chunk.text) for chunk in chunks) <= 240


def test_reading_takes_little_more_than_pypdf_takes(documents):
    paths, tokenizer = list(documents), TiktokenTokenizer()
    tokenizer.count("loaded before the clock runs")

    def bare_seconds():
        start = time.perf_counter()
        for path in paths:
            for page in PdfReader(path).pages:
                page.extract_text()
        return time.perf_counter() - start

    def our_seconds():
        start = time.perf_counter()
        for path in paths:
            chunk_document(read_document(path, path.name, DocumentInfo()), tokenizer)
        return time.perf_counter() - start

    ratio = min(our_seconds() / bare_seconds() for _ in range(3))

    assert ratio <= MOST_TIMES
