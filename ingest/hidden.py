"""Tell what of an HTML page a reader does not see: hidden by an attribute or by style. Pure.

Inline styles and the plain rules of a page's own ``<style>`` (a tag, a class, an id) are
read; style sheets elsewhere are not. Text in the colour of what is behind it is hidden too.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from bs4 import BeautifulSoup, Tag

Style = Mapping[str, str]

_RULE = re.compile(r"([^{}@]+)\{([^{}]*)\}")
_SELECTOR = re.compile(r"\s*([.#]?[a-zA-Z][\w-]*)\s*")
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_LENGTH = re.compile(r"(-?\d*\.?\d+)\s*(px|pt|em|rem|%|vw|vh|)")
_HEX = re.compile(r"#([0-9a-f]{3}|[0-9a-f]{6})[0-9a-f]{0,2}")
_RGB = re.compile(r"rgba?\(\s*(\d+)[\s,]+(\d+)[\s,]+(\d+)(?:[\s,/]+([\d.]+)(%?))?")
_NAMED = {"white": (255, 255, 255), "black": (0, 0, 0), "snow": (255, 250, 250),
    "ivory": (255, 255, 240), "whitesmoke": (245, 245, 245)}  # fmt: skip
_WHITE = (255, 255, 255)
# A picture, or a name that we do not know: whoever sets white on one is believed.
_UNTOLD = (127, 127, 127)
_NO_BACKGROUND = frozenset({"", "none", "transparent", "inherit", "initial", "unset"})
# Per colour part; what differs less cannot be read.
_LEAST_APART = 24
_PIXELS = {
    "px": 1.0,
    "": 1.0,
    "pt": 1.33,
    "em": 16.0,
    "rem": 16.0,
    "vw": 10.0,
    "vh": 10.0,
    "%": 10.0,
}
_FAR_PIXELS = -500.0
_SMALLEST_PIXELS = 2.0

Colour = tuple[int, int, int]


@dataclass(slots=True)
class HiddenText:
    """Finds hidden elements of one page.

    Args:
        soup: The page.
    """

    soup: BeautifulSoup
    _rules: dict[str, dict[str, str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for sheet in self.soup.find_all("style"):
            for selectors, body in _RULE.findall(_COMMENT.sub("", sheet.get_text())):
                for selector in selectors.split(","):
                    if plain := _SELECTOR.fullmatch(selector):
                        self._rules.setdefault(plain[1].lower(), {}).update(_declared(body))

    def take_out(self) -> int:
        """Take hidden elements out of the page; return how many of them held words."""
        # All are judged before any goes: what is behind a text is told by those around it.
        found = [tag for tag in self.soup.find_all(True) if self._is_hidden(tag)]
        outer = [tag for tag in found if not any(id(p) in set(map(id, found)) for p in tag.parents)]
        worded = sum(bool(re.search(r"\w", tag.get_text())) for tag in outer)
        for tag in outer:
            tag.decompose()
        return worded

    def _is_hidden(self, tag: Tag) -> bool:
        attributes = tag.attrs
        if "hidden" in attributes or str(attributes.get("aria-hidden", "")).lower() == "true":
            return True
        style = self._style(tag)
        return bool(style) and (_is_put_away(style) or self._is_in_its_background(tag, style))

    def _style(self, tag: Tag) -> Style:
        names = [tag.name, *(f".{name}" for name in tag.get_attribute_list("class") if name)]
        names += [f"#{name}" for name in tag.get_attribute_list("id") if name]
        style: dict[str, str] = {}
        for name in names:
            style |= self._rules.get(name.lower(), {})
        return style | _declared(str(tag.attrs.get("style", "")))

    def _is_in_its_background(self, tag: Tag, style: Style) -> bool:
        if "color" not in style:
            return False
        if style["color"] == "transparent":
            return True
        colour = _colour(style["color"])
        behind = next(filter(None, map(self._background, (tag, *tag.parents))), _WHITE)
        return colour is not None and all(
            abs(one - other) < _LEAST_APART for one, other in zip(colour, behind, strict=True)
        )

    def _background(self, tag: Tag) -> Colour | None:
        style = self._style(tag)
        shown = style.get("background-color") or style.get("background", "")
        if "background-image" in style or "url(" in shown or "gradient" in shown:
            return _UNTOLD
        return _colour(shown) or (None if shown in _NO_BACKGROUND else _UNTOLD)


def _declared(body: str) -> dict[str, str]:
    pairs = (part.split(":", 1) for part in body.lower().split(";") if ":" in part)
    return {name.strip(): value.replace("!important", "").strip() for name, value in pairs}


def _is_put_away(style: Style) -> bool:
    if style.get("display") == "none" or style.get("visibility") in {"hidden", "collapse"}:
        return True
    if _pixels(style, "font-size", 16.0) < _SMALLEST_PIXELS or _share(style, "opacity") < 0.1:
        return True
    far = min(_pixels(style, side, 0.0) for side in ("left", "top", "margin-left", "text-indent"))
    if far <= _FAR_PIXELS or _clips_all(style):
        return True
    sizes = (_pixels(style, side, 99.0) for side in ("height", "width", "max-height"))
    return style.get("overflow") == "hidden" and min(sizes) <= 1.0


def _clips_all(style: Style) -> bool:
    clip = f"{style.get('clip', '')} {style.get('clip-path', '')}".replace(" ", "")
    return bool(re.match(r"rect\((?:[01](?:px)?,?){4}\)|inset\((?:50|100)%", clip)) or (
        "scale(0)" in style.get("transform", "")
    )


def _pixels(style: Style, name: str, default: float) -> float:
    match = _LENGTH.match(style.get(name, ""))
    return float(match[1]) * _PIXELS[match[2]] if match else default


def _share(style: Style, name: str) -> float:
    match = _LENGTH.match(style.get(name, ""))
    if match is None:
        return 1.0
    return float(match[1]) / (100.0 if match[2] == "%" else 1.0)


def _colour(text: str) -> Colour | None:
    """Return a colour as red, green and blue in [0, 255]; None when it cannot be told."""
    if match := _HEX.search(text):
        digits = match[1] if len(match[1]) == 6 else "".join(c * 2 for c in match[1])
        return int(digits[:2], 16), int(digits[2:4], 16), int(digits[4:], 16)
    if match := _RGB.search(text):
        return int(match[1]), int(match[2]), int(match[3])
    return next((_NAMED[word] for word in text.split() if word in _NAMED), None)
