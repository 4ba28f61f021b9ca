import string

import pytest

from assistant.cards.wording import both, keys


@pytest.mark.parametrize("key", sorted(keys() - {"dutch_facts"}))
def test_both_languages_have_the_same_blanks(key: str) -> None:
    dutch, english = both(key)

    def blanks(sentence: str) -> set[str | None]:
        return {name for _, name, _, _ in string.Formatter().parse(sentence) if name}

    assert dutch.strip()
    assert english.strip()
    assert blanks(dutch) == blanks(english)
