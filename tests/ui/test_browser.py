"""The counter in a real browser: a question, its answer, its source; nothing leaves the house."""

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlparse

import pytest

from tests.ui.conftest import TITLE
from ui.serve import command

playwright_api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
ROOT = Path(__file__).parents[2]
FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
]  # fmt: skip

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None, reason="no chromium here: apt-get install chromium"),
]


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as found:
        return int(found.getsockname()[1])


def _wait_until_ready(address: str, process: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline and process.poll() is None:
        try:
            with urllib.request.urlopen(f"{address}/_stcore/health", timeout=1):
                return
        except OSError:
            time.sleep(0.2)
    pytest.fail(f"the server did not start; exit status {process.poll()}")


@pytest.fixture(scope="module")
def address(library: Path) -> Iterator[str]:
    """Where the counter answers, on the small index."""
    port = _free_port()
    environment = {**os.environ, "LOKET_INDEX": str(library)}
    environment["PYTHONPATH"] = os.pathsep.join([*sys.path, str(ROOT)])
    process = subprocess.Popen(
        command("127.0.0.1", port, opens=False),
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        found = f"http://127.0.0.1:{port}"
        _wait_until_ready(found, process)
        yield found
    finally:
        process.terminate()
        process.wait(timeout=20)


class Visit:
    """One visitor with a clean browser; remembers what the browser asked for and complained of."""

    def __init__(self, page: "playwright_api.Page", address: str) -> None:
        self.page = page
        self.hosts: set[str] = set()
        self.complaints: list[str] = []
        page.on("request", lambda request: self._note(request.url))
        page.on("websocket", lambda socket: self._note(socket.url))
        page.on("console", self._listen)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.goto(address)
        page.get_by_role("heading", name="Vraag het loket").wait_for()

    def _note(self, url: str) -> None:
        if not url.startswith(("data:", "blob:")):
            self.hosts.add(urlparse(url).hostname or url)

    def _listen(self, message: "playwright_api.ConsoleMessage") -> None:
        if message.type == "error":
            self.complaints.append(message.text)

    def ask(self, question: str) -> None:
        box = self.page.get_by_test_id("stChatInputTextArea")
        box.fill(question)
        box.press("Enter")
        self.page.locator('[data-done="1"]').last.wait_for()


@pytest.fixture(scope="module")
def browser() -> Iterator["playwright_api.Browser"]:
    with playwright_api.sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield opened
        opened.close()


@pytest.fixture(params=[(1440, 900), (390, 844)], ids=["desk", "phone"])
def visit(
    request: pytest.FixtureRequest, browser: "playwright_api.Browser", address: str
) -> Iterator[Visit]:
    width, height = request.param
    context = browser.new_context(viewport={"width": width, "height": height}, locale="nl-NL")
    visit = Visit(context.new_page(), address)
    yield visit
    context.close()
    assert visit.hosts == {"127.0.0.1"}
    assert visit.complaints == []


def test_a_visitor_asks_and_sees_the_words_on_the_page(visit: Visit) -> None:
    page = visit.page

    visit.ask("Hoeveel betaalt de lasregeling per werknemer?")
    assert "750 euro per werknemer" in page.locator(".lk-answer").inner_text()

    page.get_by_role("button", name="Bron 1 bekijken").click()
    picture = page.get_by_test_id("stImage").locator("img")
    picture.wait_for()
    assert "bladzijde 1" in (picture.get_attribute("alt") or "")
    assert picture.evaluate("image => image.complete && image.naturalWidth > 500")
    page.get_by_text("De aangehaalde woorden zijn gemarkeerd.").wait_for()

    page.get_by_role("button", name="Volgende", exact=True).click()
    page.get_by_text("Bladzijde 2 van 2").wait_for()
    link = page.get_by_role("link", name="Open de PDF op bladzijde 2").get_attribute("href")
    assert link is not None
    assert link.endswith("#page=2")
    answer = page.request.get(f"{page.url.rstrip('/')}{link.split('#')[0]}")
    assert answer.headers["content-type"] == "application/pdf"

    page.get_by_role("button", name="Gesprek wissen").click()
    page.get_by_text("Begin met een voorbeeld").wait_for()


def test_a_screen_reader_is_told_in_dutch(visit: Visit) -> None:
    visit.ask("Hoeveel betaalt de lasregeling per werknemer?")

    visit.page.wait_for_function(
        "document.getElementById('loket-live').textContent.includes('750 euro per werknemer')"
    )
    assert visit.page.evaluate("document.documentElement.lang") == "nl"
    assert visit.page.locator("#loket-live").get_attribute("aria-live") == "polite"
    assert visit.page.get_by_role("button", name="Vraag versturen").count() == 1


def test_markup_of_others_is_shown_and_never_run(visit: Visit) -> None:
    page = visit.page
    evil = (
        "Wat betaalt de lasregeling <script>window.hacked=1</script>"
        '<img src="https://example.org/x.png" onerror="window.hacked=1"> '
        "![kat](https://example.org/kat.png) :material/delete: $5$"
    )

    visit.ask(evil)

    assert page.locator(".lk-question p").inner_text() == evil
    assert page.evaluate("window.hacked") is None
    visit.ask("Hoeveel betaalt de lasregeling per werknemer?")
    chip = page.locator('[class*="st-key-source-"] button').filter(has_text="lassers").last
    chip.wait_for()
    assert TITLE in chip.inner_text().replace("\u2060", "")
    assert page.locator("main a[href*='example.org'], main img[src*='example.org']").count() == 0


def test_nothing_sticks_out_of_the_screen(visit: Visit) -> None:
    visit.ask("Hoeveel betaalt de lasregeling per werknemer?")
    visit.page.get_by_role("button", name="Bron 1 bekijken").click()
    visit.page.get_by_test_id("stImage").locator("img").wait_for()

    wide = visit.page.evaluate(
        "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    )
    assert wide <= 0
