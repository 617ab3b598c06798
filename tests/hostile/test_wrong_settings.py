"""Every wrong setting is one line with file and key, and 2; what can be meant in one way is taken."""

from pathlib import Path

import pytest

from tests.hostile.command import EIGHT, SIX, one_line, report, run
from verify.lint import Severity
from verify.lint.settings import Settings

DEEP = "[" * 5000 + "]" * 5000
LONG = "9" * 5000


@pytest.fixture(autouse=True)
def _place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    Path("corpus").mkdir()
    Path("corpus/a.md").write_text(report(SIX), encoding="utf-8")
    Path("corpus/b.md").write_text(report(EIGHT, "AFP"), encoding="utf-8")


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("tool = 5", "'tool'"),
        ("tool = []", "'tool'"),
        ("[tool]\nverify = []", "'tool.verify'"),
        ("[tool]\nverify = 'x'", "'tool.verify'"),
        ("[tool.verify]\nindex = 5", "'index'"),
        ("[tool.verify]\nx.y = 5", "'x'"),
    ],
)
def test_a_project_file(text: str, key: str, capfd: pytest.CaptureFixture[str]) -> None:
    Path("pyproject.toml").write_text(text + "\n", encoding="utf-8")
    ended = run(capfd, "check")
    assert (ended.code, ended.out, one_line(ended.err)) == (2, "", True)
    assert "pyproject.toml" in ended.err
    assert key in ended.err


@pytest.mark.parametrize(
    ("text", "key"),
    [
        *((f'{name} = "{value}"', f"'{name}'") for name in ("corpus", "index", "baseline")
          for value in ("", " ", "\\u0000", "a\\u0000b")),
        *((f"{name} = {value}", f"'{name}'") for name in ("corpus", "index", "select", "outlets", "severity",
          "per-path-ignores", "thresholds", "fail-on", "required")
          for value in ("5", "true", "1979-05-27", "[[]]", "[5]")),
        *((f"thresholds = {{{name} = {value}}}", f"'{name}") for name in ("neighbours", "longest-line",
      "copied",
          "conflict", "same-quote", "dateline-days", "outlets-of-one-origin")
          for value in ("-1", "nan", "inf", "1" * 30, "'1'", "true", "[]")),
        ("thresholds = {neighbours = 0}", "'neighbours'"),
        ("thresholds = {longest-line = 0}", "'longest-line'"),
        ("thresholds = {copied = 1.01}", "'copied'"),
        ("thresholds = {nearest = 1}", "'nearest'"),
        ("select = []", "'select'"),
        ('select = [""]', "'select'"),
        ('outlets = [" "]', "'outlets'"),
        ('required = ["titel"]', "'titel'"),
        ('severity = {C9 = "error"}', "'C9'"),
        ('severity = {C103 = "loud"}', "'severity.C103'"),
        ('per-path-ignores = {"*" = "C1"}', "'per-path-ignores.*'"),
        (f"outlets = {DEEP}", "nested too deeply"),
        ("a = " + "{a=" * 5000 + "1" + "}" * 5000, "nested too deeply"),
        (f"thresholds = {{neighbours = {LONG}}}", "not TOML"),
        ("[a]\n[a]", "not TOML"),
        ('"\\ud800" = 1', "not TOML"),
    ],
)  # fmt: skip
def test_a_settings_file(text: str, key: str, capfd: pytest.CaptureFixture[str]) -> None:
    Path("verify.toml").write_text(text + "\n", encoding="utf-8")
    ended = run(capfd, "check", "corpus")
    assert (ended.code, ended.out, one_line(ended.err)) == (2, "", True), ended
    assert "verify.toml" in ended.err
    assert key in ended.err


@pytest.mark.parametrize("data", [b"\xff\xfe", b"corpus = '\xe9'", b"\0", b"\xef\xbb\xbfx"])
def test_bytes_that_are_no_settings(data: bytes, capfd: pytest.CaptureFixture[str]) -> None:
    Path("verify.toml").write_bytes(data)
    ended = run(capfd, "check")
    assert (ended.code, one_line(ended.err), "verify.toml" in ended.err) == (2, True, True)


def test_a_byte_order_mark_is_no_fault(capfd: pytest.CaptureFixture[str]) -> None:
    Path("verify.toml").write_bytes(b"\xef\xbb\xbfselect = ['C103']\n")
    assert run(capfd, "check").code == 0


@pytest.mark.parametrize(
    ("severity", "code"),
    [
        ('{C205 = "note"}', 0),
        ('{C2 = "note"}', 0),
        ('{C = "note"}', 0),
        ('{C = "note", C205 = "warning"}', 1),
        ('{C = "warning", C20 = "note"}', 0),
        ('{C20 = "note", C = "warning"}', 0),
    ],
)
def test_a_severity_of_a_family_is_that_of_its_rules_and_the_longer_entry_wins(
    severity: str, code: int, capfd: pytest.CaptureFixture[str]
) -> None:
    Path("verify.toml").write_text(f"severity = {severity}\n", encoding="utf-8")
    assert run(capfd, "check", "--select", "C205").code == code


def test_without_an_entry_the_rule_has_its_own() -> None:
    settings = Settings(severity=(("C1", Severity.NOTE),))
    assert settings.weigh("C103", Severity.ERROR) is Severity.NOTE
    assert settings.weigh("C205", Severity.WARNING) is Severity.WARNING
