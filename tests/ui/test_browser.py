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

import argon2
import pytest

from tests.ui.axe import axe_script
from tests.ui.axe import serious as serious_on
from tests.ui.conftest import EVIL_TITLE, write_pdf
from ui.serve import command

playwright_api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
ROOT = Path(__file__).parents[2]
FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
]  # fmt: skip

PASSWORD = "een lange zin hier"
HASH = argon2.PasswordHasher(time_cost=1, memory_cost=8, parallelism=1).hash(PASSWORD)

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
def address(library: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the counter answers, on a copy of the small index."""
    port = _free_port()
    index = shutil.copytree(library, tmp_path_factory.mktemp("browser") / "index")
    environment = {**os.environ, "LOKET_INDEX": str(index), "LOKET_ADMIN_HASH": HASH}
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
        page.set_default_timeout(15_000)
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

    def go_to(self, page: str) -> None:
        """Go to a page by its link."""
        self.page.get_by_role("navigation").get_by_role("link", name=page).click()
        self.page.get_by_role("heading", name=page, exact=True).wait_for()

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
    picture = page.locator('[class*="-picture"] img')
    picture.wait_for()
    assert "bladzijde 1" in (picture.get_attribute("alt") or "")
    page.wait_for_function(
        "image => image.complete && image.naturalWidth > 500", arg=picture.element_handle()
    )
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


def test_buttons_around_an_english_answer_say_that_they_are_english(visit: Visit) -> None:
    visit.ask("How much does the lasregeling pay per employee?")

    chip = visit.page.locator('[class*="st-key-source-"] button').first
    chip.wait_for()

    assert visit.page.evaluate("document.documentElement.lang") == "nl"
    assert chip.evaluate("button => button.closest('[lang]').lang") == "en"


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
    visit.go_to("Bronnen")
    title = page.locator('[class*="st-key-read-"] button').filter(has_text="<b>bakkers")
    title.wait_for()
    assert EVIL_TITLE in title.inner_text().replace("\u2060", "")
    title.click()
    page.get_by_text("Kwaad <img src=x onerror=alert(1)>").wait_for()
    assert page.evaluate("window.hacked") is None
    bait = "a[href*='example.org'], img[src*='example.org'], a[href$='/k'], img[src$='/i.png']"
    assert page.locator(bait).count() == 0


def test_nothing_sticks_out_of_the_screen(visit: Visit) -> None:
    visit.ask("Hoeveel betaalt de lasregeling per werknemer?")
    visit.page.get_by_role("button", name="Bron 1 bekijken").click()
    visit.page.locator('[class*="-picture"] img').wait_for()

    wide = visit.page.evaluate(
        "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    )
    assert wide <= 0


def test_a_keeper_adds_a_document_and_asks_about_it(visit: Visit, tmp_path: Path) -> None:
    page = visit.page
    # Another document per screen size: they share one index.
    wide = page.viewport_size["width"] > 800
    trade, amount = ("imker", "412 euro") if wide else ("zeilmaker", "533 euro")
    lines = (
        f"De regeling voor de {trade} betaalt {amount} per cursus aan iedere {trade}.",
        f"Een {trade} vraagt de regeling aan bij de gemeente Coevorden.",
    )
    evil = f"Brochure {trade} <img src=x onerror=hacked=1> ![k](https://example.org/k.png)"
    write_pdf(tmp_path / f"{trade}.pdf", (lines, (evil, "Kijk <script>hacked=1</script>.")))

    visit.go_to("Beheer")
    page.get_by_label("Wachtwoord").first.fill(PASSWORD)
    page.get_by_role("button", name="Inloggen").click()
    page.locator('input[type="file"]').set_input_files(tmp_path / f"{trade}.pdf")
    page.get_by_text(f"{trade}.pdf").wait_for()
    page.get_by_role("button", name="Neem op in de bronnen").click()
    page.get_by_text("Klaar. De bronnen zijn bijgewerkt.").wait_for(timeout=90_000)

    visit.go_to("Vraag het loket")
    visit.ask(f"Hoeveel betaalt de regeling per cursus aan een {trade}?")
    assert amount in page.locator(".lk-answer").last.inner_text()
    # What the document holds as markup is shown as text.
    visit.ask(f"Waar gaat de brochure {trade} over?")
    visit.go_to("Bronnen")
    page.locator('[class*="st-key-read-"] button').filter(has_text=trade).first.click()
    page.locator('[class*="-picture"] img').wait_for()
    page.get_by_role("button", name="Volgende", exact=True).click()
    page.get_by_text("Bladzijde 2 van 2").wait_for()
    page.get_by_label("Zoek in dit document").fill("brochure")
    page.keyboard.press("Enter")
    page.get_by_text("<img src=x onerror=hacked=1>").first.wait_for(state="attached")
    assert page.evaluate("window.hacked") is None
    assert page.locator("img[src='x'], [href*='example.org'], [src*='example.org']").count() == 0


def test_a_document_is_read_from_the_list(visit: Visit) -> None:
    page = visit.page

    visit.go_to("Bronnen")
    page.get_by_role("button", name="lassers & bakkers").first.click()
    page.locator('[class*="-picture"] img').wait_for()
    page.get_by_label("Zoek in dit document").fill("broodloket")
    page.keyboard.press("Enter")
    page.get_by_role("button", name="blz. 2").click()
    page.get_by_text("De gezochte woorden zijn gemarkeerd.").wait_for()


def test_how_an_answer_came_about_opens_below_it_and_shuts_again(visit: Visit) -> None:
    visit.ask("Hoeveel betaalt de lasregeling per werknemer?")
    found = visit.page.get_by_text("Wat Loket vond, het beste eerst")
    assert found.count() == 0

    visit.page.get_by_text("Hoe kwam dit antwoord tot stand?").click()
    found.wait_for()
    assert visit.page.get_by_role("rowheader").count() >= 1
    visit.page.get_by_text("Hoe kwam dit antwoord tot stand?").click()
    found.wait_for(state="hidden")
    assert visit.complaints == []


def test_folded_quotes_stand_on_paper(visit: Visit) -> None:
    visit.ask("Hoeveel betaalt de lasregeling per werknemer?")
    folded = "<details class='lk-more'><summary>Meer</summary><p>minder zeker</p></details>"
    visit.page.locator(".lk-answer").evaluate(f'part => part.innerHTML += "{folded}"')
    assert not visit.page.get_by_text("minder zeker").is_visible()

    visit.page.emulate_media(media="print")

    assert visit.page.get_by_text("minder zeker").is_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_serious(
    browser: "playwright_api.Browser", address: str, scheme: str
) -> None:
    script = axe_script()
    context = browser.new_context(color_scheme=scheme, locale="nl-NL")
    visit = Visit(context.new_page(), address)

    def serious(where: str) -> list[str]:
        return serious_on(visit.page, script, where)

    problems = serious("first screen")
    visit.ask("Hoeveel betaalt de lasregeling per werknemer?")
    problems += serious("answer")
    visit.page.get_by_text("Hoe kwam dit antwoord tot stand?").click()
    visit.page.get_by_text("Wat Loket vond, het beste eerst").wait_for()
    problems += serious("how it came about")
    visit.page.get_by_role("button", name="Bron 1 bekijken").click()
    visit.page.locator('[class*="-picture"] img').wait_for()
    problems += serious("source")
    visit.go_to("Bronnen")
    problems += serious("library")
    visit.page.get_by_role("button", name="lassers & bakkers").first.click()
    visit.page.locator('[class*="-picture"] img').wait_for()
    problems += serious("reading")
    visit.go_to("Beheer")
    problems += serious("login")
    visit.page.get_by_label("Wachtwoord").first.fill(PASSWORD)
    visit.page.get_by_role("button", name="Inloggen").click()
    visit.page.get_by_role("tab", name="Documenten").wait_for()
    problems += serious("administration")
    context.close()
    assert problems == []
