"""Numbers: how much or how many of what, with bounds."""

from verify.facets.dates import date
from verify.facets.facet import Comparison, Context, Facet, FacetKind
from verify.facets.numbers.quantity_reader import QuantityReader
from verify.facets.numbers.same_quantity import same_quantity
from verify.facets.numerals.number_value import Bound, NumberValue
from verify.facets.numerals.numeral import numerals
from verify.facets.numerals.token import tokens

__all__ = ["Bound", "NumberValue", "compare", "find"]


def find(text: str, context: Context) -> tuple[Facet, ...]:
    """The quantities in ``text``, in order. Dates, hours, ordinals, scores and codes are not quantities."""
    found = tokens(text)
    taken = date.taken(text, context)
    reader = QuantityReader(text, found, numerals(text), taken)
    written = tuple(reader.facets())
    covered = {at for facet in written for at in range(facet.start, facet.end)}
    told = (facet for facet in reader.soles() if facet.start not in covered)
    return tuple(sorted((*written, *told), key=lambda facet: facet.start))


def compare(left: Facet, right: Facet) -> Comparison:
    """Whether the two can be the same quantity of the same thing; silent if they count different things."""
    agreement, why = same_quantity(left, right)
    return Comparison(FacetKind.NUMBER, agreement, left.text, right.text, why)
