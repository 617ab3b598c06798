"""Finding the passages that may speak to a claim."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from verify.claims import Claim
from verify.corpus.embedding import embed
from verify.corpus.fusion import Fused, fuse
from verify.corpus.index import Index
from verify.corpus.passages import in_context
from verify.corpus.ranking import Mask, Ranked
from verify.corpus.terms import stemmed, terms, without_language
from verify.documents import Document
from verify.models import LoadedEncoder, Vectors
from verify.text import Language, detect

_DEPTH = 5
"""Each channel ranks this many times as many rows as are asked for: what two of them put low may win."""


@dataclass(frozen=True, slots=True)
class Query:
    """One text in the forms in which it is looked for."""

    plain: str
    context: str
    terms: tuple[str, ...]
    language: Language

    @classmethod
    def of_claim(cls, claim: Claim, document: Document) -> "Query":
        """The forms of a claim of ``document``."""
        found = terms(claim.text, claim.facets)
        return cls(claim.text, in_context(claim, document), tuple(found), claim.language)

    @classmethod
    def of_text(cls, text: str) -> "Query":
        """The forms of a text that stands alone."""
        return cls(text, text, tuple(terms(text)), detect(text))


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

    Args:
        index: What is searched.
        encoder: The one that made the index.
        queries: What is looked for.
        k: How many rows; fewer come back only where there are no more.
        allowed: Only rows where this is true are found.
    """
    plain = embed(encoder.encode_queries, [query.plain for query in queries], dimension=encoder.dimension)
    channels = rankings(index, encoder, queries, plain, k=_DEPTH * k, allowed=allowed)
    found = []
    for number, vector in enumerate(plain):
        fused = fuse({name: ranked[number] for name, ranked in channels.items()})[: max(k, 0)]
        rows = np.array([one.row for one in fused], np.int64)
        cosines = index.plain.similarities(vector, rows).tolist()
        found.append(tuple(_found(one, cosine) for one, cosine in zip(fused, cosines, strict=True)))
    return tuple(found)


def rankings(
    index: Index,
    encoder: LoadedEncoder,
    queries: Sequence[Query],
    plain: Vectors,
    *,
    k: int,
    allowed: Mask | None = None,
) -> dict[str, tuple[Ranked, ...]]:
    """What each channel finds for each query, apart from the others.

    ``claim`` and ``context`` are vectors, of the claim and of the claim in its context. ``words`` are terms
    that a passage shares with the claim. ``translation`` finds, in this way, the passages that are not in the
    claim's language, by its words in theirs.
    """
    around = embed(encoder.encode_queries, [query.context for query in queries], dimension=encoder.dimension)
    foreign = {language: index.foreign_to(language) for language in {query.language for query in queries}}
    if allowed is not None:
        foreign = {language: mask & allowed for language, mask in foreign.items()}
    own = [dict.fromkeys(stemmed(query.terms), 1.0) for query in queries]
    other = _translated(index, encoder, queries)
    return {
        "claim": index.plain.search(plain, k, allowed=allowed),
        "context": index.context.search(around, k, allowed=allowed),
        "words": tuple(index.lexical.search(query, k, allowed=allowed) for query in own),
        "translation": tuple(
            index.lexical.search(translated, k, allowed=foreign[query.language])
            for query, translated in zip(queries, other, strict=True)
        ),
    }


def _translated(index: Index, encoder: LoadedEncoder, queries: Sequence[Query]) -> Iterator[dict[str, float]]:
    """The terms of each query in other languages; numbers and other details stay as they are."""
    everything = sorted({term for query in queries for term in query.terms if not without_language(term)})
    vectors = embed(encoder.encode_queries, everything, dimension=encoder.dimension)
    known = dict(zip(everything, index.vocabulary.translations(everything, vectors), strict=True))
    for query in queries:
        found = {term: 1.0 for term in query.terms if without_language(term)}
        for term in query.terms:
            for translation, weight in known.get(term, ()):
                found[translation] = max(weight, found.get(translation, 0.0))
        yield found


def _found(one: Fused, cosine: float) -> Found:
    return Found(one.row, one.score, cosine, one.channels)
