"""Links in a corpus are followed once each; what is not followed is told."""

import os
from datetime import date
from pathlib import Path

import pytest

from verify.checking import Request, check_corpus
from verify.documents import read_corpus
from verify.lint.settings import Settings

TEXT = "---\ntitle: {0}\n---\nThe council of Velden met on Monday about {0}.\n"


def report(path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(TEXT.format(path.stem))


def seen(folder: Path) -> tuple[list[str], list[tuple[str, str]]]:
    documents, told = read_corpus(str(folder))
    return [document.path for document in documents], [(notice.id, notice.path) for notice in told]


def test_a_linked_folder_and_a_linked_report_are_read(tmp_path: Path) -> None:
    corpus = tmp_path / "corpus"
    report(corpus / "a.md")
    report(tmp_path / "else" / "deep" / "b.md")
    report(tmp_path / "c.md")
    (corpus / "linked").symlink_to(tmp_path / "else")
    (corpus / "c.md").symlink_to(tmp_path / "c.md")
    assert seen(corpus) == (["a.md", "c.md", "linked/deep/b.md"], [])


def test_a_real_name_goes_before_a_linked_one(tmp_path: Path) -> None:
    report(tmp_path / "z" / "x.md")
    (tmp_path / "a").symlink_to("z")
    (tmp_path / "a.md").symlink_to("z/x.md")
    documents, told = read_corpus(str(tmp_path))
    assert [document.path for document in documents] == ["z/x.md"]
    assert [(notice.path, notice.text) for notice in told] == [
        ("a", "not followed: it leads to z, which is read by that name"),
        ("a.md", "not followed: it leads to z/x.md, which is read by that name"),
    ]


@pytest.mark.parametrize("target", [".", "..", "sub", "sub/..", "/"])
def test_a_loop_is_said(tmp_path: Path, target: str) -> None:
    corpus = tmp_path / "corpus"
    report(corpus / "sub" / "a.md")
    (corpus / "sub" / "loop").symlink_to(corpus / target, target_is_directory=True)
    documents, told = read_corpus(str(corpus))
    assert [document.path for document in documents] == ["sub/a.md"]
    assert [(notice.path, notice.text) for notice in told] == [
        ("sub/loop", "not followed: it leads back to a folder that it lies in")
    ]


def test_folders_outside_that_link_to_one_another_are_read_once(tmp_path: Path) -> None:
    corpus = tmp_path / "corpus"
    report(corpus / "a.md")
    for one, other in (("left", "right"), ("right", "left")):
        report(tmp_path / one / f"{one}.md")
        (tmp_path / one / "to").symlink_to(tmp_path / other)
    (corpus / "in").symlink_to(tmp_path / "left")
    assert seen(corpus) == (["a.md", "in/left.md", "in/to/right.md"], [("N119", "in/to/to")])


def test_a_link_that_leads_nowhere_is_told(tmp_path: Path) -> None:
    report(tmp_path / "a.md")
    (tmp_path / "archive").symlink_to(tmp_path / "unmounted")
    (tmp_path / "self").symlink_to(tmp_path / "self")
    (tmp_path / "gone.md").symlink_to(tmp_path / "nowhere")
    assert seen(tmp_path) == (["a.md"], [("N118", "archive"), ("N118", "self"), ("N108", "gone.md")])


def test_two_names_of_one_file_are_both_its_own(tmp_path: Path) -> None:
    report(tmp_path / "a.md")
    os.link(tmp_path / "a.md", tmp_path / "b.md")
    assert seen(tmp_path) == (["a.md", "b.md"], [])


def test_a_link_to_what_is_no_report_by_its_own_name_is_read(tmp_path: Path) -> None:
    (tmp_path / "store").mkdir()
    (tmp_path / "store" / "17ab").write_text(TEXT)
    (tmp_path / "a.md").symlink_to("store/17ab")
    assert seen(tmp_path) == (["a.md"], [("N109", "store/17ab")])


def test_a_check_says_what_was_not_followed(tmp_path: Path) -> None:
    report(tmp_path / "sub" / "a.md")
    (tmp_path / "again").symlink_to("sub")
    (tmp_path / "gone").symlink_to("nowhere")
    checked = check_corpus(
        str(tmp_path), Request(Settings(select=("C101", "C113")), date(2026, 3, 1))
    ).checked
    assert [(one.rule, Path(one.place.path).name) for one in checked.diagnostics] == [
        ("C113", "again"),
        ("C101", "gone"),
    ]
