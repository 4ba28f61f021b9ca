"""Put together the pages of a file that says itself what is a heading, item or row."""

from collections.abc import Iterable, Sequence

from assistant.documents import Document, DocumentInfo, Line, LineKind, Page
from ingest.characters import repair_characters
from ingest.inference import infer_info
from ingest.lists import lead_in, lead_sentence
from ingest.outline import Outline

CELL_MARK = " | "


class FlowBuilder:
    """Takes headings, paragraphs, items and rows in order and makes pages of them."""

    def __init__(self) -> None:
        self._outline = Outline()
        self._pages: list[Page] = []
        self._lines: list[Line] = []
        self._section: tuple[str, ...] = ()
        self._leads: list[str] = []
        self._hidden = self._left_out = 0

    def heading(self, level: int, text: str) -> None:
        """Add a heading; `level` is 1 for the highest."""
        self._leads.clear()
        if text := self._clean(text):
            place = self._outline.place_at(level, text)
            self._lines.append(Line(LineKind.HEADING, text, level=place))

    def paragraph(self, text: str) -> None:
        """Add a paragraph."""
        self._leads.clear()
        if text := self._clean(text):
            self._lines.append(Line(LineKind.PARAGRAPH, text))

    def open_list(self) -> None:
        """Begin a list, within the one that is open if there is one."""
        last = self._lines[-1] if self._lines else None
        if last is None or last.kind is LineKind.HEADING:
            self._leads.append("")
        elif self._leads:
            self._leads.append(lead_sentence(last.text))
        else:
            self._leads.append(lead_in(last.text))

    def close_list(self) -> None:
        """End the list that was opened last."""
        if self._leads:
            self._leads.pop()

    def item(self, text: str) -> None:
        """Add an item of the list that is open."""
        if text := self._clean(text):
            lead = self._leads[-1] if self._leads else ""
            self._lines.append(Line(LineKind.ITEM, text, lead, max(1, len(self._leads))))

    def table(
        self, header: Sequence[str], rows: Iterable[Sequence[str]], caption: str = ""
    ) -> None:
        """Add a table; the header may be empty."""
        title = self._clean(caption) or self._title()
        head = CELL_MARK.join(map(self._clean, header)).strip()
        if head.strip(" |"):
            self._lines.append(Line(LineKind.ROW, head, title))
        else:
            head = ""
        lead = ": ".join(part for part in (title, head) if part)
        for row in rows:
            text = CELL_MARK.join(map(self._clean, row)).strip()
            if text.strip(" |"):
                self._lines.append(Line(LineKind.ROW, text, lead))

    def end_page(self) -> None:
        """End the page."""
        number = len(self._pages) + 1
        self._pages.append(Page(number, str(number), tuple(self._lines), self._section))
        self._lines, self._section = [], self._outline.path

    def document(self, source: str, info: DocumentInfo, title: str = "") -> Document:
        """End the last page and return the Document."""
        if self._lines or not self._pages:
            self.end_page()
        pages = tuple(self._pages)
        warnings = []
        if self._hidden:
            warnings.append(f"{self._hidden} characters that do not show were taken out")
        if self._left_out:
            warnings.append(f"{self._left_out} pieces of hidden text were left out")
        return Document(source, infer_info(info, title, pages), pages, tuple(warnings))

    def leave_out(self, pieces: int) -> None:
        """Remember that so many pieces of hidden text were left out."""
        self._left_out += pieces

    def _clean(self, text: str) -> str:
        repaired, hidden = repair_characters(" ".join(text.split()))
        self._hidden += hidden
        return " ".join(repaired.split())

    def _title(self) -> str:
        last = self._lines[-1] if self._lines else None
        return last.text if last is not None and last.kind is LineKind.HEADING else ""
