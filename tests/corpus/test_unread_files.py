"""A refresh reads only what has moved, and answers as if it had read all."""

import json
import os
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.corpus.fake_encoder import FakeEncoder
from tests.corpus.plain_claims import lines_as_claims
from verify.corpus import Corpus, open_corpus
from verify.corpus.reports import Reports
from verify.text import CannotRunError


def later() -> int:
    """A time at which all that was just written has settled."""
    return time.time_ns() + 60 * 10**9


def opened(
    path: Path,
    cache: Path,
    *,
    checksum: bool = False,
    rebuild: bool = False,
    clock: Callable[[], int] = later,
) -> Corpus:
    return open_corpus(
        str(path), FakeEncoder(), cache_dir=cache, extract=lines_as_claims,
        checksum=checksum, rebuild=rebuild, clock=clock,
    )  # fmt: skip


def answer(corpus: Corpus) -> object:
    return (
        corpus.digest,
        corpus.notices,
        list(corpus.reports),
        list(corpus.passages),
        corpus.paths(),
        corpus.asked(None, None),
        [corpus.search_text(text) for text in ("river rose", "مسقط", "12")],
    )


def folder(home: Path) -> Path:
    place = home / "corpus"
    place.mkdir(exist_ok=True)
    for name, text in {"a.txt": "The river rose.", "b.txt": "The bridge fell.", "c.txt": ""}.items():
        (place / name).write_text(text, encoding="utf-8")
    return place


def packed(home: Path) -> Path:
    path = home / "corpus.zip"
    with zipfile.ZipFile(path, "w") as file:
        file.writestr("a.txt", "The river rose.")
        file.writestr("b.csv", "1,2")
        file.writestr("c.txt", "The bridge fell.")
    return path


def lines(home: Path) -> Path:
    path = home / "corpus.jsonl"
    rows = [{"id": "a", "text": "The river rose."}, {"text": "The bridge fell."}, {"id": "c"}]
    path.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    return path


@pytest.mark.parametrize("make", [folder, packed, lines])
def test_what_has_not_moved_answers_without_being_read(tmp_path: Path, make: Callable[[Path], Path]) -> None:
    path = make(tmp_path)
    first = opened(path, tmp_path / "cache")
    again = opened(path, tmp_path / "cache")
    all_read = opened(path, tmp_path / "cache", checksum=True)
    assert [isinstance(one.reports, Reports) for one in (first, again, all_read)] == [False, True, False]
    assert answer(first) == answer(again) == answer(all_read)


def test_what_was_written_while_the_clock_stood_is_read_again(tmp_path: Path) -> None:
    path = folder(tmp_path)
    now = max(file.stat().st_mtime_ns for file in path.iterdir())
    opened(path, tmp_path / "cache", clock=lambda: now)
    (path / "a.txt").write_text("The river fell.", encoding="utf-8")
    os.utime(path / "a.txt", ns=(now, now))
    again = opened(path, tmp_path / "cache", clock=lambda: now)
    assert [passage.claim.text for passage in again.passages] == ["The river fell.", "The bridge fell."]


def test_a_corpus_of_which_nothing_is_left_is_refused(tmp_path: Path) -> None:
    path = folder(tmp_path)
    opened(path, tmp_path / "cache")
    (path / "a.txt").unlink()
    (path / "b.txt").unlink()
    with pytest.raises(CannotRunError, match=r"no report in it can be read \(c.txt"):
        opened(path, tmp_path / "cache")


@settings(deadline=None, max_examples=25)
@given(
    steps=st.lists(
        st.dictionaries(
            st.sampled_from(["a.md", "b.txt", "c.txt", "sub/d.txt"]),
            st.sampled_from(["One.", "Two two.", "One.\nTwo.", "ثلاثة", "", "Four of 4."]),
            min_size=1,
        ).filter(lambda step: any(step.values())),
        min_size=2,
        max_size=4,
    )
)
def test_whatever_changes_the_answer_is_that_of_reading_all(
    tmp_path_factory: pytest.TempPathFactory, steps: list[dict[str, str]]
) -> None:
    home = tmp_path_factory.mktemp("home")
    corpus, ticks = home / "corpus", 0
    for step in steps:
        for old in [file for file in corpus.rglob("*.*") if str(file.relative_to(corpus)) not in step]:
            old.unlink()
        for name, text in step.items():
            file = corpus / name
            file.parent.mkdir(parents=True, exist_ok=True)
            if not file.exists() or file.read_text(encoding="utf-8") != text:
                file.write_text(text, encoding="utf-8")
                ticks += 1
                os.utime(file, ns=(ticks, ticks))
        assert answer(opened(corpus, home / "kept")) == answer(opened(corpus, home / "anew", rebuild=True))
