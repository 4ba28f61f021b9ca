"""A transcript as Markdown. Pure."""

import re
from collections.abc import Sequence

from ui.export.transcript import Block, Kind

_SPECIAL = re.compile(r"([\\`*_\[\]<>#|~$])")
_STARTS = {
    Kind.TITLE: "# ",
    Kind.HEADING: "## ",
    Kind.SMALL_HEADING: "### ",
    Kind.PARAGRAPH: "",
    Kind.ITEM: "- ",
    Kind.SUBITEM: "  - ",
}


def to_markdown(blocks: Sequence[Block]) -> bytes:
    """Return the blocks as Markdown in UTF-8; words of others are escaped."""
    out: list[str] = []
    in_list = False
    for block in blocks:
        is_item = block.kind in {Kind.ITEM, Kind.SUBITEM}
        if out and not (is_item and in_list):
            out.append("")
        out.append(_STARTS[block.kind] + _SPECIAL.sub(r"\\\1", block.text))
        in_list = is_item
    return ("\n".join(out) + "\n").encode()
