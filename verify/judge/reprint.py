"""Which of two texts was copied from the other, how much of it, and which stretches.

The one that names the other's outlet is the copy, whatever the days say: an updated page gets a new day. If
neither or both do, the later one is the copy; of two of one day it is unknown.
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
    """Two texts of which one is contained in the other, at least for the most part.

    Attributes:
        left: One of the two.
        right: The other.
        share: How much of the smaller one is in the other, 0 to 1.
        runs: The common stretches.
        copier: The one made from the other; ``None`` if that is unknown.
    """

    left: Document
    right: Document
    share: float
    runs: tuple[Run, ...]
    copier: Document | None


def reprint(left: Document, right: Document, least: float = COPY) -> Reprint | None:
    """The common text of two documents, if it is at least the share ``least`` of the smaller one."""
    share = containment(shingles(left.text), shingles(right.text))
    if not share or share < least:
        return None
    return Reprint(left, right, share, runs(left.text, right.text), copier(left, right))


def copier(left: Document, right: Document) -> Document | None:
    """Which of two texts with much in common was made from the other, by credit and by day."""
    left_names, right_names = credits_outlet(left, right.outlet), credits_outlet(right, left.outlet)
    if left_names != right_names and left.outlet and right.outlet:
        return left if left_names else right
    if left.published is None or right.published is None or left.published == right.published:
        return None
    return left if left.published > right.published else right
