"""Readings kept between runs: nothing is read twice, and a file that cannot be used costs only time."""

import sqlite3
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from tests.judge.fixed_reader import FixedReader, reading
from verify.models import Answer, Asked, Progress, Reading, remembering
from verify.models import kept as kept_answers

CLAIM = Asked("The port is closed.", 0, 19)
PAIRS = [(CLAIM, Answer(f"The port was closed by {number} guards.")) for number in range(1200)]
SOME = PAIRS[:20]
ANSWERS = {("", "by 1 guards"): reading("conflicts .8127, denies .0312", "number")}


def reader() -> FixedReader:
    return FixedReader(ANSWERS, otherwise=reading("supports .3333, refines .1"))


def kept(folder: Path) -> Path:
    (file,) = folder.glob("*.sqlite")
    return file


def test_a_second_run_reads_nothing_and_says_the_same(tmp_path: Path) -> None:
    first, second = reader(), reader()
    told = remembering(first, tmp_path).read(PAIRS)
    assert first.read_pairs == PAIRS
    assert remembering(second, tmp_path).read(PAIRS) == told == reader().read(PAIRS)
    assert second.read_pairs == []


def test_only_what_is_new_is_read_in_whatever_order(tmp_path: Path) -> None:
    remembering(reader(), tmp_path).read(SOME[:12])
    again = reader()
    order = [*SOME[::-1], SOME[3], SOME[15]]
    assert remembering(again, tmp_path).read(order) == reader().read(order)
    assert again.read_pairs == SOME[12:][::-1]


@pytest.mark.parametrize(
    "other",
    [
        (replace(CLAIM, start=4), Answer("It is closed.")),
        (replace(CLAIM, sentence="The port is shut.", end=17), Answer("It is closed.")),
        (CLAIM, Answer("It is not closed.")),
        (CLAIM, Answer("It is closed.", before="The mayor spoke.")),
        (CLAIM, Answer("It is closed.", title="Port closed")),
        (CLAIM, Answer("It is closed.", days=0)),
        (CLAIM, Answer("It is closed.\udcff")),
    ],
    ids=["part", "sentence", "passage", "before", "title", "days", "undecodable"],
)
def test_all_that_is_read_makes_another_pair(tmp_path: Path, other: tuple[Asked, Answer]) -> None:
    remembering(reader(), tmp_path).read([(CLAIM, Answer("It is closed."))])
    again = reader()
    remembering(again, tmp_path).read([other])
    assert again.read_pairs == [other]


def test_another_reader_starts_another_file(tmp_path: Path) -> None:
    one, other = reader(), FixedReader(otherwise=reading("denies .9"), sha256="1" * 64)
    mine, theirs = (remembering(each, tmp_path) for each in (one, other))
    assert mine.read(SOME) != theirs.read(SOME)
    assert other.read_pairs == SOME
    assert sorted(file.stem for file in tmp_path.iterdir()) == ["0" * 32, "1" * 32]
    assert (mine.name, mine.sha256) == (one.name, one.sha256)


def test_nothing_to_keep_makes_no_folder(tmp_path: Path) -> None:
    assert remembering(reader(), tmp_path / "kept").read([]) == ()
    assert not (tmp_path / "kept").exists()


def _cut(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:5000])


def _garbage(file: Path) -> None:
    file.write_bytes(b"no such file as this " * 400)


def _empty(file: Path) -> None:
    file.write_bytes(b"")


def _folder(file: Path) -> None:
    file.unlink()
    file.mkdir()


def _holes(file: Path) -> None:
    whole = bytearray(file.read_bytes())
    whole[200:] = bytes(len(whole) - 200)
    file.write_bytes(whole)


def _ran(order: str) -> Callable[[Path], None]:
    def run(file: Path) -> None:
        with closing(sqlite3.connect(file)) as opened, opened:
            opened.execute(order)

    return run


@pytest.mark.parametrize(
    "damage",
    [
        pytest.param(_cut, id="cut off"),
        pytest.param(_garbage, id="garbage"),
        pytest.param(_empty, id="empty"),
        pytest.param(_folder, id="a folder"),
        pytest.param(_holes, id="zeros"),
        pytest.param(_ran("DROP TABLE readings"), id="no table"),
        pytest.param(_ran("ALTER TABLE readings RENAME COLUMN figures TO others"), id="other columns"),
        pytest.param(_ran("UPDATE readings SET figures = x'00'"), id="short figures"),
        pytest.param(_ran("UPDATE readings SET figures = 'text'"), id="text for figures"),
        pytest.param(_ran("UPDATE readings SET figures = NULL"), id="no figures"),
    ],
)
def test_a_damaged_file_costs_only_time(tmp_path: Path, damage: Callable[[Path], None]) -> None:
    remembering(reader(), tmp_path).read(PAIRS)
    damage(kept(tmp_path))
    again = reader()
    assert remembering(again, tmp_path).read(PAIRS) == reader().read(PAIRS)
    assert again.read_pairs


@pytest.mark.parametrize(
    "damage",
    [
        pytest.param(_cut, id="cut off"),
        pytest.param(_garbage, id="garbage"),
        pytest.param(_empty, id="empty"),
        pytest.param(_holes, id="zeros"),
        pytest.param(_ran("DROP TABLE readings"), id="no table"),
        pytest.param(_ran("ALTER TABLE readings RENAME COLUMN figures TO others"), id="other columns"),
        pytest.param(_ran("UPDATE readings SET figures = CAST(x'ff' AS TEXT)"), id="undecodable text"),
        pytest.param(_ran("UPDATE readings SET figures = substr(figures, 1, 28)"), id="without a check"),
    ],
)
def test_a_damaged_file_heals(tmp_path: Path, damage: Callable[[Path], None]) -> None:
    remembering(reader(), tmp_path).read(PAIRS)
    file = kept(tmp_path)
    file.with_name(f"{file.name}.aside").write_bytes(b"an older one")
    damage(file)
    remembering(reader(), tmp_path).read(PAIRS)
    again = reader()
    assert remembering(again, tmp_path).read(PAIRS) == reader().read(PAIRS)
    assert again.read_pairs == []


def test_what_was_damaged_is_moved_aside(tmp_path: Path) -> None:
    remembering(reader(), tmp_path).read(SOME)
    file = kept(tmp_path)
    _garbage(file)
    damaged = file.read_bytes()
    remembering(reader(), tmp_path).read(SOME)
    assert file.with_name(f"{file.name}.aside").read_bytes() == damaged


def test_no_flipped_byte_is_a_wrong_answer(tmp_path: Path) -> None:
    right = remembering(reader(), tmp_path).read(SOME)
    file = kept(tmp_path)
    whole = file.read_bytes()
    for place in [*range(0, 4200, 60), *range(len(whole) - 1000, len(whole), 7)]:
        flipped = bytearray(whole)
        flipped[place] ^= 0xFF
        file.write_bytes(flipped)
        assert remembering(reader(), tmp_path).read(SOME) == right


def test_a_file_in_use_is_not_moved_aside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept_answers, "_PATIENCE", 0.01)
    remembering(reader(), tmp_path).read(SOME[:5])
    with closing(sqlite3.connect(kept(tmp_path))) as other:
        other.execute("BEGIN EXCLUSIVE")
        assert remembering(reader(), tmp_path).read(SOME) == reader().read(SOME)
    assert kept(tmp_path) in tmp_path.iterdir()
    assert not list(tmp_path.glob("*.aside"))


class Interrupted(FixedReader):
    """One that is stopped after some pieces."""

    def read(
        self, pairs: Sequence[tuple[Asked, Answer]], *, progress: Progress | None = None
    ) -> tuple[Reading, ...]:
        if len(self.read_pairs) > 500:
            raise KeyboardInterrupt
        return super().read(pairs, progress=progress)


def test_an_interrupted_run_keeps_what_it_has_read(tmp_path: Path) -> None:
    first = Interrupted(ANSWERS, otherwise=reading("supports .3333, refines .1"))
    with pytest.raises(KeyboardInterrupt):
        remembering(first, tmp_path).read(PAIRS)
    again = reader()
    told: list[tuple[int, int]] = []
    remembering(again, tmp_path).read(PAIRS, progress=lambda done, of: told.append((done, of)))
    assert again.read_pairs == PAIRS[512:]
    assert told == [(256, 688), (512, 688), (688, 688)]


def test_a_reader_that_tells_no_facets_is_remembered(tmp_path: Path) -> None:
    for expected in (SOME, []):
        silent = FixedReader(otherwise=reading("supports .5")._replace(facets=()))
        found = remembering(silent, tmp_path).read(SOME)
        assert {one.facets for one in found} == {()}
        assert silent.read_pairs == expected


@pytest.mark.parametrize("name", ["a file/kept", "n" * 300], ids=["below a file", "too long a name"])
def test_a_folder_that_cannot_be_made_costs_only_time(tmp_path: Path, name: str) -> None:
    (tmp_path / "a file").write_text("mine", encoding="utf-8")
    for again in (reader(), reader()):
        assert remembering(again, tmp_path / name).read(SOME) == reader().read(SOME)
        assert again.read_pairs == SOME
    assert (tmp_path / "a file").read_text(encoding="utf-8") == "mine"


def test_runs_at_once_keep_what_each_has_read(tmp_path: Path) -> None:
    parts = [PAIRS[start : start + 300] for start in range(0, 1200, 150)]
    with ThreadPoolExecutor(len(parts)) as pool:
        told = list(pool.map(lambda part: remembering(reader(), tmp_path).read(part), parts))
    assert told == [reader().read(part) for part in parts]
    last = reader()
    remembering(last, tmp_path).read(PAIRS)
    assert last.read_pairs == []
