from pathlib import Path

import pytest

from verify.documents import read_corpus
from verify.text import CannotRunError

GOOD = b"---\ntitle: A\npublished: 2024-03-16\n---\nOil prices rose on Sunday.\n"


def write(folder: Path, **files: bytes) -> None:
    for name, data in files.items():
        path = folder / name.replace("__", "/").replace("_", ".")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)


def test_a_folder_is_read_in_order_and_named_from_within(tmp_path: Path) -> None:
    write(tmp_path, b_md=GOOD, a_txt=b"Some text here.", sub__c_md=GOOD, sub__deep__d_md=GOOD)
    (tmp_path / ".hidden.md").write_bytes(GOOD)
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "e.md").write_bytes(GOOD)
    documents, told = read_corpus(str(tmp_path))
    assert [document.path for document in documents] == ["a.txt", "b.md", "sub/c.md", "sub/deep/d.md"]
    assert told == ()


def test_bad_reports_are_told_and_the_rest_is_read(tmp_path: Path) -> None:
    write(
        tmp_path,
        a_md=GOOD,
        b_md=b"",
        c_txt=b"\0\1",
        d_png=b"x",
        f_pdf=b"%PDF",
        e_csv=b"a,b",
        sub__f_html=b"<html></html>",
        g_txt=b"a" * 2_000_001,
    )
    documents, told = read_corpus(str(tmp_path))
    assert [document.path for document in documents] == ["a.md"]
    assert [(notice.id, notice.path) for notice in told] == [
        ("N108", "b.md"),
        ("N108", "c.txt"),
        ("N108", "f.pdf"),
        ("N108", "g.txt"),
        ("N108", "sub/f.html"),
        ("N109", "d.png"),
        ("N109", "e.csv"),
    ]
    assert "another format" in told[-1].text


def test_a_report_with_bad_front_matter_is_kept(tmp_path: Path) -> None:
    write(tmp_path, a_md=b"---\npublished: 2024-02-31\n---\nOil prices rose.\n")
    (document,), told = read_corpus(str(tmp_path))
    assert document.published is None
    assert [notice.id for notice in document.notices] == ["N107"]
    assert told == ()


def test_a_loop_of_links_ends(tmp_path: Path) -> None:
    write(tmp_path, a_md=GOOD)
    (tmp_path / "loop").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "gone.md").symlink_to(tmp_path / "nowhere.md")
    documents, told = read_corpus(str(tmp_path))
    assert len(documents) == 1
    assert [(notice.id, notice.path) for notice in told] == [("N119", "loop"), ("N108", "gone.md")]


@pytest.mark.parametrize(
    "name", ["missing", "missing.jsonl", "file.md", "empty", "bad", "empty.jsonl", "bad.jsonl"]
)
def test_what_is_no_corpus_is_refused(tmp_path: Path, name: str) -> None:
    write(tmp_path, file_md=GOOD, bad__a_md=b"", empty_jsonl=b"", bad_jsonl=b"{}\n")
    (tmp_path / "empty").mkdir()
    with pytest.raises(CannotRunError) as failure:
        read_corpus(str(tmp_path / name))
    assert "\n" not in str(failure.value)
