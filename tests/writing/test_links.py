"""Addresses as tokens."""

import pytest

from assistant.writing.links import Links, addresses_in, hosts, show, tokens_in


def test_hide_gives_the_same_address_the_same_token():
    links = Links()

    hidden = links.hide("Zie www.rvo.nl/slim. Of https://a.example/x?y=1, of www.rvo.nl/slim!")

    assert hidden == "Zie link_1. Of link_2, of link_1!"
    assert links.addresses == {"link_1": "www.rvo.nl/slim", "link_2": "https://a.example/x?y=1"}


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("in de techniek.De provincie", id="a lost space"),
        pytest.param("artikel 2.4 en o.a. dit", id="points in figures and abbreviations"),
        pytest.param("mail naar info@oom.nl", id="an e-mail address"),
    ],
)
def test_hide_leaves_what_is_no_address(text):
    assert Links().hide(text) == text


def test_show_gives_back_known_addresses_and_drops_unknown_tokens():
    shown = show("Zie link_1 (of link_7) en link_9.", {"link_1": "www.rvo.nl"})

    assert shown == "Zie www.rvo.nl (of ) en." or shown == "Zie www.rvo.nl (of) en."


def test_tokens_are_found_whatever_their_case():
    assert tokens_in("LINK_2 en link_10, maar niet xlink_3 of link_123456789") == [
        "link_2",
        "link_10",
    ]


@pytest.mark.parametrize(
    "text", ["http://evil.example", "HTTPS ://evil.example", "www.evil.nl", "ftp://x", "foo.nl/x"]
)
def test_addresses_in_finds_what_looks_like_one(text):
    assert addresses_in(f"ga naar {text} toe")


def test_hosts_compare_without_scheme_and_slash():
    assert hosts(["https://RVO.nl/slim/"]) == hosts(["rvo.nl/slim"])
