"""Words, stems and parts: what a person types meets what a document says."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.language.lemmas import EXCEPTIONS
from assistant.language.words import (
    STOP_WORDS,
    character_grams,
    fold,
    is_stop_word,
    parts,
    stem,
    terms,
    words,
)

# Letters that Dutch texts hold, and signs that must not get in their way.
TEXTS = st.text(alphabet="abcdeëéïnorstTW o&.'’+-,?!0123456789\n", max_size=80)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        pytest.param("Zuid-Holland", "zuid-holland", id="capitals"),
        pytest.param("Coördinator", "coordinator", id="accent"),
        pytest.param("coo\u0308rdinator", "coordinator", id="accent-in-two-parts"),
        pytest.param("ﬁnanciering", "financiering", id="ligature"),
        pytest.param("mkb’er", "mkb'er", id="curly-apostrophe"),
    ],
)
def test_fold_makes_one_form_of_many(text, folded):
    assert fold(text) == folded


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("O&O-fonds A+O!", ["o&o", "fonds", "a+o"], id="signs-inside-a-word"),
        pytest.param("Techniekpact 2.0.", ["techniekpact", "2.0"], id="version"),
        pytest.param("de regio's, mbo'er", ["de", "regio's", "mbo'er"], id="apostrophe"),
        pytest.param("zij-instromers/vakmensen", ["zij", "instromers", "vakmensen"], id="hyphen"),
        pytest.param("e-Herkenning, E-mail", ["eherkenning", "email"], id="electronic"),
        pytest.param("mbo4, mbo-4 en NT2", ["mbo", "4", "mbo", "4", "en", "nt2"], id="level"),
        pytest.param("VMBO-t of vmbo t.", ["vmbo", "tl", "of", "vmbo", "tl"], id="theoretical"),
        pytest.param("vmbo t/m hbo", ["vmbo", "t", "m", "hbo"], id="up-to-and-including"),
        pytest.param("één loket?", ["een", "loket"], id="accent-and-sign"),
        pytest.param("— “…” _ * €", [], id="no-letters"),
    ],
)
def test_words_cuts_a_text_into_words(text, found):
    assert words(text) == found


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("school", "scholen", id="school"),
        pytest.param("bedrijf", "bedrijven", id="bedrijf"),
        pytest.param("gemeente", "gemeenten", id="gemeente"),
        pytest.param("gemeente", "gemeentes", id="gemeente-s"),
        pytest.param("leerling", "leerlingen", id="leerling"),
        pytest.param("opleiding", "opleidingen", id="opleiding"),
        pytest.param("kind", "kinderen", id="kind"),
        pytest.param("docent", "docenten", id="docent"),
        pytest.param("regio", "regio's", id="regio"),
        pytest.param("campus", "campussen", id="campus"),
        pytest.param("subsidie", "subsidies", id="subsidie"),
        pytest.param("omscholen", "omscholing", id="verb-and-noun"),
        pytest.param("werkgever", "werkgevers", id="werkgever"),
        pytest.param("werknemer", "werknemers", id="werknemer"),
        pytest.param("deelnemer", "deelnemers", id="deelnemer"),
        pytest.param("website", "websites", id="website"),
        pytest.param("wens", "wensen", id="own-s"),
        pytest.param("plaats", "plaatsen", id="own-s-of-a-plate"),
        pytest.param("toets", "toetsen", id="own-s-and-a-verb"),
        pytest.param("leerplaats", "leerplaatsen", id="own-s-in-a-compound"),
        pytest.param("opleidingsfonds", "opleidingsfondsen", id="compound-fonds"),
        pytest.param("lid", "leden", id="irregular"),
        pytest.param("vakman", "vakmensen", id="vakmensen"),
        pytest.param("vaardig", "vaardigheden", id="vaardig"),
        pytest.param("investeren", "geïnvesteerd", id="participle-with-an-accent"),
        pytest.param("informeren", "geinformeerd", id="participle-without-it"),
        pytest.param("technologie", "technologieën", id="accents-taken-off"),
        pytest.param("strategie", "strategieen", id="accents-left-out"),
        pytest.param("industrieel", "industriële", id="adjective-with-an-accent"),
        pytest.param("diploma", "diplomas", id="apostrophe-left-out"),
        pytest.param("leergemeenschap", "leergemeenschappen", id="unknown-compound"),
        pytest.param("startcoalitie", "startcoalities", id="unknown-compound-s"),
        pytest.param("leerbedrijf", "leerbedrijven", id="f-and-v"),
        pytest.param("werkloze", "werklozen", id="s-and-z"),
        pytest.param("stoppen", "stop", id="doubled-letter"),
        pytest.param("wetenschap", "wetenschappelijk", id="doubled-letter-and-ending"),
        pytest.param("Eindhoven", "Eindhovense", id="of-a-town"),
        pytest.param("scan", "scans", id="english-plural"),
        pytest.param("quickscan", "quickscans", id="english-plural-of-a-compound"),
        pytest.param("case", "cases", id="english-plural-with-an-e"),
        pytest.param("centrale", "centrales", id="plural-that-is-no-lesson"),
        pytest.param("kerncentrale", "kerncentrales", id="compound-that-is-no-lesson"),
        pytest.param("makelaar", "makelaars", id="plural-that-is-no-boot"),
        pytest.param("wandelaar", "wandelaars", id="plural-more-usual-than-one"),
        pytest.param("vakantiemakelaar", "vakantiemakelaars", id="compound-that-is-no-boot"),
        pytest.param("laars", "laarzen", id="boots"),
        pytest.param("hoofdplaats", "hoofdplaatsen", id="own-s-though-a-plate-is-a-word"),
        pytest.param("gekwalificeerd", "gekwalificeerde", id="participle"),
        pytest.param("gekwalificeerd", "kwalificeren", id="participle-and-verb"),
        pytest.param("getraind", "getrainde", id="participle-of-an-english-verb"),
        pytest.param("geplaatst", "geplaatste", id="participle-known-both-ways"),
        pytest.param("toegevoegd", "toegevoegde", id="participle-of-a-torn-verb"),
        pytest.param("verlengd", "verlengde", id="participle-without-ge"),
        pytest.param("onderwijzer", "onderwijzers", id="no-woman"),
        pytest.param("instructeur", "instructeurs", id="no-woman-of-the-latin-sort"),
        pytest.param("kaartje", "kaartjes", id="small-ones"),
        pytest.param("wist", "weten", id="weten"),
        pytest.param("vaker", "vaak", id="vaak"),
    ],
)
def test_stem_is_the_same_for_inflections_of_one_word(one, other):
    assert stem(fold(one)) == stem(fold(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("overheid", "over", id="overheid"),
        pytest.param("wonen", "woningen", id="to-live-and-houses"),
        pytest.param("techniek", "techneut", id="technology-and-technician"),
        pytest.param("school", "scholing", id="school-and-training"),
        pytest.param("campus", "kamp", id="campus-and-camp"),
        pytest.param("vaak", "vak", id="often-and-trade"),
        pytest.param("weten", "wet", id="to-know-and-law"),
        pytest.param("geboden", "gebied", id="offered-and-area"),
        pytest.param("pilot", "piloot", id="trial-and-pilot"),
        pytest.param("gemiddeld", "middel", id="mean-and-means"),
        pytest.param("gezond", "zon", id="healthy-and-sun"),
        pytest.param("leges", "leeg", id="fees-and-empty"),
        pytest.param("rennende", "ren", id="running"),
    ],
)
def test_stem_keeps_different_words_apart(one, other):
    assert stem(one) != stem(other)


def test_stems_of_the_list_are_stems_of_the_words_that_they_are():
    # Else a word of the list would find nothing but the other words of the list.
    lost = {target for target in EXCEPTIONS.values() if stem(target) != target}

    assert EXCEPTIONS
    assert not lost


@pytest.mark.parametrize("word", ["2.0", "250.000", "n4", "rif", "mbo"])
def test_stem_leaves_figures_and_short_words_alone(word):
    assert stem(word) == word


@pytest.mark.parametrize("word", ["verjaardag", "website", "hoogtepunt", "opgeleid"])
def test_stem_holds_no_signs_of_the_lemmatiser(word):
    assert stem(word).isalpha()


@pytest.mark.parametrize(
    ("compound", "part"),
    [
        pytest.param("bijscholingsvraag", "bijscholing", id="training-question"),
        pytest.param("techniekonderwijs", "techniek", id="technical-education"),
        pytest.param("stagevergoedingen", "stage", id="internship-pay"),
        pytest.param("basisscholen", "school", id="primary-schools"),
        pytest.param("leerwerkloket", "loketten", id="counter"),
    ],
)
def test_parts_let_a_compound_be_found_by_its_part(compound, part):
    assert stem(part) in parts(compound)


@pytest.mark.parametrize("word", ["techniek", "gemeente", "mbo", "2014", "o&o", ""])
def test_parts_are_none_for_a_word_that_is_no_compound(word):
    assert parts(word) == ()


def test_terms_give_each_stem_with_its_parts_and_no_stop_words():
    assert terms("Wat is de stagevergoeding van het mbo?") == [
        stem("stagevergoeding"),
        *parts("stagevergoeding"),
        "mbo",
    ]


def test_terms_tell_the_theoretical_track_from_the_whole_school():
    assert terms("vmbo-t") == terms("vmbo-tl") != terms("vmbo")


@pytest.mark.parametrize("text", ["", "?!", "Wie is het en waar zijn ze?", "What is it and where?"])
def test_terms_of_a_text_without_meaning_are_none(text):
    assert terms(text) == []


@pytest.mark.parametrize("word", ["de", "wat", "zijn", "volgens", "the", "which", "een"])
def test_is_stop_word_knows_words_without_meaning(word):
    assert is_stop_word(word)


@pytest.mark.parametrize("word", ["loket", "techniek", "regio", "geld", "stuk", "fund", "2014"])
def test_is_stop_word_keeps_words_with_meaning(word):
    assert not is_stop_word(word)


def test_every_stop_word_can_match_a_folded_word():
    # A word that is written with an accent or capital only would never match anything.
    unreachable = {word for word in STOP_WORDS if fold(word) not in STOP_WORDS}

    assert STOP_WORDS
    assert not unreachable


@pytest.mark.parametrize(
    ("text", "grams"),
    [
        pytest.param("loket", ["_lok", "loke", "oket", "ket_"], id="long"),
        pytest.param("mbo", ["_mbo", "mbo_"], id="short"),
        pytest.param("4", ["_4_"], id="one-sign"),
        pytest.param("de het een", [], id="stop-words"),
    ],
)
def test_character_grams_pad_each_word(text, grams):
    assert character_grams(text) == grams


def test_character_grams_let_a_typing_error_meet_its_word():
    right, wrong = set(character_grams("techniekpact")), set(character_grams("techniekpackt"))

    assert len(right & wrong) / len(right) > 0.6


@given(TEXTS)
def test_terms_and_grams_fit_the_index_whatever_the_text(text):
    # The index cuts its fields at spaces, so a term with a space would be two.
    found = [*terms(text), *character_grams(text)]

    assert all(term and not any(sign.isspace() for sign in term) for term in found)
    assert terms(text) == terms(text.upper())


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("vaals", "vallen"),
        ("vereniging", "veren"),
        ("plaats", "plat"),
        ("wensen", "wennen"),
        ("leden", "lijden"),
        ("vaardig", "vervaardigen"),
        ("regeling", "geregeld"),
        ("ouderen", "ouders"),
        ("lezen", "lessen"),
        ("stoppen", "stopen"),
        ("openbaar", "open"),
        ("Laren", "laarzen"),
    ],
)
def test_words_that_mean_other_things_have_other_stems(one: str, other: str) -> None:
    assert stem(fold(one)) != stem(fold(other))
