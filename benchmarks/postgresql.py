"""A shared corpus of made passages beside the same in files, in one run: rate, bytes, time and agreement.

Usage: python -m benchmarks.postgresql STORIES [--passages N ...] [--processes N] [--store ADDRESS]

Without an address a server is started here, of the wheel that the tests use, and not told to wait for its
disk (fsync off). Passages are made as in ``made_passages``: nothing is read or taken out. Machines are noisy
and busy: each query is asked here and there in turn, and the ratio is what to compare; and the processor's
time, which that of a server here is counted into, says what is to be had of a machine that is not.
"""

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Sequence
from contextlib import ExitStack, suppress
from multiprocessing import get_context
from pathlib import Path
from typing import NamedTuple
from uuid import UUID

import numpy as np

from benchmarks.made_passages import Base, base, reports
from tests.postgresql.server import running
from verify.corpus.any_index import AnyIndex
from verify.corpus.entry import File
from verify.corpus.index import Index
from verify.corpus.manifest import listed
from verify.corpus.order import Place
from verify.corpus.passages import Views
from verify.corpus.search import Found, Query, search
from verify.corpus.segment import Part, Scale, built
from verify.corpus.store import load as load_index
from verify.corpus.store import save
from verify.documents import Document
from verify.models import LoadedEncoder, Vectors, load
from verify.postgresql import Address, block, open_store, wire, words
from verify.postgresql import wanted as wanting
from verify.postgresql.graph import tend_graphs
from verify.postgresql.listing import Listing, publish
from verify.postgresql.preparing import TOGETHER
from verify.postgresql.reshelving import gather
from verify.postgresql.schema import make, store
from verify.postgresql.session import connected

_QUERIES = 60
"""Queries asked of each."""
_HITS = 20
"""Passages of an answer."""
_TABLES = tuple(f"{name}_vector" for name in Views._fields)


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("stories", type=Path)
    parser.add_argument("--passages", type=int, nargs="+", default=[10_000, 100_000])
    parser.add_argument("--processes", type=int, default=4)
    parser.add_argument("--store", help="the address of a database in which schemas may be made")
    given = parser.parse_args()
    encoder = load(None)
    source = base(given.stories, encoder)
    with ExitStack() as stack:
        server = None if given.store else stack.enter_context(running())
        if server:
            _SERVERS.add(int((server.folder / "data" / "postmaster.pid").read_text("utf-8").split()[0]))
        for passages in given.passages:
            schema = f"bench_{passages}"
            address = Address.of(server.address(schema) if server else f"{given.store}?schema={schema}")
            print(f"\n{passages} passages, {given.processes} processes")
            _compare(address, list(reports(source, passages)), given.processes, encoder, source)


def _compare(
    address: Address, parts: Sequence[Part], processes: int, encoder: LoadedEncoder, source: Base
) -> None:
    rows = sum(part.entry.passages for part in parts)
    _build_there(address, parts, processes, encoder)
    with tempfile.TemporaryDirectory() as scratch:
        here = _build_here(Path(scratch), parts, encoder)
        _sizes(address, rows)
        print("all vectors are looked at:")
        _open_and_ask(address, here, encoder, source)
        with connected(address) as session, _clock("graphs over the vectors", rows):
            tend_graphs(session, _TABLES, encoder.dimension, exact=0)
        _sizes(address, rows)
        print("a graph is followed:")
        _open_and_ask(address, here, encoder, source)


def _open_and_ask(address: Address, here: AnyIndex, encoder: LoadedEncoder, source: Base) -> None:
    with ExitStack() as stack:
        with _clock("opened"):
            shared = stack.enter_context(open_store(address, encoder))
        _ask(shared.index, here, encoder, source)


class _clock:  # noqa: N801 - reads as a verb
    """Prints how long something took."""

    def __init__(self, what: str, rows: int = 0) -> None:
        self._what, self._rows = what, rows

    def __enter__(self) -> None:
        self._started, self._used = time.perf_counter(), _processor()

    def __exit__(self, *_: object) -> None:
        took, used = time.perf_counter() - self._started, _processor() - self._used
        rate = f"; {self._rows / used:.0f} passages a second of processor" if self._rows and used else ""
        print(f"{self._what:32} {took:8.1f} s, {used:.1f} of processor{rate}", flush=True)


def _processor() -> float:
    """Processor seconds of this process, of those it started, and of a server it started."""
    found = os.times()
    used = found.user + found.system + found.children_user + found.children_system
    for path in Path("/proc").glob("[0-9]*/stat") if _SERVERS else ():
        with suppress(OSError):
            fields = path.read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()
            if int(path.parent.name) in _SERVERS:  # including its finished child processes
                used += sum(map(int, fields[11:15])) / os.sysconf("SC_CLK_TCK")
            elif int(fields[1]) in _SERVERS:
                used += sum(map(int, fields[11:13])) / os.sysconf("SC_CLK_TCK")
    return used


_SERVERS: set[int] = set()
"""Process ids of servers started here."""


def _build_there(address: Address, parts: Sequence[Part], processes: int, encoder: LoadedEncoder) -> None:
    rows = sum(part.entry.passages for part in parts)
    with connected(address) as session:
        make(session, encoder)
    with _clock("prepared on the server", rows):
        workers = [
            get_context("fork").Process(target=_prepare, args=(address, parts, number, processes, encoder))
            for number in range(processes)
        ]
        for worker in workers:
            worker.start()
        for worker in workers:
            worker.join()
        if any(worker.exitcode for worker in workers):
            sys.exit("a process failed")
    with _clock("listed", rows):
        _list(address, parts, encoder)
    with _clock("blocks gathered", rows), connected(address) as session:
        gather(session)
    with connected(address) as session:
        session.run("VACUUM ANALYZE")


def _prepare(
    address: Address, parts: Sequence[Part], number: int, processes: int, encoder: LoadedEncoder
) -> None:
    with connected(address) as session:
        for start in range(number * TOGETHER, len(parts), processes * TOGETHER):
            some = parts[start : start + TOGETHER]
            with session.writing():
                met = block.put(session, [_key(part) for part in some], some)
                words.remember(session, met, encoder, anew=False)


def _list(address: Address, parts: Sequence[Part], encoder: LoadedEncoder) -> None:
    files = [wanting.File(wire.digest(part.entry.path.encode()), part.entry.path, ()) for part in parts]
    reports = [
        wanting.Wanted(Document(part.entry.path, ""), _key(part), file.file, 0)
        for part, file in zip(parts, files, strict=True)
    ]
    with connected(address) as session:
        with session.writing():
            found = store(session, encoder)
        if found is None or not publish(session, Listing(found, reports, files, ()), encoder):
            sys.exit("it was not listed")


def _key(part: Part) -> UUID:
    return wire.digest(part.entry.path.encode())


def _build_here(directory: Path, parts: Sequence[Part], encoder: LoadedEncoder) -> Index:
    rows = sum(part.entry.passages for part in parts)
    with _clock("built in files, one process", rows):
        segment = built(parts, encoder, scale=Scale())
        files = tuple(File(part.entry.path, (Place(0, number),)) for number, part in enumerate(parts))
        save(directory, Index((segment,), files, encoder.dimension), encoder)
    size = sum((directory / name).stat().st_size for name in listed(directory))
    print(f"{'in files':32} {size / rows:8.0f} bytes a passage")
    found = load_index(directory, encoder)
    if found is None:
        sys.exit("no index")
    return found


def _sizes(address: Address, rows: int) -> None:
    question = (
        "SELECT relname, pg_total_relation_size(one.oid) FROM pg_class one "
        "JOIN pg_namespace space ON space.oid = relnamespace "
        "WHERE nspname = :schema AND relkind = 'r' ORDER BY 2 DESC"
    )
    with connected(address) as session:
        found = session.run(question, schema=address.schema)
    print(f"{'on the server':32} {sum(size for _, size in found) / rows:8.0f} bytes a passage, of which:")
    for name, size in found[:6]:
        print(f"  {name:30} {size / rows:8.0f}", flush=True)


def _ask(there: AnyIndex, here: AnyIndex, encoder: LoadedEncoder, source: Base) -> None:
    """Ask both the same queries, alternating."""
    step = max(1, len(source.texts) // _QUERIES)
    queries = [Query.of_text(text) for text in source.texts[::step]][:_QUERIES]
    with _clock("the first question, there"):
        search(there, encoder, queries[:1], _HITS)
    search(here, encoder, queries[:1], _HITS)
    times, used, same, equal, total = [], [], 0, 0, 0
    for query in queries:
        (one, took_there), (other, took_here) = (_timed(index, encoder, query) for index in (there, here))
        times.append((took_there.seconds, took_here.seconds))
        used.append((took_there.processor, took_here.processor))
        same += len({found.row for found in one} & {found.row for found in other})
        total += len(other)
        equal += one == other
    far, near = (float(np.median(column)) for column in zip(*times, strict=True))
    print(f"{'a question, there':32} {1000 * far:8.0f} ms, here {1000 * near:.0f} ms: {far / near:.1f} times")
    far, near = (1000 * float(np.mean(column)) for column in zip(*used, strict=True))
    print(f"{'  of processor, there':32} {far:8.0f} ms, here {near:.0f} ms: {far / near:.1f} times")
    print(f"{'the same hits':32} {same / total:8.3f}; the same to the bit for {equal} of {len(queries)}")
    vectors = [encoder.encode_queries([query.texts.claim]) for query in queries]
    took = [[_vector_time(index, vector) for vector in vectors] for index in (there, here)]
    far, near = (1000 * float(np.median(one)) for one in took)
    print(f"{'vectors of one view alone, there':32} {far:8.1f} ms, here {near:.1f} ms", flush=True)


class _Took(NamedTuple):
    seconds: float
    processor: float


def _timed(index: AnyIndex, encoder: LoadedEncoder, query: Query) -> tuple[tuple[Found, ...], _Took]:
    started, used = time.perf_counter(), _processor()
    (found,) = search(index, encoder, [query], _HITS)
    return found, _Took(time.perf_counter() - started, _processor() - used)


def _vector_time(index: AnyIndex, vector: Vectors) -> float:
    started = time.perf_counter()
    index.views.claim.vectors.search(vector, 5 * _HITS)
    return time.perf_counter() - started


if __name__ == "__main__":
    main()
