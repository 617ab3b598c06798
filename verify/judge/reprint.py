"""Which of two texts was copied from the other, how much of it, and where that stands in both.

Who names the other's outlet copied, whatever the days say: a page that is brought up to date gets a new day.
Where neither does, or both do, the later one copied; of two of one day nobody can tell.
"""

from dataclasses import dataclass

from verify.documents import Document
from verify.judge.credit import credits_outlet
from verify.judge.reuse import Run, containment, runs, shingles

COPY = 0.3
"""Share of the smaller text's shingles found in the other from which a document counts as a copy.

Independent reports of one event share .10 at most (787 pairs of ours, and the labelled stories); copies that
were cut and edited begin at .35.
"""


@dataclass(frozen=True, slots=True)
class Reprint:
    """Two texts of which the one is the other's, at least in great part.

    Attributes:
        left: One of the two.
        right: The other.
        share: How much of the smaller one stands in the other, 0 to 1.
        runs: The stretches that both have.
        copier: Which was made from the other; ``None`` where that cannot be told.
    """

    left: Document
    right: Document
    share: float
    runs: tuple[Run, ...]
    copier: Document | None


def reprint(left: Document, right: Document, least: float = COPY) -> Reprint | None:
    """What two texts have in common, if so large a share of the smaller one stands in the other."""
    share = containment(shingles(left.text), shingles(right.text))
    if not share or share < least:
        return None
    return Reprint(left, right, share, runs(left.text, right.text), copier(left, right))


def copier(left: Document, right: Document) -> Document | None:
    """Which of two texts that have much in common was made from the other, by credit and by day."""
    left_names, right_names = credits_outlet(left, right.outlet), credits_outlet(right, left.outlet)
    if left_names != right_names and left.outlet and right.outlet:
        return left if left_names else right
    if left.published is None or right.published is None or left.published == right.published:
        return None
    return left if left.published > right.published else right
