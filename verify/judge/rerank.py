"""The passages that resemble each claim most, of all that the corpus finds near it.

The index ranks by vectors and words alone. What fits the claim better than the rest of the article is told by
the words of both and by their details (``resemblance``): of four times as many passages those that are judged
are chosen by it. docs/measurements.md, "Which passages are judged", says what this finds.
"""

from collections.abc import Sequence
from typing import Final

from verify.claims import Claim
from verify.corpus import Hit
from verify.documents import Document
from verify.judge.bench import Bench
from verify.judge.means import Means

_DEPTH: Final = 4
"""Passages looked at for each that is judged."""
_MOST: Final = 400
"""Passages beyond which no more are looked at than are judged."""


def candidates(most: int) -> int:
    """How many passages are looked at so that ``most`` are judged."""
    return max(most, min(_DEPTH * most, _MOST))


def rerank(
    article: Document, claims: Sequence[Claim], hits: Sequence[Sequence[Hit]], means: Means, *, most: int
) -> tuple[tuple[Hit, ...], ...]:
    """For each claim the ``most`` passages that resemble it most, most first; of equals the nearer is first.

    Args:
        article: The article that contains the claims.
        claims: All claims of the article.
        hits: The passages found for each, nearest first.
        means: The resources for comparing statements.
        most: How many are kept for a claim.
    """
    means.words.learn(
        [*(claim.text for claim in claims), *(hit.passage.claim.text for near in hits for hit in near)]
    )
    bench = Bench(article, claims, means.words)
    return tuple(
        tuple(sorted(near, key=lambda hit: -bench.measure(claim, hit).resemblance)[:most])
        for claim, near in zip(claims, hits, strict=True)
    )
