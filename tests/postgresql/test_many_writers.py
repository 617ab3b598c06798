"""Many at one corpus at once: no report is lost or there twice, and readers see one state or the next."""

import signal
import time
from multiprocessing import get_context
from multiprocessing.process import BaseProcess
from pathlib import Path

from tests.corpus.fake_encoder import FakeEncoder
from tests.corpus.plain_claims import lines_as_claims
from tests.postgresql.alike import assert_alike
from tests.postgresql.made import made
from verify.claims import Claim
from verify.corpus import digest_of, open_corpus
from verify.documents import Document
from verify.postgresql import Address, Way, index_store, open_store
from verify.postgresql.session import Rows, connected
from verify.text import Notice

ENCODER = FakeEncoder()
WAY = Way(extract=lines_as_claims)


def slowly(report: Document) -> tuple[tuple[Claim, ...], tuple[Notice, ...]]:
    time.sleep(0.005)
    return lines_as_claims(report)


def writers(folder: Path, place: str, count: int) -> list[BaseProcess]:
    """Processes that index a folder; forked, so that none has to load the encoder's libraries again."""
    way = Way(extract=slowly, together=8)
    started: list[BaseProcess] = [
        get_context("fork").Process(
            target=index_store, args=(str(folder), Address.of(place), ENCODER), kwargs={"way": way}
        )
        for _ in range(count)
    ]
    for process in started:
        process.start()
    return started


def ended(running: list[BaseProcess]) -> list[int | None]:
    for process in running:
        process.join()
    return [process.exitcode for process in running]


def asked(place: str, question: str) -> Rows:
    with connected(Address.of(place)) as session, session.reading():
        return session.run(question)


def prepared(place: str) -> int:
    found: int = asked(place, "SELECT count(*) FROM report")[0][0]
    return found


def wait_until_prepared(place: str, count: int) -> None:
    for _ in range(3000):
        if prepared(place) >= count:
            return
        time.sleep(0.01)
    message = "nothing is prepared"
    raise TimeoutError(message)


def assert_all_there(folder: Path, place: str, cache: Path) -> None:
    here = open_corpus(str(folder), ENCODER, cache_dir=cache, extract=lines_as_claims)
    with open_store(Address.of(place), ENCODER) as shared:
        assert_alike(shared, here)
    assert prepared(place) == len(here.reports)


def test_four_index_at_once_one_is_killed_and_readers_see_whole_states(place: str, tmp_path: Path) -> None:
    folder = made(tmp_path / "corpus", 20)
    address = Address.of(place)
    index_store(str(folder), address, ENCODER, way=WAY)
    made(folder, 180, first=20)
    before = open_digest(place)
    running = writers(folder, place, 4)
    seen = set()
    try:
        wait_until_prepared(place, 40)
        running[0].kill()
        while any(process.is_alive() for process in running):
            with open_store(address, ENCODER) as shared:
                entries = shared.index.entries
                seen.add((shared.digest, len(entries), len(shared.search_text("the river", k=1000)) > 0))
                listed = digest_of((one.path, one.content) for one in entries)
                assert listed == shared.digest
    finally:
        codes = ended(running)
    assert codes == [-signal.SIGKILL, 0, 0, 0]
    after = open_digest(place)
    assert (before, 20, True) in seen
    assert seen <= {(before, 20, True), (after, 200, True)}
    assert_all_there(folder, place, tmp_path / "cache")


def open_digest(place: str) -> str:
    with open_store(Address.of(place), ENCODER) as shared:
        return shared.digest


def test_a_run_that_was_killed_goes_on_where_it_was(place: str, tmp_path: Path) -> None:
    folder = made(tmp_path / "corpus", 100)
    index_store(
        str(made(tmp_path / "first", 1)), Address.of(place), ENCODER, way=Way(extract=lines_as_claims)
    )
    (running,) = writers(folder, place, 1)
    wait_until_prepared(place, 30)
    running.kill()
    running.join()
    kept = asked(place, "SELECT key, report FROM report ORDER BY key")
    index_store(str(folder), Address.of(place), ENCODER, way=WAY)
    now = {tuple(row) for row in asked(place, "SELECT key, report FROM report")}
    assert len(now & {tuple(row) for row in kept}) >= 29
    assert_all_there(folder, place, tmp_path / "cache")


def test_many_make_the_corpus_at_once(place: str, tmp_path: Path) -> None:
    folder = made(tmp_path / "corpus", 40)
    running = writers(folder, place, 3)
    assert ended(running) == [0, 0, 0]
    assert_all_there(folder, place, tmp_path / "cache")
