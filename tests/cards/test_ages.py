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
        ("Ik ben een werkloze verpleegkundige van 58 in Venlo", 58),
        ("ik ben werknemer van 58 bij een bakker", 58),
        ("I am a nurse of 58", 58),
        ("ik ben 3 keer afgewezen", 0),
        ("ik ben lid van 20 jaar vereniging", 0),
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


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("Familiebedrijf in de metaal, 60 jaar, kan mijn monteur lenen?", 0),
        ("Wij zijn een bedrijf, 25 jaar, 10 man", 0),
        ("Ons bedrijf is 60 jaar oud", 0),
        ("Ons 60-jarige familiebedrijf", 0),
        ("Ons bedrijf heeft een lasser van 58 die wil leren", 58),
        ("Mijn monteur is 58 jaar oud", 58),
        ("een 58-jarige ervaren monteur van ons bedrijf", 58),
        ("Ik ben 58, ik heb een bedrijf", 58),
    ],
)
def test_the_age_of_a_firm_is_that_of_nobody(text: str, age: int) -> None:
    assert age_in(text, "bedrijf") == age
