"""What visitors asked and thought, as tables. Everything in them was masked when it came in."""

from collections.abc import Sequence
from dataclasses import dataclass, fields

import streamlit as st

from assistant.settings import Settings
from ui.admin.themes import theme_of
from ui.dates import readable_date
from ui.escape import html
from ui.tables import table_csv, table_html
from ui.texts import Language, text
from ui.visits import Opinion, Unanswered, Visits

GROUPINGS = ("publisher", "theme")
_SECRETS = frozenset({"api_key"})


def draw_unanswered(visits: Visits, language: Language) -> None:
    """Draw questions without an answer: by who could add to the source, or by theme."""
    about = text("unanswered_about", language, days=visits.keep_days)
    st.html(f'<p class="lk-lead">{html(about)}</p>')
    asked = visits.unanswered()
    if not asked:
        st.info(text("nothing_yet", language))
        return
    by = st.segmented_control(
        text("group_by", language), GROUPINGS, default=GROUPINGS[0], required=True,
        format_func=lambda key: text(f"group_{key}", language), key="group-by",
    )  # fmt: skip
    st.html("".join(_group_html(group, language) for group in grouped(asked, by, language)))
    names = ("publisher", "theme", "topic", "question", "when")
    head = [text(f"col_{name}", language) for name in names]
    _draw_csv(head, unanswered_rows(asked, language), "unanswered", language)


@dataclass(frozen=True, slots=True)
class Group:
    """Questions that belong together.

    Attributes:
        name: Publisher or theme.
        questions: Newest first.
    """

    name: str
    questions: tuple[Unanswered, ...]


def grouped(asked: Sequence[Unanswered], by: str, language: Language) -> list[Group]:
    """Return the questions in groups, the largest first; what is unknown comes last.

    Args:
        asked: Newest first.
        by: One of GROUPINGS.
        language: For the name of what is unknown.
    """
    found: dict[str, list[Unanswered]] = {}
    for question in asked:
        name = question.publisher if by == "publisher" else theme_of(question.question)
        found.setdefault(name, []).append(question)
    order = sorted(found, key=lambda name: (not name, -len(found[name]), name.casefold()))
    return [Group(name or text(f"no_{by}", language), tuple(found[name])) for name in order]


def _group_html(group: Group, language: Language) -> str:
    """Return a group with each question once, and how often it was asked."""
    alike: dict[str, list[Unanswered]] = {}
    for question in group.questions:
        alike.setdefault(" ".join(question.question.casefold().split()), []).append(question)
    items = "".join(
        f"<li>{html(same[0].question)}"
        f'<span class="lk-from">{html(_circumstances(same, language))}</span></li>'
        for same in sorted(alike.values(), key=lambda same: -len(same))
    )
    return (
        f'<h2 class="lk-sub">{html(group.name)} ({len(group.questions)})</h2>'
        f'<ul class="lk-plain">{items}</ul>'
    )


def _circumstances(same: Sequence[Unanswered], language: Language) -> str:
    last = text("asked_last", language, date=readable_date(same[0].at[:10], language))
    said = [text("asked_times", language, count=len(same)), last] if len(same) > 1 else [last]
    if same[0].theme:
        said.append(text("asked_near", language, title=same[0].theme))
    return " · ".join(said)


def unanswered_rows(asked: Sequence[Unanswered], language: Language) -> list[list[str]]:
    """Return the rows, those of one publisher and document together."""
    rows = [
        [
            question.publisher or text("unknown", language),
            question.theme or text("unknown", language),
            theme_of(question.question) or text("unknown", language),
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
    counts = visits.counts()
    if counts:
        total = text(
            "use_total", language,
            count=sum(number for _, _, number in counts),
            days=len({day for day, _, _ in counts}),
            answered=sum(number for _, status, number in counts if status == "answered"),
        )  # fmt: skip
        st.html(f'<p class="lk-lead">{html(total)}</p>')
    rows = [
        [readable_date(day, language), text(f"status_{status}", language), str(number)]
        for day, status, number in counts
    ]
    _draw_table(head, rows, "use", language)


def draw_settings(settings: Settings, keep_days: int, language: Language) -> None:
    """Draw the settings in use; of a secret only whether there is one."""
    head = [text("col_setting", language), text("col_value", language)]
    rows = [[field.name, _value(settings, field.name, language)] for field in fields(settings)]
    rows.append([text("keep_days", language), str(keep_days)])
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
    _draw_csv(head, rows, key, language)


def _draw_csv(
    head: Sequence[str], rows: Sequence[Sequence[str]], key: str, language: Language
) -> None:
    st.download_button(
        text("as_csv", language),
        table_csv(head, rows),
        file_name=f"loket-{key}.csv",
        mime="text/csv",
        key=f"csv-{key}",
        icon=":material/download:",
        on_click="ignore",
    )
