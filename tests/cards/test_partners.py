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
    ],
)  # fmt: skip
def test_partners_in_counts_only_a_list_that_was_understood(text: str, partners: list[str]) -> None:
    assert partners_in(text) == partners


@pytest.mark.parametrize(
    ("text", "applicant"),
    [
        ("Kan een gemeente zelf RIF aanvragen?", "gemeente"),
        ("Mag een bedrijf penvoerder zijn?", "bedrijf"),
        ("Kunnen wij als mbo-school de subsidie aanvragen?", "mbo-instelling"),
        ("Kan ik dit aanvragen?", ""),
        ("Wat doet de gemeente met een aanvraag?", ""),
    ],
)
def test_applicant_in_says_who_would_apply(text: str, applicant: str) -> None:
    assert applicant_in(text) == applicant
