"""Draw one organisation, initiative or place: what it is, with whom, and where that stands."""

from collections.abc import Sequence

import streamlit as st

from assistant.register.load import load_records
from assistant.register.network import Part, Partner, sources_of
from assistant.register.records import Goal, Initiative, Organisation, Record
from ui.escape import html
from ui.fact_view import Documents, facts_html, gaps_html, source_html
from ui.links import ASK, GOALS, WHO, link
from ui.texts import Language, text
from ui.who.cards import areas, lines_html, record_link
from ui.who.circle import nearest, shape_of, short_name
from ui.who.directory import Directory, sort_of
from ui.who.graph import Node, sides_html

_ATTRIBUTES = (
    "about", "role", "counter", "offers", "place", "website", "contact", "period", "status",
    "actions", "results", "money", "members", "partners", "notes",
)  # fmt: skip


def draw_detail(
    record: Record, directory: Directory, language: Language, documents: Documents
) -> None:
    """Draw everything that is known of a record."""
    st.html(_head(record, directory, language))
    known = facts_html(record, _ATTRIBUTES, language, documents)
    if known:
        st.html(known)
    if isinstance(record, Organisation):
        _draw_party(record, directory, language, documents)
    else:
        parts = directory.network.parties_in(record)
        st.html(_parties_html(parts, language, documents) + _goals_html(record, language))
    st.html(gaps_html(record, language) + _closing(record, language))


def _head(record: Record, directory: Directory, language: Language) -> str:
    place = f"{sort_of(record)}:{record.id}"
    sort = text(f"sort_{sort_of(record)}", language)
    facts = " · ".join(html(part) for part in (sort, record.kind, areas(record, language)) if part)
    aliases = [name for name in record.aliases if name != record.name]
    also = html(text("also_called", language, names=", ".join(aliases))) if aliases else ""
    return (
        f'<p class="lk-back">{link(text("back", language), WHO)}</p>'
        f'<h2 class="lk-name" tabindex="-1" data-place="{html(place)}">{html(record.name)}</h2>'
        f'<p class="lk-facts">{facts}</p>'
        + (f'<p class="lk-also">{also}</p>' if also else "")
        + lines_html(directory.lines_of(record), language)
    )


def _draw_party(
    party: Organisation, directory: Directory, language: Language, documents: Documents
) -> None:
    parts = directory.network.parts_of(party.name)
    partners = directory.network.partners_of(party.name)
    if partners:
        _draw_partners(party, parts, partners, language, documents)
    else:
        st.html(f'<p class="lk-quiet">{html(text("no_partners", language))}</p>')
    st.html(_parts_html(parts, language, documents))


def _draw_partners(
    party: Organisation, parts: Sequence[Part], partners: Sequence[Partner], language: Language,
    documents: Documents,
) -> None:  # fmt: skip
    """Draw with whom a party works, and the same as a list."""
    head = html(text("partners_head", language, count=len(partners)))
    about = html(text("graph_about", language, name=short_name(party.name)))
    st.html(f'<h3 class="lk-sub">{head}</h3><p class="lk-quiet">{about}</p>')
    records, shown, pairs = nearest([part.record for part in parts], partners)
    if pairs:
        heads = (text("graph_through", language), text("graph_with", language))
        st.html(sides_html(
            [Node(r.id, record_link(r, short_name(r.name)), "joint") for r in records],
            [Node(p.name, _party_link(p), shape_of(p.organisation)) for p in shown],
            pairs, heads,
        ))  # fmt: skip
    with st.expander(text("partners_list", language, count=len(partners))):
        st.html(_partners_html(partners, language, documents))


def _party_link(partner: Partner) -> str:
    name = short_name(partner.name)
    return record_link(partner.organisation, name) if partner.organisation else html(name)


def _parts_html(parts: Sequence[Part], language: Language, documents: Documents) -> str:
    """Return what a party takes part in, with the part it plays."""
    head = html(text("parts_head", language, count=len(parts)))
    if not parts:
        return f'<p class="lk-quiet">{html(text("no_parts", language))}</p>'
    items = "".join(
        f"<li>{record_link(part.record)}{_role(part)}"
        f'<span class="lk-from">{html(text("from", language))} '
        f"{source_html(part.fact, language, documents)}</span></li>"
        for part in parts
    )
    return f'<h3 class="lk-sub">{head}</h3><ul class="lk-plain">{items}</ul>'


def _role(part: Part) -> str:
    return f' <span class="lk-of">({html(part.fact.label)})</span>' if part.fact.label else ""


def _partners_html(partners: Sequence[Partner], language: Language, documents: Documents) -> str:
    """Return the same as the drawing, in words, with where it stands."""
    items = []
    for partner in partners:
        through = "".join(
            f'<li>{record_link(record)} <span class="lk-from">'
            f"{html(text('from', language))} {source_html(fact, language, documents)}</span></li>"
            for record, fact in zip(partner.through, partner.facts, strict=True)
        )
        named = partner.organisation
        name = record_link(named, partner.name) if named else html(partner.name)
        items.append(f"<li>{name}<ul>{through}</ul></li>")
    return f'<ul class="lk-plain">{"".join(items)}</ul>'


def _parties_html(parts: Sequence[Part], language: Language, documents: Documents) -> str:
    """Return who takes part in an initiative or place."""
    if not parts:
        return f'<p class="lk-quiet">{html(text("no_parties", language))}</p>'
    head = html(text("parties_head", language, count=len(parts)))
    items = "".join(
        f'<li><span class="lk-mark lk-mark-{shape_of(part.organisation)}" aria-hidden="true">'
        f"</span>{_named(part)}{_role(part)}"
        f'<span class="lk-from">{html(text("from", language))} '
        f"{source_html(part.fact, language, documents)}</span></li>"
        for part in parts
    )
    return f'<h3 class="lk-sub">{head}</h3><ul class="lk-plain">{items}</ul>'


def _named(part: Part) -> str:
    return record_link(part.organisation, part.name) if part.organisation else html(part.name)


def _goals_html(record: Record, language: Language) -> str:
    """Return the goals that an initiative serves, as links."""
    served = record.goals if isinstance(record, Initiative) else ()
    goals = [goal for goal in load_records(Goal) if goal.id in served]
    if not goals:
        return ""
    items = "".join(
        f"<li>{link(goal.name, GOALS, {'doel': goal.id})} "
        f'<span class="lk-of">({html(" ".join((goal.pact, goal.number)).strip())})</span></li>'
        for goal in goals
    )
    head = html(text("serves_goals", language, count=len(goals)))
    return f'<h3 class="lk-sub">{head}</h3><ul class="lk-plain">{items}</ul>'


def _closing(record: Record, language: Language) -> str:
    """Say on how many sources this leans, and where to ask on."""
    count = len(sources_of(record))
    key = "leans_one" if count == 1 else "leans_many"
    said = html(text(key, language, count=count)) if count else html(text("leans_none", language))
    ask = text("ask_about", language, name=short_name(record.name))
    question = text("ask_question", language, name=short_name(record.name))
    return f'<p class="lk-quiet">{said}</p><p>{link(ask, ASK, {"vraag": question})}</p>'
