"""The index alone on many made passages, beside raw FAISS in the same run: memory, bytes, time.

Usage: python -m benchmarks.scale STORIES [--passages N] [--reports N]

Building and answering are processes of their own. Machines are noisy and busy: the ratio to raw FAISS, which
holds the same vectors in an index of the same kind in memory, is what to compare. Then a folder of made
reports, of which claims are taken by the plainest rule, one a line: a refresh in which nothing changed, and
one with one report.
"""

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable
from multiprocessing import get_context
from pathlib import Path

import numpy as np

from benchmarks.made_passages import asked, base, reports
from benchmarks.made_reports import make
from tests.corpus.plain_claims import lines_as_claims
from verify.corpus import open_corpus
from verify.corpus.any_index import VectorSearch
from verify.corpus.dense import Dense
from verify.corpus.entry import File
from verify.corpus.index import Index
from verify.corpus.inverted import PER_LIST, count_of, fill, made
from verify.corpus.manifest import listed
from verify.corpus.nearest import NEAREST, nearest, recalled, spread
from verify.corpus.order import Place
from verify.corpus.passages import Views
from verify.corpus.search import Query, search
from verify.corpus.segment import Scale, Vectored, built
from verify.corpus.store import load as load_index
from verify.corpus.store import save
from verify.models import LoadedEncoder, Vectors, load

_QUERIES = 100
_DEPTH = 100


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("stories", type=Path)
    parser.add_argument("--passages", type=int, default=100_000)
    parser.add_argument("--reports", type=int, default=2000)
    parser.add_argument("--lists", type=int, default=Scale().lists, help="passages from which lists are made")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        if given.passages:
            scale = Scale(lists=given.lists)
            _apart(lambda: _build(folder / "index", given.stories, given.passages, scale))
            _apart(lambda: _answer(folder / "index", given.stories))
        if given.reports:
            make(given.stories, folder / "corpus", given.reports)
            for told in ("cold", "nothing changed", "one report changed"):
                if told.startswith("one"):
                    path = next((folder / "corpus").rglob("*.md"))
                    path.write_text(
                        path.read_text(encoding="utf-8") + "\nThe river rose.\n", encoding="utf-8"
                    )
                _apart(lambda told=told: _open(folder, told))  # type: ignore[misc]


def _apart(work: Callable[[], None]) -> None:
    """Do it in a process of its own."""
    process = get_context("fork").Process(target=work)
    process.start()
    process.join()
    if process.exitcode:
        sys.exit(process.exitcode)


def _build(directory: Path, stories: Path, passages: int, scale: Scale) -> None:
    encoder = load(None)
    started = time.process_time()
    parts = list(reports(base(stories, encoder), passages))
    ready = time.process_time()
    segment = built(parts, encoder, scale=scale)
    files = tuple(File(part.entry.path, (Place(0, number),)) for number, part in enumerate(parts))
    save(directory, Index((segment,), files, encoder.dimension), encoder)
    took = time.process_time() - ready
    size = sum((directory / name).stat().st_size for name in listed(directory))
    print(f"{passages} passages, made in {ready - started:.0f} s of processor")
    print(f"built and written      {took:8.1f} s of processor, {passages / took:.0f} passages a second")
    print(f"on disk                {size / passages:8.0f} bytes a passage, of which:", flush=True)
    sizes: dict[str, int] = {}
    index = load_index(directory, encoder)
    for part in index.segments[0].origin.parts if index and index.segments[0].origin else ():
        name = part.role.removesuffix(".blocks").replace("context", "claim").split(".")[0]
        sizes[name] = sizes.get(name, 0) + part.size
    for name, one in sorted(sizes.items(), key=lambda item: -item[1]):
        print(f"  {name:20} {one / passages:8.1f}")
    sys.stdout.flush()


def _answer(directory: Path, stories: Path) -> None:
    """Search the index and raw FAISS in turn; the memory is that before FAISS is given anything."""
    encoder = load(None)
    texts = asked(base(stories, encoder), _QUERIES)
    queries = [encoder.encode_queries(one) for one in texts]
    before = _resident()
    started = time.process_time()
    index = load_index(directory, encoder)
    if index is None:
        sys.exit("no index")
    opened = time.process_time() - started
    views = [view.vectors for view in index.views]
    for view, asked_for in zip(views, queries, strict=True):
        view.search(asked_for, _DEPTH)
    print(f"opened                 {opened:8.2f} s")
    rest, mapped = _resident()
    held = (rest - before[0]) / 2**20
    print(f"resident while answering {held:6.0f} MB more than before; mapped {mapped / 2**20:.0f} MB")
    for number, name in enumerate(Views._fields):
        _beside(name, index.segments[0].views[number].vectors, views[number], queries[number])
    _ask(index, encoder, texts)


def _beside(name: str, kept: Vectored, view: VectorSearch, queries: Vectors) -> None:
    """One view beside raw FAISS that has the same vectors, as they are, in lists in memory."""
    every = view.vectors(0, len(view))
    exact = nearest(queries, len(view), lambda start, stop: every[start:stop])
    recall = recalled(exact, [one.rows for one in view.search(queries, NEAREST)])
    depth = kept.trained.weighed if kept.trained else 0
    print(f"{name} vectors: {kept.name}, at least {depth} weighed, recall@20 {recall:.3f}")
    raw = made(every.shape[1], f"IVF{count_of(len(view))},Flat")
    raw.train(spread(len(view), PER_LIST * raw.nlist, lambda start, stop: every[start:stop], run=64))
    fill(raw, len(view), lambda start, stop: every[start:stop])
    raw.nprobe = 1
    while recalled(exact, list(raw.search(queries, NEAREST)[1])) < recall and raw.nprobe < raw.nlist:
        raw.nprobe = min(raw.nprobe + -(-raw.nprobe // 4), raw.nlist)
    ours, theirs = _in_turn(queries, view.search, raw.search)
    kind = f"IVF{raw.nlist},Flat, {raw.nprobe} lists looked into"
    print(f"  {1000 * ours:.2f} ms a query, {ours / theirs:.2f} times raw FAISS of the same recall ({kind})")
    flat = Dense.flat(len(view), every.shape[1], lambda start, stop: every[start:stop]).index
    ours, theirs = _in_turn(queries, view.search, flat.search)
    print(f"  {ours / theirs:.2f} times raw FAISS that is exact", flush=True)


def _ask(index: Index, encoder: LoadedEncoder, texts: Views[list[str]]) -> None:
    """A question through all channels."""
    asked_for = [Query.of_text(text) for text in texts.claim[:20]]
    took = []
    for query in asked_for:
        started = time.process_time()
        search(index, encoder, [query], NEAREST)
        took.append(time.process_time() - started)
    print(f"a question, all channels: first {took[0]:.2f} s, then {1000 * float(np.median(took[1:])):.0f} ms")


Search = Callable[[Vectors, int], object]


def _in_turn(queries: Vectors, one: Search, other: Search) -> tuple[float, float]:
    """The median of the seconds of processor that each takes for a query, the two asked in turn."""
    times = [(_timed(one, query[None, :]), _timed(other, query[None, :])) for query in queries]
    return float(np.median([took for took, _ in times])), float(np.median([took for _, took in times]))


def _timed(search: Search, query: Vectors) -> float:
    started = time.process_time()
    search(query, _DEPTH)
    return time.process_time() - started


def _open(folder: Path, told: str) -> None:
    started, processor = time.perf_counter(), time.process_time()
    corpus = open_corpus(
        str(folder / "corpus"), load(None), cache_dir=folder / "cache", extract=lines_as_claims,
        clock=lambda: time.time_ns() + 10**11,
    )  # fmt: skip
    took, used = time.perf_counter() - started, time.process_time() - processor
    counted = f"{len(corpus.index.entries)} reports, {len(corpus.passages)} passages"
    print(f"{counted}, {told:20} {took:7.2f} s, {used:6.2f} of processor", flush=True)


def _resident() -> tuple[int, int]:
    """Bytes in memory, and those of them that belong to files."""
    words = Path("/proc/self/statm").read_text(encoding="ascii").split()
    page = os.sysconf("SC_PAGE_SIZE")
    return int(words[1]) * page, int(words[2]) * page


if __name__ == "__main__":
    main()
