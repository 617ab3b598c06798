"""Putting reports into another block: of a block little may be left, and many small ones are slow to search.

Blocks of about one size are gathered when there are many, into one that is many times as large (a
log-structured merge: O'Neil et al., Acta Informatica 1996): a report is moved no more often than the
logarithm of how many there are. Vectors and texts stay where they are.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

import numpy as np

from verify.corpus.entry import Entry
from verify.corpus.passages import Views
from verify.corpus.record import loads
from verify.corpus.segment import Part
from verify.corpus.sketch import Sketch
from verify.models import Vectors
from verify.postgresql import wire
from verify.postgresql.block import put_block
from verify.postgresql.locks import free
from verify.postgresql.session import Session

TOGETHER = 1 << 4
"""So many blocks of one size are gathered; a block of the next size has so many times as many reports."""

_LARGEST = 1 << 14
# Reports of a block that is moved no more: what is taken out of them is held in memory meanwhile.
_GATHERING = "gathering blocks"


def parts_of(session: Session, reports: Iterable[int]) -> Iterator[tuple[int, Part]]:
    """What was taken out of reports with their numbers, without their texts and vectors."""
    for number, entry, taken in session.run(_TAKEN, reports=wire.array(reports)):
        yield number, Part(loads(Entry, entry), b"", taken, _NO_SKETCH, Views(_no_vectors, _no_vectors))


_TAKEN = """
    SELECT report, entry, taken FROM report
    WHERE report = ANY(CAST(:reports AS bigint[])) ORDER BY block, number
"""


_NO_SKETCH: Sketch = np.empty(0, np.uint32)


def _no_vectors() -> Vectors:
    message = "the vectors of a report stay where they are"
    raise LookupError(message)


def reshelve(session: Session, blocks: Sequence[int]) -> None:
    """Put what is left in blocks into a new one, if anything is, and have the blocks go. In a transaction."""
    left = [row[0] for row in session.run(_LEFT, blocks=wire.array(blocks))]
    if left:
        numbers, parts = zip(*parts_of(session, left), strict=True)
        session.run(_MOVED, block=put_block(session, numbers, parts), numbers=wire.array(numbers))
    session.run("DELETE FROM posting WHERE block = ANY(CAST(:blocks AS bigint[]))", blocks=wire.array(blocks))
    session.run("DELETE FROM block WHERE block = ANY(CAST(:blocks AS bigint[]))", blocks=wire.array(blocks))


_LEFT = "SELECT report FROM report WHERE block = ANY(CAST(:blocks AS bigint[]))"
_MOVED = """
    UPDATE report SET block = :block, number = place - 1
    FROM unnest(CAST(:numbers AS bigint[])) WITH ORDINALITY AS moved(one, place) WHERE report = one
"""


def gather(session: Session) -> None:
    """Gather small blocks, unless another process is at it.

    Args:
        session: Outside a transaction.
    """
    while True:
        with session.writing():
            if not free(session, [_GATHERING]):
                return
            session.run("SELECT 1 FROM store FOR UPDATE")  # nobody lists reports meanwhile
            many = _many_of_one_size(session)
            if not many:
                return
            reshelve(session, many)


def _many_of_one_size(session: Session) -> list[int]:
    sizes: dict[int, list[int]] = defaultdict(list)
    for block, reports in session.run("SELECT block, octet_length(reports) / 8 FROM block ORDER BY block"):
        if reports < _LARGEST:
            sizes[_size(reports)].append(block)
    for size, blocks in sorted(sizes.items()):
        if len(blocks) >= TOGETHER:
            return blocks[: _most(size)]
    return []


def _size(reports: int) -> int:
    """Of which size a block of so many reports is, from 0."""
    return (reports.bit_length() - 1) // 4


def _most(size: int) -> int:
    """How many blocks of a size are gathered at once: no more reports than a block should hold."""
    return max(2, _LARGEST >> 4 * size)
