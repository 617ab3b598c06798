"""Who stands behind what is evidence, read anew: the index of a corpus knows it by rules alone."""

from collections.abc import Sequence
from dataclasses import replace

from verify.claims import ChainReader, Claim, extract
from verify.documents import Document
from verify.judge.finding import Evidence, Relation
from verify.text import Span


def reread(judged: Sequence[tuple[Evidence, ...]], reader: ChainReader) -> list[tuple[Evidence, ...]]:
    """The evidence of every claim, with the chains that the reader finds behind it; each report is read once.

    Args:
        judged: The evidence of each claim. What is only related to it stays as it is.
        reader: Reads who stands behind what a report says.
    """
    reports = {
        one.passage.report.path: one.passage.report for some in judged for one in some if _decides(one)
    }
    read = {path: _claims(report, reader) for path, report in sorted(reports.items())}
    return [tuple(_told(one, read) if _decides(one) else one for one in some) for some in judged]


Claims = dict[Span, Claim]


def _claims(report: Document, reader: ChainReader) -> Claims:
    return {claim.span: claim for claim in extract(report, reader).claims}


def _told(one: Evidence, read: dict[str, Claims]) -> Evidence:
    """Evidence with what was read of it; a report in a language without rules gives no claims to read."""
    passage = one.passage
    claim = read[passage.report.path].get(passage.claim.span, passage.claim)
    return replace(one, passage=replace(passage, claim=claim))


def _decides(one: Evidence) -> bool:
    return one.relation is not Relation.RELATED
