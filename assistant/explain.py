"""``loket explain``: how a question was read, what was searched, found and left out."""

from dataclasses import replace
from pathlib import Path

import click

from assistant.answers import Answer
from assistant.build import build_assistant
from assistant.cli import Door, index_option
from assistant.language.gazetteer import load_gazetteer
from assistant.language.thesaurus import load_thesaurus
from assistant.settings import read_settings
from assistant.understanding import Query, understand

_SHOWN_CHUNKS = 10


@click.command(cls=Door)
@click.argument("question")
@index_option
def explain(question: str, index: Path) -> None:
    """Show how QUESTION is read, what is found per channel, and why it ends as it does."""
    assistant = build_assistant(replace(read_settings(), index=index))
    answer = assistant.answer(question)
    query = understand(question, (), load_thesaurus(), load_gazetteer())
    for line in (*_about_query(query), *_about_answer(answer)):
        click.echo(line)


def _about_query(query: Query) -> list[str]:
    thesaurus = load_thesaurus()
    concepts = sorted(query.concepts.items(), key=lambda pair: (-pair[1], pair[0]))
    return [
        f"language    {query.language}",
        f"asked for   {', '.join(query.kinds)}",
        "words       "
        + ", ".join(f"{term} ({weight:.1f})" for term, weight in query.terms.items()),
        "concepts    " + ", ".join(f"{thesaurus.label(c)} ({w:.1f})" for c, w in concepts),
        "places      " + ", ".join(f"{place.name} ({place.kind})" for place in query.places),
        "years       " + ", ".join(map(str, sorted(query.years))),
    ]


def _about_answer(answer: Answer) -> list[str]:
    trace = answer.trace
    lines = [f"status      {answer.status}"]
    if "refusal" in trace:
        lines.append(f"refused as  {trace['refusal']}")
    if "features" in trace:
        measured = ", ".join(f"{name} {value:.2f}" for name, value in trace["features"].items())
        lines.append(f"confidence  {trace['confidence']:.2f} from {measured}")
        lines.append("missing     " + (", ".join(trace["missing"]) or "nothing"))
    if "register" in trace:
        seen = trace["register"]
        known = ", ".join(f"{field} {value}" for field, value in seen["facts"].items())
        lines.append(f"register    asked for {', '.join(seen['asked']) or 'nothing'}; {known}")
        lines.append(f"cards       {', '.join(seen['cards']) or 'none'}")
    quoted = {citation.chunk.id for citation in answer.citations}
    lines.append("")
    for rank, scored in enumerate(answer.contexts[:_SHOWN_CHUNKS], start=1):
        chunk = scored.chunk
        channels = ", ".join(f"{name} {place}" for name, place in sorted(scored.channels.items()))
        mark = "quoted" if chunk.id in quoted else "passed over"
        lines.append(f"{rank:2}  {scored.score:.2f}  {chunk.id}  {mark}; rank by {channels}")
    return lines
