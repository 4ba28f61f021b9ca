"""Two texts that differ in a word or a figure are shown side by side."""

from assistant.quoting.versions import differ, other_versions
from assistant.units import cut_units
from tests.factories import make_scored

APRIL = "In 2020 kiest 40 procent van de jongeren in het Noorden voor een technische opleiding."
NOVEMBER = "In 2020 kiest 30 procent van de jongeren in het Noorden voor een technische opleiding."


def test_other_versions_finds_the_text_that_differs_in_a_figure():
    units = cut_units([make_scored(APRIL, page_number=31), make_scored(NOVEMBER, page_number=11)])

    assert other_versions(units, 0) == [1]
    assert differ(units)


def test_the_same_words_on_another_page_are_no_other_version():
    units = cut_units([make_scored(APRIL, page_number=31), make_scored(APRIL, page_number=11)])

    assert other_versions(units, 0) == []
    assert not differ(units)


def test_two_texts_about_the_same_thing_are_no_versions_of_one_another():
    other = "De Techniekraad start in augustus met kringen van bedrijven rond scholen."
    units = cut_units([make_scored(APRIL), make_scored(other, page_number=2)])

    assert not differ(units)


def test_a_label_before_a_text_makes_no_other_version():
    plain = "Overleg met de scholen over een plan voor de regio, klaar eind van het jaar."
    units = cut_units(
        [make_scored(plain, page_number=1), make_scored(f"Doel: {plain}", page_number=2)]
    )

    assert not differ(units)
