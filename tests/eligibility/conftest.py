"""What the tests of the rules share."""

import pytest

from assistant.register.load import load_questions


@pytest.fixture(scope="session")
def questions():
    return load_questions()
