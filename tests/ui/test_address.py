"""What is asked stands in the address, and the address fills the fields."""

import pytest
from streamlit.testing.v1 import AppTest

from ui.address import Address, Link


def _page() -> None:
    import streamlit as st  # noqa: PLC0415 - AppTest runs this function on its own

    from ui.address import Address, choose  # noqa: PLC0415

    address = Address("proef", {"kleur": ("rood", "blauw"), "woorden": None}, "nl")
    choose(address, "kleur", "Kleur", {"rood": "Rood!", "blauw": "Blauw!"}, "maakt niet uit")
    st.text_input("Woorden", key=address.key("woorden"))
    st.button("Leeg", on_click=address.clear)
    st.text(repr(dict(address.link(meer="ja").values)))
    address.give()


def page(**asked: str) -> AppTest:
    app = AppTest.from_function(_page)
    for name, value in asked.items():
        app.query_params[name] = value
    return app.run()


def test_the_address_fills_the_fields() -> None:
    app = page(kleur="blauw", woorden="lasser bijscholen")

    assert app.selectbox[0].value == "blauw"
    assert app.text_input[0].value == "lasser bijscholen"
    assert app.text[0].value == "{'kleur': 'blauw', 'woorden': 'lasser bijscholen', 'meer': 'ja'}"


def test_a_field_fills_the_address() -> None:
    app = page()

    app.selectbox[0].select("rood").run()

    assert app.query_params == {"kleur": "rood"}


def test_an_address_that_changed_wins_over_the_field() -> None:
    app = page(kleur="blauw")

    app.query_params["kleur"] = "rood"
    app.run()

    assert app.selectbox[0].value == "rood"


@pytest.mark.parametrize("value", ["paars", "<script>", "x" * 9000])
def test_a_value_that_is_no_choice_is_dropped(value: str) -> None:
    app = page(kleur=value)

    assert not app.exception
    assert app.selectbox[0].value == ""
    assert app.query_params == {}


def test_clear_empties_every_field_and_the_address() -> None:
    app = page(kleur="blauw", woorden="lasser")

    app.button[0].click().run()

    assert app.query_params == {}
    assert app.text_input[0].value == ""


def test_a_link_leaves_out_what_is_empty() -> None:
    address = Address("proef", {"kleur": None}, "nl")

    assert address.link(meer="") == Link("proef")
