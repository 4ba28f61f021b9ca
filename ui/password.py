"""``python -m ui.password``: make the hash that opens the page "Beheer"."""

import argon2
import click

_LEAST = 12


@click.command()
@click.password_option(help="The password; asked for when left out.")
def password(password: str) -> None:
    """Print the line that opens the page "Beheer" for who knows the password.

    Put it in the environment of ``loket serve``. The password itself is kept nowhere.
    """
    if len(password) < _LEAST:
        raise click.ClickException(f"Use at least {_LEAST} characters; a sentence is fine.")
    # Dollar signs stand in the hash: single quotes keep a shell from reading them.
    click.echo(f"export LOKET_ADMIN_HASH='{argon2.PasswordHasher().hash(password)}'")


if __name__ == "__main__":
    password()
