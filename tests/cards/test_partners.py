import pytest

from assistant.cards.partners import applicant_in, partners_in


@pytest.mark.parametrize(
    ("text", "partners"),
    [
        ("Kan een consortium van Vonk, twee bedrijven en de gemeente Hoorn RIF aanvragen?",
         ["bedrijf", "gemeente", "mbo-instelling"]),
        ("een samenwerkingsverband met een mbo-school, een hogeschool en de provincie",
         ["hbo-instelling", "mbo-instelling", "provincie"]),
        ("een consortium van drie bedrijven vraagt het regionaal investeringsfonds mbo aan", []),
        ("een consortium met een school die niemand kent en twee bedrijven", []),
        ("Wie doen er mee in het consortium?", []),
        ("Kan een consortium van ROC en drie ondernemers RIF aanvragen?",
         ["bedrijf", "mbo-instelling"]),
        ("Kan een consortium van een roc en een brouwerij RIF aanvragen?",
         ["bedrijf", "mbo-instelling"]),
        ("een pps van mbo Firda, de provincie Fryslân en het regionaal bedrijfsleven",
         ["bedrijf", "mbo-instelling", "provincie"]),
        ("een consortium van het Drenthe College en zes installateurs uit de regio",
         ["bedrijf", "mbo-instelling"]),
    ],
)  # fmt: skip
def test_partners_in_counts_only_a_list_that_was_understood(text: str, partners: list[str]) -> None:
    assert partners_in(text) == partners


@pytest.mark.parametrize(
    "text",
    [
        "een consortium van het Drenthe College, Hitachi en zes installateurs",
        "een consortium van onder andere een roc en de gemeente",
        "een consortium van een roc of hogeschool en de gemeente",
        "een consortium van een roc zonder bedrijven en de gemeente",
        "Wij zijn een metaalbedrijf en vormen een consortium met een roc en de provincie",
        "Wij zijn een pps van een roc en de provincie. Er doen ook drie bedrijven mee.",
    ],
)
def test_partners_in_says_nothing_of_a_list_with_a_piece_it_does_not_know(text: str) -> None:
    assert partners_in(text) == []


@pytest.mark.parametrize(
    ("text", "partners"),
    [
        ("een consortium van ROC Drenthe College zonder bedrijven", ["mbo-instelling"]),
        ("een pps van Vonk, twee bedrijven maar geen gemeente", ["bedrijf", "mbo-instelling"]),
    ],
)
def test_partners_in_leaves_out_who_does_not_take_part(text: str, partners: list[str]) -> None:
    assert partners_in(text) == partners


@pytest.mark.parametrize(
    ("text", "applicant"),
    [
        ("Kan een gemeente zelf RIF aanvragen?", "gemeente"),
        ("Mag een bedrijf penvoerder zijn?", "bedrijf"),
        ("Kunnen wij als mbo-school de subsidie aanvragen?", "mbo-instelling"),
        ("Mag een bakkerij RIF aanvragen?", "bedrijf"),
        ("Kan ik dit aanvragen?", ""),
        ("Wat doet de gemeente met een aanvraag?", ""),
    ],
)
def test_applicant_in_says_who_would_apply(text: str, applicant: str) -> None:
    assert applicant_in(text) == applicant
