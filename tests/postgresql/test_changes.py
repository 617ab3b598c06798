"""A corpus that changes: whatever it was before, it is as if it had been indexed at once."""

import json
from pathlib import Path

import pytest

from tests.corpus.fake_encoder import FakeEncoder
from tests.corpus.plain_claims import lines_as_claims
from tests.postgresql.alike import assert_alike
from tests.postgresql.made import made
from verify.corpus import open_corpus
from verify.postgresql import Address, Way, index_store, open_store
from verify.postgresql.session import connected

ENCODER = FakeEncoder()
WAY = Way(extract=lines_as_claims, together=8)


def assert_as_if_at_once(address: Address, path: Path, cache: Path) -> None:
    here = open_corpus(str(path), ENCODER, cache_dir=cache, extract=lines_as_claims, rebuild=True)
    with open_store(address, ENCODER) as shared:
        assert_alike(shared, here)
        for text in ("the river and the bridge", "مسقط طهران", "flood 300"):
            assert shared.search_text(text) == here.search_text(text)


def counted(address: Address, *tables: str) -> list[int]:
    with connected(address) as session, session.reading():
        return [session.value(f"SELECT count(*) FROM {table}") for table in tables]  # noqa: S608 - ours


def test_reports_come_change_and_go(address: Address, tmp_path: Path) -> None:
    folder = made(tmp_path / "corpus", 30)
    index_store(str(folder), address, ENCODER, way=WAY)
    assert_as_if_at_once(address, folder, tmp_path / "cache")
    made(folder, 5, first=100)
    files = sorted(folder.rglob("*.md"))
    for number, file in enumerate(files):
        if number % 3 == 0:
            file.unlink()
        elif number % 3 == 1:
            file.write_text("The river is quiet.\nمسقط.\n", encoding="utf-8")
    index_store(str(folder), address, ENCODER, way=WAY)
    assert_as_if_at_once(address, folder, tmp_path / "cache")


def test_nothing_is_left_of_what_is_gone(address: Address, tmp_path: Path) -> None:
    folder = made(tmp_path / "corpus", 24)
    index_store(str(folder), address, ENCODER, way=WAY)
    for file in sorted(folder.rglob("*.md"))[1:]:
        file.unlink()
    index_store(str(folder), address, ENCODER, way=WAY)
    assert counted(address, "report", "listed", "block", "file") == [1, 1, 1, 1]
    assert_as_if_at_once(address, folder, tmp_path / "cache")


def test_many_small_blocks_are_gathered(address: Address, tmp_path: Path) -> None:
    folder = made(tmp_path / "corpus", 16)
    index_store(str(folder), address, ENCODER, way=Way(extract=lines_as_claims, together=1))
    assert counted(address, "block") == [1]
    made(folder, 20, first=16)
    next(folder.rglob("*.md")).unlink()
    index_store(str(folder), address, ENCODER, way=Way(extract=lines_as_claims, together=2))
    assert counted(address, "block") == [11]
    assert_as_if_at_once(address, folder, tmp_path / "cache")


def test_a_line_that_moves_is_not_read_again(address: Address, tmp_path: Path) -> None:
    path = tmp_path / "reports.jsonl"
    lines = [json.dumps({"id": f"r{number}", "text": f"The river rose by {number}."}) for number in range(9)]
    path.write_text("\n".join(lines), encoding="utf-8")
    index_store(str(path), address, ENCODER, way=WAY)
    path.write_text("\n".join([json.dumps({"id": "new", "text": "The bridge."}), *lines]), encoding="utf-8")
    index_store(str(path), address, ENCODER, way=WAY)
    assert_as_if_at_once(address, path, tmp_path / "cache")
    with connected(address) as session, session.reading():
        assert session.value("SELECT max(report) - min(report) + 1 FROM report") == 10


def test_a_rebuild_makes_all_anew(address: Address, tmp_path: Path) -> None:
    folder = made(tmp_path / "corpus", 10)
    index_store(str(folder), address, ENCODER, way=WAY)
    with connected(address) as session, session.writing():
        session.run("UPDATE report SET document = 'x', taken = 'y'")
        session.run("UPDATE posting SET data = '\\xff'")
        session.run("UPDATE word_spread SET spread = 7")
    index_store(str(folder), address, ENCODER, way=Way(extract=lines_as_claims, rebuild=True))
    assert_as_if_at_once(address, folder, tmp_path / "cache")
    index_store(str(folder), address, ENCODER, way=WAY)
    with connected(address) as session, session.reading():
        assert session.value("SELECT min(report) FROM report") == 11


def test_two_folders_in_one_corpus(address: Address, tmp_path: Path) -> None:
    one, other, both = (tmp_path / name for name in ("one", "other", "both"))
    index_store(str(made(one, 12)), address, ENCODER, way=WAY)
    index_store(
        str(made(other, 12, first=50)), address, ENCODER, way=Way(extract=lines_as_claims, others=True)
    )
    made(made(both, 12), 12, first=50)
    assert_as_if_at_once(address, both, tmp_path / "cache")


@pytest.mark.parametrize("age", ["8 days", "1 hour"])
def test_what_a_run_left_behind_goes_after_a_week(address: Address, tmp_path: Path, age: str) -> None:
    folder = made(tmp_path / "corpus", 6)
    index_store(str(folder), address, ENCODER, way=WAY)
    with connected(address) as session, session.writing():
        session.run("DELETE FROM listed")  # as if the run had been killed before it listed them
        session.run("UPDATE report SET prepared = now() - CAST(:age AS interval)", age=age)
        session.run("DELETE FROM word_spread")
        session.run("DELETE FROM background")
    for file in folder.rglob("*.md"):
        file.write_text("Another river.", encoding="utf-8")
    index_store(str(folder), address, ENCODER, way=WAY)
    assert counted(address, "listed", "report") == [6, 6 if age == "8 days" else 12]
    assert_as_if_at_once(address, folder, tmp_path / "cache")
