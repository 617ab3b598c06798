"""Finding the passages that may speak to a claim."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from verify.claims import Claim
from verify.corpus.embedding import embed
from verify.corpus.fusion import Fused, fuse
from verify.corpus.index import Index
from verify.corpus.passages import in_context
from verify.corpus.ranking import Mask
from verify.corpus.terms import terms
from verify.documents import Document
from verify.models import LoadedEncoder

_DEPTH = 5
"""Each channel ranks this many times as many rows as are asked for: what two of them put low may win."""


@dataclass(frozen=True, slots=True)
class Query:
    """One text in the three forms in which it is looked for."""

    plain: str
    context: str
    terms: tuple[str, ...]

    @classmethod
    def of_claim(cls, claim: Claim, document: Document) -> "Query":
        """The forms of a claim of ``document``."""
        return cls(claim.text, in_context(claim, document), tuple(terms(claim.text, claim.facets)))

    @classmethod
    def of_text(cls, text: str) -> "Query":
        """The forms of a text that stands alone."""
        return cls(text, text, tuple(terms(text)))


@dataclass(frozen=True, slots=True)
class Found:
    """A row, its fused score, its cosine with the query and its rank in each channel that found it."""

    row: int
    score: float
    similarity: float
    channels: tuple[tuple[str, int], ...]


def search(
    index: Index, encoder: LoadedEncoder, queries: Sequence[Query], k: int, *, allowed: Mask | None = None
) -> tuple[tuple[Found, ...], ...]:
    """The ``k`` best rows for each query, best first; of equal scores the lower row is first.

    Three channels are fused by reciprocal rank: the claim's vector, the vector of the claim in its context,
    and shared terms.

    Args:
        index: What is searched.
        encoder: The one that made the index.
        queries: What is looked for.
        k: How many rows; fewer come back only where there are no more.
        allowed: Only rows where this is true are found.
    """
    depth = _DEPTH * k
    vectors = embed(encoder.encode_queries, [query.plain for query in queries], dimension=encoder.dimension)
    plain = index.plain.search(vectors, depth, allowed=allowed)
    around = embed(encoder.encode_queries, [query.context for query in queries], dimension=encoder.dimension)
    context = index.context.search(around, depth, allowed=allowed)
    found = []
    for number, query in enumerate(queries):
        channels = {
            "plain": plain[number],
            "context": context[number],
            "lexical": index.lexical.search(query.terms, depth, allowed=allowed),
        }
        fused = fuse(channels)[: max(k, 0)]
        rows = np.array([one.row for one in fused], np.int64)
        cosines = index.plain.similarities(vectors[number], rows)
        found.append(tuple(_found(one, float(cosine)) for one, cosine in zip(fused, cosines, strict=True)))
    return tuple(found)


def _found(one: Fused, cosine: float) -> Found:
    return Found(one.row, one.score, cosine, one.channels)
