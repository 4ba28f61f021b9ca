"""Schemes and activities in a real browser: to paper, to the calendar, by link, for everyone."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from icalendar import Calendar

from tests.ui import test_browser as house
from tests.ui.axe import axe_script, serious

playwright_api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")

pytestmark = house.pytestmark
address, browser = house.address, house.browser
SIZES = [(1440, 900), (820, 1180), (390, 844)]
CHECK = "regelingen?regeling=rif-1&stap=check&op=15-01-2016"


@pytest.fixture(params=SIZES, ids=["desk", "tablet", "phone"])
def visit(
    request: pytest.FixtureRequest, browser: "playwright_api.Browser", address: str
) -> Iterator[house.Visit]:
    width, height = request.param
    context = browser.new_context(viewport={"width": width, "height": height}, locale="nl-NL")
    visit = house.Visit(context.new_page(), address)
    yield visit
    assert sticks_out(visit.page) <= 0
    context.close()
    assert visit.hosts == {"127.0.0.1"}
    assert visit.complaints == []


def sticks_out(page: "playwright_api.Page") -> int:
    return int(
        page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    )


def settled(page: "playwright_api.Page") -> None:
    """Wait until what was asked of the server stands on the page."""
    page.wait_for_timeout(150)
    page.locator('.stApp[data-test-script-state="notRunning"]').wait_for()
    page.wait_for_function("!document.querySelector('[data-stale=\"true\"]')")


def choose(page: "playwright_api.Page", label: str, option: str) -> None:
    page.get_by_role("combobox", name=label).click()
    page.get_by_role("option", name=option).click()
    settled(page)


def answer(page: "playwright_api.Page", question: str) -> "playwright_api.Locator":
    """Say "I do not know" until a question comes; return where it is answered."""
    box = page.locator(".st-key-ask-box")
    page.locator(".lk-ask").wait_for()
    for _ in range(20):
        settled(page)
        asked = page.locator(".lk-ask").inner_text()
        if question in asked:
            return box
        box.get_by_role("button", name="Weet ik niet").click()
        page.wait_for_function(
            "asked => document.querySelector('.lk-ask')?.innerText !== asked", arg=asked
        )
    pytest.fail(f"never asked: {question}")


def test_a_teacher_takes_the_spring_for_groep_7_and_8_to_the_calendar(
    visit: house.Visit, tmp_path: Path
) -> None:
    page = visit.page
    visit.go_to("Activiteiten")

    choose(page, "Niveau", "basisschool")
    choose(page, "Wanneer", "voorjaar")
    with page.expect_download() as download:
        page.get_by_role("button", name="Zet in uw agenda").click()
    download.value.save_as(tmp_path / "voorjaar.ics")

    events = Calendar.from_ical((tmp_path / "voorjaar.ics").read_bytes()).walk("VEVENT")
    assert events
    assert {event["dtstart"].dt.month for event in events} <= {3, 4, 5}
    assert "niveau=po" in page.url
    assert "wanneer=voorjaar" in page.url


def test_a_shared_link_shows_the_same_and_back_goes_back(visit: house.Visit) -> None:
    page = visit.page
    visit.go_to("Activiteiten")
    page.get_by_text("Maanden", exact=True).click()
    page.get_by_role("heading", name="Maand niet bekend").wait_for()

    page.get_by_role("link", name="Girls' Day", exact=False).first.click()
    page.get_by_role("heading", name="Girls' Day").wait_for()
    page.wait_for_url("**/activiteiten?beeld=maanden&activiteit=girls-day")
    page.go_back()

    page.get_by_role("heading", name="Maand niet bekend").wait_for()
    assert page.url.endswith("/activiteiten?beeld=maanden")


def test_an_official_checks_rif_and_takes_a_summary_along(
    visit: house.Visit, tmp_path: Path
) -> None:
    page = visit.page
    visit.go_to("Regelingen")
    page.get_by_label("Zoek op woorden").fill("RIF 2024-2027")
    page.keyboard.press("Enter")
    page.get_by_role("link", name="Regionaal investeringsfonds mbo 2024-2027").click()
    page.get_by_role("link", name="Doe de check").click()

    box = answer(page, "Wie doen er mee")
    for partner in ("bedrijf", "mbo-school"):
        box.get_by_role("button", name=partner, exact=True).click()
        box.get_by_role("button", name=partner, exact=True, pressed=True).wait_for()
    box.get_by_role("button", name="Verder").click()
    settled(page)
    box = answer(page, "Wie vraagt het geld aan")
    box.get_by_role("combobox").fill("roc")
    page.keyboard.press("Enter")
    box.get_by_role("button", name="Verder").click()
    settled(page)
    page.locator(".st-key-ask-outcome button").click()

    page.get_by_role("heading", name="De eisen, een voor een").wait_for()
    assert page.locator(".lk-results .lk-badge-now").filter(has_text="Voldoet").count() >= 3
    page.get_by_role("heading", name="Niet gecontroleerd").wait_for()
    page.get_by_role("button", name="Bewaren").click()
    with page.expect_download() as download:
        page.get_by_role("button", name="Als PDF").click()
    download.value.save_as(tmp_path / "check.pdf")
    assert (tmp_path / "check.pdf").read_bytes().startswith(b"%PDF")


def test_print_shows_the_outcome_and_not_the_ways_around_it(visit: house.Visit) -> None:
    page = visit.page
    page.evaluate("window.print = () => { window.printed = true }")
    visit.go_to("Regelingen")
    page.get_by_role("link", name="ESF+ 2021-2027").first.click()
    page.get_by_role("link", name="Doe de check").click()
    page.locator(".st-key-ask-outcome button").click()
    page.get_by_role("heading", name="De eisen, een voor een").wait_for()
    page.get_by_role("button", name="Afdrukken").click()
    assert page.evaluate("window.printed")

    page.emulate_media(media="print")
    assert page.get_by_role("heading", name="De eisen, een voor een").is_visible()
    assert page.get_by_role("heading", name="Niet gecontroleerd").is_visible()
    assert not page.locator(".st-key-outcome-ways").is_visible()
    assert not page.locator(".st-key-nav").is_visible()


def test_a_check_can_be_done_with_the_keyboard_alone(
    browser: "playwright_api.Browser", address: str
) -> None:
    page = browser.new_page(locale="nl-NL")
    page.goto(f"{address}/{CHECK}")
    answer(page, "Hoeveel subsidie vraagt u?")
    page.wait_for_function("document.activeElement.classList.contains('lk-ask')")

    page.keyboard.press("Tab")
    page.keyboard.type("drie appels")
    page.keyboard.press("Enter")
    page.get_by_role("alert").filter(has_text="Ik lees geen bedrag").wait_for()
    field = page.locator(".st-key-ask-box").get_by_role("textbox")
    field.focus()
    page.keyboard.press("Control+A")
    page.keyboard.type("100.000")
    page.keyboard.press("Enter")

    page.get_by_text("Niet van toepassing").first.wait_for()
    page.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(
    ("where", "path", "shown"),
    [
        ("list", "regelingen?voor=bedrijf&regio=Drente", "Dit filter telt nu niet mee"),
        ("scheme", "regelingen?regeling=rif-1", "Wat wij niet weten"),
        ("check", CHECK, "Zo staat het ervoor"),
        ("match", "regelingen?wat=past&voor=bedrijf&regio=Assen", "Waar u terecht kunt"),
        ("activities", "activiteiten?niveau=po&wanneer=voorjaar", "Zet in uw agenda"),
        ("months", "activiteiten?beeld=maanden", "Maand niet bekend"),
        ("activity", "activiteiten?activiteit=girls-day", "Wie het organiseert"),
    ],
)
def test_axe_finds_nothing_serious(
    browser: "playwright_api.Browser", address: str, scheme: str, where: str, path: str, shown: str
) -> None:
    script = axe_script()
    page = browser.new_page(color_scheme=scheme, locale="nl-NL")
    page.goto(f"{address}/{path}")
    page.get_by_text(shown).first.wait_for()

    problems = serious(page, script, where)
    if where == "check":
        page.locator(".st-key-ask-outcome button").click()
        page.get_by_role("heading", name="De eisen, een voor een").wait_for()
        problems += serious(page, script, "outcome")
    page.close()

    assert problems == []
