"""The line that opens the page for keepers."""

import re

import argon2
from click.testing import CliRunner

from ui.password import password


def test_password_prints_a_hash_that_holds() -> None:
    result = CliRunner().invoke(password, ["--password", "een lange zin hier"])

    found = re.fullmatch(r"export LOKET_ADMIN_HASH='(\$argon2id\$[^']+)'\n", result.output)
    assert found, result.output
    assert argon2.PasswordHasher().verify(found[1], "een lange zin hier")


def test_password_refuses_a_short_one() -> None:
    result = CliRunner().invoke(password, ["--password", "kort"])

    assert result.exit_code == 1
    assert "12 characters" in result.output
