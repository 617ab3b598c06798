"""Names of persons and of organisations, each compared in its own way."""

from bisect import bisect_left

from verify.facets.facet import Agreement, Comparison, Context, Facet, FacetKind
from verify.facets.names import organisation, person
from verify.text import remembered


@remembered(4)  # roles use these too
def find(text: str, context: Context) -> tuple[Facet, ...]:
    """The persons and organisations in ``text``, in order; no person inside an organisation's name."""
    organisations = organisation.find(text, context)
    starts = [facet.start for facet in organisations]
    persons = [
        facet
        for facet in person.find(text, context)
        if (at := bisect_left(starts, facet.end)) == 0 or organisations[at - 1].end <= facet.start
    ]
    return tuple(sorted((*organisations, *persons), key=lambda facet: (facet.start, facet.end)))


def compare(left: Facet, right: Facet) -> Comparison:
    """The answer of the kind's own comparison; a person and an organisation are silent about each other."""
    if left.kind is not right.kind:
        return Comparison(left.kind, Agreement.SILENT, left.text, right.text, "a person and an organisation")
    return person.compare(left, right) if left.kind is FacetKind.PERSON else organisation.compare(left, right)
