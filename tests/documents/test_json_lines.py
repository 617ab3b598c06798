import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from verify.documents import read_corpus
from verify.documents.json_lines import read_json_lines
from verify.text import CannotRunError, Language

FULL = {
    "id": "r1",
    "text": "Oil prices rose.\nNobody signed.",
    "title": "Oil",
    "outlet": "The Harbour Post",
    "published": "2024-03-16",
    "language": "en",
    "url": "https://example.org/1",
    "byline": "Jane Roe",
    "kind": "note",
    "score": 1,
}


def lines(*objects: object) -> bytes:
    return "\n".join(json.dumps(item) for item in objects).encode()


def test_a_line_is_a_report(tmp_path: Path) -> None:
    path = tmp_path / "reports.jsonl"
    path.write_bytes(lines(FULL, {"id": 7, "text": "قال الوزير ذلك."}) + b"\r\n\r\n")
    (first, second), told = read_corpus(str(path))
    assert (first.path, first.text, first.title) == ("reports.jsonl#r1", FULL["text"], "Oil")
    assert (first.outlet, first.published, first.url) == (
        "The Harbour Post",
        date(2024, 3, 16),
        "https://example.org/1",
    )
    assert (first.byline, first.kind, first.language) == ("Jane Roe", "note", Language.ENGLISH)
    assert (second.path, second.language) == ("reports.jsonl#7", Language.ARABIC)
    assert told == ()


@pytest.mark.parametrize(
    "line",
    [
        b"not json",
        b"[1, 2]",
        b"null",
        b'{"id": "x"}',
        b'{"id": "x", "text": 5}',
        b'{"id": "x", "text": "  "}',
        b'{"id": "x", "text": "\\ud800 half"}',
        b"[" * 100_000,
        b'{"id": ' + b"9" * 5000 + b', "text": "long"}',
        b'{"id": "x", "text": "' + b"a" * 2_000_001 + b'"}',
    ],
    ids=range(10),
)
def test_a_bad_line_is_told_and_the_rest_is_read(line: bytes) -> None:
    documents, told = read_json_lines(line + b"\n" + lines(FULL), name="r.jsonl")
    assert [document.path for document in documents] == ["r.jsonl#r1"]
    assert [notice.id for notice in told] == ["N108"]


def test_ids_that_are_missing_or_repeated_are_told() -> None:
    rows = lines(
        {"text": "One."},
        {"id": "a", "text": "Two."},
        {"id": "a", "text": "Three."},
        {"id": True, "text": "Four."},
    )
    documents, told = read_json_lines(rows, name="r.jsonl")
    assert [document.path for document in documents] == [
        "r.jsonl#line-1",
        "r.jsonl#a",
        "r.jsonl#a@3",
        "r.jsonl#line-4",
    ]
    assert [notice.id for notice in told] == ["N110", "N111", "N110"]


def test_a_field_that_is_no_text_is_told_and_the_report_kept() -> None:
    ((document,), told) = read_json_lines(
        lines({**FULL, "title": ["a"], "published": "soon"}), name="r.jsonl"
    )
    assert (document.title, document.published) == ("", None)
    assert [notice.id for notice in document.notices] == ["N105", "N106"]
    assert told == ()


@settings(deadline=None)
@given(
    st.binary(max_size=200)
    | st.lists(
        st.dictionaries(st.sampled_from(["id", "text", "published"]), st.text() | st.none() | st.floats())
    ).map(lambda rows: lines(*rows))
)
def test_any_bytes_give_reports_or_the_reason_why_not(data: bytes) -> None:
    try:
        documents, _ = read_json_lines(data, name="r.jsonl")
    except CannotRunError as error:
        assert "r.jsonl" in str(error)  # noqa: PT017 - both ways out are right
        return
    for document in documents:
        (document.path + document.text).encode()
    assert len({document.path for document in documents}) == len(documents)
