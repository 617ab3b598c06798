"""An index that this user may not read is called unreadable, not damaged, and is not touched."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.hostile.made_corpus import write_reports

ROOT = Path(__file__).parents[2]

_LOOK = """
import os, sys
from pathlib import Path
from verify.corpus import changed_reports, open_corpus
from verify.documents import read_corpus
from verify.models import load
from verify.text import CannotRunError
corpus, kept = sys.argv[1:3]
reports, _ = read_corpus(corpus)
open_corpus(corpus, load(None), directory=Path("warm"))
changed_reports(Path(kept), reports, load(None))
for path in Path(kept).glob(sys.argv[3]):
    path.chmod(0)
Path(kept).chmod(0o555)
if os.getuid() == 0:
    os.setuid(65534)  # all that this needs is loaded: another user may not run the tests' own Python
try:
    changed_reports(Path(kept), reports, load(None))
except CannotRunError as fault:
    print("changed:", fault)
try:
    open_corpus(corpus, load(None), directory=Path(kept))
except CannotRunError as fault:
    print("opened:", fault)
"""


@pytest.fixture
def home() -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as folder:  # pytest's own folders are closed to others
        Path(folder).chmod(0o755)
        write_reports(Path(folder, "corpus"), state=0)
        yield Path(folder)


def python(home: Path, *arguments: str) -> str:
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"}
    command = [sys.executable, *arguments]
    ended = subprocess.run(command, cwd=home, env=environment, capture_output=True, text=True, check=False)
    assert ended.returncode == 0, ended.stderr
    return ended.stdout


@pytest.mark.skipif(not hasattr(os, "getuid"), reason="rights are told otherwise here")
@pytest.mark.parametrize("which", ["*-index", "manifest.json", "*"])
def test_it_is_called_unreadable(home: Path, which: str) -> None:
    kept = home / "kept"
    python(home, "-m", "verify", "index", "corpus", "--index", "kept")
    before = {path.name: path.read_bytes() for path in kept.iterdir()}
    try:
        changed, opened = python(home, "-c", _LOOK, "corpus", "kept", which).splitlines()
    finally:
        kept.chmod(0o755)
        for path in kept.iterdir():
            path.chmod(0o644)
    assert "cannot be read" in changed
    assert "Permission denied" in changed
    assert "Permission denied" in opened
    for told in (changed, opened):
        assert "damaged" not in told
        assert "altered" not in told
    assert {path.name: path.read_bytes() for path in kept.iterdir()} == before
