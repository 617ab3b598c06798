"""A byline that names an agency and no person: "By AFP", «بقلم: رويترز». It says where the text is from."""

from verify.documents.boilerplate import phrases
from verify.documents.credited import known, names_only_agencies
from verify.documents.label import SEPARATOR
from verify.lexicon import OutletKind
from verify.text import Span, words

_CELLS = "|•·"
_LONGEST = 160


def agency_byline(line: str) -> Span | None:
    """Where ``line``, or a cell of it, names the agency whose text it heads; ``None`` where none does."""
    start = 0
    for end in (*(at for at, char in enumerate(line[:_LONGEST]) if char in _CELLS), len(line)):
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
    publisher = known(name.of(cell))
    agency = publisher is not None and publisher.kind is OutletKind.AGENCY
    return name if agency or names_only_agencies(name.of(cell)) else None
