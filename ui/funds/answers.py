"""What a person answered, as it was read; each answer can be changed."""

import streamlit as st

from assistant.register.load import load_questions
from ui.escape import html
from ui.funds.inquiry import Inquiry
from ui.funds.question import said
from ui.funds.question_words import question_in
from ui.texts import Language, text


def draw_answers(talk: Inquiry, language: Language) -> None:
    """Draw what was answered, as it was read; each can be changed."""
    if not talk.steps:
        return
    st.html(f'<h3 class="lk-small-head">{html(text("check_answers", language))}</h3>')
    situation, questions = talk.situation(), load_questions()
    with st.container(key="answers"):
        for name in talk.steps:
            question = questions[name]
            value = said(question, situation.answer(name).value, language)
            with st.container(horizontal=True, key=f"answer-row-{name}"):
                st.html(
                    f'<p class="lk-said"><span class="lk-facts">{question_in(question, language)}'
                    f"</span><br>{html(value)}</p>"
                )
                st.button(
                    text("ask_change", language),
                    key=f"change-{name}",
                    type="tertiary",
                    help=question.question,
                    on_click=talk.ask_again,
                    args=(name,),
                )
