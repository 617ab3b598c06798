"""What the relation reader says of each claim and passage: in their sentences, and of the two alone.

A sentence of a newspaper holds several statements, and the reader tells a contradiction in one of them worse
than one between two short statements. So a passage that may say something of the claim is read twice. A
statement that is denied, or called untrue, is not read alone: without its sentence it may look affirmed.
docs/measurements.md, "Read a second time", says what this finds.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
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
    count = _Count(progress)
    whole = [[in_context(claim, one, article) for one in some] for claim, some in near]
    answers = _read(reader, chain.from_iterable(whole), count)
    again = [
        [
            pair if _settled(claim, one, answers[pair]) else alone(claim, one, article)
            for one, pair in zip(some, row, strict=True)
        ]
        for (claim, some), row in zip(near, whole, strict=True)
    ]
    answers |= _read(reader, (pair for row in again for pair in row if pair not in answers), count)
    return [
        [
            _readings(claim, one, *(answers[pair] for pair in both))
            for one, *both in zip(some, *rows, strict=True)
        ]
        for (claim, some), *rows in zip(near, whole, again, strict=True)
    ]


def _settled(claim: Claim, passage: Passage, reading: Reading) -> bool:
    """Whether reading the two alone tells nothing more, or something wrong."""
    return reading.relations.related > _UNRELATED or disputes(claim) or disputes(passage.claim)


def _readings(claim: Claim, passage: Passage, told: Reading, again: Reading) -> Readings:
    if not denies(claim):
        return Readings(told, again)
    turned = of_the_denial(told, passage.claim)
    return Readings(turned, turned)


def _read(reader: LoadedReader, pairs: Iterable[_Pair], count: "_Count") -> dict[_Pair, Reading]:
    different = list(dict.fromkeys(pairs))
    return dict(zip(different, reader.read(different, progress=count.further()), strict=True))


@dataclass(slots=True)
class _Count:
    """Progress over several readings: each goes on where the last one ended."""

    progress: Progress | None
    read: int = 0

    def further(self) -> Progress | None:
        progress, before = self.progress, self.read
        if progress is None:
            return None

        def told(done: int, total: int) -> None:
            self.read = before + total
            progress(before + done, before + total)

        return told
