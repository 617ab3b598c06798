"""The table of docs/ci.md: with what every command ends, and when."""

from pathlib import Path

import pytest

from tests.hostile.command import EIGHT, SIX, one_line, report, run

CLEAN, FOUND, NOT_RUN, NOT_MEASURED = 0, 1, 2, 3


@pytest.fixture(autouse=True)
def _place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    corpora = {
        "sound": {"a.md": report(SIX)},
        "torn": {"a.md": report(SIX), "b.md": report(EIGHT, "AFP")},
        "xls": {"a.md": report(SIX), "figures.xls": "x"},
        "unread": {"a.md": report(SIX), "b.md": ""},
        "empty": {},
    }
    for name, files in corpora.items():
        Path(name).mkdir()
        for file, text in files.items():
            Path(name, file).write_text(text, encoding="utf-8")
    Path("six.md").write_text(report(SIX).replace("03-15", "03-16"), encoding="utf-8")
    Path("museum.md").write_text(report("The museum bought two paintings in June.\n"), encoding="utf-8")
    Path("void.md").write_bytes(b"")
    Path("joined.toml").write_text('join = [["a.md", "six.md"]]\n', encoding="utf-8")
    Path("strange.toml").write_text('join = [["a.md", "z.md"]]\n', encoding="utf-8")
    Path("wrong.toml").write_text("thresholds = {neighbours = 0}\n", encoding="utf-8")


TABLE = [
    # claims
    ("claims museum.md --corpus sound", CLEAN),
    ("claims six.md --corpus sound", CLEAN),
    ("claims six.md --corpus torn", FOUND),
    ("claims six.md --corpus torn --format json", FOUND),
    ("claims none.md --corpus sound", NOT_RUN),
    ("claims void.md --corpus sound", NOT_RUN),
    ("claims sound --corpus sound", NOT_RUN),
    ("claims six.md --corpus none", NOT_RUN),
    ("claims six.md --corpus empty", NOT_RUN),
    ("claims six.md --corpus=", NOT_RUN),
    ("claims six.md --corpus sound --since 2024-03-02 --until 2024-03-01", NOT_RUN),
    ("claims six.md --corpus sound --since yesterday", NOT_RUN),
    ("claims six.md --corpus sound -k 0", NOT_RUN),
    ("claims six.md --corpus sound --format xml", NOT_RUN),
    ("claims six.md --corpus sound --output sound", NOT_RUN),
    ("claims", NOT_RUN),
    # chain
    ("chain six.md", CLEAN),
    ("chain none.md", NOT_RUN),
    # origins
    ("origins six.md --corpus sound", CLEAN),
    ("origins six.md --corpus torn", CLEAN),
    ("origins museum.md --corpus sound --format svg", CLEAN),
    ("origins six.md --corpus sound --claim c99", NOT_RUN),
    ("origins six.md --corpus sound --origins joined.toml", CLEAN),
    ("claims six.md --corpus sound --origins joined.toml", CLEAN),
    ("claims six.md --corpus torn --origins strange.toml", NOT_RUN),
    ("origins six.md --corpus sound --origins none.toml", NOT_RUN),
    ("origins none.md --corpus sound", NOT_RUN),
    # index
    ("index sound", CLEAN),
    ("index unread", CLEAN),
    ("index none", NOT_RUN),
    ("index empty", NOT_RUN),
    # search
    ("search minister --corpus sound", CLEAN),
    ("search ... --corpus sound", NOT_RUN),
    ("search minister --corpus none", NOT_RUN),
    # explain
    ("explain V001", CLEAN),
    ("explain nonsense", NOT_RUN),
    # check, a corpus
    ("check sound", CLEAN),
    ("check torn", FOUND),
    ("check torn --fail-on error", CLEAN),
    ("check torn --ignore C205", CLEAN),
    ("check xls", NOT_MEASURED),
    ("check xls --select C103", NOT_MEASURED),
    ("check xls --select C2", NOT_MEASURED),
    ("check xls --ignore C112", CLEAN),
    ("check xls --fail-on note", FOUND),
    ("check unread", FOUND),
    ("check unread --select C103", NOT_MEASURED),
    ("check unread --ignore C101", NOT_MEASURED),
    ("check torn --write-baseline", CLEAN),
    ("check none", NOT_RUN),
    ("check empty", NOT_RUN),
    ("check sound torn", NOT_RUN),
    ("check sound --select X", NOT_RUN),
    ("check sound --select C1 --ignore C1", NOT_RUN),
    ("check sound --select C3", NOT_RUN),
    ("check sound --select C111", NOT_RUN),
    ("check sound --select C207", NOT_RUN),
    ("check sound --config wrong.toml", NOT_RUN),
    ("check sound --config none.toml", NOT_RUN),
    ("check sound --baseline none.json", NOT_RUN),
    ("check sound --changed-since HEAD", NOT_RUN),
    ("check sound --changed-since=", NOT_RUN),
    ("check torn --write-baseline --changed-since HEAD", NOT_RUN),
    # check, articles
    ("check six.md --corpus sound", CLEAN),
    ("check six.md --corpus torn", FOUND),
    ("check six.md --corpus unread", NOT_MEASURED),
    ("check six.md --corpus xls", NOT_MEASURED),
    ("check six.md --corpus xls --ignore C112", CLEAN),
    ("check six.md --corpus unread --select C1", CLEAN),
    ("check none.md --corpus sound", NOT_RUN),
    ("check six.md --corpus sound --select C2", NOT_RUN),
    # all
    ("--version", CLEAN),
    ("--help", CLEAN),
    ("check --help", CLEAN),
    ("", NOT_RUN),
    ("nonsense", NOT_RUN),
    ("--nonsense", NOT_RUN),
]


@pytest.mark.parametrize(("call", "code"), TABLE)
def test_every_command_ends_as_the_table_says(
    call: str, code: int, capfd: pytest.CaptureFixture[str]
) -> None:
    ended = run(capfd, *call.split())
    assert ended.code == code, ended
    if code == NOT_RUN:
        assert (ended.out, one_line(ended.err)) == ("", True), ended


def test_a_file_of_another_format_is_told_with_its_path(capfd: pytest.CaptureFixture[str]) -> None:
    ended = run(capfd, "check", "xls", "--format", "text")
    lines = ended.out.splitlines()
    assert lines[0].startswith("xls/figures.xls: note C112 other-format: ")
    assert lines[1].startswith("xls/figures.xls: not measured C: ")


def test_files_that_are_no_reports_are_let_be_by_path(capfd: pytest.CaptureFixture[str]) -> None:
    Path("verify.toml").write_text('per-path-ignores = {"*.xls" = ["C112"]}\n', encoding="utf-8")
    assert run(capfd, "check", "xls").code == CLEAN
    Path("xls/letter.odt").write_bytes(b"PK")
    assert run(capfd, "check", "xls").code == NOT_MEASURED


def test_an_unread_report_is_let_be_where_all_rules_are(capfd: pytest.CaptureFixture[str]) -> None:
    Path("verify.toml").write_text('per-path-ignores = {"*/b.md" = ["C1"]}\n', encoding="utf-8")
    assert run(capfd, "check", "unread", "--select", "C1").code == CLEAN
    assert run(capfd, "check", "unread").code == NOT_MEASURED


def test_search_tells_what_claims_tells_of_the_corpus(capfd: pytest.CaptureFixture[str]) -> None:
    searched = run(capfd, "search", "minister", "--corpus", "unread")
    assert "N108 b.md: not read: the file is empty" in searched.err


def test_many_files_of_another_format_are_counted_at_a_terminal(capfd: pytest.CaptureFixture[str]) -> None:
    for number in range(30):
        Path("sound", f"{number:02}.png").write_bytes(b"x")
    told = run(capfd, "search", "minister", "--corpus", "sound").err.splitlines()
    assert len(told) == 6
    assert told[-1].startswith("N109 the same of 25 more")


@pytest.mark.parametrize("command", ["index", "check", "search x --corpus", "claims six.md --corpus"])
def test_an_empty_path_is_not_the_present_folder(command: str, capfd: pytest.CaptureFixture[str]) -> None:
    ended = run(capfd, *command.split(), "")
    assert ended.code == NOT_RUN
    assert "it is empty" in ended.err
