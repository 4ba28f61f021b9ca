import re
from collections import Counter

from eval.generated import WORDS_PER_PAGE, Babbler


def test_babbler_says_the_same_with_the_same_seed():
    assert Babbler(7).document(3, 2) == Babbler(7).document(3, 2)


def test_babbler_says_something_else_with_another_seed_or_page():
    babbler = Babbler(7)

    pages = {babbler.page(1), babbler.page(2), Babbler(8).page(1)}

    assert len(pages) == 3


def test_page_has_its_number_of_words():
    assert len(Babbler().page(1).split()) == WORDS_PER_PAGE


def test_page_is_the_same_in_any_document():
    babbler = Babbler()

    assert babbler.document(4, 3).split("\f")[1] == babbler.document(5, 1)


def test_words_follow_a_steep_law_with_a_long_tail():
    babbler = Babbler()
    words = Counter(re.findall(r"[^\W\d_]+", babbler.document(0, 300).lower()))

    counts = sorted(words.values(), reverse=True)
    assert sum(counts[:100]) > 0.3 * sum(counts)
    assert sum(count == 1 for count in counts) > 0.3 * len(counts)


def test_questions_are_about_the_first_pages():
    babbler = Babbler()
    told = set(babbler.document(0, 20).lower().replace(".", "").split())

    questions = list(babbler.questions(8, 20))

    asked = [set(question.rstrip("?").split()[-4:]) for question in questions]
    assert len(set(questions)) == 8
    assert [words for words in asked if not words <= told] == []
