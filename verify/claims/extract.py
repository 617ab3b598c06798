"""From a document to its claims."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from verify.claims import notices
from verify.claims.attribution.attribute import attribute
from verify.claims.attribution.grammars import GRAMMARS
from verify.claims.attribution.scope import doubt
from verify.claims.claim import Claim
from verify.claims.clauses.checkable import checkable
from verify.claims.clauses.modality import modality
from verify.claims.clauses.split import split
from verify.claims.division.divided import divided
from verify.claims.limits import MOST_CLAIMS, MOST_DETAILS, Taken, limits_reached
from verify.claims.reconciliation.choice import shipped_choice
from verify.claims.reconciliation.read_chain import ChainReader
from verify.claims.reconciliation.settle import Settled, Stated, by_rules, ruled, settle
from verify.documents import Document, prose, sentences
from verify.facets import Facet, FacetKind, find_all, quoted_part
from verify.lexicon import language_name, tongue
from verify.text import Language, Notice, Span, reading


class Extraction(NamedTuple):
    """What was extracted from a document.

    Attributes:
        claims: In the order of the text, not overlapping.
        notices: Notices to the reader: a language without rules, a limit that was reached.
    """

    claims: tuple[Claim, ...]
    notices: tuple[Notice, ...]


def extract(document: Document, reader: ChainReader | None = None) -> Extraction:
    """The claims of ``document``: what its body asserts, clause by clause, each with its chain.

    Only the body is read; headlines, datelines and boilerplate hold no claims.

    Args:
        document: Any text.
        reader: Reads the chain of each claim, beside the rules, and where statements begin and end in it;
            ``None`` leaves both to the rules.
    """
    if document.language is Language.UNKNOWN:
        found = tongue(document.text)
        name = found.name if found.language is Language.UNKNOWN else ""  # else another was declared
        return Extraction((), (notices.language_without_rules(document.path, name),))
    with reading(document.language):
        return _extracted(document, reader)


def _extracted(document: Document, reader: ChainReader | None) -> Extraction:
    spans = _sentences(document)
    pieces = list(stated(document, spans))
    kept, left = pieces[:MOST_CLAIMS], pieces[MOST_CLAIMS:]
    learnt = GRAMMARS[document.language].learnt
    reader = reader if learnt else None
    settled: Sequence[Settled] = list(map(by_rules, kept))
    unread: list[Span] = []
    if reader:
        read = reader.read(document, ruled(document, kept))
        unread = [piece.span for piece, one in zip(kept, read, strict=True) if not one.chains]
        chains = settle(document, kept, [one.chains for one in read], shipped_choice())
        found = list(divided(document, kept, chains, [one.parts for one in read]))
        left = [*(one.stated for one in found[MOST_CLAIMS:]), *left]
        del found[MOST_CLAIMS:]
        kept, settled = [one.stated for one in found], [one.settled for one in found]
    details = list(_details(document, [piece.span for piece in kept]))
    claims = tuple(
        _claim(document, f"c{number}", piece, one, facets[:MOST_DETAILS])
        for number, (piece, one, facets) in enumerate(zip(kept, settled, details, strict=True), 1)
    )
    taken = Taken(spans, claims, list(map(len, details)), [piece.span for piece in left], unread)
    first = () if learnt else (notices.first_version(document.path, language_name(document.language)),)
    return Extraction(claims, (*first, *limits_reached(document.path, taken)))


def _sentences(document: Document) -> list[Span]:
    return [span for block in prose(document) for span in sentences(document.text, block)]


def stated(document: Document, spans: Sequence[Span] | None = None) -> Iterator[Stated]:
    """The claims of a document, each with what the rules found.

    Args:
        document: The document.
        spans: Its sentences, if known.
    """
    for said in attribute(document, _sentences(document) if spans is None else spans):
        cut = split(document.text, said.content, document.language)
        spans = [_before_aside(document.text, span, said.aside) for span in cut]
        for at, span in enumerate(spans):
            if checkable(document.text, span, document.language):
                around = said.around if len(said.chain) > len(said.around) else ()
                yield Stated(span, said, doubt(document.text, spans, at, said.reach, around))


def _before_aside(text: str, span: Span, aside: Span | None) -> Span:
    """A claim without an aside that names its speaker, if it ends with one: "A ferry sank, he said"."""
    if aside is None or not span.start < aside.start < span.end <= aside.end:
        return span
    return Span(span.start, span.start + len(text[span.start : aside.start].rstrip(" ,،")))


def _claim(
    document: Document, identity: str, piece: Stated, settled: Settled, facets: tuple[Facet, ...]
) -> Claim:
    text, language, span, said = document.text, document.language, piece.span, piece.said
    return Claim(
        id=identity,
        text=span.of(text),
        start=span.start,
        end=span.end,
        sentence=said.sentence,
        language=language,
        chain=settled.chain,
        modality=modality(text, span, sentence=said.sentence, chain=said.chain, language=language),
        facets=facets,
        doubt=settled.doubt,
        confidence=settled.confidence,
    )


def _details(document: Document, pieces: Sequence[Span]) -> Iterator[tuple[Facet, ...]]:
    """The facets of each piece; the document is searched only once."""
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
    """The quotations that overlap ``piece``: one quotation may hold several claims."""
    first = bisect_left(quotations, piece.start + 1, key=lambda facet: facet.end)
    return quotations[first : bisect_left(quotations, piece.end, key=lambda facet: facet.start)]


def _without_conjunction(facet: Facet, piece: Span) -> Facet:
    """A facet that begins with a «و» before the piece, moved to the start of the piece («ولم», «وخفض»)."""
    if facet.start != piece.start - 1 or facet.end <= piece.start:
        return facet
    return replace(facet, start=piece.start, text=facet.text[1:])
