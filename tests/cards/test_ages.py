import pytest

from assistant.cards.ages import age_in


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("ik ben 58, kan ik nog lenen", 58),
        ("Ik ben 41 en werk in de bouw", 41),
        ("ben ik 57 of ouder", 57),
        ("ik ben 45 jaar oud", 45),
        ("58 jaar, lasser, wat kan ik doen?", 58),
        ("een medewerker van 58", 58),
        ("een collega van 60 wil nog leren", 60),
        ("een 52-jarige operator", 52),
        ("I'm 34 years old", 34),
        ("I am 34 and work in a shop", 34),
        ("ik ben 3 keer afgewezen", 0),
        ("groep 8 van onze school", 0),
        ("5 jaar geleden deed ik een cursus", 0),
        ("ik ben 20 jaar lasser geweest", 0),
        ("ik ben 25 jaar in dienst", 0),
        ("ik ben 30 weken bezig", 0),
        ("een team van 58 mensen", 0),
    ],
)
def test_age_in_reads_an_age_and_no_other_number(text: str, age: int) -> None:
    assert age_in(text) == age
