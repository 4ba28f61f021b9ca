"""Words that nobody writes are read as the nearest known one; all others are left alone."""

import pytest

from assistant.language.gazetteer import load_gazetteer
from assistant.language.sounds import sound
from assistant.language.spelling import Spelling
from assistant.language.thesaurus import load_thesaurus

SPELLING = Spelling(load_thesaurus(), load_gazetteer())


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("tegniek", "techniek"),
        ("utregt", "utrecht"),
        ("komposiet", "composiet"),
        ("oplijding", "opleiding"),
        ("subsiedie", "subsidie"),
        ("zoeke", "zoeken"),
        ("wouwen", "wauwen"),
        ("raat", "raad"),
        ("noortkop", "noordkop"),
        ("hep", "heb"),
    ],
)
def test_words_that_sound_alike_have_the_same_key(one: str, other: str) -> None:
    assert sound(one) == sound(other)


@pytest.mark.parametrize(("one", "other"), [("bak", "bok"), ("lasser", "lezer"), ("pot", "poot")])
def test_words_that_sound_otherwise_mostly_do_not(one: str, other: str) -> None:
    assert (sound(one) == sound(other)) == (one == "pot")


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("hoveel kost een kursus", "hoeveel kost een cursus"),
        ("wnr begint de tegniekdag in almeloo", "wanneer begint de techniekdag in almelo"),
        ("wlke regeling is er vr zij instromers", "welke regeling is er voor zij instromers"),
        ("subsidiee vor een praktijkleerplek", "subsidie vor een praktijkleerplek"),
        ("Waar vind ik een lokket?", "Waar vind ik een loket?"),
    ],
)
def test_slips_are_read_as_what_was_meant(written: str, meant: str) -> None:
    assert SPELLING.read(written).text == meant


@pytest.mark.parametrize(
    ("written", "meant"),
    [("susbidie", "subsidie"), ("subsdiie", "subsidie"), ("vacautre", "vacature")],
)
def test_swapped_letters_are_put_back(written: str, meant: str) -> None:
    assert SPELLING.read(f"wat is een {written}").text == f"wat is een {meant}"


@pytest.mark.parametrize(
    "question",
    [
        "Welke regelingen zijn er voor een loodgieter in Purmerend?",
        "Wie is mevrouw Hekkenberg van het onderzoeksbureau Ockham?",
        "Mag een zij-instromer met een bbl-contract naar de vakdag van TechYourFuture?",
        "Hoeveel mbo's, ppsen en roc's doen er mee?",
        "Wat kost een fietsenmakersopleiding bij ons om de hoek?",
        "Bel 06-12345678 of mail naar info@loket.nl",
    ],
)
def test_known_words_names_compounds_and_numbers_are_left_alone(question: str) -> None:
    reading = SPELLING.read(question)

    assert reading.text == question
    assert reading.changed == ()


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("bedrijven in Groningn", "bedrijven in Groningen"),
        ("ik woon in Zwole", "ik woon in Zwolle"),
        ("een school uit Endhoven", "een school uit Eindhoven"),
        ("scholen bij Alkmar", "scholen bij Alkmaar"),
        ("werken bij Vopax", "werken bij Vopax"),
        ("wat doet Groningn", "wat doet Groningn"),
        ("is er iets in Emden?", "is er iets in Emden?"),
        ("is er iets in Kleve of bij wesel?", "is er iets in Kleve of bij wesel?"),
        ("werken in de tegniek in technik", "werken in de techniek in techniek"),
    ],
)
def test_a_name_that_stands_where_a_place_does_may_be_a_town(written: str, meant: str) -> None:
    assert SPELLING.read(written).text == meant


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("subsie", "subsidie"),
        ("docnten", "docenten"),
        ("regling", "regeling"),
        ("oplding", "opleiding"),
    ],
)
def test_letters_left_out_give_a_usual_word_of_the_subject(written: str, meant: str) -> None:
    assert SPELLING.read(f"wat is de {written}").text == f"wat is de {meant}"


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("hoeveel gemeentes zitte dr", "hoeveel gemeentes zitten er"),
        ("wrm kan t nt", "waarom kan het niet"),
        ("eig ff idd sws iig", "eigenlijk even inderdaad sowieso in ieder geval"),
        ("obv wat, tov wie, mbt hvl?", "op basis van wat, ten opzichte van wie, "
         "met betrekking tot hoeveel?"),
        ("Hvl scholen zijn dr.", "hoeveel scholen zijn er."),
        ("Wat zegt dr. Jansen?", "Wat zegt dr. Jansen?"),
        ("wat zegt dr Jansen", "wat zegt dr Jansen"),
        ("een leerling met nt profiel", "een leerling met nt profiel"),
        ("een vr-bril of NT2 t/m juli", "een vr-bril of NT2 t/m juli"),
        ("bij 't loket", "bij 't loket"),
        ("Wat doet de mr op een school?", "Wat doet de mr op een school?"),
        ("onze mr en de ahv", "onze mr en de ahv"),
        ("Mr. van Dijk of mr van den Berg", "Mr. van Dijk of mr van den Berg"),
        ("wie is dr. van der berg?", "wie is dr. van der berg?"),
        ("wat zegt mr. jansen", "wat zegt mr. jansen"),
        ("vmbo t leerlingen", "vmbo t leerlingen"),
        ("hoe ver is t van vmbo t naar mbo", "hoe ver is het van vmbo t naar mbo"),
        ("waarom mag het mr 1 dag", "waarom mag het maar 1 dag"),
        ("waarom kan het nt", "waarom kan het niet"),
        ("is er nogwat volgens dat stuk", "is er nog wat volgens dat stuk"),
        ("de lln en een vd scholen", "de leerlingen en een van de scholen"),
    ],
)  # fmt: skip
def test_short_forms_of_a_chat_are_read_in_full(written: str, meant: str) -> None:
    assert SPELLING.read(written).text == meant


def test_what_the_documents_say_is_known() -> None:
    assert SPELLING.read("de glimworp").changed == ()
    assert SPELLING.read("de tegniek", stems={"tegniek": 0}).changed == ()


def test_a_word_of_the_documents_can_be_what_was_meant() -> None:
    reading = SPELLING.read("wat is een xylopraktor", stems={"xylopractor": 0})

    assert reading.changed == (("xylopraktor", "xylopractor"),)


def test_what_was_changed_is_told_in_order() -> None:
    reading = SPELLING.read("tegniek en subsiedie")

    assert reading.changed == (("tegniek", "techniek"), ("subsiedie", "subsidie"))


def test_nothing_is_left_of_nothing() -> None:
    assert SPELLING.read("").text == ""
    assert SPELLING.read("?!").text == "?!"
