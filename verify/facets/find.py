"""Finding all facets of a text, and comparing two of one kind."""

from collections.abc import Callable
from functools import lru_cache

from verify.facets import quotation
from verify.facets.dates import date
from verify.facets.events import outcome, polarity, role
from verify.facets.facet import Agreement, Comparison, Context, Facet, FacetKind
from verify.facets.names import name, place
from verify.facets.numbers import number
from verify.text import reading

_FINDERS = (
    number.find,
    date.find,
    place.find,
    name.find,
    role.find,
    polarity.find,
    outcome.find,
    quotation.find,
)
_COMPARISONS: dict[FacetKind, Callable[[Facet, Facet], Comparison]] = {
    FacetKind.NUMBER: number.compare,
    FacetKind.DATE: date.compare,
    FacetKind.PLACE: place.compare,
    FacetKind.PERSON: role.compare_parties,
    FacetKind.ORGANISATION: role.compare_parties,
    FacetKind.POLARITY: polarity.compare,
    FacetKind.OUTCOME: outcome.compare,
    FacetKind.QUOTATION: quotation.compare,
}


@lru_cache(maxsize=4)
def find_all(text: str, context: Context) -> tuple[Facet, ...]:
    """The checkable details of ``text``, sorted by place, then by kind."""
    with reading(context.language):
        found = [facet for find in _FINDERS for facet in find(text, context)]
    return tuple(sorted(found, key=lambda facet: (facet.start, facet.end, facet.kind)))


def compare(left: Facet, right: Facet) -> Comparison:
    """The answer of the kind's own comparison; details of two kinds are silent about each other."""
    if left.kind is not right.kind:
        return Comparison(left.kind, Agreement.SILENT, left.text, right.text, "two kinds of detail")
    return _COMPARISONS[left.kind](left, right)
