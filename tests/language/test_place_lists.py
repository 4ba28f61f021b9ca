"""The lists of places are whole: every municipality once, in its province, region and landsdeel.

The counts are those of 1 January 2025, of the 342 municipalities and of the 35 regions.
"""

from collections import Counter

import pytest

from assistant.language.gazetteer import load_gazetteer
from assistant.language.gazetteer_rows import (
    parse_aliases,
    parse_municipalities,
    parse_regions,
    read_lines,
)

GAZETTEER = load_gazetteer()
ROWS = parse_municipalities(read_lines("gazetteer.csv"), "gazetteer.csv")
PROVINCES = {
    "Groningen": 10, "Fryslân": 18, "Drenthe": 12, "Overijssel": 25, "Flevoland": 6,
    "Gelderland": 51, "Utrecht": 26, "Noord-Holland": 44, "Zuid-Holland": 50, "Zeeland": 13,
    "Noord-Brabant": 56, "Limburg": 31,
}  # fmt: skip
REGIONS = {
    "Groningen": 14, "Friesland": 18, "Drenthe": 6, "Noord-Holland Noord": 17,
    "Zaanstreek/Waterland": 7, "Zuid-Kennemerland en IJmond": 7, "Groot Amsterdam": 8,
    "Gooi en Vechtstreek": 7, "Flevoland": 5, "Midden-Utrecht": 14, "Amersfoort": 7,
    "Food Valley": 8, "Regio Zwolle": 16, "Twente": 14, "Stedendriehoek en Noordwest Veluwe": 12,
    "Achterhoek": 8, "Midden-Gelderland": 9, "Rijk van Nijmegen": 7, "Rivierenland": 8,
    "Holland Rijnland": 12, "Midden-Holland": 4, "Haaglanden": 5, "Zuid-Holland Centraal": 6,
    "Rijnmond": 14, "Drechtsteden": 7, "Gorinchem": 3, "Zeeland": 13, "West-Brabant": 14,
    "Midden-Brabant": 11, "Noordoost-Brabant": 10, "Zuidoost-Brabant": 13, "Helmond-De Peel": 7,
    "Noord-Limburg": 7, "Midden-Limburg": 8, "Zuid-Limburg": 16,
}  # fmt: skip
# Provinces that lie in one landsdeel; Noord-Brabant is in two, by region.
LANDSDELEN = {
    "Groningen": "Noord", "Fryslân": "Noord", "Drenthe": "Noord", "Overijssel": "Oost",
    "Gelderland": "Oost", "Flevoland": "Noordwest", "Utrecht": "Noordwest",
    "Noord-Holland": "Noordwest", "Zuid-Holland": "Zuidwest", "Zeeland": "Zuidwest",
    "Limburg": "Zuidoost",
}  # fmt: skip


def test_there_are_342_municipalities_each_once():
    assert len(ROWS) == len({row.name for row in ROWS}) == 342


def test_every_province_has_all_its_municipalities():
    assert Counter(row.province for row in ROWS) == PROVINCES


def test_every_region_has_all_its_municipalities():
    names = {region.name for region in parse_regions(read_lines("regions.csv"), "regions.csv")}

    assert Counter(row.labour_market_region for row in ROWS) == REGIONS
    assert names == set(REGIONS)


def test_every_municipality_lies_in_the_landsdeel_of_its_province():
    wrong = {
        row.name for row in ROWS if LANDSDELEN.get(row.province, row.landsdeel) != row.landsdeel
    }
    brabant = [row for row in ROWS if row.province == "Noord-Brabant"]

    assert wrong == set()
    assert {r.labour_market_region for r in brabant if r.landsdeel == "Zuidwest"} == {
        "West-Brabant"
    }
    assert {row.landsdeel for row in brabant} == {"Zuidwest", "Zuidoost"}


def test_no_other_name_is_that_of_a_municipality_or_stands_twice():
    aliases = parse_aliases(read_lines("aliases.csv"), "aliases.csv")
    names = Counter((alias.name.casefold(), alias.kind) for alias in aliases)
    own = {row.name for row in ROWS}

    assert [name for name, count in names.items() if count > 1] == []
    assert [a.name for a in aliases if a.kind == "municipality" and a.name in own] == []


@pytest.mark.parametrize(
    ("written", "municipality", "region", "landsdeel"),
    [
        ("Maastricht", "Maastricht", "Zuid-Limburg", "Zuidoost"),
        ("Hengelo", "Hengelo", "Twente", "Oost"),
        ("Almelo", "Almelo", "Twente", "Oost"),
        ("Nijverdal", "Hellendoorn", "Twente", "Oost"),
        ("Oss", "Oss", "Noordoost-Brabant", "Zuidoost"),
        ("Veghel", "Meierijstad", "Noordoost-Brabant", "Zuidoost"),
        ("Cuijk", "Land van Cuijk", "Noordoost-Brabant", "Zuidoost"),
        ("Uden", "Maashorst", "Noordoost-Brabant", "Zuidoost"),
        ("Terneuzen", "Terneuzen", "Zeeland", "Zuidwest"),
        ("Zierikzee", "Schouwen-Duiveland", "Zeeland", "Zuidwest"),
        ("Deventer", "Deventer", "Stedendriehoek en Noordwest Veluwe", "Oost"),
        ("Zutphen", "Zutphen", "Stedendriehoek en Noordwest Veluwe", "Oost"),
        ("Harderwijk", "Harderwijk", "Stedendriehoek en Noordwest Veluwe", "Oost"),
        ("Zeewolde", "Zeewolde", "Stedendriehoek en Noordwest Veluwe", "Noordwest"),
        ("Hardenberg", "Hardenberg", "Regio Zwolle", "Oost"),
        ("Nunspeet", "Nunspeet", "Regio Zwolle", "Oost"),
        ("Steenwijk", "Steenwijkerland", "Regio Zwolle", "Oost"),
        ("Meppel", "Meppel", "Regio Zwolle", "Noord"),
        ("Zevenaar", "Zevenaar", "Midden-Gelderland", "Oost"),
        ("Doesburg", "Doesburg", "Midden-Gelderland", "Oost"),
        ("Oosterbeek", "Renkum", "Food Valley", "Oost"),
        ("Groesbeek", "Berg en Dal", "Rijk van Nijmegen", "Oost"),
        ("Geldermalsen", "West Betuwe", "Rivierenland", "Oost"),
        ("Alphen aan den Rijn", "Alphen aan den Rijn", "Holland Rijnland", "Zuidwest"),
        ("Sassenheim", "Teylingen", "Holland Rijnland", "Zuidwest"),
        ("Schoonhoven", "Krimpenerwaard", "Midden-Holland", "Zuidwest"),
        ("Voorburg", "Leidschendam-Voorburg", "Zuid-Holland Centraal", "Zuidwest"),
        ("Spijkenisse", "Nissewaard", "Rijnmond", "Zuidwest"),
        ("Oud-Beijerland", "Hoeksche Waard", "Rijnmond", "Zuidwest"),
        ("Zuidplas", "Zuidplas", "Rijnmond", "Zuidwest"),
        ("Hardinxveld-Giessendam", "Hardinxveld-Giessendam", "Drechtsteden", "Zuidwest"),
        ("Vianen", "Vijfheerenlanden", "Gorinchem", "Noordwest"),
        ("Mijdrecht", "De Ronde Venen", "Groot Amsterdam", "Noordwest"),
        ("Bergen op Zoom", "Bergen op Zoom", "West-Brabant", "Zuidwest"),
        ("Werkendam", "Altena", "West-Brabant", "Zuidwest"),
        ("Waalwijk", "Waalwijk", "Midden-Brabant", "Zuidoost"),
        ("Nuenen, Gerwen en Nederwetten", "Nuenen c.a.", "Zuidoost-Brabant", "Zuidoost"),
        ("Budel", "Cranendonck", "Midden-Limburg", "Zuidoost"),
        ("Weert", "Weert", "Midden-Limburg", "Zuidoost"),
        ("Venray", "Venray", "Noord-Limburg", "Zuidoost"),
        ("Mook", "Mook en Middelaar", "Rijk van Nijmegen", "Zuidoost"),
        ("Sittard", "Sittard-Geleen", "Zuid-Limburg", "Zuidoost"),
        ("Nuth", "Beekdaelen", "Zuid-Limburg", "Zuidoost"),
    ],
)
def test_a_place_leads_to_its_region_and_landsdeel(written, municipality, region, landsdeel):
    (place,) = GAZETTEER.places(f"Ik heb een winkel in {written}.")

    assert place.municipality == municipality
    assert (place.labour_market_region, place.landsdeel) == (region, landsdeel)
