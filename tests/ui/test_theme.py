"""Text can be read on its background, light and dark (WCAG 2.2, 1.4.3)."""

import re
import tomllib
from pathlib import Path

import pytest

UI = Path(__file__).parents[2] / "ui"
THEME = tomllib.loads((UI / "theme.toml").read_text(encoding="utf-8"))["theme"]
STYLE = "".join(path.read_text(encoding="utf-8") for path in sorted(UI.glob("*.css")))
TEXT_COLOURS = [
    pair
    for rule in re.findall(r"\{([^{}]*)\}", STYLE)
    for pair in re.findall(r"(?<![-\w])color: light-dark\((#\w{6}), (#\w{6})\)", rule)
    if "background" not in rule
]


def luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_theme_text_is_readable(scheme: str) -> None:
    colours = THEME[scheme]

    for background in ("backgroundColor", "secondaryBackgroundColor"):
        assert contrast(colours["textColor"], colours[background]) >= 7
        assert contrast(colours["linkColor"], colours[background]) >= 4.5
    assert contrast("#ffffff", colours["primaryColor"]) >= 4.5


def test_style_has_colours_of_its_own() -> None:
    assert TEXT_COLOURS


@pytest.mark.parametrize(("light", "dark"), TEXT_COLOURS)
def test_style_text_is_readable(light: str, dark: str) -> None:
    assert contrast(light, THEME["light"]["secondaryBackgroundColor"]) >= 4.5
    assert contrast(dark, THEME["dark"]["secondaryBackgroundColor"]) >= 4.5


def test_style_fetches_nothing() -> None:
    assert not re.search(r"https?:|url\(|@import", STYLE)
