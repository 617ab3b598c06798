"""Reasons besides the compared details: where a conflict lies if no detail differs, and what is in doubt."""

from collections.abc import Iterator

from verify.facets import Agreement, Comparison, FacetKind
from verify.judge.observed import Observed
from verify.judge.signs import Signs
from verify.models import FACETS

SURE = 0.5
"""Probability from which the reader's kind of conflict is named beside a detail that differs."""
LEADS = 0.3
"""Probability from which the reader's kind is believed; equal shares show none."""
_KIND = {name: FacetKind(name) for name in FACETS if name != "role"} | {"role": FacetKind.ORGANISATION}
_ALIKE = (
    frozenset({FacetKind.PERSON, FacetKind.ORGANISATION}),
    frozenset({FacetKind.POLARITY, FacetKind.OUTCOME}),
    frozenset({FacetKind.NUMBER, FacetKind.DATE}),  # a duration counts as either
)


def difference(seen: Observed) -> Iterator[Comparison]:
    """The words in which the two differ, under the kind of detail that the reader gives them.

    Nothing if a detail of that kind is already found to differ, or if the reader gives no kind and any detail
    differs. If neither gives a kind, it is listed under the outcome, and ``why`` names no kind. A passage
    that contradicts a denial affirms the denied thing: the reason says that, and names no kind of detail.
    """
    if seen.of_denial:
        why = "the claim is a denial, and this says what is denied"
        yield Comparison(FacetKind.POLARITY, Agreement.DIFFERS, *seen.unmatched, why)
        return
    likely, name = max(zip(seen.reading.facets, FACETS, strict=False), default=(0.0, ""))
    kind = _KIND[name] if likely > LEADS else FacetKind.OUTCOME
    shown = [detail.comparison for detail in seen.measured.details]
    shown += [*seen.edits, *([seen.clash] if seen.clash else [])]
    differing = {one.kind for one in shown if one.agreement is Agreement.DIFFERS}
    if any(kind == other or {kind, other} in _ALIKE for other in differing):
        return
    if differing and likely < SURE:
        return
    left, right = seen.unmatched
    words = f"{left or 'none'}, here {right or 'none'}"
    told = f"read as incompatible ({name})" if likely > LEADS else "read as incompatible"
    yield Comparison(kind, Agreement.DIFFERS, left, right, f"{told}; words without a counterpart: {words}")


def doubt(days: int | None, weighed: Signs) -> Iterator[Comparison]:
    """The doubt that a much older report may be about an earlier event of the kind, if no date decides.

    Args:
        days: How many days after the article the report was published.
        weighed: The features observed.
    """
    if days is not None and weighed.older:
        why = f"published {-days} days before the article: it may tell of an earlier event of the kind"
        yield Comparison(FacetKind.DATE, Agreement.SILENT, "", "", why)
