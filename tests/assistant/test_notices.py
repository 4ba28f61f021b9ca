"""What stands beside an answer."""

import pytest

from assistant.answers import Citation
from assistant.notices import notices_of
from assistant.wording import say
from tests.factories import make_chunk

QUOTE = "Het lasfonds betaalt 750 euro per werknemer."


@pytest.mark.parametrize(
    ("notice", "said"),
    [
        pytest.param("written", True, id="written-in-english"),
        pytest.param("", False, id="quotes-below-their-own-sentence"),
        pytest.param("quoted_instead", False, id="quotes-in-place-of-a-written-answer"),
    ],
)
def test_that_quotes_are_in_dutch_is_said_once(notice, said):
    cited = [Citation(1, make_chunk(QUOTE), QUOTE)]

    notices = notices_of("750 euro [1]", cited, "en", 2026, notice, differ=False)

    assert (say("dutch_quotes", "en") in notices) is said
