"""Offer what is on the page as CSV and JSON; a file is made when it is asked for."""

from collections.abc import Callable

import streamlit as st

from ui.texts import Language, text


def draw_downloads(
    name: str, as_csv: Callable[[], bytes], as_json: Callable[[], bytes], language: Language
) -> None:
    """Draw two buttons.

    Args:
        name: Of the files, without ending; also names the buttons.
        as_csv: Makes the CSV.
        as_json: Makes the JSON.
        language: Of the page.
    """
    with st.container(horizontal=True, key=f"downloads-{name}"):
        for ending, mime, build in (
            ("csv", "text/csv", as_csv),
            ("json", "application/json", as_json),
        ):
            st.download_button(
                text(f"as_{ending}", language),
                build,
                file_name=f"{name}.{ending}",
                mime=mime,
                key=f"{name}-{ending}",
                icon=":material/download:",
                on_click="ignore",
            )
