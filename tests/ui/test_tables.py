"""Tables show words of others as words, on the page and in a spreadsheet."""

from ui.tables import table_csv, table_html


def test_table_html_escapes_and_names_its_columns() -> None:
    shown = table_html(["Vraag"], [["<b>x</b>"]])

    assert '<th scope="col">Vraag</th>' in shown
    assert "<td>&lt;b&gt;x&lt;/b&gt;</td>" in shown


def test_table_csv_opens_in_a_dutch_spreadsheet_and_holds_no_formula() -> None:
    made = table_csv(["Vraag", "Aantal"], [['=HYPERLINK("x")', "3"], ["a;b", "-1"]])

    lines = made.decode("utf-8-sig").split("\r\n")
    assert lines[0] == "Vraag;Aantal"
    assert lines[1].startswith("\"'=HYPERLINK(")
    assert lines[2] == '"a;b";\'-1'
