"""From printed lines to a Document: repair, structure, and what the file says of itself."""

from functools import cache

from assistant.documents import Document, DocumentInfo
from ingest.inference import infer_info
from ingest.lexicon import DutchLexicon, Lexicon
from ingest.raw import RawDocument
from ingest.repair import repair_pages
from ingest.structure import build_pages


@cache
def _dutch() -> DutchLexicon:
    return DutchLexicon()


def build_document(
    raw: RawDocument, source: str, info: DocumentInfo, lexicon: Lexicon | None = None
) -> Document:
    """Return the Document of a file that was read.

    Args:
        raw: What was read.
        source: Name under which it is cited.
        info: What is known about it; what is empty is filled where the file is clear.
        lexicon: Which words are Dutch; wordfreq's when None.
    """
    repaired, vocabulary, hidden = repair_pages(raw.pages, lexicon or _dutch())
    pages = build_pages(repaired, vocabulary)
    warnings = list(raw.warnings)
    if hidden:
        warnings.append(f"{hidden} characters that do not show were taken out")
    if bare := [str(page.number) for page in pages if not page.lines]:
        warnings.append(f"no text on page {', '.join(bare)}")
    return Document(source, infer_info(info, raw.title, pages), pages, tuple(warnings))
