"""An index lives in a folder of its own, and nothing that it did not write is removed or followed."""

import json
import os
from hashlib import sha256
from pathlib import Path

import pytest

from tests.hostile.made_corpus import age, write_reports
from verify.cli import main
from verify.corpus.slip import GRACE
from verify.documents import read_corpus
from verify.files import MARKER
from verify.lint.kept_remarks import Compared, keep


@pytest.fixture(autouse=True)
def own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    write_reports(tmp_path / "corpus", state=0)


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str]:
    code: int | str | None = 0
    try:
        main(arguments)
    except SystemExit as stopped:
        code = stopped.code
    return int(code or 0), capsys.readouterr().err


def index(capsys: pytest.CaptureFixture[str], home: Path, folder: Path, *more: str) -> tuple[int, str]:
    return run(capsys, "index", str(home / "corpus"), "--index", str(folder), *more)


def everything(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


PROJECTS = {
    "notes": {"notes.txt": b"mine", ".env": b"SECRET=1"},
    "a manifest of another tool": {"manifest.json": b'{"name": "app", "start_url": "/"}'},
    "a manifest that looks like ours": {
        "manifest.json": b'{"sha256": "0", "manifest": {"schema": "verify/index@3"}}'
    },
    "a marker of another tool": {MARKER: b'{"format": "other"}', "a.txt": b"mine"},
    "names like those of an index": {
        "0123456789abcdef-index": b"mine",
        ".passing-0123456789abcdef-index": b"mine",
    },
    "names like those of slips": {".writing-0123456789abcdef": b"verify/slip@1\n0123456789abcdef-index\n"},
}


@pytest.mark.parametrize("name", PROJECTS)
def test_a_folder_of_somebody_else_is_refused_and_left_alone(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, name: str
) -> None:
    folder = tmp_path / "project"
    folder.mkdir()
    for file, data in PROJECTS[name].items():
        (folder / file).write_bytes(data)
    age(folder)
    for more in ((), ("--rebuild",)):
        code, err = index(capsys, tmp_path, folder, *more)
        assert code == 2
        assert len(err.splitlines()) == 1
        assert "not empty" in err
        assert everything(folder) == PROJECTS[name]


def test_the_corpus_itself_is_refused(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    before = everything(tmp_path / "corpus")
    code, _ = index(capsys, tmp_path, tmp_path / "corpus")
    assert code == 2
    assert everything(tmp_path / "corpus") == before


def test_an_index_of_a_later_version_is_refused(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    folder = tmp_path / "kept"
    folder.mkdir()
    (folder / MARKER).write_text('{"format": "verify/index-folder", "version": 99}')
    (folder / "data.bin").write_bytes(b"theirs")
    code, err = index(capsys, tmp_path, folder)
    assert code == 2
    assert "99" in err
    assert (folder / "data.bin").exists()


@pytest.mark.parametrize("begun", [None, b"", b'{"format": "verify/ind'])
def test_an_empty_folder_and_one_whose_marking_was_stopped_are_taken(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, begun: bytes | None
) -> None:
    folder = tmp_path / "kept"
    folder.mkdir()
    if begun is not None:
        (folder / MARKER).write_bytes(begun)
    assert index(capsys, tmp_path, folder)[0] == 0
    assert json.loads((folder / MARKER).read_bytes())["version"] == 1


def test_in_its_own_folder_it_removes_what_it_wrote_and_nothing_else(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    folder, strange = tmp_path / "kept", dict(PROJECTS["notes"])
    strange |= PROJECTS["names like those of an index"]
    assert index(capsys, tmp_path, folder)[0] == 0
    (first,) = folder.glob("*-index")
    for name, data in strange.items():
        (folder / name).write_bytes(data)
    (folder / "folder").mkdir()
    age(folder)
    write_reports(tmp_path / "corpus", state=1)
    assert index(capsys, tmp_path, folder)[0] == 0
    assert not first.exists()
    assert {name: (folder / name).read_bytes() for name in strange} == strange
    assert (folder / "folder").is_dir()


def test_an_index_of_an_earlier_format_is_taken_over(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    folder = tmp_path / "kept"
    folder.mkdir()
    part = "0123456789abcdef-claims.jsonl"
    plain = json.dumps({"schema": "verify/index@2", "parts": [{"name": part}]}, separators=(",", ":"))
    seal = sha256(plain.encode()).hexdigest()
    (folder / "manifest.json").write_text(f'{{"sha256":"{seal}","manifest":{plain}}}')
    for name in (part, "fedcba9876543210-claims.jsonl", "notes.txt"):
        (folder / name).write_bytes(b"x")
    age(folder)
    assert index(capsys, tmp_path, folder) == (0, "")
    assert {path.name for path in folder.iterdir()} == {
        MARKER, "manifest.json", "notes.txt", "fedcba9876543210-claims.jsonl",
        *(path.name for path in folder.glob("*-index")),
    }  # fmt: skip


def test_what_others_may_still_read_stays_for_a_while(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    folder = tmp_path / "kept"
    assert index(capsys, tmp_path, folder)[0] == 0
    (first,) = folder.glob("*-index")
    write_reports(tmp_path / "corpus", state=1)
    assert index(capsys, tmp_path, folder)[0] == 0
    assert first.exists()
    age(folder, hours=int(GRACE // 3600) + 1)
    write_reports(tmp_path / "corpus", state=2)
    assert index(capsys, tmp_path, folder)[0] == 0
    assert len(list(folder.glob("*-index"))) == 1
    assert not list(folder.glob(".*"))


def test_a_forged_slip_reaches_nothing_else(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    folder, outside = tmp_path / "kept", tmp_path / "0123456789abcdef-index"
    assert index(capsys, tmp_path, folder)[0] == 0
    outside.write_text("mine")
    (folder / "notes.txt").write_text("mine")
    (folder / ".writing-0123456789abcdef").write_text(
        "verify/slip@1\n../0123456789abcdef-index\nnotes.txt\nmanifest.json\nverify-index.json\n"
    )
    age(tmp_path)
    write_reports(tmp_path / "corpus", state=1)
    assert index(capsys, tmp_path, folder)[0] == 0
    assert outside.exists()
    assert (folder / "notes.txt").exists()
    assert (folder / "manifest.json").exists()


@pytest.mark.parametrize("name", ["manifest.json", "-index", MARKER, "compared.json"])
@pytest.mark.parametrize("kind", ["empty folder", "full folder", "link", "pipe"])
def test_what_stands_in_the_place_of_a_file_is_moved_not_followed(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, name: str, kind: str
) -> None:
    folder, treasure = tmp_path / "kept", tmp_path / "treasure.txt"
    treasure.write_text("mine")
    assert index(capsys, tmp_path, folder)[0] == 0
    keep(folder, "0" * 64, Compared())
    (victim,) = folder.glob(f"*{name}")
    victim.unlink()
    if kind == "link":
        victim.symlink_to(treasure)
    elif kind == "pipe":
        os.mkfifo(victim)
    else:
        victim.mkdir()
        if kind == "full folder":
            (victim / "mine.txt").write_text("mine")
    code, err = index(capsys, tmp_path, folder)
    assert code == 0
    keep(folder, "0" * 64, Compared())
    again, told = index(capsys, tmp_path, folder)
    assert (again, "N40" in told) == (0, False)
    assert victim.is_file()
    assert not victim.is_symlink()
    assert treasure.read_text() == "mine"
    if kind == "full folder":
        assert len(list(folder.rglob("mine.txt"))) == 1
    if name in {"manifest.json", "-index"} and kind != "pipe":
        assert "N404" in err


def test_a_link_to_an_empty_folder_is_where_the_reader_meant(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "kept").symlink_to(tmp_path / "elsewhere")
    assert index(capsys, tmp_path, tmp_path / "kept")[0] == 0
    assert (tmp_path / "elsewhere" / MARKER).exists()


def test_a_file_named_as_the_folder_is_one_line(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "kept").write_text("mine")
    code, err = index(capsys, tmp_path, tmp_path / "kept")
    assert (code, len(err.splitlines())) == (2, 1)
    assert (tmp_path / "kept").read_text() == "mine"


def test_what_comparing_gave_is_kept_in_no_folder_of_others_and_removes_no_file(tmp_path: Path) -> None:
    strange = tmp_path / "strange"
    strange.mkdir()
    (strange / "compared-mine.json").write_text("mine")
    keep(strange, "0" * 64, Compared())
    assert everything(strange) == {"compared-mine.json": b"mine"}
    own = tmp_path / "own"
    keep(own, "0" * 64, Compared())
    (own / "compared-mine.json").write_text("mine")
    keep(own, "1" * 64, Compared())
    assert (own / "compared-mine.json").exists()


def test_a_strange_folder_in_the_cache_is_left_alone_and_said(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    assert run(capsys, "index", str(tmp_path / "corpus"))[0] == 0
    (folder,) = (tmp_path / "cache").rglob(MARKER)
    for path in folder.parent.iterdir():
        path.unlink()
    (folder.parent / "notes.txt").write_text("mine")
    code, err = run(capsys, "index", str(tmp_path / "corpus"))
    assert code == 0
    assert "N402" in err
    assert [path.name for path in folder.parent.iterdir()] == ["notes.txt"]


def test_an_index_inside_the_corpus_is_no_report(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    corpus = tmp_path / "corpus"
    assert run(capsys, "index", str(corpus))[0] == 0
    assert index(capsys, tmp_path, corpus / "kept")[0] == 0
    (corpus / "kept" / "stray.txt").write_text("A report came to lie here.")
    reports, told = read_corpus(str(corpus))
    assert len(reports) == 5
    assert [(notice.id, notice.path) for notice in told] == [("N121", "kept")]
    assert run(capsys, "index", str(corpus), "--index", str(corpus / "kept"))[0] == 0
