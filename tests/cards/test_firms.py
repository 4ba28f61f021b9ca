import pytest

from assistant.cards.firms import is_firm, staff_in


@pytest.mark.parametrize(
    "text",
    [
        "Slagerij in Assen, wij zoeken een leerling",
        "Schildersbedrijf Meppel 14 medewerkers, subsidie voor een cursus?",
        "Ik heb een nagelsalon in Hoorn",
        "ik ben schadeherstelbedrijf en wil iemand omscholen",
        "wij zitten in Alkmaar met 15 man",
        "kinderdagverblijf in Emmen, wie betaalt een opleiding?",
        "Welke regeling is er voor een drukkerij?",
        "Cursus solderen gezocht, klein metaalbedrijf",
        "We are a bakery with eight people",
        "Kunnen wij met 12 medewerkers SLIM krijgen?",
        "Is er geld voor een cursus bij een klein mkb-bedrijf?",
    ],
)
def test_is_firm_hears_who_opens_as_a_firm(text: str) -> None:
    assert is_firm(text)


@pytest.mark.parametrize(
    "text",
    [
        "Hoeveel moet een bedrijf bijdragen?",
        "Ik zoek een stage bij een bakkerij in Hoorn",
        "Bakkerij in Hoorn waar ik kan leren?",
        "Welke bedrijven met meer dan 250 werknemers krijgen SLIM?",
        "Wij willen met 3 mensen naar een open dag",
        "Wat is de rol van het bedrijf in het pact?",
        "Ik heb een schilderij",
        "Wij zijn een school met 40 medewerkers",
        "wij zijn een gezin met 4 mensen",
        "Mag ik met 5 mensen komen naar de open dag?",
        "Mogen wij met 12 man komen kijken?",
        "Fabriek in Delfzijl sluit. Wat nu?",
        "Restaurant te koop in Zwolle",
        "Hotel in Zwolle?",
        "Garage in Zwolle gezocht voor stage",
    ],
)
def test_is_firm_hears_no_firm_where_one_is_only_spoken_of(text: str) -> None:
    assert not is_firm(text)


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Garage in Assen, 7 monteurs, wil opleiden", 7),
        ("wij zitten in Alkmaar met vijftien man", 15),
        ("Ik ben loodgieter met 6 man personeel", 6),
        ("Schildersbedrijf Meppel 14 medewerkers, subsidie?", 14),
        ("Wij hebben een team van 20 mensen", 20),
        ("Wij hebben 3 medewerkers die willen leren", 0),
        ("Metaalbedrijf met 1.200 medewerkers", 1200),
        ("Firm with 1,200 employees", 1200),
        ("Metaalbedrijf, 12500 man, in Velsen", 12500),
        ("Ik ben kapper in Assen en heb 4 medewerkers", 4),
        ("Bedrijf met 3,5 fte", 0),
        ("Mogen wij met 12 man komen kijken?", 0),
        ("Bedrijven met meer dan 250 werknemers", 0),
        ("Bedrijven tot 50 werknemers", 0),
        ("Wij willen met 3 mensen naar een open dag", 0),
        ("Een klas met 24 leerlingen", 0),
    ],
)
def test_staff_in_reads_the_size_of_the_firm_and_no_other_number(text: str, people: int) -> None:
    assert staff_in(text) == people
