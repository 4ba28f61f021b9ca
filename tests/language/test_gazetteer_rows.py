"""Rows of the place files: read as they are, refused when they are wrong."""

import pytest

from assistant.errors import DataError
from assistant.language.gazetteer_rows import (
    Alias,
    Municipality,
    Region,
    parse_aliases,
    parse_municipalities,
    parse_regions,
)

MUNICIPALITIES = "municipality;province;arbeidsmarktregio;landsdeel;subregion;sure;common"
REGIONS = "arbeidsmarktregio;provincie;landsdeel;centrumgemeente;sure"
ALIASES = "place;kind;target;note;sure;common"


def test_parse_municipalities_reads_a_row():
    rows = parse_municipalities(
        [MUNICIPALITIES, "Tiel;Gelderland;Rivierenland;Oost;;yes;"], "g.csv"
    )

    assert rows == [Municipality("Tiel", "Gelderland", "Rivierenland", "Oost")]


def test_parse_regions_leaves_out_remarks():
    line = "Friesland (Fryslân);Fryslân (met Wad);Noord (Techniekpact);Leeuwarden;yes"

    rows = parse_regions([REGIONS, line], "r.csv")

    assert rows == [Region("Friesland")]


def test_parse_aliases_reads_several_targets():
    line = "Weidum;municipality;Leeuwarden, Waadhoeke;een verhaal;no;word"

    rows = parse_aliases([ALIASES, line], "a.csv")

    assert rows == [Alias("Weidum", "municipality", ("Leeuwarden", "Waadhoeke"), False, "word")]


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param(["place;target"], id="header"),
        pytest.param([ALIASES, "Mokum;stad;Amsterdam;;yes;"], id="kind"),
        pytest.param([ALIASES, "Mokum;municipality;Amsterdam;;ja;"], id="sure"),
        pytest.param([ALIASES, "Mokum;municipality;Amsterdam;;yes;often"], id="common"),
        pytest.param([ALIASES, "Mokum;municipality;Amsterdam;;yes;;;"], id="too-many"),
    ],
)
def test_parse_aliases_refuses(lines):
    with pytest.raises(DataError, match=r"a\.csv"):
        parse_aliases(lines, "a.csv")
