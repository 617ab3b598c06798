"""What is told beside the details: wherein a conflict lies where none differs, and what is in doubt."""

from collections.abc import Iterator

from verify.facets import Agreement, Comparison, FacetKind
from verify.judge.observed import Observed
from verify.judge.signs import Signs
from verify.models import FACETS

SURE = 0.5
"""How likely a conflict must rest on a kind of detail for that kind to be named beside one that differs."""
LEADS = 0.3
"""How likely it must be for the reader to be taken at its word about the kind; even shares tell none."""
_KIND = {name: FacetKind(name) for name in FACETS if name != "role"} | {"role": FacetKind.ORGANISATION}
_ALIKE = (
    frozenset({FacetKind.PERSON, FacetKind.ORGANISATION}),
    frozenset({FacetKind.POLARITY, FacetKind.OUTCOME}),
    frozenset({FacetKind.NUMBER, FacetKind.DATE}),  # a duration is either
)


def difference(seen: Observed) -> Iterator[Comparison]:
    """The words in which the two differ, under the kind of detail that the reader takes them for.

    Nothing where a detail of that kind is seen to differ already, or where the reader tells no kind and any
    detail is. Where neither tells, it stands under the outcome, and ``why`` names no kind. What contradicts a
    denial says the thing that is denied: that is told, and no kind of detail.
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
    """That a report may tell of an earlier event of the kind, where it is much older and no date tells.

    Args:
        days: How many days after the article it was published.
        weighed: What was observed.
    """
    if days is not None and weighed.older:
        why = f"published {-days} days before the article: it may tell of an earlier event of the kind"
        yield Comparison(FacetKind.DATE, Agreement.SILENT, "", "", why)
