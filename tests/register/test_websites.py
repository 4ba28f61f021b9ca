"""Which websites the register knows."""

import pytest

from assistant.register.websites import domains_in, known_domains


@pytest.mark.parametrize(
    ("text", "domains"),
    [
        pytest.param("Kijk op www.rvo.nl/slim.", {"rvo.nl"}, id="www"),
        pytest.param("https://mijn.subsidie.example/x?y=1", {"subsidie.example"}, id="any-ending"),
        pytest.param("mail info@oom.nl of ga naar uwv.nl", {"oom.nl", "uwv.nl"}, id="two"),
        pytest.param("Zie WWW.RVO.NL", {"rvo.nl"}, id="capitals"),
        pytest.param("samen voor techniek.De provincie betaalt.", set(), id="lost-space"),
        pytest.param("artikel 3.2 en 4.5, versie 1.0", set(), id="figures"),
        pytest.param("", set(), id="nothing"),
    ],
)
def test_domains_in_finds_those_of_web_and_mail_addresses(text, domains):
    assert domains_in(text) == domains


def test_the_register_knows_who_carries_out_schemes_and_no_stranger():
    known = known_domains()

    assert {"uwv.nl", "oom.nl", "dus-i.nl", "rvo.nl"} <= known
    assert "subsidie-betalen.nl" not in known
    assert len(known) > 100
