"""How much of one text is in another, in other words or another language: evidence of derivation.

A translation or rewrite keeps the facts of its source, most of their order, and its figures, and adds little.
Two reporters at one event share the event: some words, some figures, an occasional quotation; each has much
that the other lacks. (Gaizauskas et al. 2001 and Clough et al. 2002 measured the former on news written from
agency copy, in one language; word counterparts extend it to two.)
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from verify.facets.numerals.number_value import NumberValue
from verify.judge.account import Account
from verify.judge.alignment import Bag, Matrix, counterparts

COUNTERPART = 0.6
"""Match from which a word stands for another."""
FOLLOWS = 0.5
"""Cosine from which one sentence says what another says."""
QUOTED = 0.5
"""Share of a quotation's words with counterparts from which the other text has it too."""
TELLING = 13
"""Numbers from here on, and fractions, are distinctive; two texts share smaller ones by chance."""
ROUNDED = 0.03
"""The share by which one quantity may differ in two texts, rounded or in other units."""
_MOST_QUOTATIONS = 2
"""Quotations beyond which more do not count."""


@dataclass(frozen=True, slots=True)
class TakenOver:
    """What a text has taken over from another, if it was made from it.

    Attributes:
        words: Share of its words with a counterpart in the other.
        carried: Share of the other's words with a counterpart in it.
        sentences: The number of its sentences.
        in_order: How many of these follow a sentence of the other, in the other's order.
        figures: The number of its figures.
        same_figures: How many of these are in the other.
        telling: The number of distinctive figures in the other.
        kept: How many of these are in it.
        quotations: The number of its quotations.
        same_quotations: How many of these are in the other.
        across: Whether the two are in different languages.
    """

    words: float
    carried: float
    sentences: int
    in_order: int
    figures: int
    same_figures: int
    telling: int
    kept: int
    quotations: int
    same_quotations: int
    across: bool

    def signs(self) -> "Signs":
        """The same as features that can be weighed."""
        return Signs(
            words=self.words,
            carried=self.carried,
            order=self.in_order / max(1, self.sentences),
            figures=_share(self.same_figures, self.figures),
            kept=_share(self.kept, self.telling),
            own_quotations=min(_MOST_QUOTATIONS, self.quotations - self.same_quotations),
            same_quotations=min(_MOST_QUOTATIONS, self.same_quotations),
            across=float(self.across),
        )


class Signs(NamedTuple):
    """The weighed features; see ``TakenOver``. Shares of few figures are shrunk towards a third."""

    words: float
    carried: float
    order: float
    figures: float
    kept: float
    own_quotations: float
    same_quotations: float
    across: float


def taken_over(later: Account, earlier: Account, *, across: bool) -> TakenOver:
    """What ``later`` has taken over from ``earlier``, if it was made from it."""
    match = counterparts(later.bag, earlier.bag)
    telling = [one for one in earlier.figures if _tells(one)]
    return TakenOver(
        words=_covered(match),
        carried=_covered(match.T),
        sentences=len(later.directions),
        in_order=in_order(later.directions @ earlier.directions.T),
        figures=len(later.figures),
        same_figures=_standing(later.figures, earlier.figures),
        telling=len(telling),
        kept=_standing(telling, later.figures),
        quotations=len(later.quotations),
        same_quotations=sum(stands(one, earlier.bag) for one in later.quotations),
        across=across,
    )


def in_order(likeness: Matrix) -> int:
    """The number of rows that follow a column in order, in the alignment of greatest likeness.

    Several rows may follow one column, since one sentence is often split in two.

    Args:
        likeness: The likeness of each row to each column; below ``FOLLOWS`` it does not count.
    """
    best = np.zeros(likeness.shape[1] + 1)
    count = np.zeros(likeness.shape[1] + 1, dtype=np.int64)
    for row in np.maximum(np.asarray(likeness, dtype=np.float64).round(4) - FOLLOWS, 0):
        for column, gain in enumerate(row, 1):  # ``best[column]``: among the first columns
            if gain > 0:
                best[column] += gain
                count[column] += 1
            if best[column - 1] >= best[column]:
                best[column], count[column] = best[column - 1], count[column - 1]
    return int(count[-1])


def stands(words: Bag, text: Bag) -> bool:
    """Whether most of ``words`` have a counterpart in ``text``."""
    match = counterparts(words, text)
    return bool(match.size) and float(match.max(axis=1).mean()) >= QUOTED


def _covered(match: Matrix) -> float:
    """The share of the rows that have a counterpart."""
    return round(float((match.max(axis=1) >= COUNTERPART).mean()), 4) if match.size else 0.0


def _share(part: int, whole: int) -> float:
    return (part + 0.5) / (whole + 1.5)


def _standing(figures: Sequence[NumberValue], others: Sequence[NumberValue]) -> int:
    return sum(any(_same(one, other) for other in others) for one in figures)


def _same(one: NumberValue, other: NumberValue) -> bool:
    """Whether two numbers are equal as written, or in one unit."""
    in_base = one.dimension == other.dimension and _near(one.value * one.factor, other.value * other.factor)
    return in_base or _near(one.value, other.value)


def _near(one: float, other: float) -> bool:
    return abs(one - other) <= ROUNDED * max(abs(one), abs(other))


def _tells(one: NumberValue) -> bool:
    return one.value >= TELLING or one.value != int(one.value)
