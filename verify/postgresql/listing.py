"""The list of a corpus' reports: changed all at once, so that a reader sees it before or after.

With it go the counts of words over what is listed, and whatever is listed no more.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple
from uuid import UUID

import verify
from verify.corpus.background import Background
from verify.corpus.record import dumps
from verify.corpus.segment import rows_of
from verify.models import Encoder
from verify.postgresql import wire
from verify.postgresql.block import spread
from verify.postgresql.preparing import present
from verify.postgresql.reshelving import parts_of, reshelve
from verify.postgresql.schema import Store, store
from verify.postgresql.session import Session
from verify.postgresql.wanted import File, Wanted
from verify.text import Notice

_LEFT_OVER = "7 days"
# After which a report that was prepared and never listed goes: the run that prepared it was given up.
_WORN = 2
# A block goes to a new one with what is left of it when less than a half is.


class Listing(NamedTuple):
    """What a run makes of the list.

    Attributes:
        found: What the corpus said of itself when the run began; its reports' keys depend on it.
        wanted: The reports.
        files: The files they are in.
        told: What must be said of the folder.
        others: Whether files that are not among ``files`` stay listed.
        anew: Whether the corpus is made anew.
    """

    found: Store
    wanted: Sequence[Wanted]
    files: Sequence[File]
    told: tuple[Notice, ...]
    others: bool = False
    anew: bool = False


class _Line(NamedTuple):
    """A report in the list."""

    file: UUID
    number: int
    report: int
    line: int


def publish(session: Session, listing: Listing, encoder: Encoder) -> bool:
    """Change the list; ``False`` where others changed the corpus so that the run must look again.

    Args:
        session: Outside a transaction.
        listing: What the list will say.
        encoder: That of the corpus.
    """
    with session.writing():
        now = store(session, encoder, alone=True)
        if now is None or (not listing.anew and now[:2] != listing.found[:2]):
            return False
        numbers = present(session, [one.key for one in listing.wanted])
        if any(one.key not in numbers for one in listing.wanted):
            return False
        old = {_Line(*row) for row in session.run("SELECT file, number, report, line FROM listed")}
        new = {_Line(one.file, one.number, numbers[one.key], one.report.line) for one in listing.wanted}
        if listing.others:
            files = {file.file for file in listing.files}
            new |= {line for line in old if line.file not in files}
        _write(session, listing, old, new)
        before, after = ({line.report for line in lines} for lines in (old, new))
        if listing.anew:  # other rules may have counted other words
            session.run("DELETE FROM word_spread")
            session.run("DELETE FROM background")
            _count(session, after, 1)
        else:
            _count(session, after - before, 1)
            _count(session, before - after, -1)
        _forget(session, before - after)
    return True


def _write(session: Session, listing: Listing, old: set[_Line], new: set[_Line]) -> None:
    """Make the list say what is new."""
    session.run(_DELETE["listed"], reports=wire.array(line.report for line in old - new))
    session.put(
        "listed",
        wire.rows(
            (file, number, wire.Long(report), line) for file, number, report, line in sorted(new - old)
        ),
    )
    known = wire.array(file.file for file in listing.files)
    session.run(_OTHER_FILES, others=listing.others, known=known)
    session.put(
        "file",
        wire.rows((one.file, wire.encoded(one.name), _notices(one.told)) for one in listing.files),
    )
    session.run(
        _STORE,
        rules=listing.found.rules,
        salt=listing.found.salt,
        by=verify.__version__,
        told=listing.found.told if listing.others else _notices(listing.told),
    )


_DELETE = {
    table: f"DELETE FROM {table} WHERE report = ANY(CAST(:reports AS bigint[]))"  # noqa: S608 - our tables
    for table in ("listed", "report", "claim_vector", "context_vector")
}
_OTHER_FILES = "DELETE FROM file WHERE NOT CAST(:others AS boolean) OR file = ANY(CAST(:known AS uuid[]))"
_STORE = """
    UPDATE store SET rules = :rules, salt = :salt, made_by = :by, told = :told, listings = listings + 1
"""


def _notices(told: tuple[Notice, ...]) -> bytes:
    return dumps(tuple[Notice, ...], told)


def _count(session: Session, reports: set[int], sign: int) -> None:
    """Add the words of reports to the counts, or take them away."""
    if not reports:
        return
    words: Counter[str] = Counter()
    common: Counter[str] = Counter()
    for found, background in _counts(session, reports):
        words.update(dict(found))
        common.update(dict(background))
    session.run(_SPREAD, **_columns(words, sign, written=False))
    session.run(_BACKGROUND, **_columns(common, sign, written=True))
    if sign < 0:
        session.run("DELETE FROM word_spread WHERE spread <= 0")
        session.run("DELETE FROM background WHERE spread <= 0")


_SPREAD = """
    INSERT INTO word_spread AS known
    SELECT * FROM unnest(CAST(:words AS uuid[]), CAST(:spread AS int[]))
    ON CONFLICT (word) DO UPDATE SET spread = known.spread + excluded.spread
"""
_BACKGROUND = """
    INSERT INTO background AS known
    SELECT * FROM unnest(CAST(:words AS uuid[]), CAST(:written AS bytea[]), CAST(:spread AS int[]))
    ON CONFLICT (word) DO UPDATE SET spread = known.spread + excluded.spread
"""


def _columns(counts: Mapping[str, int], sign: int, *, written: bool) -> dict[str, str]:
    keys = (wire.digest(wire.encoded(word)) for word in counts)
    found = {"words": wire.array(keys), "spread": wire.array(sign * number for number in counts.values())}
    if written:
        found["written"] = wire.array(f'"\\\\x{wire.encoded(word).hex()}"' for word in counts)
    return found


Counts = Iterable[tuple[str, int]]


def _counts(session: Session, reports: set[int]) -> Iterator[tuple[Counts, Counts]]:
    """In how many passages of reports words stand: in their vocabulary, and in the background.

    A block whose reports are all meant has been counted; others are counted report by report.
    """
    by_block: dict[int, set[int]] = defaultdict(set)
    for number, report in session.run(_BLOCKS, reports=wire.array(reports)):
        by_block[number].add(report)
    single: set[int] = set()
    for number, some in by_block.items():
        ((held, words, background),) = session.run(
            "SELECT reports, words, background FROM block WHERE block = :number", number=number
        )
        if set(wire.longs(held)) == some:
            yield wire.counted(words), wire.counted(background)
        else:
            single |= some
    if single:
        parts = [part for _, part in parts_of(session, single)]
        yield spread(parts).items(), Background.of_terms(rows_of(parts, 0)).counts.items()


_BLOCKS = "SELECT block, report FROM report WHERE report = ANY(CAST(:reports AS bigint[]))"


def _forget(session: Session, gone: set[int]) -> None:
    """Take reports out of the corpus that are listed no more, and those that a run left behind."""
    left = session.run(_LEFT, age=_LEFT_OVER)
    reports = wire.array(gone | {row[0] for row in left})
    touched = {row[0] for row in session.run(_BLOCKS, reports=reports)}
    for table in ("report", "claim_vector", "context_vector"):
        session.run(_DELETE[table], reports=reports)
    for number in sorted(touched):
        _tend(session, number)


_LEFT = """
    SELECT report FROM report
    WHERE prepared < now() - CAST(:age AS interval) AND NOT EXISTS (
        SELECT FROM listed WHERE listed.report = report.report)
"""


def _tend(session: Session, number: int) -> None:
    """Have a block go of which little is left, and what is left go to a new one."""
    left = session.value("SELECT count(*) FROM report WHERE block = :number", number=number)
    held = session.value("SELECT octet_length(reports) / 8 FROM block WHERE block = :number", number=number)
    if _WORN * left < held:
        reshelve(session, [number])
