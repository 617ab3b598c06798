"""A file that a command writes is the old one or the new one, whole, whatever happens."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.hostile.made_corpus import write_reports
from verify.files import write, write_new

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="links, rights and full disks as on Linux")

ROOT = Path(__file__).parents[2]
OLD = b"the old answer\n" * 400


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    place = tmp_path / "disk"
    place.mkdir()
    mounted = subprocess.run(
        ["/bin/mount", "-t", "tmpfs", "-o", "size=16k", "none", str(place)], capture_output=True, check=False
    )
    if mounted.returncode:
        pytest.skip("only root can make a small disk")
    yield place
    subprocess.run(["/bin/umount", str(place)], check=True)


def verify(home: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "XDG_CACHE_HOME": str(home / "cache")}
    command = [sys.executable, "-m", "verify", *arguments]
    return subprocess.run(command, cwd=home, env=environment, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("options", [("--output", "{}"), ("--baseline", "{}", "--write-baseline")])
def test_on_a_full_disk_the_old_file_stays(
    tmp_path: Path, small_disk: Path, options: tuple[str, ...]
) -> None:
    write_reports(tmp_path / "corpus", state=0)
    place = small_disk / "answer"
    place.write_bytes(OLD)
    (small_disk / "filler").write_bytes(bytes(4096 * 2))
    ended = verify(tmp_path, "check", "corpus", "--format", "json", *(one.format(place) for one in options))
    assert ended.returncode == 2, ended.stderr
    assert ended.stderr.splitlines()[-1].startswith("verify: ")
    assert place.read_bytes() == OLD
    assert sorted(path.name for path in small_disk.iterdir()) == ["answer", "filler"]


@pytest.mark.parametrize("largest", [0, 1, 4095, 4096, 9999])
def test_no_room_at_any_byte(tmp_path: Path, largest: int) -> None:
    place = tmp_path / "answer"
    place.write_bytes(OLD)

    ended = subprocess.run(
        [sys.executable, "-c", _IN_A_CHILD, str(place), str(largest)], cwd=ROOT, check=False
    )
    assert ended.returncode == 27  # EFBIG
    assert place.read_bytes() == OLD
    assert [path.name for path in tmp_path.iterdir()] == ["answer"]


_IN_A_CHILD = """
import resource, sys
from pathlib import Path
from verify.files import write
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[2]), resource.RLIM_INFINITY))
try:
    write(Path(sys.argv[1]), b"new" * 9000)
except OSError as fault:
    sys.exit(fault.errno)
"""


def test_rights_links_and_streams_stay_what_they_are(tmp_path: Path) -> None:
    place, link = tmp_path / "answer", tmp_path / "link"
    place.write_bytes(OLD)
    place.chmod(0o640)
    link.symlink_to(place)
    write(link, b"new")
    assert link.is_symlink()
    assert place.read_bytes() == b"new"
    assert place.stat().st_mode & 0o777 == 0o640
    write(Path("/dev/null"), b"new")
    with pytest.raises(IsADirectoryError):
        write(tmp_path, b"new")
    with pytest.raises(FileNotFoundError):
        write(tmp_path / "none" / "answer", b"new")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["answer", "link"]


def test_a_new_file_has_the_usual_rights(tmp_path: Path) -> None:
    (tmp_path / "usual").write_bytes(b"")
    write(tmp_path / "new", b"new")
    assert (tmp_path / "new").stat().st_mode == (tmp_path / "usual").stat().st_mode


def test_a_new_file_takes_no_place_that_is_taken(tmp_path: Path) -> None:
    (tmp_path / "there").write_bytes(OLD)
    (tmp_path / "link").symlink_to("nowhere")
    for name in ("there", "link"):
        with pytest.raises(FileExistsError):
            write_new(tmp_path / name, b"new")
    write_new(tmp_path / "new", b"new")
    assert sorted(os.listdir(tmp_path)) == ["link", "new", "there"]  # noqa: PTH208
    assert (tmp_path / "there").read_bytes() == OLD
    assert (tmp_path / "new").read_bytes() == b"new"


def test_a_new_file_is_written_where_no_names_can_be_linked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "link", refused)
    test_a_new_file_takes_no_place_that_is_taken(tmp_path)


def test_on_a_full_disk_no_new_file_is_left(small_disk: Path) -> None:
    with pytest.raises(OSError, match="space"):
        write_new(small_disk / "new", b"x" * 100_000)
    assert not os.listdir(small_disk)  # noqa: PTH208
