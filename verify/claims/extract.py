"""The whole way from a document to its claims."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from verify.claims.attribution import Attributed, attribute
from verify.claims.checkable import checkable
from verify.claims.claim import Claim
from verify.claims.modality import modality
from verify.claims.notices import language_without_rules, too_many_claims
from verify.claims.split import split
from verify.documents import Document, sentences
from verify.facets import Facet, FacetKind, find_all, quoted_part
from verify.text import Language, Notice, Span

MOST_CLAIMS = 2000


class Extraction(NamedTuple):
    """What was found in a document.

    Attributes:
        claims: In the order of the text, not overlapping.
        notices: What the reader must be told: a language without rules, a limit that bit.
    """

    claims: tuple[Claim, ...]
    notices: tuple[Notice, ...]


def extract(document: Document) -> Extraction:
    """The claims of ``document``: what its body asserts, piece by piece, each with the voices behind it.

    Only the body is looked at; headlines, datelines and boilerplate claim nothing here.
    """
    if document.language is Language.UNKNOWN:
        return Extraction((), (language_without_rules(document.path),))
    spans = [span for block in document.body() for span in sentences(document.text, block)]
    found = list(_pieces(document, attribute(document, spans)))
    kept = found[:MOST_CLAIMS]
    notices: tuple[Notice, ...] = ()
    if len(found) > MOST_CLAIMS:
        rest = Span(found[MOST_CLAIMS][0].start, found[-1][0].end)
        notices = (too_many_claims(document.path, MOST_CLAIMS, rest),)
    details = _details(document, [piece for piece, _ in kept])
    claims = (
        _claim(document, f"c{number}", said, piece=piece, facets=facets)
        for number, ((piece, said), facets) in enumerate(zip(kept, details, strict=True), 1)
    )
    return Extraction(tuple(claims), notices)


def _pieces(document: Document, attributed: Sequence[Attributed]) -> Iterator[tuple[Span, Attributed]]:
    for said in attributed:
        for piece in split(document.text, said.content, document.language):
            if checkable(document.text, piece, document.language):
                yield piece, said


def _claim(
    document: Document, identity: str, said: Attributed, *, piece: Span, facets: tuple[Facet, ...]
) -> Claim:
    text, language = document.text, document.language
    return Claim(
        id=identity,
        text=piece.of(text),
        start=piece.start,
        end=piece.end,
        sentence=said.sentence,
        language=language,
        chain=said.chain,
        modality=modality(text, piece, sentence=said.sentence, chain=said.chain, language=language),
        facets=facets,
    )


def _details(document: Document, pieces: Sequence[Span]) -> Iterator[tuple[Facet, ...]]:
    """The facets of each piece; the document is searched once."""
    found = sorted(find_all(document.text, document.context), key=lambda facet: facet.start)
    quotations = [facet for facet in found if facet.kind is FacetKind.QUOTATION]
    others = [facet for facet in found if facet.kind is not FacetKind.QUOTATION]
    starts = [facet.start for facet in others]
    for piece in pieces:
        near = others[bisect_left(starts, piece.start - 1) : bisect_left(starts, piece.end)]
        cut = (_without_conjunction(facet, piece) for facet in near if facet.end <= piece.end)
        quoted = (quoted_part(quotation, piece) for quotation in _around(quotations, piece))
        yield (*(facet for facet in cut if facet.start >= piece.start), *filter(None, quoted))


def _around(quotations: Sequence[Facet], piece: Span) -> Sequence[Facet]:
    """Those that share a character with ``piece``: one quotation may hold several claims."""
    first = bisect_left(quotations, piece.start + 1, key=lambda facet: facet.end)
    return quotations[first : bisect_left(quotations, piece.end, key=lambda facet: facet.start)]


def _without_conjunction(facet: Facet, piece: Span) -> Facet:
    """A facet that begins with the «و» before the piece begins where the piece does («ولم», «وخفض»)."""
    if facet.start != piece.start - 1 or facet.end <= piece.start:
        return facet
    return replace(facet, start=piece.start, text=facet.text[1:])
