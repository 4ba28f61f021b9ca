"""The thesaurus as SKOS: both files say the same, and what SKOS demands holds."""

import json
import re
from collections import defaultdict
from decimal import Decimal

import pytest
from click.testing import CliRunner

from assistant.language.skos import SCHEME, to_skos
from assistant.language.skos_files import to_json_ld, to_turtle
from assistant.language.thesaurus import Concept, load_thesaurus
from assistant.thesaurus_commands import thesaurus

ROWS = [
    Concept(
        "loket",
        {
            "same": ("aanspreekpunt", 'de "balie"\\', "aanspreekpunt"),
            "narrower": ("Werkcentrum", "leerwerkloket"),
            "related": ("adviseur", "hulpdesk", "werkcentrum"),
            "english": ("counter", "service desk"),
        },
        0.5,
    ),
    Concept("werkcentrum", {"same": ("hulpdesk",), "narrower": ("loket",)}, 1.0),
    Concept("één loket", {"related": ("loket",)}, 1.0),
]
TOKEN = re.compile(
    r'\s*(?:(?P<prefix>@prefix)|(?P<iri><[^<>"{}|^`\\\x00-\x20]*>)'
    r'|(?P<text>"(?:[^"\\\n\r]|\\[tbnrf"\'\\])*"(?:@[a-z]+(?:-[a-z0-9]+)*|\^\^[a-z]+:[a-z]+))'
    r"|(?P<name>a(?=\s)|[a-z]+:[A-Za-z]*)|(?P<mark>[.;,]))"
)


def tokens(text):
    text, place = text.rstrip(), 0
    while place < len(text):
        found = TOKEN.match(text, place)
        assert found, f"no Turtle: {text[place : place + 60]!r}"
        place = found.end()
        yield found.lastgroup, found[found.lastgroup]


def node(kind, value, prefixes):
    if kind == "iri":
        return value[1:-1]
    if kind == "text":
        body, _, tail = value[1:].rpartition('"')
        body = re.sub(r"\\(.)", lambda m: {"n": "\n", "r": "\r", "t": "\t"}.get(m[1], m[1]), body)
        return (body, tail[1:] if tail.startswith("@") else node("name", tail[2:], prefixes))
    assert kind == "name"
    prefix, _, local = value.partition(":")
    return "rdf:type" if value == "a" else prefixes[prefix] + local


def read_turtle(text):
    """Return the triples of a Turtle text, strictly; of the grammar no more than is used."""
    stream, prefixes, triples = iter(list(tokens(text))), {}, []
    for kind, value in stream:
        if kind == "prefix":
            (_, name), (_, iri), end = next(stream), next(stream), next(stream)
            assert end == ("mark", ".")
            prefixes[name.rstrip(":")] = iri[1:-1]
            continue
        assert kind == "iri"
        subject, mark = value[1:-1], ";"
        while mark != ".":
            if mark == ";":
                predicate = node(*next(stream), prefixes)
            triples.append((subject, predicate, node(*next(stream), prefixes)))
            _, mark = next(stream)
    return triples


def expand(text):
    """Return the triples of our JSON-LD, read by its own context."""
    document = json.loads(text)
    context, triples = document["@context"], []

    def full(name):
        prefix, colon, local = name.partition(":")
        return context[prefix] + local if colon and isinstance(context.get(prefix), str) else name

    for entry in document["@graph"]:
        subject = entry["@id"]
        triples.append((subject, "rdf:type", full(entry["@type"])))
        for name, value in entry.items():
            if name.startswith("@"):
                continue
            meaning = context[name]
            if meaning.get("@container") == "@language":
                listed = [
                    (text, language)
                    for language, said in value.items()
                    for text in ([said] if isinstance(said, str) else said)
                ]
            else:
                listed = value if isinstance(value, list) else [value]
                if meaning["@type"] != "@id":
                    listed = [(one, full(meaning["@type"])) for one in listed]
            triples += [(subject, full(meaning["@id"]), one) for one in listed]
    return triples


def by_name(triples):
    found = defaultdict(lambda: defaultdict(set))
    for subject, predicate, value in triples:
        found[predicate.rpartition("#")[2]][subject].add(value)
    return found


@pytest.mark.parametrize("rows", [ROWS, load_thesaurus().concepts], ids=["small", "ours"])
def test_turtle_and_json_ld_say_the_same(rows):
    concepts = to_skos(rows)

    triples = read_turtle(to_turtle(concepts))

    assert sorted(map(repr, triples)) == sorted(map(repr, expand(to_json_ld(concepts))))
    assert len(triples) == len(set(triples))


def test_terms_become_labels_in_their_own_language():
    found = by_name(read_turtle(to_turtle(to_skos(ROWS))))
    loket = f"{SCHEME}/loket"

    assert found["prefLabel"][loket] == {("loket", "nl"), ("counter", "en")}
    assert found["altLabel"][loket] == {
        ("aanspreekpunt", "nl"),
        ('de "balie"\\', "nl"),
        ("service desk", "en"),
    }
    ((weight, kind),) = found["weight"][loket]
    assert (Decimal(weight), kind) == (Decimal("0.5"), "http://www.w3.org/2001/XMLSchema#decimal")


def test_a_term_points_at_the_row_that_means_it_or_becomes_a_concept():
    found = by_name(read_turtle(to_turtle(to_skos(ROWS))))
    loket, werkcentrum = f"{SCHEME}/loket", f"{SCHEME}/werkcentrum"

    assert found["narrower"][loket] == {werkcentrum, f"{SCHEME}/leerwerkloket"}
    assert found["prefLabel"][f"{SCHEME}/leerwerkloket"] == {("leerwerkloket", "nl")}
    assert f"{SCHEME}/hulpdesk" not in found["prefLabel"]
    assert found["related"][loket] == {f"{SCHEME}/adviseur", f"{SCHEME}/%C3%A9%C3%A9n%20loket"}


def test_what_skos_demands_holds_for_our_thesaurus():
    found = by_name(read_turtle(to_turtle(to_skos(load_thesaurus().concepts))))

    concepts = set(found["prefLabel"])
    for subject, preferred in found["prefLabel"].items():
        languages = [language for _, language in preferred]
        assert len(languages) == len(set(languages))
        assert "nl" in languages
        assert not preferred & found["altLabel"].get(subject, set())
    for name, inverse in (("narrower", "broader"), ("broader", "narrower"), ("related", "related")):
        for subject, others in found[name].items():
            assert others <= concepts
            assert all(subject in found[inverse][other] for other in others)
    under = {}

    def below(subject, above=()):
        assert subject not in above, f"a circle at {subject}"
        if subject not in under:
            under[subject] = set().union(
                *(
                    {one} | below(one, (*above, subject))
                    for one in found["narrower"].get(subject, ())
                )
            )
        return under[subject]

    for subject, others in list(found["related"].items()):
        assert not others & below(subject)
    assert found["hasTopConcept"][SCHEME] == concepts - set(found["broader"])


def test_the_command_writes_both_forms_and_refuses_others(tmp_path):
    run = CliRunner()
    turtle, linked = tmp_path / "t.ttl", tmp_path / "t.json"

    assert run.invoke(thesaurus, ["export", str(turtle)]).exit_code == 0
    assert run.invoke(thesaurus, ["export", str(linked)]).exit_code == 0
    refused = run.invoke(thesaurus, ["export", str(tmp_path / "t.xml")])

    assert turtle.read_text(encoding="utf-8").startswith("@prefix skos:")
    assert json.loads(linked.read_text(encoding="utf-8"))["@context"]["skos"]
    assert refused.exit_code == 2
    assert ".ttl" in refused.output
