"""Addresses of what is open; what is in them never becomes markup."""

import pytest

from assistant.register.load import KINDS
from ui.links import ASK, WHO, address, link, out_link, record_link


def test_address_leaves_out_what_is_empty() -> None:
    assert (
        address(WHO, {"zoek": "", "regio": "Súdwest", "n": 0}) == "wie-doet-wat?regio=S%C3%BAdwest"
    )
    assert address(WHO) == "wie-doet-wat"
    assert address(ASK, {"vraag": "a&b"}) == "./?vraag=a%26b"


def test_link_shows_words_as_words() -> None:
    shown = link("<b>", WHO, {"zoek": '"><script>'}, name='"x"')

    assert "<b>" not in shown
    assert "<script>" not in shown
    assert 'aria-label="&quot;x&quot;"' in shown


def test_out_link_links_to_the_web_only() -> None:
    assert 'href="https://example.org/?a=1&amp;b=2"' in out_link(
        "x", "https://example.org/?a=1&b=2"
    )
    assert out_link("<x>", "javascript:alert(1)") == "&lt;x&gt;"


@pytest.mark.parametrize("folder", sorted(KINDS))
def test_every_record_has_a_page_that_knows_its_name(folder: str) -> None:
    found = record_link("Naam & co", f"{folder}/iets-1")

    assert ">Naam &amp; co</a>" in found
    assert "=iets-1" in found
