"""Two processes that index one corpus at the same time leave one whole index."""

import subprocess
import sys
from pathlib import Path

from tests.corpus.fake_encoder import FakeEncoder
from tests.corpus.plain_claims import lines_as_claims
from verify.corpus import open_corpus
from verify.corpus.opening import index_directory
from verify.corpus.store import load

WRITER = """
import sys
from pathlib import Path
from tests.corpus.fake_encoder import FakeEncoder
from tests.corpus.plain_claims import lines_as_claims
from verify.corpus import open_corpus
path, options = sys.argv[1], {"cache_dir": Path(sys.argv[2]), "extract": lines_as_claims}
for _ in range(20):
    for rebuild in (True, False):
        corpus = open_corpus(path, FakeEncoder(), rebuild=rebuild, **options)
        assert not corpus.notices, corpus.notices
"""


def test_writers_and_readers_do_not_disturb_one_another(tmp_path: Path) -> None:
    folder, cache = tmp_path / "corpus", tmp_path / "cache"
    folder.mkdir()
    for number in range(5):
        (folder / f"{number}.txt").write_text(f"Report {number}.\n\nThe river rose.\n", encoding="utf-8")
    command = [sys.executable, "-c", WRITER, str(folder), str(cache)]
    root = Path(__file__).parents[2]
    running = [subprocess.Popen(command, cwd=root, stderr=subprocess.PIPE, text=True) for _ in range(3)]
    told = [process.communicate()[1] for process in running]
    assert [process.returncode for process in running] == [0, 0, 0], told
    corpus = open_corpus(str(folder), FakeEncoder(), cache_dir=cache, extract=lines_as_claims)
    assert corpus.notices == ()
    directory = index_directory(str(folder), FakeEncoder(), cache)
    assert load(directory, FakeEncoder()) is not None
    assert not [path for path in directory.iterdir() if path.name.startswith(".")]
