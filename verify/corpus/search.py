"""Finding the passages that may speak to a claim."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from verify.claims import Claim
from verify.corpus.any_index import AnyIndex
from verify.corpus.embedding import embed
from verify.corpus.fusion import Fused, fuse
from verify.corpus.passages import Views, views
from verify.corpus.ranking import Mask, Ranked
from verify.corpus.terms import stemmed, terms, without_language
from verify.corpus.whole_report import with_reports
from verify.documents import Document
from verify.models import LoadedEncoder, Vectors
from verify.text import Language, detect

Dictionary = dict[str, list[tuple[str, float]]]
"""For a word the stems that translate it, each with its weight."""

_DEPTH = 5
"""Each channel ranks this many times as many rows as are asked for: what two of them put low may win."""


@dataclass(frozen=True, slots=True)
class Query:
    """One text in the forms in which it is looked for."""

    texts: Views[str]
    terms: Views[tuple[str, ...]]
    language: Language

    @classmethod
    def of_claim(cls, claim: Claim, document: Document) -> "Query":
        """The forms of a claim of ``document``."""
        texts = views(claim, document)
        return cls(texts, Views(*(tuple(terms(text, claim.facets)) for text in texts)), claim.language)

    @classmethod
    def of_text(cls, text: str) -> "Query":
        """The forms of a text that stands alone."""
        found = tuple(terms(text))
        return cls(Views(text, text), Views(found, found), detect(text))


@dataclass(frozen=True, slots=True)
class Found:
    """A row, its fused score, its cosine with the query and its rank in each channel that found it."""

    row: int
    score: float
    similarity: float
    channels: tuple[tuple[str, int], ...]


def search(
    index: AnyIndex,
    encoder: LoadedEncoder,
    queries: Sequence[Query],
    k: int,
    *,
    allowed: Mask | None = None,
    of_one_text: bool = False,
) -> tuple[tuple[Found, ...], ...]:
    """The ``k`` best rows for each query, best first; of equal scores the lower row is first.

    Args:
        index: What is searched.
        encoder: The one that made the index.
        queries: What is looked for.
        k: How many rows; fewer come back only where there are no more.
        allowed: Only rows where this is true are found.
        of_one_text: The queries are the claims of one article: reports near to many of them come first.
    """
    plain = _vectors(encoder, [query.texts.claim for query in queries])
    channels = rankings(index, encoder, queries, plain, k=_DEPTH * k, allowed=allowed)
    fused = tuple(
        fuse({name: ranked[number] for name, ranked in channels.items()}) for number in range(len(queries))
    )
    if of_one_text:
        fused = with_reports(fused, _owners(index, fused))
    found = []
    for vector, best in zip(plain, fused, strict=True):
        kept = best[: max(k, 0)]
        rows = np.array([one.row for one in kept], np.int64)
        cosines = index.views.claim.vectors.similarities(vector, rows).tolist()
        found.append(tuple(_found(one, cosine) for one, cosine in zip(kept, cosines, strict=True)))
    return tuple(found)


def rankings(
    index: AnyIndex,
    encoder: LoadedEncoder,
    queries: Sequence[Query],
    plain: Vectors,
    *,
    k: int,
    allowed: Mask | None = None,
) -> dict[str, tuple[Ranked, ...]]:
    """What each channel finds for each query, apart from the others.

    The claim by itself and the claim in its context are each looked for by their vector, by shared words, and
    by their words' translations. The last finds passages in other languages only, which share no words:
    without it the passages in the claim's own language, found twice, would come before them all.

    Args:
        index: What is searched.
        encoder: The one that made the index.
        queries: What is looked for.
        plain: The vectors of the claims by themselves.
        k: How many rows each channel finds at most.
        allowed: Only rows where this is true are found.
    """
    foreign = {language: _foreign_to(index, language) for language in {query.language for query in queries}}
    if allowed is not None:
        foreign = {language: mask & allowed for language, mask in foreign.items()}
    dictionary = _dictionary(index, encoder, queries)
    around = _vectors(encoder, [query.texts.context for query in queries])
    found: dict[str, tuple[Ranked, ...]] = {}
    rows_of = Views(*zip(*(query.terms for query in queries), strict=True)) if queries else Views((), ())
    for name, view, vectors, rows in zip(Views._fields, index.views, (plain, around), rows_of, strict=True):
        found[name] = view.vectors.search(vectors, k, allowed=allowed)
        found[f"{name}-words"] = tuple(
            view.lexical.search(dict.fromkeys(stemmed(row), 1.0), k, allowed=allowed) for row in rows
        )
        found[f"{name}-translation"] = tuple(
            view.lexical.search(_translated(row, dictionary), k, allowed=foreign[query.language])
            for query, row in zip(queries, rows, strict=True)
        )
    return found


def _foreign_to(index: AnyIndex, language: Language) -> Mask:
    """Which rows are not in ``language``."""
    foreign: Mask = np.array([entry.language is not language for entry in index.entries], np.bool_)
    return np.repeat(foreign, np.diff(index.starts()))


def _owners(index: AnyIndex, found: Sequence[Sequence[Fused]]) -> dict[int, int]:
    """The report of each row that was found."""
    rows = sorted({one.row for line in found for one in line})
    return dict(zip(rows, index.owners(np.array(rows, np.int64)).tolist(), strict=True))


def _vectors(encoder: LoadedEncoder, texts: Sequence[str]) -> Vectors:
    return embed(encoder.encode_queries, texts, dimension=encoder.dimension)


def _dictionary(index: AnyIndex, encoder: LoadedEncoder, queries: Sequence[Query]) -> Dictionary:
    """What every word of the queries may be in other languages, by its sense or by its sound."""
    seen = {term for query in queries for term in query.terms.context if not without_language(term)}
    words = sorted(seen)
    translated = index.translations(words, _vectors(encoder, words))
    alike = index.transliterations(words)
    return {word: [*near, *sounding] for word, near, sounding in zip(words, translated, alike, strict=True)}


def _translated(row: Sequence[str], dictionary: Dictionary) -> dict[str, float]:
    """Terms in the other languages, with what each counts; numbers and other details stay as they are."""
    found = {term: 1.0 for term in row if without_language(term)}
    for term in row:
        for translation, weight in dictionary.get(term, ()):
            found[translation] = max(weight, found.get(translation, 0.0))
    return found


def _found(one: Fused, cosine: float) -> Found:
    return Found(one.row, one.score, cosine, one.channels)
