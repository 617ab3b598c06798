"""Finding again in a text what a labelled story says of it."""

from collections.abc import Sequence

import numpy as np

from verify.claims import Claim
from verify.documents import Document
from verify.text import Span

LEAST_OVERLAP = 0.3


def span_of(document: Document, quote: str) -> Span:
    """Where a labelled quote stands."""
    start = document.text.index(quote)
    return Span(start, start + len(quote))


def nearest(claims: Sequence[Claim], wanted: Span) -> int | None:
    """The claim that overlaps a labelled one most, if by enough."""
    shares = [overlap(claim.span, wanted) for claim in claims]
    best = int(np.argmax(shares)) if shares else 0
    return best if shares and shares[best] >= LEAST_OVERLAP else None


def overlap(left: Span, right: Span) -> float:
    """Jaccard similarity of two spans, by characters."""
    shared = max(0, min(left.end, right.end) - max(left.start, right.start))
    return shared / (max(left.end, right.end) - min(left.start, right.start)) if shared else 0.0
