"""Who works with whom, drawn with HTML and CSS: every name is a link, in reading order. Pure.

The lines are a mask in the colour of the theme; they are for the eye only, and the same
is said in a list. Nothing is fetched and nothing runs.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import quote

from ui.escape import html


@dataclass(frozen=True, slots=True)
class Node:
    """A name in the drawing.

    Attributes:
        id: Unique in the drawing.
        link: The name as HTML, a link where there is a page.
        shape: Class for its mark.
        size: Of its mark, from 1 to 4.
    """

    id: str
    link: str
    shape: str = ""
    size: int = 1


def sides_html(
    left: Sequence[Node],
    right: Sequence[Node],
    pairs: Sequence[tuple[str, str]],
    heads: tuple[str, str],
) -> str:
    """Return two columns with lines between what belongs together.

    Args:
        left: For example initiatives.
        right: For example parties.
        pairs: Ids that belong together, left first.
        heads: What stands above the columns.
    """  # fmt: skip
    right = _uncrossed(left, right, pairs)
    lefts = {node.id: (place + 0.5) / len(left) for place, node in enumerate(left)}
    rights = {node.id: (place + 0.5) / len(right) for place, node in enumerate(right)}
    curves = "".join(
        f"<path d='M0 {lefts[a]:.4f}C.5 {lefts[a]:.4f} .5 {rights[b]:.4f} 1 {rights[b]:.4f}'/>"
        for a, b in pairs
        if a in lefts and b in rights
    )
    return (
        f'<div class="lk-sides"><div class="lk-side"><p>{html(heads[0])}</p>{_list(left)}</div>'
        f'<div class="lk-lines" aria-hidden="true" style="{_mask(curves)}"></div>'
        f'<div class="lk-side"><p>{html(heads[1])}</p>{_list(right)}</div></div>'
    )


def map_html(
    nodes: Sequence[Node],
    places: Mapping[str, tuple[float, float]],
    lines: Sequence[tuple[str, str, int]],
    name: str,
) -> str:
    """Return names spread over a plane, with lines between those that work together.

    Args:
        nodes: In reading order.
        places: Where each is, across and down, both in [0, 1].
        lines: Ids of two, and how often they work together.
        name: What a screen reader calls the drawing.
    """
    drawn = "".join(
        f"<path d='M{places[a][0]:.4f} {places[a][1]:.4f}L{places[b][0]:.4f} {places[b][1]:.4f}' "
        f"stroke-width='{min(weight, 4)}'/>"
        for a, b, weight in lines
    )
    items = "".join(
        f'<li style="left:{places[node.id][0]:.2%};top:{places[node.id][1]:.2%}" '
        f'class="lk-size-{node.size}">{_mark(node)}{node.link}</li>'
        for node in nodes
    )
    return (
        f'<div class="lk-map" role="group" aria-label="{html(name)}" tabindex="0">'
        f'<div class="lk-plane"><div class="lk-lines" aria-hidden="true" '
        f'style="{_mask(drawn)}"></div><ul>{items}</ul></div></div>'
    )


def _list(nodes: Sequence[Node]) -> str:
    return "<ul>" + "".join(f"<li>{_mark(node)}{node.link}</li>" for node in nodes) + "</ul>"


def _mark(node: Node) -> str:
    return f'<span class="lk-mark lk-mark-{node.shape}" aria-hidden="true"></span>'


def _mask(paths: str) -> str:
    picture = (
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1' preserveAspectRatio='none'>"
        "<style>path{vector-effect:non-scaling-stroke}</style>"
        f"<g fill='none' stroke='#000' stroke-width='1.5'>{paths}</g></svg>"
    )
    return f"mask-image:url('data:image/svg+xml,{quote(picture)}')"


def _uncrossed(
    left: Sequence[Node], right: Sequence[Node], pairs: Sequence[tuple[str, str]]
) -> list[Node]:
    """Return the right side, each near the middle of what it belongs to."""
    place = {node.id: number for number, node in enumerate(left)}
    near: dict[str, list[int]] = {}
    for a, b in pairs:
        if a in place:
            near.setdefault(b, []).append(place[a])
    middle = {node: sum(found) / len(found) for node, found in near.items()}
    return sorted(right, key=lambda node: middle.get(node.id, 0.0))
