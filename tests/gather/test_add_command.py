import json
from pathlib import Path

import pytest

from tests.gather.made_feed import body, item, rss
from tests.hostile.command import SIX, one_line, report, run


@pytest.fixture(autouse=True)
def _place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("VERIFY_OFFLINE", raising=False)
    Path("a.md").write_text(report(SIX), encoding="utf-8")
    Path("news.xml").write_bytes(rss(item("Floods", "https://coast.example/1", content=body(1))))


def test_what_was_added_and_then_was_there(capfd: pytest.CaptureFixture[str]) -> None:
    first = run(capfd, "add", "a.md", "news.xml", "--corpus", "reports")
    assert (first.code, first.out) == (0, "reports: 2 reports added\n")
    again = run(capfd, "add", "a.md", "news.xml", "--corpus", "reports")
    assert (again.code, again.out) == (0, "reports: nothing changed, 2 there already\n")
    assert len(list(Path("reports").iterdir())) == 2


def test_what_is_not_read_is_a_line_each_and_the_code_is_1(capfd: pytest.CaptureFixture[str]) -> None:
    ended = run(
        capfd, "add", "none.txt", "a.md", "http://127.0.0.1/a", "https://coast.example/2", "--offline"
    )
    assert (ended.code, ended.out) == (1, "corpus: 1 report added, 3 not read\n")
    assert [line.partition(": not read: ")[0] for line in ended.err.splitlines()] == [
        "none.txt",
        "http://127.0.0.1/a",
        "https://coast.example/2",
    ]


def test_the_answer_for_machines(capfd: pytest.CaptureFixture[str]) -> None:
    ended = run(capfd, "add", "a.md", "none.txt", "--format", "json")
    told = json.loads(ended.out)
    assert told["schema"] == "verify/add@1"
    assert (told["added"], told["there"], told["not_read"]) == (1, 0, 1)
    assert told["entries"] == [
        {"source": "a.md", "outcome": "added", "file": "2024-03-15-reuters-verdict.md", "why": None},
        {"source": "none.txt", "outcome": "not_read", "file": None, "why": "there is no such file"},
    ]


def test_what_cannot_run_is_one_line_and_2(capfd: pytest.CaptureFixture[str]) -> None:
    for call in (["add"], ["add", "a.md", "--corpus", "a.md"], ["add", "a.md", "--corpus", "a.md/b"]):
        ended = run(capfd, *call)
        assert (ended.code, ended.out) == (2, "")
        assert one_line(ended.err)
