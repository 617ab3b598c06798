"""`--changed-since` tells of everything but what git says is the same: nothing that changed is "clean"."""

import os
import subprocess
from pathlib import Path

import pytest

from tests.hostile.command import EIGHT, SIX, one_line, report, run
from verify.lint.revision import unchanged_since

GIT = ("git", "-c", "user.name=x", "-c", "user.email=x@example.org", "-c", "protocol.file.allow=always")
WRONG = report(SIX).replace("2024-03-15", "2024-02-31")
"""A report with a date that is in no calendar: C103."""


def git(folder: Path | str, *arguments: str) -> None:
    subprocess.run([*GIT, "-C", str(folder), *arguments], check=True, capture_output=True)


def commit(folder: Path | str) -> None:
    git(folder, "add", "-A")
    git(folder, "commit", "-qm", "x", "--allow-empty")


def made(folder: Path | str, **files: str) -> None:
    Path(folder).mkdir(exist_ok=True, parents=True)
    for name, text in files.items():
        Path(folder, f"{name}.md").write_text(text, encoding="utf-8")


@pytest.fixture(autouse=True)
def _place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE"):
        monkeypatch.delenv(name, raising=False)
    here = tmp_path / "here"
    made(here / "corpus", a=report(SIX), old=WRONG)
    git(here, "init", "-q")
    commit(here)
    monkeypatch.chdir(here)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


def found(capfd: pytest.CaptureFixture[str], *arguments: str) -> list[str]:
    """The documents that C1 tells of, in the order of their paths."""
    ended = run(capfd, "check", *arguments, "--changed-since", "HEAD", "--select", "C1", "--format", "text")
    assert ended.code in {0, 1, 3}, ended
    lines = ended.out.splitlines()[:-1]
    assert bool(lines) == bool(ended.code)
    return list(dict.fromkeys(line.split(":")[0] for line in lines))


def test_what_is_the_same_is_not_told(capfd: pytest.CaptureFixture[str]) -> None:
    assert found(capfd) == []


def test_what_changed_and_what_is_new_is_told(capfd: pytest.CaptureFixture[str]) -> None:
    made("corpus", a=WRONG, b=WRONG)
    git(".", "add", "corpus/a.md")
    assert found(capfd) == ["corpus/a.md", "corpus/b.md"]


def test_what_git_ignores_is_told(capfd: pytest.CaptureFixture[str]) -> None:
    Path(".gitignore").write_text("drafts/\n", encoding="utf-8")
    commit(".")
    made("corpus/drafts", b=WRONG)
    assert found(capfd) == ["corpus/drafts/b.md"]


@pytest.mark.parametrize("flag", ["--assume-unchanged", "--skip-worktree"])
def test_what_git_was_told_not_to_look_at_is_told(flag: str, capfd: pytest.CaptureFixture[str]) -> None:
    git(".", "update-index", flag, "corpus/a.md")
    made("corpus", a=WRONG)
    assert found(capfd) == ["corpus/a.md"]


def test_a_name_that_is_no_utf_8_is_told(capfd: pytest.CaptureFixture[str]) -> None:
    Path(os.fsdecode(b"corpus/caf\xe9.md")).write_text(WRONG, encoding="utf-8")
    git(".", "add", "-A")
    assert len(found(capfd)) == 1


def test_a_new_file_of_another_format_is_told(capfd: pytest.CaptureFixture[str]) -> None:
    Path("corpus/old.pdf").write_bytes(b"%PDF")
    commit(".")
    assert found(capfd) == []
    Path("corpus/new.pdf").write_bytes(b"%PDF")
    assert found(capfd) == ["corpus/new.pdf"]


def test_what_a_link_leads_to_is_told(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    made(tmp_path / "elsewhere", b=report(SIX))
    Path("corpus/b.md").symlink_to(tmp_path / "elsewhere" / "b.md")
    commit(".")
    made(tmp_path / "elsewhere", b=WRONG)
    assert found(capfd) == ["corpus/b.md"]


@pytest.fixture
def inner(tmp_path: Path) -> Path:
    """A repository with two reports, one of them wrong from the beginning."""
    made(tmp_path / "inner", c=report(SIX), old=WRONG)
    git(tmp_path / "inner", "init", "-q")
    commit(tmp_path / "inner")
    return tmp_path / "inner"


def test_a_submodule_that_is_the_same_is_not_told(inner: Path, capfd: pytest.CaptureFixture[str]) -> None:
    git(".", "submodule", "add", "-q", str(inner), "corpus/sub")
    commit(".")
    assert found(capfd) == []


def test_a_report_in_a_submodule_is_told(inner: Path, capfd: pytest.CaptureFixture[str]) -> None:
    git(".", "submodule", "add", "-q", str(inner), "corpus/sub")
    commit(".")
    made("corpus/sub", c=WRONG, d=WRONG)
    assert found(capfd) == ["corpus/sub/c.md", "corpus/sub/d.md"]
    commit("corpus/sub")  # and now the submodule has moved
    assert found(capfd) == ["corpus/sub/c.md", "corpus/sub/d.md"]


def test_a_submodule_can_be_the_corpus(inner: Path, capfd: pytest.CaptureFixture[str]) -> None:
    git(".", "submodule", "add", "-q", str(inner), "sub")
    commit(".")
    assert found(capfd, "sub") == []
    made("sub", c=WRONG)
    commit("sub")
    assert found(capfd, "sub") == ["sub/c.md"]


def test_a_new_submodule_and_a_nested_repository_are_told(
    inner: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    git(".", "submodule", "add", "-q", str(inner), "corpus/sub")
    git(".", "clone", "-q", str(inner), "corpus/nested")
    assert found(capfd) == ["corpus/nested/old.md", "corpus/sub/old.md"]


def test_a_submodule_that_is_not_checked_out_is_told(inner: Path, capfd: pytest.CaptureFixture[str]) -> None:
    git(".", "submodule", "add", "-q", str(inner), "corpus/sub")
    commit(".")
    git(".", "submodule", "deinit", "-f", "corpus/sub")
    made("corpus/sub", b=WRONG)
    assert found(capfd) == ["corpus/sub/b.md"]


def test_a_hook_may_call(
    inner: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    git(".", "submodule", "add", "-q", str(inner), "corpus/sub")
    commit(".")
    monkeypatch.setenv("GIT_DIR", str(Path(".git").absolute()))
    assert found(capfd) == []
    made("corpus/sub", c=WRONG)
    assert found(capfd) == ["corpus/sub/c.md"]


def test_articles_that_are_the_same_are_not_told(capfd: pytest.CaptureFixture[str]) -> None:
    made(".", draft=WRONG, other=WRONG)
    commit(".")
    arguments = ("draft.md", "other.md", "--corpus", "corpus")
    assert found(capfd, *arguments) == []
    made(".", other=WRONG + "It rained.\n")
    assert found(capfd, *arguments) == ["other.md"]


def test_an_article_is_told_where_a_report_changed(capfd: pytest.CaptureFixture[str]) -> None:
    made(".", draft=report(SIX, "AFP"))
    made("corpus", b=report(SIX, "dpa"))
    commit(".")
    options = ("--corpus", "corpus", "--changed-since", "HEAD", "--format", "text", "--ignore", "C1")
    assert run(capfd, "check", "draft.md", *options).code == 0
    made("corpus", b=report(EIGHT, "dpa"))
    ended = run(capfd, "check", "draft.md", *options)
    assert (ended.code, "C301" in ended.out) == (1, True)


def test_a_corpus_in_another_repository_counts_as_changed(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    made(tmp_path / "there", b=report(EIGHT, "dpa"))
    git(tmp_path / "there", "init", "-q")
    commit(tmp_path / "there")
    made(".", draft=report(SIX, "AFP"))
    commit(".")
    options = ("--changed-since", "HEAD", "--format", "text", "--select", "C3")
    ended = run(capfd, "check", "draft.md", "--corpus", str(tmp_path / "there"), *options)
    assert (ended.code, "C301" in ended.out) == (1, True)
    assert "its reports count as changed" in ended.err


def test_what_a_deleted_report_took_along_is_told(capfd: pytest.CaptureFixture[str]) -> None:
    fire = "The minister of oil resigned on Friday over the refinery fire, "
    made(
        "corpus",
        a=report(f"{fire}two officials told Reuters."),
        c=report(f"{fire}Reuters reported.", "Nature"),
    )
    told = (
        "His spokesman Karim Jaber told AFP that the oil minister had resigned over the fire at the refinery."
    )
    made("corpus", b=report(told, "AFP"))
    run(capfd, "check", "--write-baseline")
    commit(".")
    options = ("--changed-since", "HEAD", "--select", "C207", "--baseline", ".verify-baseline.json")
    assert run(capfd, "check", *options).code == 0
    Path("corpus/b.md").unlink()
    assert run(capfd, "check", *options).code == 1


@pytest.mark.parametrize(
    "revision", ["nowhere", "HEAD..HEAD", "HEAD:corpus", "--all", "-1", "HEAD\n", "\ud800"]
)
def test_what_is_no_revision_is_one_line(revision: str, capfd: pytest.CaptureFixture[str]) -> None:
    ended = run(capfd, "check", "--changed-since", revision)
    assert (ended.code, one_line(ended.err)) == (2, True), ended


def test_names_of_any_make_come_out_as_they_are() -> None:
    names = ["a b.md", "new\nline.md", "tab\t.md", "*.md", '"q".md', "عنوان.md", ":(top)x.md"]
    for name in names:
        Path("corpus", name).write_text(SIX, encoding="utf-8")
    commit(".")
    assert unchanged_since("HEAD", "corpus") == {"a.md", "old.md", *names}
    assert unchanged_since("HEAD", "corpus", ["*.md"]) == {"*.md"}
