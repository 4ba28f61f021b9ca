import pytest

from assistant.documents import DocumentInfo
from assistant.errors import MetadataError
from ingest.metadata import load_metadata


def write(folder, text):
    (folder / "library.toml").write_text(text, encoding="utf-8")
    return folder


def test_load_metadata_gives_what_is_known_per_file(tmp_path):
    write(
        tmp_path,
        '["pact.pdf"]\ntitle = "Pact"\npublisher = "Provincie"\ndate = "2031-04"\n'
        'region = "Noord"\nkind = "pact"\nvalid_from = 2031-01-01\nvalid_until = 2040\n'
        'extra = ["niet", "van ons"]\n',
    )

    known = load_metadata(tmp_path)

    assert known == {
        "pact.pdf": DocumentInfo(
            title="Pact",
            publisher="Provincie",
            date="2031-04",
            region="Noord",
            kind="pact",
            valid_from="2031-01-01",
            valid_until="2040",
        )
    }


def test_load_metadata_gives_nothing_without_a_file(tmp_path):
    assert load_metadata(tmp_path) == {}


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        pytest.param('["pact.pdf"\ntitle = 1', "library.toml", id="no-toml"),
        pytest.param('title = "Pact"', "not a table", id="no-table"),
        pytest.param('["pact.pdf"]\ntitle = 12', "Write it as text", id="number-as-title"),
        pytest.param('["pact.pdf"]\nregion = ["Noord"]', "Write it as text", id="list"),
        pytest.param('["pact.pdf"]\ndate = "3 mei 2031"', "2026-11", id="date-in-words"),
        pytest.param('["pact.pdf"]\ndate = true', "Write it as text", id="truth-as-date"),
    ],
)
def test_load_metadata_refuses_with_file_and_reason(tmp_path, text, reason):
    write(tmp_path, text)

    with pytest.raises(MetadataError, match=reason) as caught:
        load_metadata(tmp_path)

    assert "library.toml" in str(caught.value)


def test_load_metadata_refuses_what_is_no_text(tmp_path):
    (tmp_path / "library.toml").write_bytes(b"\xff\xfe\x00")

    with pytest.raises(MetadataError):
        load_metadata(tmp_path)
