"""The pages of the register in a real browser: links keep the visit, addresses can be shared."""

from pathlib import Path

import pytest

from assistant.register.load import load_records
from assistant.register.matrix import build_matrix
from assistant.register.records import Goal, Initiative, Organisation
from assistant.register.tables import points_of
from tests.ui.axe import axe_script
from tests.ui.axe import serious as serious_on
from tests.ui.test_browser import Visit, address, browser, pytestmark, visit
from ui.who.directory import load_directory

__all__ = ["address", "browser", "pytestmark", "visit"]

WIDTHS = {"desk": 1440, "tablet": 820, "phone": 390}


def busiest() -> Organisation:
    """Return the party of our register with most partners."""
    network = load_directory().network
    return max(load_records(Organisation), key=lambda found: len(network.partners_of(found.name)))


def wide(visit: Visit) -> int:
    return int(visit.page.evaluate(
        "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    ))  # fmt: skip


def test_a_visitor_finds_a_party_its_partners_and_comes_back(visit: Visit) -> None:
    page, party = visit.page, busiest()
    visit.ask("Hoeveel betaalt de lasregeling per werknemer?")

    visit.go_to("Wie doet wat")
    page.get_by_label("Zoek op naam, afkorting of onderwerp").fill(party.name)
    page.keyboard.press("Enter")
    page.get_by_role("link", name=party.name, exact=True).first.click()
    page.locator("h2.lk-name").get_by_text(party.name, exact=True).wait_for()
    assert f"organisatie={party.id}" in page.url
    assert page.evaluate("document.activeElement.dataset.place") == f"organisatie:{party.id}"
    page.get_by_text("Werkt samen met").wait_for()
    assert page.locator(".lk-sides .lk-lines").bounding_box()["width"] > 20
    assert wide(visit) <= 0

    partner = page.locator(".lk-side:last-child a").first
    name = partner.inner_text()
    partner.click()
    page.locator("h2.lk-name", has_text=name).wait_for()

    page.go_back()
    page.locator("h2.lk-name").get_by_text(party.name, exact=True).wait_for()
    page.get_by_role("link", name="Terug", exact=True).click()
    page.get_by_label("Zoek op naam, afkorting of onderwerp").wait_for()
    # The visit went on all the while: the conversation is still there.
    visit.go_to("Vraag het loket")
    page.get_by_text("750 euro per werknemer").first.wait_for()


@pytest.mark.parametrize(
    ("path", "heading"),
    [
        ("wie-doet-wat?beeld=netwerk", "Wie werkt met wie"),
        ("doelen?beeld=matrix", "Doelen en cijfers"),
        ("bronnen?document=lassen.pdf&bladzijde=2", "Regelingen voor lassers & bakkers"),
    ],
)
def test_a_link_opens_the_same_for_someone_else(
    browser, address: str, path: str, heading: str
) -> None:
    context = browser.new_context(locale="nl-NL")
    first = context.new_page()
    visit = Visit(first, address)
    first.goto(f"{address}/{path}")

    first.get_by_role("heading", name=heading, exact=True).first.wait_for()
    assert first.title() != "Loket"
    assert first.evaluate("document.documentElement.lang") == "nl"
    context.close()
    assert visit.hosts == {"127.0.0.1"}
    assert visit.complaints == []


def test_the_network_and_the_kapstok_open_by_keyboard(visit: Visit) -> None:
    page = visit.page
    visit.go_to("Wie doet wat")

    page.get_by_role("radio", name="Netwerk").click()
    page.locator(".lk-map li a").first.wait_for()
    assert page.locator(".lk-map li").count() > 5
    assert wide(visit) <= 0

    page.get_by_role("radio", name="Kapstokmodel").click()
    cell = page.locator(".lk-counts td a").first
    name = cell.get_attribute("aria-label") or ""
    cell.focus()
    page.keyboard.press("Enter")
    page.get_by_role("heading", name=name, exact=True).wait_for()


def test_a_goal_shows_its_chart_and_the_source_of_a_figure(visit: Visit) -> None:
    page = visit.page
    goal = max(load_records(Goal), key=lambda goal: len(points_of(goal)))
    visit.go_to("Doelen en cijfers")

    page.get_by_role("link", name=goal.name).first.click()
    page.locator("h2.lk-name", has_text=goal.name).wait_for()
    page.locator("[data-testid='stVegaLiteChart'] :is(svg, canvas)").first.wait_for()
    page.get_by_text(goal.target[0].source.title).first.wait_for()
    assert wide(visit) <= 0
    with page.expect_download() as download:
        page.get_by_role("button", name="Download als CSV").click()
    assert download.value.suggested_filename == f"loket-doel-{goal.id}.csv"
    assert goal.name in Path(download.value.path()).read_text(encoding="utf-8-sig")


def test_the_matrix_opens_its_actions(visit: Visit) -> None:
    page = visit.page
    matrix = build_matrix(load_records(Initiative), load_records(Goal))
    visit.go_to("Doelen en cijfers")

    page.get_by_role("radio", name="Actiematrix").click()
    page.get_by_role("link", name="Toon de doelen van: kiezen voor techniek").click()
    page.get_by_role("link", name="Verberg de doelen van: kiezen voor techniek").wait_for()
    page.locator(".lk-strong td a").first.click()
    page.locator("h2.lk-name", has_text=f"Acties ({matrix.count('kiezen')})").wait_for()
    assert page.locator(".lk-cards > li").count() == matrix.count("kiezen")


@pytest.mark.parametrize("width", WIDTHS.values(), ids=WIDTHS)
def test_every_link_of_the_bar_is_in_sight_and_big_enough(
    browser,
    address: str,
    width: int,
) -> None:
    context = browser.new_context(viewport={"width": width, "height": 900}, locale="nl-NL")
    visit = Visit(context.new_page(), address)
    links = visit.page.get_by_role("navigation").get_by_role("link")
    links.last.wait_for()
    visit.page.wait_for_timeout(500)

    boxes = [link.bounding_box() for link in links.all()]

    context.close()
    assert len(boxes) >= 5
    for number, box in enumerate(boxes):
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= width
        assert box["height"] >= 24
        for other in boxes[number + 1 :]:
            apart = (
                box["x"] + box["width"] <= other["x"] + 0.5
                or other["x"] + other["width"] <= box["x"] + 0.5
                or box["y"] + box["height"] <= other["y"] + 0.5
                or other["y"] + other["height"] <= box["y"] + 0.5
            )
            assert apart, (box, other)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_serious_on_these_pages(
    browser,
    address: str,
    scheme: str,
) -> None:
    script = axe_script()
    context = browser.new_context(color_scheme=scheme, locale="nl-NL")
    visit = Visit(context.new_page(), address)
    page = visit.page

    def serious(where: str) -> list[str]:
        return serious_on(page, script, where)

    visit.go_to("Wie doet wat")
    problems = serious("list")
    page.get_by_role("radio", name="Netwerk").click()
    page.locator(".lk-map li a").first.wait_for()
    problems += serious("network")
    page.locator(".lk-map li a").first.click()
    page.locator("h2.lk-name").wait_for()
    problems += serious("party")
    page.go_back()
    page.get_by_role("radio", name="Kapstokmodel").click()
    page.locator(".lk-counts td a").first.click()
    page.locator("h2.lk-name").wait_for()
    problems += serious("kapstok")
    visit.go_to("Doelen en cijfers")
    problems += serious("goals")
    goal = max(load_records(Goal), key=lambda goal: len(points_of(goal)))
    page.get_by_role("link", name=goal.name).first.click()
    page.locator("h2.lk-name").wait_for()
    problems += serious("goal")
    page.go_back()
    page.get_by_role("radio", name="Actiematrix").click()
    page.locator(".lk-counts").wait_for()
    problems += serious("matrix")
    page.get_by_role("radio", name="Tabellen").click()
    page.locator(".lk-numbers").wait_for()
    problems += serious("table")
    context.close()
    assert problems == []
