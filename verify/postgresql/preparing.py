"""Preparing the reports that a corpus lacks, any number of processes at once.

Each takes some that nobody else is at, puts them in, and takes the next. A process that is killed leaves
nothing half done and holds nothing: the others do what it had taken.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple
from uuid import UUID

from verify.corpus import Progress
from verify.corpus.passages import Extractor
from verify.corpus.reading_in import part, taken_out
from verify.forked import each
from verify.models import LoadedEncoder
from verify.postgresql import block, wire, words
from verify.postgresql.locks import free, lock
from verify.postgresql.session import Session
from verify.postgresql.wanted import Wanted

TOGETHER = 256
"""Reports of one transaction: what is lost when a process is killed, and what one block holds."""

_ASKED = 1 << 14


class Preparer(NamedTuple):
    """By what reports are prepared.

    Attributes:
        encoder: Makes the vectors.
        extract: Takes the claims out of a report.
        anew: Whether to tell the words' languages and sounds anew.
        together: How many reports are put in by one transaction.
    """

    encoder: LoadedEncoder
    extract: Extractor
    anew: bool = False
    together: int = TOGETHER


def prepare(
    session: Session, wanted: Sequence[Wanted], by: Preparer, *, progress: Progress | None = None
) -> None:
    """Have all of ``wanted`` in the corpus, by this process or by others.

    Args:
        session: Outside a transaction.
        wanted: The reports.
        by: By what they are prepared.
        progress: Told how many are there.
    """
    missing = _missing(session, wanted)
    while missing:
        done = len(wanted) - len(missing)
        for some in _batches(missing, by.together):
            with session.writing():
                mine = _mine(session, some)
                if mine:
                    _put(session, mine, by)
            done += len(mine)
            if progress:
                progress(done, len(wanted))
        left = _missing(session, missing)
        if len(left) == len(missing):
            _wait(session, left[0])
        missing = left
    if progress:
        progress(len(wanted), len(wanted))


def present(session: Session, keys: Sequence[UUID]) -> dict[UUID, int]:
    """Of reports those that are prepared, with their numbers. In a transaction."""
    found: dict[UUID, int] = {}
    for start in range(0, len(keys), _ASKED):
        some = wire.array(keys[start : start + _ASKED])
        found.update((key, number) for key, number in session.run(_PRESENT, keys=some))
    return found


_PRESENT = "SELECT key, report FROM report WHERE key = ANY(CAST(:keys AS uuid[]))"


def _missing(session: Session, wanted: Sequence[Wanted]) -> list[Wanted]:
    with session.writing():
        there = present(session, [one.key for one in wanted])
    return [one for one in wanted if one.key not in there]


def _batches(missing: Sequence[Wanted], size: int) -> Iterator[Sequence[Wanted]]:
    return (missing[start : start + size] for start in range(0, len(missing), size))


def _mine(session: Session, some: Sequence[Wanted]) -> list[Wanted]:
    """Those that nobody else is at, and that are still missing: nobody will be at them before we are done."""
    taken = [some[place] for place in free(session, [str(one.key) for one in some])]
    there = present(session, [one.key for one in taken])
    return [one for one in taken if one.key not in there]


def _put(session: Session, mine: Sequence[Wanted], by: Preparer) -> None:
    reports = [one.report for one in mine]
    found = each(lambda report: taken_out(report, by.extract), reports, name=lambda report: report.path)
    parts = [part(report, next(found), by.encoder) for report in reports]
    met = block.put(session, [one.key for one in mine], parts)
    words.remember(session, met, by.encoder, anew=by.anew)


def _wait(session: Session, one: Wanted) -> None:
    """Wait until whoever is at a report has done it, or is gone."""
    with session.writing():
        lock(session, str(one.key))
