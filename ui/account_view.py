"""Draw how an answer came about, below it, for who opens it; nothing is worked out before.

What stands here of documents is shown as words: nothing in it becomes markup.
"""

from collections.abc import Sequence
from functools import partial

import streamlit as st

from assistant.explaining.account import Account, Passage, account_of
from assistant.explaining.reading import Line
from ui.escape import html
from ui.loading import Loket
from ui.register_words import spoken
from ui.session import Conversation, Exchange
from ui.tables import linked_table_html
from ui.texts import Language, text


def draw_account(loket: Loket, talk: Conversation, exchange: Exchange, language: Language) -> None:
    """Draw the way to open how the answer came about; shut until it is opened."""
    answer = exchange.answer
    if answer is None:
        return
    with st.expander(
        text("account", language),
        key=f"account-{exchange.id}",
        type="compact",
        icon=":material/manage_search:",
        on_change="rerun",
    ) as shown:
        if shown.open:
            history = talk.history(before=exchange)
            query = loket.assistant.understand(exchange.question, history)
            say_tag = partial(spoken, language=language)
            account = account_of(answer, query, language, say_tag)
            st.html(account_html(account, language))


def account_html(account: Account, language: Language) -> str:
    """Return how an answer came about as HTML."""
    parts = [_lines_html("account_reading", account.reading, language)] if account.reading else []
    parts.append(_lines_html("account_ending", account.ending, language))
    if account.passages:
        head = [text(f"account_{name}", language) for name in ("passage", "outcome", "by")]
        rows = [_row(passage, language) for passage in account.passages]
        found = linked_table_html(text("account_found", language), head, rows, stacks=True)
        parts.append(found + _paragraph("account_how", language))
    else:
        parts.append(_paragraph("account_nothing", language))
    return f'<div class="lk-account">{"".join(parts)}</div>'


def _paragraph(key: str, language: Language) -> str:
    return f'<p class="lk-facts">{html(text(key, language))}</p>'


def _lines_html(key: str, lines: Sequence[Line], language: Language) -> str:
    told = "".join(
        f"<dt>{html(line.label)}</dt>" + "".join(f"<dd>{html(said)}</dd>" for said in line.texts)
        for line in lines
    )
    return f'<h3 class="lk-small-head">{html(text(key, language))}</h3><dl>{told}</dl>'


def _row(passage: Passage, language: Language) -> list[str]:
    """Return the cells of a passage as HTML."""
    number = f"{passage.rank}. " if passage.rank else ""
    where = text("page_short", language, label=passage.page)
    name = f"{html(number)}{html(passage.title)}, {html(where)}"
    if passage.opening:
        name += f'<br><span class="lk-opening" lang="nl">“{html(passage.opening)}”</span>'
    outcome = html(passage.outcome)
    if passage.score is not None:
        chance = text("account_chance", language, share=_share(passage.score, language))
        outcome += f'<br><span class="lk-opening">{html(chance)}</span>'
    return [name, outcome, html(" · ".join(passage.found_by))]


def _share(score: float, language: Language) -> str:
    """Return a share of the best as a percentage."""
    if score < 0.01:
        return text("account_least", language)
    return f"{round(100 * score)}%"
