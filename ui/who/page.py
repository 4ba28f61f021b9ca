"""The page "Wie doet wat": a list to search, a drawing of the network, the kapstokmodel."""

import streamlit as st

from assistant.errors import InputError
from assistant.register.matrix import ACTION_LINES
from assistant.register.places import is_place
from ui.address import bound, chosen
from ui.escape import html, label
from ui.fact_view import Documents
from ui.heading import draw_heading
from ui.links import ASK, WHO, link
from ui.loading import known_documents
from ui.session import conversation
from ui.texts import Language, text
from ui.who.cards import cards_html, record_link
from ui.who.detail import draw_detail
from ui.who.directory import SORTS, Directory, Wish, known_regions, load_directory
from ui.who.kapstok import draw_kapstok
from ui.who.network import draw_network

VIEWS = ("lijst", "netwerk", "kapstok")
FIRST = 24


def draw() -> None:
    """Draw the record that the address names, or the view that was chosen."""
    language = conversation().language
    draw_heading(text("who_title", language))
    directory = load_directory()
    for sort in SORTS:
        wanted = chosen(sort)
        if wanted:
            _draw_one(directory, sort, wanted, language)
            return
    st.html(f'<p class="lk-lead">{html(text("who_purpose", language))}</p>')
    view = st.segmented_control(
        text("view", language), VIEWS, format_func=lambda key: text(f"view_{key}", language),
        label_visibility="collapsed", required=True, **bound("beeld", VIEWS, VIEWS[0]),
    )  # fmt: skip
    if view == "kapstok":
        draw_kapstok(directory, language)
        return
    wish = _draw_filters(language, with_sort=view == "lijst")
    if view == "netwerk":
        draw_network(directory, wish, language)
    else:
        _draw_list(directory, wish, language)


def _draw_one(directory: Directory, sort: str, record_id: str, language: Language) -> None:
    record = directory.get(sort, record_id)
    if record is None:
        st.info(text("record_gone", language), icon=":material/info:")
        st.html(f"<p>{link(text('back_to_list', language), WHO)}</p>")
        return
    documents: Documents = known_documents()
    draw_detail(record, directory, language, documents)


def _draw_filters(language: Language, *, with_sort: bool) -> Wish:
    with st.container(key="who-filters"):
        words = ""
        if with_sort:
            words = st.text_input(
                text("who_search", language), type="search",
                placeholder=text("who_hint", language), **bound("zoek"),
            )  # fmt: skip
        left, middle, right = st.columns(3)
        region = left.selectbox(
            text("who_region", language), ["", *_regions()], accept_new_options=True,
            format_func=lambda name: name or text("anywhere", language), **bound("regio"),
        )  # fmt: skip
        line = middle.selectbox(
            text("action_line", language), ["", *ACTION_LINES],
            format_func=lambda key: text(f"line_{key}" if key else "any_line", language),
            **bound("lijn", ACTION_LINES),
        )  # fmt: skip
        sort = ""
        if with_sort:
            sort = right.selectbox(
                text("who_sort", language), ["", *SORTS],
                format_func=lambda key: text(f"sorts_{key}" if key else "any_sort", language),
                **bound("soort", tuple(SORTS)),
            )  # fmt: skip
    return Wish((words or "").strip(), (region or "").strip(), line or "", sort or "")


def _regions() -> list[str]:
    """Return the regions to choose from, and the place that the address names."""
    named = chosen("regio")
    known = list(known_regions())
    return known if not named or named in known else [named, *known]


def _draw_list(directory: Directory, wish: Wish, language: Language) -> None:
    try:
        found = directory.find(wish)
    except InputError:
        st.info(label(text("place_unknown", language, name=wish.region)))
        return
    if found.meant:
        meant = text("searched_meant", language, words=wish.words, meant=", ".join(found.meant))
        st.html(f'<p class="lk-notice">{html(meant)}</p>')
    if not found.records:
        st.html(_nothing_html(directory, wish, language))
        return
    shown = found.records if chosen("alles") else found.records[:FIRST]
    count = text("who_count", language, shown=len(shown), count=len(found.records))
    st.html(
        f'<h2 class="lk-hidden">{html(text("results", language))}</h2>'
        f'<p class="lk-facts" role="status">{html(count)}</p>'
        f"{cards_html(shown, directory, language)}"
    )
    if len(shown) < len(found.records):
        everything = text("show_all", language, count=len(found.records))
        st.html(f"<p>{link(everything, WHO, {**query(wish), 'alles': 1})}</p>")


def query(wish: Wish) -> dict[str, str | int]:
    """Return a wish as it stands in the address."""
    return {"zoek": wish.words, "regio": wish.region, "lijn": wish.line, "soort": wish.sort}


def _nothing_html(directory: Directory, wish: Wish, language: Language) -> str:
    """Say that nothing fits, with ways on: names that look alike, wider searches, the chat."""
    alike = directory.alike(wish.words) if wish.words else []
    ways = [record_link(record) for _, record in alike]
    wider = Wish(wish.words)
    if wider != wish and is_place(wish.region or "landelijk"):
        count = len(directory.find(wider).records)
        if count:
            words = text("without_filters", language, count=count)
            ways.append(link(words, WHO, query(wider)))
    if wish.words:
        ways.append(link(text("ask_instead", language), ASK, {"vraag": wish.words}))
    ways.append(link(text("back_to_list", language), WHO))
    items = "".join(f"<li>{way}</li>" for way in ways)
    said = html(text("who_nothing", language, words=wish.words or wish.region))
    return (
        f'<div class="lk-nothing"><h2>{said}</h2><p>{html(text("ways_on", language))}</p>'
        f"<ul>{items}</ul></div>"
    )
