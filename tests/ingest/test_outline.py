import pytest

from ingest.heading_style import Style
from ingest.outline import Found, Outline, sections_follow


def found(text, style, top=False, scale=1.0, parts=False):
    return Found(text, style, top, scale, parts)


def path_after(*headings, typographic=False):
    outline = Outline(typographic)
    for heading in headings:
        outline.place(heading)
    return outline.path


def test_a_numbered_heading_under_a_section_is_a_part_of_it():
    assert path_after(
        found("3. DOELEN", Style.BARE),
        found("3.1 KIEZEN", Style.SECTION),
        found("1. ELKE SCHOOL", Style.CHAPTER),
        found("2. ELKE LERAAR", Style.CHAPTER, top=True),
    ) == ("3. DOELEN", "3.1 KIEZEN", "2. ELKE LERAAR")


def test_capitals_within_a_numbered_part_do_not_close_it():
    assert path_after(
        found("3.1 KIEZEN", Style.SECTION),
        found("1. ELKE SCHOOL", Style.CHAPTER),
        found("DAG VAN DE TECHNIEK", Style.CAPS),
        found("2. ELKE LERAAR", Style.CHAPTER),
    ) == ("3.1 KIEZEN", "2. ELKE LERAAR")


def test_a_chapter_on_top_of_a_page_closes_what_was_open():
    assert path_after(
        found("1. Het plan", Style.CHAPTER, parts=True),
        found("1.1 Waarom", Style.SECTION),
        found("2. De weg", Style.CHAPTER, top=True),
    ) == ("2. De weg",)


def test_numbers_that_count_within_a_chapter_stay_within_it():
    assert path_after(
        found("5. Onze aanpak", Style.CHAPTER, top=True, parts=True),
        found("1. Samen", Style.CHAPTER),
        found("2. Verder", Style.CHAPTER, top=True),
    ) == ("5. Onze aanpak", "2. Verder")


def test_actions_stand_under_their_line():
    assert path_after(
        found("Actielijn 1: Kiezen", Style.NAMED),
        found("Actie 1: Iets", Style.NAMED),
        found("Actie 2: Meer", Style.NAMED),
    ) == ("Actielijn 1: Kiezen", "Actie 2: Meer")


def test_a_label_that_returns_keeps_its_place():
    assert path_after(
        found("LANDSDEEL NOORD", Style.REGION, top=True),
        found("LEREN", Style.CAPS),
        found("LANDSDEEL ZUID", Style.REGION, top=True),
        found("LEREN", Style.CAPS, top=True),
    ) == ("LANDSDEEL ZUID", "LEREN")


def test_size_outranks_numbers_where_it_shows():
    assert path_after(
        found("Gids", Style.SIZE, scale=1.9),
        found("2. Wie", Style.CHAPTER, scale=1.4),
        found("Doel 3: meer", Style.NAMED, scale=1.1),
        found("Hoe", Style.BOLD, scale=1.1),
        typographic=True,
    ) == ("Gids", "2. Wie", "Hoe")


def test_restore_opens_what_was_open():
    outline = Outline()
    outline.place(found("Een", Style.BOLD))
    before = outline.snapshot()
    outline.place(found("TWEE", Style.CAPS))

    outline.restore(before)

    assert outline.path == ("Een",)


@pytest.mark.parametrize(
    ("texts", "follow"),
    [
        pytest.param(["2. Wie", "2.1 Scholen"], True, id="parts"),
        pytest.param(["2. Wie", "3. Waar"], False, id="next"),
        pytest.param(["Wie", "2.1 Scholen"], False, id="no-number"),
        pytest.param(["2. Wie"], False, id="last"),
    ],
)
def test_sections_follow_looks_at_the_next_heading(texts, follow):
    assert sections_follow(texts, 0) is follow
