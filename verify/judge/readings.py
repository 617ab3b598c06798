"""What the relation reader says of each claim and passage: in their sentences, and of the two alone.

A sentence of a newspaper holds several statements, and the reader tells a contradiction in one of them worse
than one between two short statements. So a passage that may say something of the claim is read twice. A
statement that is denied is not read alone: without its sentence it looks affirmed. docs/measurements.md,
"Read a second time", says what this finds.
"""

from collections.abc import Iterable, Sequence
from itertools import chain
from typing import Final, NamedTuple

from verify.claims import Claim
from verify.corpus import Passage
from verify.documents import Document
from verify.judge.dispute import denies, disputes, of_the_denial
from verify.judge.pairs import alone, in_context
from verify.models import Answer, Asked, LoadedReader, Progress, Reading

_UNRELATED: Final = 0.8
"""Probability of *related* above which a pair is not read a second time."""

_Pair = tuple[Asked, Answer]


class Readings(NamedTuple):
    """The reader's answers on a claim and a passage.

    Attributes:
        in_context: On the claim in its sentence and the passage's sentence; for a claim that is a denial,
            turned to apply to the denial.
        alone: On the two statements without the rest of their sentences; ``in_context`` if they were not
            read alone.
    """

    in_context: Reading
    alone: Reading


def readings(
    article: Document,
    near: Sequence[tuple[Claim, Sequence[Passage]]],
    reader: LoadedReader,
    progress: Progress | None = None,
) -> list[list[Readings]]:
    """The answers on each claim and its passages, in their order; what occurs twice is read once.

    Args:
        article: The article that contains the claims.
        near: Each claim with the passages that may address it.
        reader: The relation reader.
        progress: Called as pairs are read; the total grows when it is known what is read a second time.
    """
    whole = [[in_context(claim, one, article) for one in some] for claim, some in near]
    first = _read(reader, chain.from_iterable(whole), progress)
    told = [[first[pair] for pair in row] for row in whole]
    again = [
        [
            None if _settled(claim, one, reading) else alone(claim, one, article)
            for one, reading in zip(some, row, strict=True)
        ]
        for (claim, some), row in zip(near, told, strict=True)
    ]
    unsettled = (pair for row in again for pair in row if pair)
    second = _read(reader, unsettled, _after(len(first), progress))
    return [
        [
            _readings(claim, one, reading, second[pair] if pair else None)
            for one, reading, pair in zip(some, row, pairs, strict=True)
        ]
        for (claim, some), row, pairs in zip(near, told, again, strict=True)
    ]


def _settled(claim: Claim, passage: Passage, reading: Reading) -> bool:
    """Whether reading the two alone tells nothing more, or something wrong."""
    return reading.relations.related > _UNRELATED or disputes(claim) or disputes(passage.claim)


def _readings(claim: Claim, passage: Passage, told: Reading, again: Reading | None) -> Readings:
    if denies(claim):
        told = of_the_denial(told, passage.claim)
    return Readings(told, again or told)


def _read(reader: LoadedReader, pairs: Iterable[_Pair], progress: Progress | None) -> dict[_Pair, Reading]:
    different = list(dict.fromkeys(pairs))
    return dict(zip(different, reader.read(different, progress=progress), strict=True))


def _after(read: int, progress: Progress | None) -> Progress | None:
    if progress is None:
        return None
    return lambda done, total: progress(read + done, read + total)
