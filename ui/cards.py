"""Draw the cards of the register below an answer, and the answers to a question back.

Words of the register can never become markup. A status is said in words; its colour
only repeats it. Every card carries the stable id of its record.
"""

from collections.abc import Sequence

import streamlit as st

from assistant.advice import Card, CardFact, CardKind, CardStatus, RecordCitation
from assistant.answers import Answer
from assistant.cards.panels import Panel, date_text, panel_key, panels_of, status_text
from assistant.cards.wording import word
from ui.escape import html, label
from ui.links import check_link, record_link
from ui.session import Conversation, Exchange
from ui.texts import Language, text

# So many facts stand in sight, by panel; the others open on request.
_IN_SIGHT = {"fund": 2, "past": 1}
_IN_SIGHT_ELSEWHERE = 3
_BADGES = {
    CardStatus.OPEN: "now",
    CardStatus.RUNS: "now",
    CardStatus.CLOSED: "past",
    CardStatus.ENDED: "past",
    CardStatus.UNKNOWN: "unknown",
}


def draw_cards(answer: Answer) -> None:
    """Draw the panels of an answer; nothing when it has no cards."""
    if answer.cards:
        st.html(cards_html(answer.cards, _language(answer)))


def draw_record_sources(exchange: Exchange, answer: Answer, language: Language) -> None:
    """Draw where those facts of an answer stand that are from the register."""
    if answer.record_citations:
        st.html(record_sources_html(exchange.id, answer.record_citations, language))


def draw_question_back(talk: Conversation, exchange: Exchange, answer: Answer) -> None:
    """Draw the question back with a button for each ready answer, below the last answer only."""
    if answer.clarify is None or talk.exchanges[-1] is not exchange or talk.pending:
        return
    spoken = _language(answer)
    with st.container(key=f"clarify-{exchange.id}"):
        st.html(
            f'<h3 class="lk-panel-head">{html(word("panel_clarify", spoken))}</h3>'
            f'<p class="lk-back">{html(answer.clarify.question)}</p>'
        )
        with st.container(horizontal=True, key=f"options-{exchange.id}"):
            for number, option in enumerate(answer.clarify.options):
                st.button(
                    label(option.label),
                    key=f"option-{exchange.id}-{number}",
                    on_click=talk.ask,
                    args=(option.question,),
                )


def cards_html(cards: Sequence[Card], language: Language) -> str:
    """Return the panels with their cards as HTML."""
    panels = "".join(_panel_html(panel, language) for panel in panels_of(cards, language))
    note = word("dutch_facts", language)
    said = f'<p class="lk-facts">{html(note)}</p>' if note else ""
    return f'<div class="lk-panels" lang="{language}">{panels}{said}</div>'


def record_sources_html(
    exchange_id: str, citations: Sequence[RecordCitation], language: Language
) -> str:
    """Return the sources in the register, numbered as their markers in the text."""
    items = "".join(
        f'<li id="{record_anchor(exchange_id, c.number)}"><span class="lk-number">{c.number}'
        f"</span> {_record_html(c)}{_source_html(c.fact, language)}</li>"
        for c in citations
    )
    return (
        f'<h3 class="lk-small-head">{html(text("sources_register", language))}</h3>'
        f'<ol class="lk-record-sources">{items}</ol>'
    )


def _record_html(citation: RecordCitation) -> str:
    """Return the name of the record as a link to it; nothing where the text names it."""
    if not citation.title:
        return ""
    return f'<span lang="nl">{record_link(citation.title, citation.record)}</span>: '


def record_anchor(exchange_id: str, number: int) -> str:
    """Return the name of the place where a source of the register is listed."""
    return f"register-{exchange_id}-{number}"


def _panel_html(panel: Panel, language: Language) -> str:
    body = "".join(_card_html(card, language) for card in panel.cards)
    for title, sentences in panel.unchecked:
        head = f"<h4>{html(title)}</h4>" if title else ""
        items = "".join(f"<li>{html(sentence)}</li>" for sentence in sentences)
        body += f'<div class="lk-unchecked">{head}<ul lang="nl">{items}</ul></div>'
    return (
        f'<section class="lk-panel lk-panel-{panel.key}"><h3 class="lk-panel-head">'
        f'{html(panel.heading)}</h3><div class="lk-cards">{body}</div></section>'
    )


def _card_html(card: Card, language: Language) -> str:
    status = status_text(card, language)
    badge = _BADGES.get(card.status, "unknown")
    said = f'<p class="lk-badge lk-badge-{badge}">{html(status)}</p>' if status else ""
    lines = "".join(f'<p class="lk-card-line">{html(line)}</p>' for line in card.lines)
    most = _IN_SIGHT.get(panel_key(card), _IN_SIGHT_ELSEWHERE)
    shown, rest = card.facts[:most], card.facts[most:]
    more = ""
    if rest:
        summary = html(text("card_more", language, count=len(rest)))
        more = f"<details><summary>{summary}</summary>{_facts_html(rest, language)}</details>"
    head = f'<h4 lang="nl">{record_link(card.title, card.record)}</h4>'
    return (
        f'<article class="lk-card" data-record="{html(card.record)}">{head}{said}{lines}'
        f"{_facts_html(shown, language)}{more}{_check_html(card, language)}</article>"
    )


def _check_html(card: Card, language: Language) -> str:
    """Return the way to the check of a scheme that may apply."""
    if panel_key(card) != CardKind.FUND.value:
        return ""
    return f'<p class="lk-card-line">{check_link(text("check_start", language), card.record)}</p>'


def _facts_html(facts: Sequence[CardFact], language: Language) -> str:
    if not facts:
        return ""
    rows = "".join(
        f'<div><dt>{html(fact.label)}</dt><dd><span lang="nl">{_linked(fact.text)}</span> '
        f'<span class="lk-card-source">{_source_html(fact, language)}</span></dd></div>'
        for fact in facts
    )
    return f"<dl>{rows}</dl>"


def _source_html(fact: CardFact, language: Language) -> str:
    """Return the title of a source as a link to it, with page and date."""
    page = f", {text('page_short', language, label=fact.page)}" if fact.page else ""
    when = date_text(fact.date, language)
    return f"{_link(fact.url, fact.source)}{html(page)} · {html(when)}"


def _linked(words: str) -> str:
    """Return words as HTML; when they are nothing but an address, as a link."""
    return _link(words, words) if " " not in words else html(words)


def _link(address: str, words: str) -> str:
    if not address.startswith(("https://", "http://")):
        return html(words)
    return f'<a href="{html(address)}" target="_blank" rel="noopener">{html(words)}</a>'


def _language(answer: Answer) -> Language:
    return "en" if answer.language == "en" else "nl"
