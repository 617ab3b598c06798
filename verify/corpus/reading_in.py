"""From a report to what an index keeps of it, wherever that is kept."""

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from verify.claims import Claim
from verify.corpus.embedding import embed
from verify.corpus.entry import Entry
from verify.corpus.lines import Lines
from verify.corpus.packed import pack
from verify.corpus.passages import Extractor, Views, views
from verify.corpus.record import dumps
from verify.corpus.segment import Part, new_part
from verify.corpus.sketch import Sketch, sketch
from verify.corpus.taken import Taken, line
from verify.corpus.terms import terms
from verify.documents import Document
from verify.models import LoadedEncoder
from verify.text import Notice


class TakenOut(NamedTuple):
    """What a report's text gives before any encoder sees it."""

    taken: Taken
    sketch: Sketch
    texts: Views[list[str]]
    notices: tuple[Notice, ...]


def taken_out(report: Document, extract: Extractor) -> TakenOut:
    """The claims of a report, their terms, and its sketch."""
    claims, notices = extract(report)
    seen = [views(claim, report) for claim in claims]
    texts = Views([one.claim for one in seen], [one.context for one in seen])

    def lines(texts: Sequence[str]) -> Lines:
        rows = (terms(text, claim.facets) for text, claim in zip(texts, claims, strict=True))
        return Lines.of(b"".join(map(line, rows)))

    written = Lines.joined(dumps(Claim, claim) for claim in claims)
    found = Taken(written, Views(lines(texts.claim), lines(texts.context)))
    return TakenOut(found, sketch(report.text), texts, notices)


def part(report: Document, found: TakenOut, encoder: LoadedEncoder) -> Part:
    """A report with what was taken out of it and its vectors, on its way into an index."""
    texts = found.texts.claim
    cut = tuple(replace(notice, path=report.path) for notice in encoder.shortened(texts)) if texts else ()
    vectors = (embed(encoder.encode, view, dimension=encoder.dimension) for view in found.texts)
    entry = Entry.of(report, len(texts), (*found.notices, *cut))
    return new_part(entry, pack(dumps(Document, report)), found.taken, found.sketch, Views(*vectors))
