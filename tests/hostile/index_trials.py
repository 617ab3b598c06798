"""The index under kills, full disks, other writers, changing reports and damage: never a wrong answer.

Each trial is drawn from a seed, so that one that fails can be had again: `python -m
tests.hostile.index_trials --kills 60 --seed 7`. The tests run some, `make bench-hostile` many.
"""

import argparse
import gc
import io
import os
import random
import shutil
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import redirect_stdout, suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from tests.hostile.damage import KINDS, damage, reseal
from tests.hostile.made_corpus import age, write_reports
from tests.hostile.own_process import FAULT, Fate, run, start
from verify.cli import main
from verify.corpus import open_corpus
from verify.files import MARKER
from verify.models import load
from verify.text import CannotRunError

_NOTES = "notes.txt"  # the reader's own, put into the folder of the index against all advice
_ASKED = ("people killed in the port", "مسقط", "prisoners", "17")


class WrongError(AssertionError):
    """A trial that went wrong, and how."""


@dataclass(slots=True)
class Scene:
    """A corpus, its index, and files of the reader's, in a folder that only one trial uses.

    Attributes:
        home: The folder.
        draw: Where its chances come from.
        right: What each state of the corpus answers when nothing happens.
        notes: Whether a file of the reader's lies in the folder of the index.
    """

    home: Path
    draw: random.Random
    right: dict[str, str]
    notes: bool = True

    @property
    def corpus(self) -> Path:
        """The reports."""
        return self.home / "corpus"

    @property
    def index(self) -> Path:
        """Where the index is kept."""
        return self.home / "index"

    @property
    def treasure(self) -> Path:
        """A file of the reader's elsewhere, to which links lead."""
        return self.home / "treasure.txt"

    def command(self, *arguments: str) -> Callable[[], int]:
        """A command line, to be run in a process of its own."""

        def work() -> int:
            os.environ["XDG_CACHE_HOME"] = str(self.home / "cache")
            main(arguments)
            return 0

        return work

    def indexing(self, *more: str) -> Callable[[], int]:
        """`verify index` with the index kept in its folder."""
        return self.command("index", str(self.corpus), "--index", str(self.index), *more)

    def checking(self, *more: str) -> Callable[[], int]:
        """`verify check` with its caches."""
        return self.command("check", str(self.corpus), "--today", "2024-06-01", "--format", "json", *more)

    def change(self, state: int) -> None:
        """Put the reports into another state."""
        shutil.rmtree(self.corpus, ignore_errors=True)
        write_reports(self.corpus, state=state)


def kill(scene: Scene) -> str:
    """A run of `index` or `check` is killed: the next one answers as if nothing had happened."""
    checking, fresh, by_timer = (scene.draw.random() < chance for chance in (0.4, 0.3, 0.4))
    if fresh:
        shutil.rmtree(scene.index)
        scene.notes = False
        shutil.rmtree(scene.home / "cache")
    scene.change(1)
    work = scene.checking() if checking else scene.indexing()
    if by_timer:
        fate = Fate(after=scene.draw.uniform(0.01, 0.4))
    else:
        fate = Fate(at=scene.draw.randint(1, 60), within=scene.home)
    ended = run(work, fate)
    told = f"{'check' if checking else 'index'}, {fate.at or fate.after}: {ended.code}"
    _require(ended.code != FAULT, told, ended.err)
    if scene.draw.random() < 0.5:
        age(scene.home)
    again = run(scene.indexing())
    _require(again.code == 0 and "N40" not in again.err, told, again.err)
    _all_is_well(scene, told, state=1, checking=checking)
    return "killed" if ended.code < 0 else "finished"


def full_disk(scene: Scene) -> str:
    """No file can grow beyond a size: the answer is right, what could not be written stays as it was."""
    scene.change(1)
    largest = scene.draw.choice([0, 1, 60, 700, 3000, 20_000, 60_000]) + scene.draw.randint(0, 50)
    baseline = scene.home / "baseline.json"
    output = scene.home / "answer.json"
    baseline.write_text("the old baseline\n" * 9)
    output.write_text("the old answer\n" * 9)
    told = f"no file over {largest} bytes"
    for work, kept in (
        (scene.indexing(), None),
        (scene.checking("--output", str(output)), output),
        (scene.checking("--baseline", str(baseline), "--write-baseline"), baseline),
    ):
        before = kept.read_bytes() if kept else b""
        ended = run(work, Fate(largest=largest))
        _require(ended.code in {0, 1, 2, 3}, told, ended.err)
        if ended.code == 2:
            _require(len(ended.err.splitlines()) - ended.err.count("N40") == 1, told, ended.err)
            _require(kept is None or kept.read_bytes() == before, told, f"{kept} was cut off")
    _require(len(list(scene.home.glob(".verify-*"))) == 0, told, "something was left behind")
    again = run(scene.indexing())
    _require(again.code == 0 and "N40" not in again.err, told, again.err)
    _all_is_well(scene, told, state=1)
    return "full"


def two_writers(scene: Scene) -> str:
    """Two processes index at the same time, one of them another corpus: one whole index is there then."""
    other = scene.home / "other"
    write_reports(other, state=scene.draw.choice([0, 2]))
    scene.change(1)
    if scene.draw.random() < 0.5:
        age(scene.home)
    both = [
        start(scene.indexing(*scene.draw.choice([(), ("--rebuild",)]))),
        start(scene.command("index", str(other), "--index", str(scene.index))),
    ]
    for ended in [one.wait() for one in both]:
        _require(ended.code == 0 and "N40" not in ended.err, "two writers", ended.err)
    again = run(scene.indexing())
    _require(again.code == 0 and "N40" not in again.err, "two writers", again.err)
    _all_is_well(scene, "two writers", state=1)
    return "both"


def change_meanwhile(scene: Scene) -> str:
    """A report is rewritten, removed or added while the corpus is read: the next run knows its last state."""
    at = scene.draw.randint(1, 40)
    ended = run(scene.indexing(), Fate(at=at, within=scene.home, then=lambda: scene.change(2)))
    told = f"a change at {at}"
    _require(ended.code in {0, 2} and "Traceback" not in ended.err, told, ended.err)
    scene.change(2)
    again = run(scene.indexing())
    _require(again.code == 0 and "N40" not in again.err, told, again.err)
    _all_is_well(scene, told, state=2)
    return "changed"


def corruption(scene: Scene) -> str:
    """A file of the index or of the kept remarks is damaged: it is made anew, nothing else is touched."""
    files = [path for path in sorted(scene.home.rglob("*")) if _is_of_an_index(path)]
    victim, kind = scene.draw.choice(files), scene.draw.choice(KINDS)
    told = f"{kind}: {victim.relative_to(scene.home)}"
    damage(victim, kind, scene.draw, treasure=scene.treasure)
    first = run(scene.indexing())
    _require(first.code == 0, told, first.err)
    again = run(scene.indexing())
    _require(again.code == 0 and "N40" not in again.err, told, again.err)
    _all_is_well(scene, told, state=0, checking=scene.index not in victim.parents)
    return kind


def resealed(scene: Scene) -> str:
    """A part is broken and all digests are made right again: one line at worst, and a rebuild mends it."""
    told = reseal(scene.index, scene.draw)
    for work in (scene.indexing(), lambda: _answer(scene)):
        ended = run(work)
        _require(ended.code in {0, 2}, told, ended.err)
        _require(ended.code == 0 or len(ended.err.splitlines()) == 1, told, ended.err)
    scene.change(1)
    ended = run(scene.indexing())
    _require(ended.code in {0, 2}, told, ended.err)
    again = run(scene.indexing("--rebuild"))
    _require(again.code == 0, told, again.err)
    _all_is_well(scene, told, state=1)
    return told.split(" ", 1)[0]


TRIALS: dict[str, Callable[[Scene], str]] = {
    "kills": kill,
    "corruptions": corruption,
    "resealed": resealed,
    "full-disks": full_disk,
    "writers": two_writers,
    "changes": change_meanwhile,
}
"""What can be done to an index."""


def _all_is_well(scene: Scene, told: str, *, state: int, checking: bool = False) -> None:
    """The answers are those of an index made at once; the reader's files are there; no rubbish is left."""
    answered = run(lambda: _answer(scene))
    _require(answered.out == scene.right[f"index {state}"], told, answered.err or "another answer")
    if checking:
        checked = run(scene.checking())
        _require(checked.out == scene.right[f"check {state}"], told, checked.out + checked.err)
    _require(not scene.notes or (scene.index / _NOTES).is_file(), told, "a strange file was removed")
    _require(scene.treasure.read_text() == "treasure", told, "a link was followed")
    if scene.draw.random() < 0.5:
        return
    age(scene.home)
    scene.change(3)
    swept = run(scene.indexing())
    _require(swept.code == 0, told, swept.err)
    if checking:
        run(scene.checking())
        cached = list((scene.home / "cache").rglob(".*"))
        _require(not cached, told, f"left: {cached}")
    left = [name for name in os.listdir(scene.index) if name.startswith(".")]  # noqa: PTH208
    files = [name for name in os.listdir(scene.index) if name.endswith("-index")]  # noqa: PTH208
    _require(not left and len(files) <= 2, told, f"left: {left} {files}")


def _answer(scene: Scene) -> int:
    """Print a digest of all that the index of the scene says."""
    try:
        corpus = open_corpus(str(scene.corpus), load(None), directory=scene.index)
        said = (list(corpus.passages), [corpus.search_text(text) for text in _ASKED])
    except CannotRunError as fault:
        sys.stderr.write(f"{fault}\n")
        return 2
    rows = corpus.index.views.context.vectors.vectors(0, len(corpus.passages)).tobytes()
    print(sha256(repr((corpus.digest, said, rows)).encode("utf-8", "surrogatepass")).hexdigest())  # noqa: T201
    return 0


def _is_of_an_index(path: Path) -> bool:
    return path.name.endswith("-index") or path.name in {MARKER, "manifest.json", "compared.json"}


def _require(fine: bool, told: str, why: str) -> None:  # noqa: FBT001 - reads as a sentence
    if not fine:
        message = f"{told}\n{why}"
        raise WrongError(message)


def trials(kind: str, count: int, seed: int) -> Iterator[tuple[int, str]]:
    """Run ``count`` trials of a kind, from this seed on: the seed of each, and how it went.

    Raises:
        WrongError: One went wrong.
    """
    memory = Path("/dev/shm")  # noqa: S108 - a folder of our own is made in it
    with tempfile.TemporaryDirectory(dir=memory if os.access(memory, os.W_OK) else None) as folder:
        home, template = Path(folder, "scene"), Path(folder, "template")
        _warm(Path(folder, "warm"))
        right = _prepare(home)
        shutil.copytree(home, template)
        for number in range(seed, seed + count):
            shutil.rmtree(home)
            shutil.copytree(template, home)
            scene = Scene(home, random.Random(f"{kind} {number}"), right)  # noqa: S311 - no secret
            try:
                yield number, TRIALS[kind](scene)
            except WrongError as fault:
                message = f"--{kind} 1 --seed {number}: {fault}"
                raise WrongError(message) from fault


def _warm(home: Path) -> None:
    """Do once in this process what each forked one will do: what is loaded is loaded for all of them."""
    scene = Scene(home, random.Random(), {})  # noqa: S311
    scene.change(0)
    for work in (scene.indexing(), scene.checking(), lambda: _answer(scene)):
        with redirect_stdout(io.TextIOWrapper(io.BytesIO())), suppress(SystemExit):
            work()
    gc.freeze()  # forked processes shall not copy what they only look through


def _prepare(home: Path) -> dict[str, str]:
    """What each state of the corpus answers when nothing happens; the first stays there with its index."""
    right: dict[str, str] = {}
    scene = Scene(home, random.Random(), right)  # noqa: S311
    for state in (2, 1, 0):
        scene.change(state)
        _require(run(scene.indexing("--rebuild")).code == 0, "the beginning", "it cannot be indexed")
        right[f"index {state}"] = run(lambda: _answer(scene)).out
        right[f"check {state}"] = run(scene.checking()).out
    _require(all(right.values()) and len(set(right.values())) == len(right), "the beginning", repr(right))
    (scene.index / _NOTES).write_text("the reader's own")
    scene.treasure.write_text("treasure")
    age(home)
    return right


def run_all(arguments: Sequence[str] | None = None) -> int:
    """The command line: as many trials of each kind as are asked for; 1 where one went wrong."""
    parser = argparse.ArgumentParser(description=__doc__)
    for kind, trial in TRIALS.items():
        parser.add_argument(f"--{kind}", type=int, default=0, help=(trial.__doc__ or "").split("\n")[0])
    parser.add_argument("--seed", type=int, default=1)
    given = vars(parser.parse_args(arguments))
    for kind in TRIALS:
        begun, went = time.monotonic(), Counter[str]()
        try:
            if count := given[kind.replace("-", "_")]:
                went.update(how for _, how in trials(kind, count, given["seed"]))
        except WrongError as fault:
            print(fault)  # noqa: T201
            return 1
        if went:
            print(f"{kind:12} {went.total():4} in {time.monotonic() - begun:5.1f} s  {dict(went)}")  # noqa: T201
    return 0


if __name__ == "__main__":
    sys.exit(run_all())
