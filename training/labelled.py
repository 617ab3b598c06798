"""Locating the labels of a story in its texts."""

from collections.abc import Sequence

import numpy as np

from verify.claims import Claim
from verify.documents import Document
from verify.text import Span

LEAST_OVERLAP = 0.3
"""Jaccard similarity of two spans, in characters."""


def span_of(document: Document, quote: str) -> Span:
    """The span of a labelled quote."""
    start = document.text.index(quote)
    return Span(start, start + len(quote))


def nearest(claims: Sequence[Claim], wanted: Span) -> int | None:
    """The claim with the greatest overlap with a labelled one, if that is enough."""
    shares = [overlap(claim.span, wanted) for claim in claims]
    best = int(np.argmax(shares)) if shares else 0
    return best if shares and shares[best] >= LEAST_OVERLAP else None


def overlap(left: Span, right: Span) -> float:
    """Jaccard similarity of two spans, by characters."""
    shared = max(0, min(left.end, right.end) - max(left.start, right.start))
    return shared / (max(left.end, right.end) - min(left.start, right.start)) if shared else 0.0
