"""A corpus in a ZIP file is read as the folder is from which it was packed."""

import io
import zipfile
from pathlib import Path

import pytest

from verify.documents import read_corpus
from verify.text import CannotRunError

REPORT = "The crane in the port fell in March, the authority said."
FILES = {
    "a.md": f"---\ntitle: A crane falls\noutlet: Coast Daily\n---\n{REPORT}\n",
    "b/ميناء.txt": "قالت الهيئة إن الرافعة سقطت في مارس.",
    "b/empty.txt": "",
    "b/figures.csv": "1,2",
    ".hidden/c.txt": REPORT,
    "__MACOSX/a.md": REPORT,
}


def packed(path: Path, files: dict[str, str] | None = None) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        for name, text in (files or FILES).items():
            file.writestr(name, text)
    return path


def test_it_holds_the_reports_that_the_folder_has(tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    for name, text in FILES.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    (folder / "__MACOSX/a.md").unlink()
    found, told = read_corpus(str(packed(tmp_path / "all.zip")))
    wanted, notices = read_corpus(str(folder))
    assert found == wanted
    assert sorted(told, key=str) == sorted(notices, key=str)
    assert [one.path for one in found] == ["a.md", "b/ميناء.txt"]


def test_a_name_is_read_as_utf_8_where_the_file_does_not_say_so(tmp_path: Path) -> None:
    path = packed(tmp_path / "a.zip", {"ميناء.txt": REPORT})
    data = bytearray(path.read_bytes())
    for at in (6, data.index(b"PK\x01\x02") + 8):  # the flags of the file and of the list
        data[at + 1] &= ~0x08
    path.write_bytes(data)
    assert [one.path for one in read_corpus(str(path))[0]] == ["ميناء.txt"]


def test_a_report_that_cannot_be_unpacked_is_told_and_the_rest_is_read(tmp_path: Path) -> None:
    path = packed(tmp_path / "a.zip", {"a.txt": REPORT * 9, "b.txt": REPORT})
    data = bytearray(path.read_bytes())
    at = data.index(b"a.txt") + len(b"a.txt") + 4
    data[at : at + 12] = b"\xff" * 12
    path.write_bytes(data)
    found, told = read_corpus(str(path))
    assert [one.path for one in found] == ["b.txt"]
    assert [(one.id, one.path) for one in told] == [("N108", "a.txt")]


def test_two_files_of_one_name_are_told(tmp_path: Path) -> None:
    path = packed(tmp_path / "a.zip", {"a.txt": REPORT, "b.txt": REPORT})
    path.write_bytes(path.read_bytes().replace(b"b.txt", b"a.txt"))
    found, told = read_corpus(str(path))
    assert len(found) == 1
    assert [one.id for one in told] == ["N108"]


def test_a_report_too_large_when_unpacked_is_told(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("bomb.txt", b"a" * (65 << 20))
        file.writestr("b.txt", REPORT)
    found, told = read_corpus(str(path))
    assert [one.path for one in found] == ["b.txt"]
    assert "larger than 64 MB" in told[0].text


@pytest.mark.parametrize("data", [b"", b"PK", b"text", io.BytesIO().getvalue()])
def test_what_is_no_archive_is_refused(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "a.zip"
    path.write_bytes(data)
    with pytest.raises(CannotRunError) as failure:
        read_corpus(str(path))
    assert "\n" not in str(failure.value)
