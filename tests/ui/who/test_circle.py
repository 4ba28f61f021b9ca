"""What a drawing of the network shows, and where."""

from itertools import combinations

from tests.ui.who.test_directory import ALONE, DAY, LAB, PLAN, SCHOOL, WELDERS
from ui.who.circle import most_connected, nearest, shape_of, short_name
from ui.who.directory import Directory
from ui.who.graph import Node, map_html, sides_html
from ui.who.layout import spread

DIRECTORY = Directory([WELDERS, SCHOOL, ALONE], [PLAN], [LAB], [DAY])


def test_who_shares_a_record_works_together() -> None:
    parties, lines = most_connected(DIRECTORY.network, [PLAN, LAB])

    assert [(party.name, party.records) for party in parties] == [
        ("Vakschool Hoorn", 2), ("De Buurman", 1), ("Vereniging van Lassers", 1),
    ]  # fmt: skip
    assert ("Vakschool Hoorn", "Vereniging van Lassers", 1) in lines
    assert parties[1].organisation is None


def test_a_party_without_partners_is_left_out() -> None:
    parties, lines = most_connected(DIRECTORY.network, [LAB])

    assert parties == []
    assert lines == []


def test_nearest_pairs_each_record_with_who_else_takes_part() -> None:
    network = DIRECTORY.network
    records = [part.record for part in network.parts_of("Vereniging van Lassers")]

    shown, partners, pairs = nearest(records, network.partners_of("Vereniging van Lassers"))

    assert {record.id for record in shown} == {"plan", "dag"}
    assert partners[0].name == "Vakschool Hoorn"
    assert set(pairs) == {
        ("plan", "Vakschool Hoorn"), ("dag", "Vakschool Hoorn"), ("plan", "De Buurman"),
    }  # fmt: skip


def test_the_mark_says_what_a_party_is() -> None:
    assert [shape_of(party) for party in (SCHOOL, WELDERS, ALONE, None)] == [
        "school", "firm", "firm", "other",
    ]  # fmt: skip
    assert short_name("Platform X (eerder Y), Z") == "Platform X"


def test_spread_is_steady_stays_inside_and_lays_no_name_over_another() -> None:
    names = {f"n{number}": f"Organisatie nummer {number}" for number in range(24)}
    lines = [(a, b, 1) for a, b in combinations(list(names)[:12], 2)]

    places = spread(names, lines)

    assert places == spread(names, lines)
    assert all(0 <= x <= 1 and 0 <= y <= 1 for x, y in places.values())
    over = [
        (a, b)
        for a, b in combinations(places, 2)
        if abs(places[a][0] - places[b][0]) < 0.1 and abs(places[a][1] - places[b][1]) < 0.04
    ]
    assert over == []


def test_spread_of_one_or_none() -> None:
    assert spread({}, []) == {}
    assert spread({"a": "A"}, []) == {"a": (0.5, 0.5)}


def test_a_drawing_is_a_list_of_links_with_lines_for_the_eye() -> None:
    left, right = [Node("p", "<a>Plan</a>")], [Node("a", "A"), Node("b", "B")]

    shown = sides_html(
        left, right, [("p", "a"), ("p", "b"), ("p", "gone")], ("Waarin", "Met <wie>")
    )

    assert shown.count("<li>") == 3
    assert 'aria-hidden="true" style="mask-image:url(' in shown
    assert "Met &lt;wie&gt;" in shown
    assert shown.count("%3Cpath") == 2


def test_the_map_names_itself_for_a_screen_reader() -> None:
    nodes = [Node("a", "A", "school", 2), Node("b", "B")]

    shown = map_html(nodes, {"a": (0.25, 0.5), "b": (1, 0)}, [("a", "b", 9)], "Wie <b>")

    assert 'aria-label="Wie &lt;b&gt;"' in shown
    assert "left:25.00%;top:50.00%" in shown
