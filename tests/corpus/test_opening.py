"""Opening a corpus: what is kept, what is made anew, and that the answer never depends on it."""

import json
import shutil
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.corpus.fake_encoder import FakeEncoder
from tests.corpus.plain_claims import lines_as_claims
from verify.corpus import Corpus, open_corpus
from verify.corpus.manifest import listed
from verify.corpus.opening import index_directory
from verify.corpus.store import load
from verify.files import MARKER
from verify.models import Vectors
from verify.text import CannotRunError

REPORTS = {
    "a.md": "---\ntitle: Talks\noutlet: One\npublished: 2024-03-01\n---\n"
    "The envoys met in Muscat on Friday.\nNeither side spoke of 12 prisoners.\n",
    "b.md": "---\ntitle: محادثات\noutlet: اثنان\npublished: 2024-03-05\n---\n"
    "التقى المبعوثان في مسقط يوم الجمعة.\n",
    "c.txt": "Rain fell on the coast for nine days.\n\nThe envoys met in Muscat on Friday.\n",
}


def write(folder: Path, reports: dict[str, str] = REPORTS) -> str:
    folder.mkdir(exist_ok=True)
    for old in folder.iterdir():
        old.unlink()
    for name, text in reports.items():
        (folder / name).write_text(text, encoding="utf-8")
    return str(folder)


def opened(path: str, cache: Path, *, rebuild: bool = False, encoder: FakeEncoder | None = None) -> Corpus:
    return open_corpus(
        path, encoder or FakeEncoder(), cache_dir=cache, rebuild=rebuild, extract=lines_as_claims
    )


def answer(corpus: Corpus) -> object:
    return (
        corpus.digest,
        list(corpus.passages),
        [corpus.search_text(text) for text in ("envoys in Muscat", "rain", "مسقط", "12")],
        corpus.index.views.context.vectors.vectors(0, len(corpus.passages)).tobytes(),
    )


def files(directory: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in directory.iterdir()}


def test_the_second_time_nothing_is_made_anew(tmp_path: Path) -> None:
    path = write(tmp_path / "corpus")
    first = opened(path, tmp_path / "cache")
    directory = index_directory(path, FakeEncoder(), tmp_path / "cache")
    before = {file.name: file.stat().st_mtime_ns for file in directory.iterdir()}
    second = opened(path, tmp_path / "cache")
    assert {file.name: file.stat().st_mtime_ns for file in directory.iterdir()} == before
    assert answer(first) == answer(second)
    assert first.notices == second.notices


def test_two_builds_give_the_same_bytes(tmp_path: Path) -> None:
    path = write(tmp_path / "corpus")
    opened(path, tmp_path / "one")
    opened(path, tmp_path / "two")
    one = files(index_directory(path, FakeEncoder(), tmp_path / "one"))
    assert one == files(index_directory(path, FakeEncoder(), tmp_path / "two"))
    assert not any(name.startswith(".") for name in one)


@settings(deadline=None, max_examples=25)
@given(
    steps=st.lists(
        st.dictionaries(
            st.sampled_from(["a.md", "b.txt", "c.txt", "d.txt"]),
            st.lists(st.sampled_from(["One.", "Two two.", "ثلاثة", "!", "Four of 4.", ""]), max_size=4),
            min_size=1,
        ),
        min_size=2,
        max_size=4,
    )
)
def test_a_refreshed_index_is_the_index_made_at_once(
    tmp_path_factory: pytest.TempPathFactory, steps: list[dict[str, list[str]]]
) -> None:
    home = tmp_path_factory.mktemp("home")
    for step in steps:
        path = write(home / "corpus", {name: "\n".join(["Head", *lines]) for name, lines in step.items()})
        refreshed = opened(path, home / "kept")
        at_once = opened(path, home / "anew", rebuild=True)
        assert answer(refreshed) == answer(at_once)
        assert refreshed.notices == at_once.notices
        ours, theirs = (
            _segments(index_directory(path, FakeEncoder(), home / name)) for name in ("kept", "anew")
        )
        assert ours == theirs


def _segments(directory: Path) -> set[str]:
    """Names of the segments in use, which tell what they hold."""
    return set(listed(directory))


def test_only_new_reports_are_encoded(tmp_path: Path) -> None:
    seen: list[str] = []

    class Counting(FakeEncoder):
        def encode(self, texts: Sequence[str]) -> Vectors:
            seen.extend(texts)
            return super().encode(texts)

    path = write(tmp_path / "corpus")
    opened(path, tmp_path / "cache", encoder=Counting())
    seen.clear()
    (tmp_path / "corpus" / "d.txt").write_text("A new report came.", encoding="utf-8")
    opened(path, tmp_path / "cache", encoder=Counting())
    assert [text for text in seen if " " in text] == ["A new report came."] * 2  # alone and in its context


@settings(deadline=None, max_examples=80)
@given(data=st.data())
def test_an_index_cut_off_anywhere_is_made_anew(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    home = tmp_path_factory.mktemp("home")
    path = write(home / "corpus")
    whole = answer(opened(path, home / "cache"))
    directory = index_directory(path, FakeEncoder(), home / "cache")
    file = directory / data.draw(st.sampled_from(sorted(set(files(directory)) - {MARKER})))
    content = file.read_bytes()
    file.write_bytes(content[: data.draw(st.integers(0, len(content) - 1))])
    again = opened(path, home / "cache")
    assert answer(again) == whole
    assert [notice.id for notice in again.notices if notice.id.startswith("N40")] == ["N401"]
    assert not any(notice.id == "N401" for notice in opened(path, home / "cache").notices)


@settings(deadline=None, max_examples=80)
@given(data=st.data())
def test_an_altered_index_is_made_anew(tmp_path_factory: pytest.TempPathFactory, data: st.DataObject) -> None:
    home = tmp_path_factory.mktemp("home")
    path = write(home / "corpus")
    whole = answer(opened(path, home / "cache"))
    directory = index_directory(path, FakeEncoder(), home / "cache")
    file = directory / data.draw(st.sampled_from(sorted(set(files(directory)) - {"manifest.json", MARKER})))
    content = bytearray(file.read_bytes())
    content[data.draw(st.integers(0, len(content) - 1))] ^= data.draw(st.integers(1, 255))
    file.write_bytes(content)
    again = opened(path, home / "cache")
    assert answer(again) == whole
    assert any(notice.id == "N401" for notice in again.notices)


def test_an_index_that_lacks_its_file_is_made_anew(tmp_path: Path) -> None:
    path = write(tmp_path / "corpus")
    whole = answer(opened(path, tmp_path / "cache"))
    directory = index_directory(path, FakeEncoder(), tmp_path / "cache")
    next(file for file in directory.iterdir() if file.name.endswith("-index")).unlink()
    again = opened(path, tmp_path / "cache")
    assert answer(again) == whole
    assert any(notice.id == "N401" for notice in again.notices)


def test_a_foreign_index_is_refused_and_says_whose_it_is(tmp_path: Path) -> None:
    path = write(tmp_path / "corpus")
    ours, theirs = FakeEncoder("ours"), FakeEncoder("theirs")
    opened(path, tmp_path / "cache", encoder=theirs)
    foreign = index_directory(path, theirs, tmp_path / "cache")
    with pytest.raises(CannotRunError, match=r"made by the encoder theirs .*--rebuild.*--model theirs"):
        load(foreign, ours)
    shutil.move(foreign, index_directory(path, ours, tmp_path / "cache"))
    with pytest.raises(CannotRunError, match=r"made by the encoder theirs"):
        opened(path, tmp_path / "cache", encoder=ours)
    rebuilt = opened(path, tmp_path / "cache", encoder=ours, rebuild=True)
    assert answer(rebuilt) == answer(opened(path, tmp_path / "cache", encoder=ours))


def test_each_encoder_has_its_own_index(tmp_path: Path) -> None:
    path = write(tmp_path / "corpus")
    for name in ("one", "two", "one"):
        opened(path, tmp_path / "cache", encoder=FakeEncoder(name))
    assert len(list((tmp_path / "cache").iterdir())) == 2


def test_where_nothing_can_be_written_the_answer_is_the_same(tmp_path: Path) -> None:
    path = write(tmp_path / "corpus")
    (tmp_path / "file").write_text("no folder")
    shut = opened(path, tmp_path / "file" / "cache")
    assert answer(shut) == answer(opened(path, tmp_path / "cache"))
    (notice,) = [notice for notice in shut.notices if notice.id.startswith("N4")]
    assert notice.id == "N402"


def test_other_rules_make_another_index_without_a_word(tmp_path: Path) -> None:
    path = write(tmp_path / "corpus")
    whole = answer(opened(path, tmp_path / "cache"))
    manifest = index_directory(path, FakeEncoder(), tmp_path / "cache") / "manifest.json"
    manifest.write_text('{"manifest":{"schema":"verify/index@0"}}', encoding="utf-8")
    again = opened(path, tmp_path / "cache")
    assert answer(again) == whole
    assert not any(notice.id.startswith("N4") for notice in again.notices)


def test_progress_counts_every_report(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    open_corpus(
        write(tmp_path / "corpus"),
        FakeEncoder(),
        progress=lambda done, of: told.append((done, of)),
        cache_dir=tmp_path / "cache",
        extract=lines_as_claims,
    )
    assert told == [(1, 3), (2, 3), (3, 3)]


def test_a_report_without_claims_leaves_its_notice_every_time(tmp_path: Path) -> None:
    path = str(tmp_path / "c.jsonl")
    rows = [{"id": "a", "text": "No claim here"}, {"id": "b", "text": "Something came to pass."}]
    Path(path).write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    first, second = opened(path, tmp_path / "cache"), opened(path, tmp_path / "cache")
    assert first.notices == second.notices
    assert "N201" in [notice.id for notice in first.notices]
    assert len(first.passages) == 1


def test_a_corpus_without_any_claim_answers_nothing(tmp_path: Path) -> None:
    path = write(tmp_path / "corpus", {"a.txt": "x"})
    none = open_corpus(path, FakeEncoder(), cache_dir=tmp_path / "cache", extract=lambda _: ((), ()))
    again = open_corpus(path, FakeEncoder(), cache_dir=tmp_path / "cache", extract=lambda _: ((), ()))
    assert none.search_text("anything") == again.search_text("anything") == ()
    assert list(again.passages) == []
