import pytest

from assistant.branches.sectors import sector_in
from assistant.cards.purposes import CONCEPTS, purposes_in
from assistant.cards.situation import facts_of, is_for_self, is_personal, role_in
from assistant.eligibility.situation import Situation
from assistant.language.gazetteer import load_gazetteer
from assistant.language.thesaurus import load_thesaurus
from assistant.register.load import load_questions


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Mijn lasser moet bijscholen", "bedrijf"),
        ("Wij zijn een installatiebedrijf met twaalf man", "bedrijf"),
        ("Ik heb een garage met zes monteurs", "bedrijf"),
        ("Ik heb een fietsenwinkel met drie man", "bedrijf"),
        ("We are a small metal workshop", "bedrijf"),
        ("Er loopt een jongen van 17 bij ons die vier dagen last", "bedrijf"),
        ("Ik zit in de ww en wil elektricien worden", "werkzoekende"),
        ("I am unemployed", "werkzoekende"),
        ("Mijn baas betaalt mijn cursus niet", "werknemer"),
        ("Ik geef elektrotechniek en wil doorstuderen", "leraar"),
        ("Mijn groep 7 wil iets doen", "leraar"),
        ("Is er geld als docent?", "leraar"),
        ("Kunnen wij als vmbo meedoen?", "vmbo-school"),
        ("Mijn fabriek sluit", "met-ontslag-bedreigd"),
        ("Wij leiden een jongen op", "bedrijf"),
        ("Mijn dochter van 12 sleutelt graag", "ouder"),
        ("Ik word boventallig", "met-ontslag-bedreigd"),
        ("Kan ik als zzp'er geld krijgen", "zzp"),
        ("Kan dit consortium RIF krijgen?", "samenwerkingsverband"),
        ("Ik ben aannemer in Texel", "bedrijf"),
        ("Slagerij in Assen, wij zoeken een leerling", "bedrijf"),
        ("Ik werk bij een garage met zes monteurs", "werknemer"),
        ("Ik werk in de zorg en wij willen personeel scholen", "bedrijf"),
        ("Ik ben 41 en werk in de bouw", "werknemer"),
        ("Ik wil docent worden naast mijn baan als monteur", "werknemer"),
        ("Ik ben statushouder in Haarlem", "werkzoekende"),
        ("Ik ben mbo-student in Assen", "student"),
        ("Wij zijn een stichting in Groningen", "maatschappelijke-organisatie"),
        ("Ons metaalbedrijf wil een vluchteling aannemen als lasser", "bedrijf"),
        ("Wij zijn een installatiebedrijf en leiden statushouders op", "bedrijf"),
        ("Ik ben ondernemer en begeleid vluchtelingen", "bedrijf"),
        ("Wij hebben een bakkerij en willen een werkloze buurman opleiden", "bedrijf"),
        ("We gaan twintig mensen ontslaan", "bedrijf"),
        ("Wij begeleiden statushouders naar werk, als gemeente", "gemeente"),
        ("Ik ben 41 en werkloos, mijn bedrijf is failliet", "werkzoekende"),
        ("Ik heb een bedrijf gehad en zit in de bijstand", "werkzoekende"),
        ("Statushouder, 30 jaar, wil bij een installatiebedrijf werken", "werkzoekende"),
        ("Vluchteling zoekt werkgever in Emmen", "werkzoekende"),
        ("Ik ben een werkloze verpleegkundige van 58 in Venlo", "werkzoekende"),
        ("Ik heb als zzp'er een klusbedrijf", "zzp"),
        ("Ik ben bakker in Emmen met 3 man personeel. Welke subsidie?", "bedrijf"),
        ("Ik ben kapper in Assen en heb 4 medewerkers", "bedrijf"),
        ("Ik ben lasser bij een bedrijf met 40 medewerkers", "werknemer"),
        ("Kan mijn brouwerij geld krijgen?", "bedrijf"),
        ("Kan mijn cv-bedrijf een leerling delen?", "bedrijf"),
        ("Hoeveel docenten liepen er stage bij een bedrijf?", ""),
        ("Mijn man wil een cursus doen", ""),
        ("Wij zijn een school met 40 medewerkers", ""),
        ("Hoeveel werklozen telde de Noordvleugel?", ""),
        ("Mijn leerbedrijf begeleidt mij niet", ""),
        ("Hoeveel moet een bedrijf bijdragen?", ""),
        ("Ik heb een conflict met mijn huurbaas", ""),
        ("Wat is een pps?", ""),
    ],
)
def test_role_in_says_who_speaks(text: str, role: str) -> None:
    assert role_in(text) == role


@pytest.mark.parametrize(
    ("text", "sector"),
    [
        ("mijn lasser", "metaalbewerking"),
        ("een klein loodgietersbedrijf in Assen", "installatie"),
        ("een metaalbedrijf bij de zee", "metaalbewerking"),
        ("ons bouwbedrijf", "bouw-en-infra"),
        ("Het gaat om de sector bouw en infra.", "bouw-en-infra"),
        ("my welder needs a course", "metaalbewerking"),
        ("ons autoschadeherstelbedrijf", "carrosserie"),
        ("de goud- en zilverbranche", "goud-en-zilver"),
        ("een isolatiebedrijf", "isolatie"),
        ("twee metselaars en een stratenmaker", "bouw-en-infra"),
        ("een zorginstelling in Assen", "zorg"),
        ("hovenier met zes man", "landbouw"),
        ("een kapsalon", "overig"),
        ("bakkerij met een eigen lasser", "overig"),
        ("een bakker die nu bij een metaalbedrijf werkt", "metaalbewerking"),
        ("een machinefabriek", ""),
        ("does it still run?", ""),
        ("mijn zoon gaat naar school", ""),
    ],
)
def test_sector_in_reads_everyday_words(text: str, sector: str) -> None:
    assert sector_in(text) == sector


@pytest.mark.parametrize(
    ("text", "role", "purposes"),
    [
        ("een cursus", "bedrijf", ["personeel-scholen"]),
        ("een cursus", "werkzoekende", ["zelf-leren"]),
        ("een cursus", "", ["personeel-scholen", "zelf-leren"]),
        ("een master doen", "leraar", ["leraar-opleiden", "zelf-leren"]),
        ("een bbl-leerling begeleiden", "bedrijf", ["leerling-opleiden"]),
        ("subsidie voor zonnepanelen op de basisschool", "leraar", []),
        ("ik wil een heel ander vak leren", "", ["omscholen"]),
        ("een zij-instromer aannemen", "schoolbestuur", ["leraar-worden"]),
        ("een bedrijfsschool beginnen", "bedrijf", ["leercultuur"]),
        ("leven lang ontwikkelen", "werknemer", ["zelf-leren"]),
        ("leraar techniek worden", "werknemer", ["leraar-worden"]),
        ("iemand die spuiter wil worden", "bedrijf", ["omscholen"]),
        ("geld voor nieuw opleidingsaanbod", "", ["opleiding-ontwikkelen"]),
        ("van Assen naar een technische school reizen", "ouder", []),
        ("subsidie om ze te scholen", "bedrijf", ["personeel-scholen"]),
        ("mijn mensen laten bijscholen of ze bij te scholen", "bedrijf", ["personeel-scholen"]),
        ("Ons bedrijf wil slimmer worden", "bedrijf", []),
        ("Wij willen partner worden", "", []),
        ("Ik wil groter worden", "", []),
        ("Ik wil later worden teruggebeld", "", []),
        ("Word ik later gebeld?", "", []),
        ("Ik wil vrijwilliger worden", "", []),
        ("I want to become a partner", "", []),
        ("Ik wil kapper worden", "", ["omscholen"]),
        ("Hoe word ik loodgieter?", "", ["omscholen"]),
    ],
)
def test_purposes_in_depends_on_who_speaks(text: str, role: str, purposes: list[str]) -> None:
    assert purposes_in(text, role) == purposes


def test_every_concept_that_is_a_purpose_is_in_the_thesaurus() -> None:
    labels = {concept.label for concept in load_thesaurus().concepts}

    assert len(CONCEPTS) > 20
    assert set(CONCEPTS) - labels == set()
    assert set(CONCEPTS.values()) - {"scholen"} <= set(load_questions()["doel"].choices)


@pytest.mark.parametrize(
    ("text", "role", "for_self"),
    [
        ("Ik wil mij omscholen", "", True),
        ("Ik wil mij omscholen", "werknemer", True),
        ("Wij willen mensen omscholen", "", False),
        ("Ik wil iemand omscholen", "bedrijf", False),
        ("Ik zoek een prijs", "", False),
    ],
)
def test_is_for_self(text: str, role: str, for_self: bool) -> None:
    assert is_for_self(text, role, purposes_in(text, role)) is for_self


def test_the_trade_that_someone_leaves_is_no_fact_for_a_scheme() -> None:
    leaving = facts_of(["Ik wil van de metaal naar de bouw"], [])
    staying = facts_of(["Mijn baas in de metaal wil dat ik een cursus doe"], [])

    assert "sector" not in leaving
    assert staying["sector"] == "metaalbewerking"


def test_facts_of_reads_what_else_a_person_told() -> None:
    firm = facts_of(["Garage in Assen, 7 monteurs, zoekt een bbl-leerling"], [])
    worker = facts_of(["Ik ben 58 en werk bij een garage"], [])
    parent = facts_of(["Mijn zoon is 17 jaar oud en wil leren"], [])

    assert (firm["werknemers"], firm["leerweg"]) == (7, "bbl")
    assert worker["leeftijd"] == 58
    assert "leeftijd" not in parent


def test_facts_of_lets_an_earlier_text_only_fill_gaps() -> None:
    texts = ["En in Assen?", "Mijn lasser moet bijscholen in Alkmaar"]
    places = load_gazetteer().places(" . ".join(texts))

    facts = facts_of(texts, places)

    assert facts == {
        "rol": "bedrijf",
        "sector": "metaalbewerking",
        "doel": ["personeel-scholen"],
        "regio": "gemeente Assen",
    }


@pytest.mark.parametrize(
    ("text", "region"),
    [
        pytest.param("Ik heb een winkel in Bergen", None, id="one-of-two"),
        pytest.param("Mijn winkel in Bergen staat in Limburg", "gemeente Bergen (L)", id="which"),
        pytest.param("Ik zit in Bergen, bij Emmen", "gemeente Emmen", id="another-place"),
        pytest.param("Ik heb een winkel in Zaandam", "gemeente Zaandam", id="village"),
        pytest.param("Wij zitten in Haaren, Noord-Brabant", "provincie Noord-Brabant", id="wider"),
    ],
)
def test_facts_of_knows_a_region_only_when_the_name_says_which(
    text: str, region: str | None
) -> None:
    facts = facts_of([text], load_gazetteer().places(text))

    assert facts.get("regio") == region


def test_every_fact_is_one_that_the_rules_understand() -> None:
    texts = ["Mijn lasser moet bijscholen en zij-instromers opleiden in Utrecht"]
    facts = facts_of(texts, load_gazetteer().places(texts[0]))

    situation = Situation(facts, load_questions())

    assert situation.problems == ()
    assert situation.invalid(set(load_questions())) == ()
    assert all(situation.answer(field).value is not None for field in facts)


@pytest.mark.parametrize(
    ("text", "personal"),
    [("Kan ik geld krijgen?", True), ("Our welder", True), ("Wat doet de provincie?", False)],
)
def test_is_personal(text: str, personal: bool) -> None:
    assert is_personal(text) is personal
