"""Records proposed from a document, each with its page and its words."""

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.documents import Document, DocumentInfo, Line, LineKind, Page
from assistant.register.check import problems
from assistant.register.draft import draft_document
from assistant.register.draft_blocks import find_blocks
from assistant.register.draft_figures import find_money, find_tables
from assistant.register.load import load_records, read_records
from assistant.register.records import Goal, Initiative, Organisation
from assistant.register.tables import read_tables

INFO = DocumentInfo(title="Pact van de Delta", publisher="De Delta", date="2020")


def heading(text: str, level: int = 2) -> Line:
    return Line(LineKind.HEADING, text, level=level)


def words(text: str) -> Line:
    return Line(LineKind.PARAGRAPH, text)


def item(text: str, lead: str = "") -> Line:
    return Line(LineKind.ITEM, text, lead, 1)


def row(text: str, lead: str = "") -> Line:
    return Line(LineKind.ROW, text, lead)


def make(*pages: tuple[Line, ...]) -> Document:
    made = tuple(Page(number, str(number), lines) for number, lines in enumerate(pages, start=1))
    return Document("pact-delta.pdf", INFO, made)


PACT = make(
    (
        heading("Actielijn 2: Leren", 1),
        heading("Actie 4: Werkplaats voor lassers"),
        words("Wat is het? Lassers leren hier bij. Er is plaats voor twaalf mensen."),
        item("oefenen"),
        words("Ambitie: In 2022 halen 40 mensen een diploma."),
        words("Wie: Tetrix neemt het initiatief en overlegt met"),
        item("bedrijven uit de streek"),
        item("SBB."),
    ),
    (
        words("Operationeel doel: plan klaar in maart 2021."),
        heading("Geld", 1),
        words(
            "De regeling geeft 250.000 euro per aanvraag. De aanvrager moet een school zijn. "
            "Indienen kan tot en met 31 maart 2021. Het regent in mei."
        ),
        words("In de streek wonen 9.000 mensen."),
        words("Leerlingen"),
        row("2019 | 2020"),
        row("vmbo | 30 | 35", "Leerlingen: 2019 | 2020"),
        row("mbo | 1.250 | 1.300", "Leerlingen: 2019 | 2020"),
        row("aandeel | 4% | 5%", "Leerlingen: 2019 | 2020"),
    ),
    (
        heading("Samenvatting", 1),
        heading("Actie 4: werkplaats"),
        words("trekker: Tetrix"),
        item("Gemeente Almere"),
        heading("Doelen", 1),
        heading("Doel 1: Meer lassers"),
        item("a. 80% van de lassers blijft;"),
        words("Dat is nodig."),
    ),
)


@pytest.fixture(scope="module")
def proposed() -> dict:
    files = draft_document(PACT, load_records(Organisation))
    return {name.split("/")[0]: yaml.safe_load(text) for name, text in files.items()}


def test_an_action_block_becomes_an_initiative(proposed):
    (action,) = proposed["initiatives"]["records"]

    assert action["name"] == "Actie 4: Werkplaats voor lassers"
    assert action["action_lines"] == ["leren"]
    assert [fact["value"] for fact in action["actions"]] == ["oefenen"]


def test_every_proposed_value_has_its_page_and_the_words_of_the_page(proposed):
    pages = {page.number: page.text for page in PACT.pages}
    records = [r for part in ("initiatives", "goals", "funds") for r in proposed[part]["records"]]
    facts = [f for r in records for v in r.values() if isinstance(v, list) for f in v]
    quoted = [fact for fact in facts if isinstance(fact, dict) and "note" in fact]

    assert len(quoted) > 8
    for fact in quoted:
        assert fact["note"].removeprefix("citaat: ") in pages[fact["page"]]


def test_a_list_under_wie_names_parties_by_our_names_for_them(proposed):
    parties = {
        fact["value"]: (fact["label"], fact["page"])
        for fact in proposed["initiatives"]["records"][0]["organisations"]
    }

    assert parties == {
        "Tetrix Techniekopleidingen": ("wie", 1),
        "bedrijven uit de streek": ("partner", 1),
        "SBB, Samenwerkingsorganisatie Beroepsonderwijs Bedrijfsleven": ("partner", 1),
        "Gemeente Almere": ("partner", 3),
    }


def test_the_goals_of_an_action_become_goals_that_it_serves(proposed):
    action = proposed["initiatives"]["records"][0]
    goal = next(g for g in proposed["goals"]["records"] if g["id"] in action["goals"])

    assert goal["pact"] == "Pact van de Delta"
    assert [(fact["label"], fact["page"]) for fact in goal["target"]] == [
        ("ambitie", 1),
        ("operationeel doel", 2),
    ]


def test_a_goal_tells_figures_from_words(proposed):
    goal = next(g for g in proposed["goals"]["records"] if g["kind"] == "doel")

    assert [fact["value"] for fact in goal["target"]] == ["a. 80% van de lassers blijft;"]
    assert [fact["value"] for fact in goal["about"]] == ["Dat is nodig."]


def test_money_talk_becomes_a_fund_with_amount_demand_and_deadline(proposed):
    (fund,) = proposed["funds"]["records"]

    assert fund["name"] == "Geld"
    assert [fact["value"] for fact in fund["amount"]] == [
        "De regeling geeft 250.000 euro per aanvraag."
    ]
    assert [fact["value"] for fact in fund["notes"]] == ["De aanvrager moet een school zijn."]
    assert fund["windows"][0]["closes"] == "2021-03-31"


def test_a_table_of_numbers_comes_with_its_columns(proposed):
    (table,) = proposed["tables"]["tables"]

    assert table["columns"] == ["2019", "2020"]
    assert table["page"] == 2
    assert table["rows"] == [
        {"label": "vmbo", "values": [30.0, 35.0]},
        {"label": "mbo", "values": [1250.0, 1300.0]},
        {"label": "aandeel", "values": [4.0, 5.0], "unit": "procent"},
    ]


def test_what_is_proposed_can_be_read_and_checked(tmp_path):
    for name, text in draft_document(PACT, load_records(Organisation)).items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")

    assert len(read_records(Initiative, tmp_path)) == 1
    assert len(read_records(Goal, tmp_path)) == 2
    assert len(read_tables(tmp_path)) == 1
    assert all("required property" in problem for problem in problems(tmp_path))


def test_every_file_says_that_nobody_has_looked_at_it():
    for text in draft_document(PACT).values():
        assert text.startswith("# Voorstel uit pact-delta.pdf")
        assert "door niemand bekeken" in text


def test_find_blocks_keeps_two_texts_with_the_same_numbers_apart():
    document = make(
        (heading("Doelen", 1), heading("Doel 1: Eerste"), words("30% kiest.")),
        (heading("Doelen van later", 1), heading("Doel 1: Tweede"), words("40% kiest.")),
    )

    assert [(block.name, block.page) for block in find_blocks(document)] == [
        ("Eerste", 1),
        ("Tweede", 2),
    ]


@pytest.mark.parametrize(
    "line",
    [
        pytest.param(words("Figuur 2: Een figuur"), id="figure"),
        pytest.param(words("12 Kamerbrief van 7 juli"), id="footnote"),
        pytest.param(words("Bron: UWV"), id="source of a figure"),
    ],
)
def test_find_blocks_leaves_out_what_is_beside_the_text(line):
    (block,) = find_blocks(make((heading("Doel 1: Iets"), line)))

    assert block.said == []


def test_a_document_without_actions_goals_or_figures_proposes_nothing():
    document = make((heading("Voorwoord", 1), words("Dit is een brief.")))

    assert draft_document(document) == {}
    assert find_tables(document) == find_money(document) == []


@given(
    st.lists(
        st.tuples(
            st.sampled_from(list(LineKind)),
            st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), max_size=60)
            | st.sampled_from(["Actie 1: a", "Wie:", "Doel 2", "€ 5.000 subsidie", "a | 1 | 2"]),
            st.sampled_from(["", "x: b | c", "b | c"]),
            st.integers(0, 4),
        ),
        max_size=12,
    )
)
@settings(deadline=None, max_examples=150)
def test_no_document_makes_drafting_fail(lines):
    document = make(tuple(Line(kind, text, lead, level) for kind, text, lead, level in lines))

    for text in draft_document(document).values():
        assert yaml.safe_load(text)["sources"]
