"""A byline that names an agency instead of a person: "By AFP", «بقلم: رويترز».

It credits the text's source.
"""

from verify.documents.boilerplate import phrases
from verify.documents.credited import names_known_agency
from verify.documents.label import SEPARATOR
from verify.documents.stamp_line import CELLS
from verify.text import Span, words

_LONGEST = 160
"""Characters in which the agency's name is looked for."""


def agency_byline(line: str) -> Span | None:
    """The span of the agency that ``line``, or a cell of it, credits as author; ``None`` if there is none."""
    start = 0
    for end in (*(at for at, char in enumerate(line[:_LONGEST]) if char in CELLS), len(line)):
        found = _named(line[start:end])
        if found is not None:
            return found.shifted(start)
        start = end + 1
    return None


def _named(cell: str) -> Span | None:
    first = next(phrases("byline_labels").find(cell), None)
    if first is None or words(cell[: first.start]):
        return None
    separator = SEPARATOR.match(cell, first.end)
    start = separator.end() if separator else first.end
    found = words(cell[start:])
    if not found:
        return None
    name = Span(start + found[0][1], start + found[-1][2])
    return name if names_known_agency(name.of(cell)) else None
