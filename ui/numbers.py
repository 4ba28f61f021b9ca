"""Write numbers as people do: 250.000 and 2,5 in Dutch, 250,000 and 2.5 in English. Pure."""

from ui.texts import Language

_SWAP = str.maketrans(",.", ".,")


def readable_number(value: float, language: Language = "nl") -> str:
    """Return a number with marks between thousands, and no more decimals than it has."""
    shown = f"{value:,.0f}" if float(value).is_integer() else f"{value:,.2f}".rstrip("0")
    return shown.translate(_SWAP) if language == "nl" else shown
