"""A line that only credits a text or gives its dateline: «أثينا - وكالات»."""

import re

from verify.documents.credited import known, names_a_house, names_nobody, names_only_agencies
from verify.documents.dateline import find_dateline, is_place_and_day
from verify.documents.label import Furniture, Label
from verify.documents.own_date import find_date
from verify.lexicon import OutletKind, find_outlets, outlet, places
from verify.text import Span, words

_PLACED = re.compile(r"\W{0,4}([^\W\d][^\n()\-–—:|]{1,28}?)\s*[-–—|:]\s*([^\n()\-–—:|،,]{2,40}?)\W*$")
_SIGNED = re.compile(r"\s*([^\W\d_][^\n/()]{1,24}?)\s*/\s*[^\W\d_]")
_BESIDE = re.compile(
    r"\W{0,3}([^\W\d_][^\n()\-–—:|.،,]{1,30}?)\s*[-–—/|]\s*([^\n()\-–—:|.،,]{2,30}?)\s*:?\s*"
)
_LONGEST, _MOST, _MOST_HOUSED = 120, 8, 6
"""Characters of a line, its words, and its words if the outlet is in no list."""


def signature(line: str) -> Label | None:
    """The credit or dateline that a line is; ``None`` for any other line."""
    return _placed(line) or _agency_alone(line) or _dateline(line) or _housed(line)


def _housed(line: str) -> Label | None:
    """An outlet that is in no list, beside its place or desk: «كش - ساحل نيوز», «ساحل نيوز – متابعات».

    Its name must contain a word that outlets' names contain: "Kesh - power returns" is a headline.
    """
    match = _BESIDE.fullmatch(line)
    if match is None or len(words(line)) > _MOST_HOUSED:
        return None
    left, right = (Span(*match.span(side)) for side in (1, 2))
    for name, beside in ((left, right), (right, left)):
        setting = beside.of(line)
        if (places(setting) or names_nobody(setting)) and names_a_house(name.of(line)):
            return Label(Furniture.SOURCE, name)
    return None


def _placed(line: str) -> Label | None:
    """A dateline alone on its line, with the source of the text: «أثينا - وكالات», "ATHENS – Reuters"."""
    match = _PLACED.match(line)
    if match is None or not places(re.split("[,،]", match.group(1))[0]):
        return None
    named = match.group(2)
    if outlet(named) is None and not names_only_agencies(named):
        return None
    return Label(Furniture.CREDIT, Span(*match.span(2)))


def _agency_alone(line: str) -> Label | None:
    """An agency's name as a whole line, perhaps with the authors: «/قنا/», "WAM/Lina Haddad"."""
    if len(line) > _LONGEST or len(words(line)) > _MOST or line.rstrip().endswith("."):
        return None
    match = _SIGNED.match(line)
    name = Span(*match.span(1)) if match else Span(0, len(line))
    publisher = known(name.of(line))
    if publisher is None or publisher.kind is not OutletKind.AGENCY:
        return None
    marked = match is not None or line[0] in "(/[-–—"
    if not marked and not any(words(line) == words(line[m.start : m.end]) for m in find_outlets(line)):
        return None  # an everyday word: "Trend"
    return Label(Furniture.CREDIT, name)


def _dateline(line: str) -> Label | None:
    """Place and day, perhaps with an agency, on a line of their own."""
    found = find_dateline(line)
    alone = (
        found is not None
        and found.credit is not None
        and len(words(found.credit.of(line))) == len(words(line))
    )
    if found is not None and found.span.end == len(line) and not alone:
        return Label(Furniture.DATELINE, Span(0, len(line)))
    if len(line) <= _LONGEST and find_date(line) is not None and is_place_and_day(line):
        return Label(Furniture.DATELINE, Span(0, len(line)))
    return None
