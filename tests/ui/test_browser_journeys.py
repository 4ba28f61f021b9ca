"""What people come for, from question to what they take along, in a real browser."""

import pytest

from tests.ui import test_browser as house
from tests.ui.axe import axe_script, serious

playwright_api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")

pytestmark = house.pytestmark
address, browser, visit = house.address, house.browser, house.visit
PAGES = (
    "", "regelingen", "activiteiten", "wie-doet-wat", "wie-doet-wat?beeld=netwerk",
    "wie-doet-wat?beeld=kapstok", "doelen", "doelen?beeld=matrix", "doelen?beeld=tabellen",
    "bronnen", "beheer",
)  # fmt: skip
TRAINING = "Mijn lasser in Assen moet bijscholen. Bij wie moet ik zijn en wie betaalt dat?"


def test_an_owner_of_a_firm_finds_a_counter_and_comes_back(visit: house.Visit) -> None:
    page = visit.page
    visit.ask(TRAINING)

    panel = page.locator(".lk-panel-counter")
    panel.get_by_role("heading", name="Waar kunt u terecht").wait_for()
    shown = (page.locator(".lk-answer"), panel, page.get_by_text("bij dit antwoord").first)
    # Measured at one moment: a phone scrolls to the answer meanwhile.
    places = page.evaluate(
        "all => all.map(one => one.getBoundingClientRect().y)", [s.element_handle() for s in shown]
    )
    assert places == sorted(places)

    counter = panel.locator("h4 a").first
    name = counter.inner_text()
    counter.click()
    page.locator("h2.lk-name", has_text=name).wait_for()
    page.go_back()
    page.locator(".lk-panel-counter").wait_for()
    assert page.locator(".lk-question").count() == 1


def test_an_official_goes_from_a_question_to_the_check_of_a_scheme(visit: house.Visit) -> None:
    page = visit.page
    visit.ask("Kan dit consortium RIF krijgen?")

    page.locator(".lk-panel-fund").get_by_role("link", name="Doe de check").first.click()

    page.locator(".lk-ask").wait_for()
    assert "stap=check" in page.url


def test_an_official_copies_a_figure_with_its_page(visit: house.Visit) -> None:
    page = visit.page
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    visit.ask("Hoeveel betaalt de lasregeling per werknemer?")

    page.get_by_role("button", name="Kopieer").click()
    page.locator("#loket-note.lk-shown").wait_for()

    copied = page.evaluate("navigator.clipboard.readText()")
    assert "750 euro per werknemer" in copied
    assert "Regelingen voor lassers & bakkers" in copied
    assert "blz. 1" in copied


def test_a_question_back_is_answered_with_a_button(visit: house.Visit) -> None:
    page = visit.page
    visit.ask("Ik wil bijscholen, waar kan ik terecht?")

    page.get_by_role("button", name="Drenthe", exact=True).click()

    page.locator(".lk-question", has_text="Drenthe").wait_for()
    page.locator('[data-done="1"]').nth(1).wait_for()
    # Asked once, and not again.
    assert page.locator('[class*="st-key-clarify-"]').count() == 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 820, 1440])
def test_every_page_opens_by_its_own_address(
    browser: "playwright_api.Browser", address: str, scheme: str, width: int
) -> None:
    context = browser.new_context(
        viewport={"width": width, "height": 900}, color_scheme=scheme, locale="nl-NL"
    )
    visit = house.Visit(context.new_page(), address)
    page = visit.page
    problems = []
    for path in PAGES:
        page.goto(f"{address}/{path}")
        page.get_by_role("heading", level=1).wait_for()
        page.wait_for_timeout(500)
        page.locator('.stApp[data-test-script-state="notRunning"]').wait_for()
        wide = page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        )
        problems += [f"{path} sticks out {wide} px"] * (wide > 0)
        problems += [f"{path}: {said}" for said in visit.complaints]
        visit.complaints.clear()
    context.close()
    assert problems == []
    assert visit.hosts == {"127.0.0.1"}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_serious_in_an_answer_with_cards(
    browser: "playwright_api.Browser", address: str, scheme: str
) -> None:
    script = axe_script()
    context = browser.new_context(color_scheme=scheme, locale="nl-NL")
    visit = house.Visit(context.new_page(), address)
    visit.ask(TRAINING)
    visit.page.locator(".lk-panel-counter").wait_for()
    problems = serious(visit.page, script, "cards")
    visit.ask("Ik wil bijscholen, waar kan ik terecht?")
    problems += serious(visit.page, script, "question back")
    context.close()
    assert problems == []
