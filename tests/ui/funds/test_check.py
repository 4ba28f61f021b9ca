"""The check as a conversation: one question at a time, and the outcome demand by demand."""

from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

Open = Callable[..., AppTest]


def _page() -> None:
    from ui.funds import page  # noqa: PLC0415 - AppTest runs this function on its own

    page.draw()


@pytest.fixture
def opened() -> Open:
    def run(fund: str = "rif-1", day: str = "15-01-2016") -> AppTest:
        app = AppTest.from_function(_page, default_timeout=60)
        app.query_params["regeling"] = fund
        app.query_params["stap"] = "check"
        app.query_params["op"] = day
        return app.run()

    return run


def page_html(app: AppTest) -> str:
    return "\n".join(part.proto.body for part in app.get("html"))


def question(app: AppTest) -> str:
    found = [p.proto.body for p in app.get("html") if "lk-ask" in p.proto.body]
    return found[0] if found else ""


def press(app: AppTest, label: str) -> AppTest:
    return next(b for b in app.button if b.label == label).click().run()


def write(app: AppTest, words: str) -> AppTest:
    next(field for field in app.text_input if field.key.startswith("ask-")).set_value(words)
    return press(app, "Verder")


def skip_to(app: AppTest, words: str) -> AppTest:
    for _ in range(30):
        if words in question(app):
            return app
        press(app, "Weet ik niet")
    raise AssertionError(f"never asked: {words}")


def test_one_question_is_asked_with_progress(opened: Open) -> None:
    app = opened()

    assert not app.exception
    assert page_html(app).count("lk-ask") == 1
    assert "Vraag 1. Hierna nog hoogstens" in page_html(app)
    assert "Zo staat het ervoor" in page_html(app)


@pytest.mark.parametrize(
    ("words", "read"),
    [
        pytest.param("250.000", "€ 250.000", id="thousands"),
        pytest.param("twee ton", "€ 200.000", id="words"),
        pytest.param("€ 1,4 miljoen", "€ 1.400.000", id="million"),
    ],
)
def test_an_amount_is_said_back_as_it_was_read(opened: Open, words: str, read: str) -> None:
    app = skip_to(opened(), "Hoeveel subsidie vraagt u?")

    write(app, words)

    assert read in page_html(app)


def test_what_cannot_be_read_is_said_and_asked_again(opened: Open) -> None:
    app = skip_to(opened(), "Hoeveel subsidie vraagt u?")

    write(app, "drie appels")
    assert 'role="alert"' in page_html(app)
    assert "Ik lees geen bedrag in" in page_html(app)
    assert "Hoeveel subsidie vraagt u?" in question(app)

    write(app, "")
    assert "Geef een antwoord, of kies “Weet ik niet”." in page_html(app)

    write(app, "250.000")
    assert "Hoeveel subsidie vraagt u?" not in question(app)
    assert 'role="alert"' not in page_html(app)


def test_a_part_is_read_as_a_part(opened: Open) -> None:
    app = skip_to(opened("lerarenbeurs", "01-05-2024"), "Welk deel van uw werktijd geeft u les")

    write(app, "een derde")

    assert "1/3 (33,33 procent)" in page_html(app)


def test_not_knowing_every_answer_ends_in_an_outcome_that_is_open(opened: Open) -> None:
    app = opened()
    for _ in range(40):
        if not question(app):
            break
        press(app, "Weet ik niet")

    body = page_html(app)
    assert "Nog niet te zeggen" in body
    assert "Nog niet beantwoord" in body
    assert "Wat zou deze uitkomst veranderen" in body


def test_a_demand_that_fails_is_told_at_once_with_article_source_and_way_out(opened: Open) -> None:
    app = skip_to(opened(), "Hoeveel subsidie vraagt u?")

    write(app, "100.000")

    body = page_html(app)
    assert not question(app)
    assert "Niet van toepassing" in body
    assert "De subsidie is minstens 200.000 euro." in body
    assert "<strong>€ 100.000</strong>" in body
    assert "RIF mbo van start" in body
    assert "5 mei 2014" in body
    assert "Aan deze eis is niet voldaan" in body
    assert "Niet gecontroleerd" in body


def test_an_answer_can_be_changed_from_the_outcome(opened: Open) -> None:
    app = write(skip_to(opened(), "Hoeveel subsidie vraagt u?"), "100.000")

    app.button(key="change-gevraagd_bedrag").click().run()
    assert "Hoeveel subsidie vraagt u?" in question(app)
    write(app, "250.000")

    assert "Niet van toepassing" not in page_html(app)


def test_back_goes_to_the_question_before(opened: Open) -> None:
    app = opened()
    first = question(app)
    press(app, "Weet ik niet")
    assert question(app) != first

    app.button(key="ask-back").click().run()

    assert question(app) == first


def test_the_outcome_can_be_shown_early_and_gone_on_from(opened: Open) -> None:
    app = opened()

    app.button(key="ask-outcome").click().run()
    assert "De eisen, een voor een" in page_html(app)
    app.button(key="ask-on").click().run()

    assert question(app)


def test_start_again_forgets_every_answer(opened: Open) -> None:
    app = write(skip_to(opened(), "Hoeveel subsidie vraagt u?"), "100.000")

    app.button(key="ask-again").click().run()

    assert "Vraag 1." in page_html(app)
    assert "€ 100.000" not in page_html(app)


def test_answers_never_stand_in_the_address(opened: Open) -> None:
    app = write(skip_to(opened(), "Hoeveel subsidie vraagt u?"), "123.456")

    assert "123" not in str(dict(app.query_params))


def test_markup_in_an_answer_is_shown_as_text(opened: Open) -> None:
    app = skip_to(opened(), "Hoeveel subsidie vraagt u?")

    write(app, "<img src=x onerror=alert(1)>")

    assert "<img" not in page_html(app)


def test_an_english_visitor_is_asked_and_told_in_english(opened: Open) -> None:
    app = skip_to(opened(), "Hoeveel subsidie vraagt u?")
    app.button(key="switch-language").click().run()

    assert "How much grant do you ask for?" in question(app)
    next(field for field in app.text_input if field.key.startswith("ask-")).set_value("apples")
    press(app, "Next")
    assert "We do not understand “apples”." in page_html(app)
