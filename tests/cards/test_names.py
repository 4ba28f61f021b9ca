import pytest

from assistant.cards.names import Names, key_of, load_names
from assistant.register.funds import Fund
from assistant.register.records import Organisation


def found(text: str) -> list[str]:
    return [record.id for named in load_names().find(text) for record in named.records]


@pytest.mark.parametrize(
    ("text", "record"),
    [
        ("Kan dit consortium rif krijgen?", "rif-3"),
        ("Bestaat het STAP-budget nog?", "stap-budget"),
        ("Wat doet Techport?", "techport"),
        ("Wat betaalt OOM?", "oom"),
        ("Wat betaalt opleidingsfonds oom?", "oom"),
        ("Is de slim regeling open?", "slim-mkb-2025-2029"),
        ("Doet onze school mee met sterk techniek onderwijs?", "sterk-techniekonderwijs-2025-2028"),
        ("Wat is het investeringsfonds van het mbo?", "rif-3"),
        ("Wat doet de Utrecht Talent Alliantie?", "utrecht-talent-alliantie"),
        ("Loopt Techniek Tastbaar Assen nog?", "techniek-tastbaar-assen"),
    ],
)
def test_find_names_a_record(text: str, record: str) -> None:
    assert record in found(text)


@pytest.mark.parametrize(
    "text",
    [
        "Mijn oom zet een stap naar slim werk met zijn pet op",
        "Wat wil de provincie Groningen in Noord-Nederland?",
        "Wat is een pps in Utrecht?",
        "Welke cijfers zijn er over zij-instroom?",
    ],
)
def test_find_takes_no_ordinary_word_or_place_for_a_scheme_or_party(text: str) -> None:
    assert [i for i in found(text) if not i.startswith("provincie-")] == []


def test_the_name_of_a_scheme_is_that_of_all_its_periods() -> None:
    assert {"rif-1", "rif-2", "rif-3"} <= set(found("Wat is het RIF?"))
    assert found("Hoeveel punten vraagt RIF 3?") == ["rif-3"]


def test_a_longer_name_hides_a_shorter_one_in_it() -> None:
    names = Names([Organisation(id="a", name="Techniek Noord"),
                   Organisation(id="b", name="Servicepunt Techniek Noord")])  # fmt: skip

    [named] = names.find("Wat doet Servicepunt Techniek Noord?")

    assert [record.id for record in named.records] == ["b"]
    assert (named.start, named.end) == (2, 5)


def test_key_of_names_folder_and_record() -> None:
    assert key_of(Fund(id="rif-3", name="RIF")) == "funds/rif-3"
