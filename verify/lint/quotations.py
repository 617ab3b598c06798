"""The quotations in a report whose speaker is named."""

from collections.abc import Sequence
from typing import NamedTuple

from verify.claims import Claim
from verify.facets import FacetKind
from verify.judge import quoted_speaker
from verify.text import Span


class Quotation(NamedTuple):
    """A quotation of a named speaker, as the report has it.

    Attributes:
        row: The row of the claim that contains it.
        span: The quoted words in the report's text, without the marks.
        speaker: The canonical name of the speaker.
    """

    row: int
    span: Span
    speaker: str


def quotations(rows: range, claims: Sequence[Claim]) -> tuple[Quotation, ...]:
    """The quotations in ``claims`` with their speakers.

    Args:
        rows: The row of each claim.
        claims: All claims of a report.
    """
    return tuple(
        Quotation(row, facet.span, speaker)
        for row, claim in zip(rows, claims, strict=True)
        if (speaker := quoted_speaker(claim)) is not None
        for facet in claim.facets
        if facet.kind is FacetKind.QUOTATION
    )
