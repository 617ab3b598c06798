from pathlib import Path

import pytest

from verify.lint import Severity
from verify.lint.rules import RULES
from verify.lint.settings import Settings
from verify.lint.settings_file import find_offline, find_settings, read_settings
from verify.text import CannotRunError

KNOWN = tuple(rule.id for rule in RULES)


def written(folder: Path, text: str, name: str = "verify.toml") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("selekt = []", "'selekt' is not a setting"),
        ("select = 'C1'", "must be a list"),
        ("select = ['X9']", "no rule 'X9'"),
        ("ignore = [1]", "must be a list of texts"),
        ("fail-on = 'fatal'", "must be one of error, warning, note"),
        ("severity = {C103 = 'loud'}", "must be one of error"),
        ("thresholds = {copied = 'half'}", "must be a number such as"),
        ("thresholds = {longest-line = 1.5}", "must be a number such as"),
        ("thresholds = {lenght = 3}", "has 'lenght'"),
        ("per-path-ignores = ['a']", "must be a table"),
        ("corpus = true", "must be text"),
        ("offline = 1", "must be true or false"),
        ("= 3", "not TOML"),
    ],
)
def test_what_cannot_be_understood_is_refused_by_name(tmp_path: Path, text: str, says: str) -> None:
    with pytest.raises(CannotRunError, match=r"verify\.toml") as refused:
        read_settings(written(tmp_path, text), known=KNOWN)
    assert says in str(refused.value)


def test_without_a_file_the_usual_settings_hold(tmp_path: Path) -> None:
    written(tmp_path, "[tool.other]\nx = 1\n", "pyproject.toml")
    inner = tmp_path / "inner"
    inner.mkdir()
    assert find_settings(inner, known=KNOWN).select == ("C",)


def test_the_nearest_file_with_settings_counts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    written(tmp_path, '[tool.verify]\nignore = ["C105"]\ncorpus = "reports"\n', "pyproject.toml")
    inner = tmp_path / "inner"
    inner.mkdir()
    found = find_settings(inner, known=KNOWN)
    assert found.ignore == ("C105",)
    assert found.corpus == "reports"


def test_whether_to_fetch_is_found_out_without_looking_at_the_rest(tmp_path: Path) -> None:
    assert not find_offline(tmp_path)
    written(tmp_path, "[tool.verify]\noffline = true\nselect = ['X9']\n", "pyproject.toml")
    assert find_offline(tmp_path)
    written(tmp_path, "corpus = 'reports'\n")
    assert not find_offline(tmp_path)
    written(tmp_path, "offline = 'no'\n")
    with pytest.raises(CannotRunError, match="'offline' must be true or false"):
        find_offline(tmp_path)


def test_all_settings_are_read(tmp_path: Path) -> None:
    text = """
select = ["C1", "C205"]
fail-on = "error"
offline = true
outlets = ["Mocha Gazette"]
required = ["title"]
severity = {C105 = "error"}
per-path-ignores = {"archive/*" = ["C1"]}
thresholds = {longest-line = 80, copied = 0.9}
"""
    found = read_settings(written(tmp_path, text), known=KNOWN)
    assert found.fail_on is Severity.ERROR
    assert found.offline
    assert found.weigh("C105", Severity.NOTE) is Severity.ERROR
    assert found.weigh("C103", Severity.ERROR) is Severity.ERROR
    assert found.silent("C103", "archive/a.md")
    assert not found.silent("C205", "archive/a.md")
    assert not found.silent("C103", "a.md")
    assert found.thresholds.longest_line == 80
    assert found.thresholds.copied == 0.9


@pytest.mark.parametrize(
    ("select", "ignore", "rule", "runs"),
    [
        (("C",), (), "C205", True),
        (("C1",), (), "C205", False),
        (("C",), ("C2",), "C205", False),
        (("C205",), ("C2",), "C205", True),
        (("C",), ("C205",), "C204", True),
    ],
)
def test_the_longer_entry_wins(
    select: tuple[str, ...], ignore: tuple[str, ...], rule: str, *, runs: bool
) -> None:
    assert Settings(select=select, ignore=ignore).runs(rule) is runs
