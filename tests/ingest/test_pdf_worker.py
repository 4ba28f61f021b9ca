"""The reading process, with files that hang it, fill it and crash it."""

import io
import os
import signal
from pathlib import Path

import pytest
from pypdf import PdfWriter
from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject
from reportlab.pdfgen.canvas import Canvas

from ingest.pdf_worker import ReadingError, ReadingProcess


@pytest.fixture
def process():
    reading = ReadingProcess(timeout_seconds=30)
    yield reading
    reading.close()


@pytest.fixture
def good(tmp_path):
    path = tmp_path / "good.pdf"
    output = io.BytesIO()
    canvas = Canvas(output, invariant=True)
    canvas.drawString(72, 700, "Tekst om te lezen.")
    canvas.save()
    path.write_bytes(output.getvalue())
    return path


@pytest.fixture
def slow(tmp_path):
    """Return a page with so many instructions that reading it takes seconds."""
    writer = PdfWriter()
    page = writer.add_blank_page(500, 500)
    content = DecodedStreamObject()
    content.set_data(b"BT /F1 1 Tf " + b"1 0 0 1 1 1 Tm (a) Tj " * 3_000_000 + b"ET")
    page[NameObject("/Contents")] = writer._add_object(content)
    helvetica = {"/Type": "/Font", "/Subtype": "/Type1", "/BaseFont": "/Helvetica"}
    font = DictionaryObject({NameObject(k): NameObject(v) for k, v in helvetica.items()})
    fonts = DictionaryObject({NameObject("/F1"): font})
    page[NameObject("/Resources")] = DictionaryObject({NameObject("/Font"): fonts})
    path = tmp_path / "slow.pdf"
    writer.write(path)
    return path


def first_line(document):
    return document.pages[0].lines[0].text


def test_one_process_reads_many_files(process, good):
    process.read(good)
    child = process._child

    assert first_line(process.read(good)) == "Tekst om te lezen."
    assert process._child is child


def test_a_slow_file_is_given_up_and_the_next_one_is_read(good, slow):
    process = ReadingProcess(timeout_seconds=0.4)

    with pytest.raises(ReadingError) as caught:
        process.read(slow)
    process.timeout_seconds = 30

    assert caught.value.kind == "late"
    assert first_line(process.read(good)) == "Tekst om te lezen."
    process.close()


def peak_bytes(process):
    status = Path(f"/proc/{process._child.pid}/status")
    if not status.exists():
        pytest.skip("this system does not tell how much memory a process takes")
    (line,) = (line for line in status.read_text().splitlines() if line.startswith("VmPeak"))
    return int(line.split()[1]) * 1024


def test_a_file_that_takes_too_much_memory_is_given_up(process, good, slow):
    process.read(good)
    limited = ReadingProcess(memory_bytes=peak_bytes(process) + 30 * 1024**2)

    with pytest.raises(ReadingError) as caught:
        limited.read(slow)

    assert caught.value.kind == "memory"
    assert first_line(limited.read(good)) == "Tekst om te lezen."
    limited.close()


def test_a_process_that_dies_is_replaced(process, good):
    process.read(good)
    os.kill(process._child.pid, signal.SIGKILL)
    process._child.wait()

    assert first_line(process.read(good)) == "Tekst om te lezen."


def test_a_process_that_dies_while_it_reads_is_said(process, slow, good):
    process.read(good)
    child = process._child
    process._replies.put("")

    with pytest.raises(ReadingError) as caught:
        process.read(slow)

    assert caught.value.kind == "lost"
    assert child.poll() is not None


def test_close_ends_the_child(process, good):
    process.read(good)
    child = process._child

    process.close()

    assert child.poll() is not None


def test_what_is_read_is_text_and_places(process, good):
    line = process.read(good).pages[0].lines[0]

    assert (line.x, line.y, line.bold) == (72.0, 700.0, False)
    assert line.size == pytest.approx(12.0)
