"""Draw one question, and say answers back as they were read."""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Any

import streamlit as st

from assistant.eligibility.reading import Answer, read_answer
from assistant.language.values import format_number
from assistant.register.questions import Question
from ui.dates import readable_date
from ui.escape import html
from ui.funds.inquiry import Inquiry
from ui.funds.question_words import question_in
from ui.register_words import choices, spoken
from ui.texts import Language, text

_FEW = 8


@dataclass(frozen=True, slots=True)
class Asked:
    """A question on the screen, with what it is part of.

    Attributes:
        question: What is asked.
        talk: The conversation that takes the answer.
        name: Of the conversation.
        language: Of the page.
        quiet: Whether the page stays where it is when the question appears.
    """

    question: Question
    talk: Inquiry
    name: str
    language: Language
    quiet: bool = False

    @property
    def key(self) -> str:
        """Return the key of its field: one per conversation, question and language."""
        return f"ask-{self.name}-{self.question.field}-{self.language}"


def draw_question(asked: Asked) -> None:
    """Draw a question with the ways to answer it, and one way to say that one does not know."""
    question, language = asked.question, asked.language
    top = "" if asked.quiet else f' tabindex="-1" data-top="{html(asked.key)}"'
    st.html(f'<h3 class="lk-ask"{top}>{question_in(question, language)}</h3>')
    _draw_problem(asked)
    if question.type == "yesno":
        _draw_yes_no(asked)
        return
    with st.form(asked.key + "-form", border=False):
        _draw_field(asked)
        with st.container(horizontal=True, key=asked.key + "-go"):
            st.form_submit_button(
                text("ask_go", language), type="primary", on_click=_take, args=(asked,)
            )
            st.form_submit_button(
                text("ask_unknown", language), on_click=asked.talk.skip, args=(question.field,)
            )


def _take(asked: Asked) -> None:
    """Take what the field holds, as the button was pressed."""
    raw: Any = st.session_state.get(asked.key)
    raw = raw if raw is not None else ""
    asked.talk.say(asked.question.field, raw if isinstance(raw, str) else list(raw))


def _draw_problem(asked: Asked) -> None:
    problem = asked.talk.problem
    if problem is None or problem[0] != asked.question.field:
        return
    answer = read_answer(asked.question, problem[1])
    words = problem_words(asked.question, answer, problem[1], asked.language)
    st.html(
        f'<p class="lk-problem" role="alert">{html(words or text("ask_empty", asked.language))}</p>'
    )


def _draw_yes_no(asked: Asked) -> None:
    talk, name, language = asked.talk, asked.question.field, asked.language
    given = talk.answers.get(name)
    with st.container(horizontal=True, key=asked.key + "-yesno"):
        for raw, key in (("ja", "opinion_yes"), ("nee", "opinion_no")):
            st.button(
                text(key, language),
                key=f"{asked.key}-{raw}",
                type="primary" if given == raw else "secondary",
                on_click=talk.say,
                args=(name, raw),
            )
        st.button(
            text("ask_unknown", language),
            key=f"{asked.key}-unknown",
            on_click=talk.skip,
            args=(name,),
        )


def _draw_field(asked: Asked) -> None:
    question, language = asked.question, asked.language
    name = text("ask_answer", language)
    given = asked.talk.problem[1] if asked.talk.problem else asked.talk.answers.get(question.field)
    if question.type == "list":
        shown = choices(question.choices, language)
        st.pills(
            text("ask_several", language),
            list(shown),
            selection_mode="multi",
            default=[raw for raw in given or [] if raw in shown] if isinstance(given, list) else [],
            format_func=shown.__getitem__,
            key=asked.key,
        )
    elif question.type == "choice":
        _draw_choice(asked, given)
    else:
        st.text_input(
            name,
            value=given if isinstance(given, str) else "",
            key=asked.key,
            placeholder=text(f"hint_{question.type}", language),
            icon=":material/euro:" if question.type == "amount" else None,
            max_chars=200,
        )


def _draw_choice(asked: Asked, given: Any) -> None:
    """Draw few choices side by side, and many as a list in which one can type any word."""
    question, language = asked.question, asked.language
    shown = choices(question.choices, language)
    known = list(shown)
    index = known.index(given) if given in known else None
    if len(known) <= _FEW:
        st.radio(
            text("ask_answer", language),
            known,
            index=index,
            format_func=shown.__getitem__,
            key=asked.key,
        )
        return
    st.selectbox(
        text("ask_choose", language),
        known,
        index=index,
        format_func=lambda raw: shown.get(raw, raw),
        placeholder=text("ask_choose_hint", language),
        accept_new_options=True,
        key=asked.key,
    )


def problem_words(question: Question, answer: Answer, raw: Any, language: Language) -> str:
    """Return why an answer could not be read, and how to write it; empty when it could."""
    if not answer.problem:
        return ""
    if language == "en":
        hint = text(f"hint_{question.type}", language)
        return text("not_read", language, value=str(raw)[:60], hint=hint)
    words = answer.problem.removeprefix(f"{question.field}: ")
    return words[:1].upper() + words[1:]


def said(question: Question, value: Any, language: Language) -> str:
    """Return an answer as it was read, in words; "onbekend" when there is none."""
    if value is None:
        return text("unknown", language)
    if isinstance(value, bool):
        return text("opinion_yes" if value else "opinion_no", language)
    if isinstance(value, frozenset):
        return ", ".join(spoken(tag, language) for tag in sorted(value))
    if isinstance(value, date):
        return readable_date(value.isoformat(), language)
    if isinstance(value, Fraction):
        return _number(question, value, language)
    return str(value)


def _number(question: Question, value: Fraction, language: Language) -> str:
    if question.type == "share":
        percent = text("percent", language, number=_written(value * 100, language))
        exact = format_number(value)
        return f"{exact} ({percent})" if "/" in exact else percent
    number = _written(value, language)
    if question.type == "amount":
        return f"€ {number}"
    # The units of the register are Dutch.
    return f"{number} {question.unit}" if question.unit and language == "nl" else number


def _written(value: Fraction, language: Language) -> str:
    """Return a number as the readers of a language write it, to two places where it is long."""
    exact = format_number(value)
    if "/" in exact or len(exact.partition(",")[2]) > 2:
        exact = format_number(Fraction(round(value * 100), 100))
    if language == "en":
        return exact.translate(str.maketrans(".,", ",."))
    return exact
