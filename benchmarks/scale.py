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
from typing import Any

import numpy as np

from benchmarks.made_passages import base, reports, varied
from benchmarks.made_reports import make
from tests.corpus.plain_claims import lines_as_claims
from verify.corpus import open_corpus
from verify.corpus.dense import Dense, nearest, recalled
from verify.corpus.entry import File
from verify.corpus.index import Index
from verify.corpus.manifest import listed
from verify.corpus.order import Place
from verify.corpus.segment import Scale, built
from verify.corpus.store import load as load_index
from verify.corpus.store import save
from verify.models import Vectors, load

_QUERIES = 100
"""Queries."""
_DEPTH = 100
"""Passages of an answer."""


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
    """Run it in a process of its own."""
    process = get_context("fork").Process(target=work)
    process.start()
    process.join()
    if process.exitcode:
        sys.exit(process.exitcode)


def _build(directory: Path, stories: Path, passages: int, scale: Scale) -> None:
    encoder = load(None)
    started = time.process_time()
    parts = list(reports(base(stories, encoder), passages))
    made = time.process_time()
    segment = built(parts, encoder, scale=scale)
    files = tuple(File(part.entry.path, (Place(0, number),)) for number, part in enumerate(parts))
    save(directory, Index((segment,), files, encoder.dimension), encoder)
    took = time.process_time() - made
    size = sum((directory / name).stat().st_size for name in listed(directory))
    print(f"{passages} passages, made in {made - started:.0f} s of processor")
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
    """Search the index and raw FAISS, alternating; memory is measured before FAISS receives anything."""
    encoder = load(None)
    queries = varied(base(stories, encoder).vectors[:_QUERIES], seed=-1 % 2**31)
    before = _resident()
    started = time.perf_counter()
    index = load_index(directory, encoder)
    if index is None:
        sys.exit("no index")
    opened = time.perf_counter() - started
    views = [view.vectors for view in index.views]
    for view in views:
        view.search(queries[:1], _DEPTH)
    print(f"opened                 {opened:8.2f} s")
    rest, mapped = _resident()
    held = (rest - before[0]) / 2**20
    print(f"resident while answering {held:6.0f} MB more than before; mapped {mapped / 2**20:.0f} MB")
    for name, view, kept in zip(("claim", "context"), views, index.segments[0].views, strict=True):
        dense = kept.vectors
        exact = nearest(queries, len(view), view.vectors)
        recall = recalled(exact, [one.rows for one in view.search(queries, 20)])
        ours, raw = _in_turn(queries, view.search, _raw(dense, view.vectors, len(view)).search)
        print(f"{name} vectors: {dense.name}, recall@20 {recall:.3f}, {1000 * ours:.2f} ms a query,")
        print(f"  {ours / raw:.2f} times raw FAISS of the same kind", flush=True)
        flat = Dense.flat(len(view), index.dimension, view.vectors).index
        ours, raw = _in_turn(queries, view.search, flat.search)
        print(f"  {ours / raw:.2f} times raw FAISS that is exact", flush=True)


Search = Callable[[Vectors, int], object]


def _in_turn(queries: Vectors, one: Search, other: Search) -> tuple[float, float]:
    """The median seconds per query of each, the two asked alternately."""
    times = [(_timed(one, query[None, :]), _timed(other, query[None, :])) for query in queries]
    return float(np.median([took for took, _ in times])), float(np.median([took for _, took in times]))


def _raw(dense: Dense, read: Callable[[int, int], Vectors], rows: int) -> Any:  # noqa: ANN401 - of faiss
    """The vectors in an index of the same kind, all in memory."""
    if dense.trained is None:
        return dense.index
    found = Dense.in_lists(rows, dense.trained.centroids.shape[1], read, like=dense.trained).index
    found.nprobe = dense.trained.probed
    return found


def _timed(search: Search, query: Vectors) -> float:
    started = time.perf_counter()
    search(query, _DEPTH)
    return time.perf_counter() - started


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
    """Bytes in memory, and those among them that belong to files."""
    words = Path("/proc/self/statm").read_text(encoding="ascii").split()
    page = os.sysconf("SC_PAGE_SIZE")
    return int(words[1]) * page, int(words[2]) * page


if __name__ == "__main__":
    main()
