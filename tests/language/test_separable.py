"""Torn verbs are whole again in what is searched; other particles stay where they are."""

import pytest

from assistant.language.separable import join_verbs, torn_half


@pytest.mark.parametrize(
    ("torn", "whole"),
    [
        ("Hoe vraag ik subsidie aan?", "Hoe aanvragen ik subsidie?"),
        ("Waar meld ik me aan voor de cursus?", "Waar aanmelden ik me voor de cursus?"),
        ("Hoe schrijf ik mijn zoon in?", "Hoe inschrijven ik mijn zoon?"),
        ("Wie leidt de monteurs op?", "Wie opleiden de monteurs?"),
        ("Doen bedrijven mee aan de dag?", "meedoen bedrijven aan de dag?"),
        ("Hoe lang duurt het om geld aan te vragen?", "Hoe lang duurt het om geld aanvragen?"),
        ("Wanneer vindt de dag plaats?", "Wanneer plaatsvinden de dag?"),
        ("Stappen mensen over, en wie leidt op?", "overstappen mensen, en wie opleiden?"),
    ],
)
def test_a_torn_verb_is_whole_again(torn: str, whole: str) -> None:
    assert join_verbs(torn) == whole


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Waar kan ik aan denken?",
        "Wie trekt de kar in de regio?",
        "Ik werk in de winkel en wil de bouw in.",
        "Ik werk en ga af en toe naar school.",
        "Is er een fonds voor de bouw?",
        "Wat zit er in?",
        "Er is geld om te leren.",
    ],
)
def test_other_words_stay_as_they_are(text: str) -> None:
    assert join_verbs(text) == text


@pytest.mark.parametrize(
    ("word", "half"),
    [("aanvragen", "vragen"), ("inschrijven", "schrijven"), ("opleiding", ""), ("regen", "")],
)
def test_a_whole_verb_gives_the_half_that_a_text_may_have_torn_off(word: str, half: str) -> None:
    assert torn_half(word) == half
