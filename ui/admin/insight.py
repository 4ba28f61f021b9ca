"""What visitors asked and thought, as tables. Everything in them was masked when it came in."""

from collections.abc import Sequence
from dataclasses import fields

import streamlit as st

from assistant.settings import Settings
from ui.dates import readable_date
from ui.escape import html
from ui.tables import table_csv, table_html
from ui.texts import Language, text
from ui.visits import Opinion, Unanswered, Visits

_SECRETS = frozenset({"api_key"})


def draw_unanswered(visits: Visits, language: Language) -> None:
    """Draw questions without an answer, by publisher and nearest document."""
    about = text("unanswered_about", language, days=visits.keep_days)
    st.html(f'<p class="lk-lead">{html(about)}</p>')
    head = [text(f"col_{name}", language) for name in ("publisher", "theme", "question", "when")]
    _draw_table(head, unanswered_rows(visits.unanswered(), language), "unanswered", language)


def unanswered_rows(asked: Sequence[Unanswered], language: Language) -> list[list[str]]:
    """Return the rows, those of one publisher and document together."""
    rows = [
        [
            question.publisher or text("unknown", language),
            question.theme or text("unknown", language),
            question.question,
            readable_date(question.at[:10], language),
        ]
        for question in asked
    ]
    return sorted(rows, key=lambda row: (row[0].casefold(), row[1].casefold()))


def draw_opinions(visits: Visits, language: Language) -> None:
    """Draw what visitors thought of answers, newest first."""
    names = ("when", "verdict", "reasons", "note", "question", "sources", "answer")
    head = [text(f"col_{name}", language) for name in names]
    rows = [_opinion_row(opinion, language) for opinion in visits.opinions()]
    _draw_table(head, rows, "opinions", language)


def _opinion_row(opinion: Opinion, language: Language) -> list[str]:
    return [
        readable_date(opinion.at[:10], language),
        text("opinion_yes" if opinion.helped else "opinion_no", language),
        ", ".join(text(reason, language) for reason in opinion.reasons),
        opinion.note,
        opinion.question,
        ", ".join(opinion.sources),
        opinion.answer_id,
    ]


def draw_use(visits: Visits, language: Language) -> None:
    """Draw how many questions there were, by day and outcome."""
    head = [text(f"col_{name}", language) for name in ("day", "outcome", "number")]
    rows = [
        [readable_date(day, language), text(f"status_{status}", language), str(number)]
        for day, status, number in visits.counts()
    ]
    _draw_table(head, rows, "use", language)


def draw_settings(settings: Settings, language: Language) -> None:
    """Draw the settings in use; of a secret only whether there is one."""
    head = [text("col_setting", language), text("col_value", language)]
    rows = [[field.name, _value(settings, field.name, language)] for field in fields(settings)]
    st.html(table_html(head, rows))


def _value(settings: Settings, name: str, language: Language) -> str:
    value = getattr(settings, name)
    if name in _SECRETS:
        return text("secret_set" if value else "secret_unset", language)
    return str(value) or text("empty_value", language)


def _draw_table(
    head: Sequence[str], rows: Sequence[Sequence[str]], key: str, language: Language
) -> None:
    if not rows:
        st.info(text("nothing_yet", language))
        return
    st.html(table_html(head, rows))
    st.download_button(
        text("as_csv", language),
        table_csv(head, rows),
        file_name=f"loket-{key}.csv",
        mime="text/csv",
        key=f"csv-{key}",
        icon=":material/download:",
        on_click="ignore",
    )
