"""By what a file is known again: size, times and inode, once its times are old enough to be believed."""

import os
import time
import zipfile
from pathlib import Path

import pytest

from verify.documents import Document, Source, Stamp, look
from verify.documents.stamp import SETTLED, is_settled

NOW = 1_700_000_000 * 10**9


def later() -> int:
    """A time at which all that was just written has settled."""
    return time.time_ns() + 60 * 10**9


def stamps(path: Path) -> dict[str, Stamp]:
    return {source.name: source.stamp for source in look(str(path), clock=later).sources if source.stamp}


def read_again(path: Path, known: dict[str, Stamp]) -> list[str]:
    return [source.name for source in look(str(path), known, clock=later).sources if source.found is not None]


def folder(home: Path) -> Path:
    place = home / "corpus"
    place.mkdir()
    for name in ("a.txt", "b.txt"):
        (place / name).write_text(f"The river rose at {name}.", encoding="utf-8")
    (place / "empty.txt").write_text("", encoding="utf-8")
    return place


@pytest.mark.parametrize(
    ("modified", "changed", "settled"),
    [
        (NOW - SETTLED - 1, NOW - SETTLED - 1, True),
        (NOW - SETTLED, NOW - 10**12, False),
        (NOW - 10**12, NOW - 1, False),
        (NOW + 10**15, NOW - 10**12, False),
    ],
)
def test_times_are_believed_when_they_are_old_enough(modified: int, changed: int, *, settled: bool) -> None:
    assert is_settled(Stamp(1, modified, changed, 7), NOW) is settled


def test_what_was_just_written_has_no_stamp(tmp_path: Path) -> None:
    assert [source.stamp for source in look(str(folder(tmp_path))).sources] == [None] * 3


def test_what_has_not_moved_is_not_read_and_what_cannot_be_read_is_known_too(tmp_path: Path) -> None:
    place = folder(tmp_path)
    known = stamps(place)
    assert set(known) == {"a.txt", "b.txt", "empty.txt"}
    assert look(str(place), known, clock=later).sources == tuple(
        Source(name, known[name], None) for name in sorted(known)
    )


@pytest.mark.parametrize("how", ["longer", "same size", "same size and times", "replaced", "touched"])
def test_what_has_moved_is_read(tmp_path: Path, how: str) -> None:
    place = folder(tmp_path)
    known, file = stamps(place), place / "a.txt"
    status = file.stat()
    if how == "longer":
        file.write_text("The river rose once more.", encoding="utf-8")
    elif how == "replaced":
        (tmp_path / "new").write_bytes(file.read_bytes())
        os.replace(tmp_path / "new", file)  # noqa: PTH105 - as editors do
    elif how == "touched":
        os.utime(file)
    else:
        file.write_text("The river fell at a.txt.", encoding="utf-8")
        assert file.stat().st_size == status.st_size
        if how == "same size and times":
            known["a.txt"] = known["a.txt"]._replace(changed=status.st_ctime_ns - 1)  # the clock has ticked
            os.utime(file, ns=(status.st_atime_ns, status.st_mtime_ns))
        else:
            os.utime(file, ns=(status.st_atime_ns, status.st_mtime_ns + 1))
    assert read_again(place, known) == ["a.txt"]


def test_a_link_is_known_by_what_it_leads_to(tmp_path: Path) -> None:
    place, outside = folder(tmp_path), tmp_path / "outside.txt"
    outside.write_text("The bridge was closed.", encoding="utf-8")
    (place / "c.txt").symlink_to(outside)
    known = stamps(place)
    assert read_again(place, known) == []
    outside.write_text("The bridge was opened again.", encoding="utf-8")
    assert read_again(place, known) == ["c.txt"]


def test_a_zip_file_is_known_as_a_whole(tmp_path: Path) -> None:
    path = tmp_path / "all.zip"
    with zipfile.ZipFile(path, "w") as file:
        file.writestr("a.txt", "The river rose.")
    known = stamps(path)
    assert read_again(path, known) == []
    with zipfile.ZipFile(path, "a") as file:
        file.writestr("b.txt", "The bridge was closed.")
    (source,) = look(str(path), known, clock=later).sources
    assert [one.path for one in source.found or () if isinstance(one, Document)] == ["a.txt", "b.txt"]


def test_a_file_of_lines_is_known_as_a_whole(tmp_path: Path) -> None:
    path = tmp_path / "all.jsonl"
    path.write_text('{"id": "a", "text": "The river rose."}\n', encoding="utf-8")
    assert read_again(path, stamps(path)) == []
