"""Standard streams that are closed, full, or left; arguments that are no text: one line, and 2."""

from pathlib import Path

import pytest

from tests.hostile.command import SIX, one_line, report, shell


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "corpus").mkdir()
    (tmp_path / "corpus" / "a.md").write_text(report(SIX), encoding="utf-8")
    (tmp_path / "draft.md").write_text(report(SIX), encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    "command",
    [
        "verify claims draft.md >/dev/full",
        "verify claims draft.md --format json >&-",
        "verify check >/dev/full",
        "verify index >/dev/full",
        "verify explain V001 >&-",
        "verify --version >/dev/full",
        "verify --help >/dev/full",
        "verify claims - <&-",
        "verify chain - <&-",
        "verify check - --corpus corpus <&-",
        r"verify search $'\xff\xfe'",
        r"verify explain $'caf\xe9'",
        r"verify claims $'\xff.md'",
        r"verify claims draft.md --corpus $'\xff'",
        r"verify check --select $'\xff'",
        r"verify check --config $'\xff'",
        r"verify check --baseline $'\xff'",
        r"verify check $'--\xff'",
        r"verify $'\xff'",
    ],
)
def test_a_fault_of_the_machine_or_the_call_is_one_line(folder: Path, command: str) -> None:
    ended = shell(command, folder)
    assert (ended.code, ended.out, one_line(ended.err)) == (2, "", True), ended


@pytest.mark.parametrize(
    ("command", "code"),
    [
        ("verify explain V001 <&- >/dev/null", 0),
        ("verify claims draft.md --output answer.txt >&- <&-", 0),
        ("verify index 2>&- >/dev/null", 0),
        ("verify explain V001 2>/dev/full >/dev/null", 0),
        ("verify claims none.md 2>/dev/full", 2),
        ("verify claims none.md 2>&-", 2),
        ("verify claims none.md <&- >&- 2>&-", 2),
    ],
)
def test_what_is_not_needed_may_be_closed(folder: Path, command: str, code: int) -> None:
    ended = shell(command, folder)
    assert (ended.code, ended.err) == (code, "")


@pytest.mark.parametrize("command", ["explain V001", "--help", "check --format json"])
def test_a_broken_pipe_ends_quietly(folder: Path, command: str) -> None:
    gone = "mkfifo pipe; (: <pipe) & exec 3>pipe; wait"  # who would read has gone before anything is written
    ended = shell(f"{gone}; verify {command} >&3; echo $?", folder)
    assert (ended.out, ended.err) == ("2\n", "")


def test_a_closed_stream_does_not_lend_its_number_to_an_index(folder: Path) -> None:
    assert shell("verify index corpus --index kept <&- 2>&- >/dev/null", folder).code == 0
    ended = shell("verify index corpus --index kept", folder)
    assert (ended.code, ended.err) == (0, "")


def test_names_that_are_no_utf_8_are_read_and_shown_escaped(folder: Path) -> None:
    ended = shell(r"mv corpus $'\xe9'; verify index $'\xe9' && verify check $'\xe9' --format text", folder)
    assert ended.code == 0
    assert "<U+DCE9>" in ended.out
    ended.out.encode("utf-8")


@pytest.mark.parametrize("width", ["0", "1", "9" * 30, "-5", "x"])
def test_a_senseless_width_is_none(folder: Path, width: str) -> None:
    ended = shell(f"COLUMNS={width} verify search minister", folder)
    assert (ended.code, ended.err) == (0, "")
