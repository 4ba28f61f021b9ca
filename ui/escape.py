"""Show words of others as words: nothing in them becomes markup. Pure.

Running text goes through :func:`html` into ``st.html``, where no Markdown, emoji
shortcode or formula is read. Labels of buttons and the like are Markdown in Streamlit,
whatever we do; :func:`label` makes text safe to stand there.
"""

import html as _html
import re

# Streamlit reads ``:name:``, ``:material/name:`` and ``:red[text]`` after backslashes are
# gone, so a backslash does not help there; an invisible word joiner after the colon does.
_JOINER = "\u2060"
_PUNCTUATION = re.compile(r"([\\`*_{}\[\]()<>#+\-.!|~$&^=\"'/@%])")
_COLON = re.compile(r":(?=\S)")
_ARROW = re.compile(r"(?:<-|->|--)")
_ADDRESS = re.compile(r"(?i)\b(www)(?=\.)|(?<=[a-z0-9])(?=@)")


def html(text: str) -> str:
    """Return ``text`` as HTML that shows exactly these characters."""
    return _html.escape(text, quote=True)


def label(text: str) -> str:
    """Return ``text`` as a Markdown label that shows these words and nothing else.

    Line breaks become spaces. Invisible joiners are put in, so use it for showing only.
    """
    text = " ".join(text.split())
    text = _COLON.sub(f":{_JOINER}", text)
    text = _ADDRESS.sub(lambda found: (found[1] or "") + _JOINER, text)
    text = _ARROW.sub(lambda found: found[0][0] + _JOINER + found[0][1], text)
    return _PUNCTUATION.sub(r"\\\1", text)
