"""The place of a remark is kept as a number: no text, whatever it says, moves it."""

import json
from datetime import date
from pathlib import Path

import pytest

from verify.checking import Request, check_corpus
from verify.documents.json_lines import read_json_lines
from verify.lint.settings import Settings

GOOD = {
    "text": "The council of Velden met.",
    "outlet": "Velden Gazette",
    "title": "Met",
    "published": "2024-03-16",
}


def places(folder: Path, lines: list[str], *rules: str) -> list[tuple[str, int]]:
    path = folder / "reports.jsonl"
    path.write_text("\n".join(lines))
    settings = Settings(select=rules)
    found = check_corpus(str(path), Request(settings, date(2026, 3, 1))).checked.diagnostics
    return [(one.rule, one.place.region.line if one.place.region else 0) for one in found]


@pytest.mark.parametrize("name", ["x line 99", "line 99", " line 99", "x#y line 99", "x@99", "line-99"])
def test_an_id_moves_nothing(tmp_path: Path, name: str) -> None:
    rows = [json.dumps({**GOOD, "id": "a"}), json.dumps({**GOOD, "id": name, "published": "2024-02-31"})]
    assert places(tmp_path, rows, "C103") == [("C103", 2)]


def test_a_line_that_is_no_report_is_where_it_is(tmp_path: Path) -> None:
    rows = [json.dumps({**GOOD, "id": "a"}), "", "no json", json.dumps({"id": "x line 7"})]
    assert places(tmp_path, rows, "C101") == [("C101", 3), ("C101", 4)]


def test_equal_lines_are_two_places(tmp_path: Path) -> None:
    row = json.dumps({**GOOD, "published": "soon"})
    assert places(tmp_path, [row, row], "C103") == [("C103", 1), ("C103", 2)]


def test_an_id_that_looks_like_a_made_one_stays_unique() -> None:
    rows = [{"id": "a@3", **GOOD}, {"id": "a", **GOOD}, {"id": "a", **GOOD}, {"id": "line-5", **GOOD}, GOOD]
    documents, told = read_json_lines("\n".join(map(json.dumps, rows)).encode(), name="r.jsonl")
    paths = [document.path.removeprefix("r.jsonl#") for document in documents]
    assert paths == ["a@3", "a", "a@3@3", "line-5", "line-5@5"]
    assert [document.line for document in documents] == [1, 2, 3, 4, 5]
    assert [(notice.id, notice.line) for notice in told] == [("N111", 3), ("N110", 5), ("N111", 5)]


def test_a_report_named_like_an_article_is_another_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The article's own place and the report's are told apart though both go by the same path."""
    from verify.checking import check_articles  # noqa: PLC0415

    head = "---\noutlet: {}\npublished: 2031-05-20\n---\n"
    text = "The strike at the Kesh copper mine lasted {} weeks, the union said on Monday.\n"
    (tmp_path / "corpus").mkdir()
    (tmp_path / "corpus" / "a.md").write_text(head.format("Coast Mirror") + "\n\n" + text.format("eleven"))
    (tmp_path / "a.md").write_text(head.format("Velden Gazette") + text.format("eight"))
    monkeypatch.chdir(tmp_path)
    request = Request(Settings(select=("C301",), corpus="corpus"), date(2031, 6, 1), cache=tmp_path)
    (found,) = check_articles(["a.md"], request).checked.diagnostics
    (report,) = found.related
    assert (found.place.path, found.place.region and found.place.region.line) == ("a.md", 5)
    assert (report.path, report.region and report.region.line) == ("corpus/a.md", 7)
