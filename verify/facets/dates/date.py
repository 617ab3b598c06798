"""Dates: the time a text gives for something, as a stretch of days with a granularity."""

from functools import lru_cache
from typing import NamedTuple

from verify.facets.dates.date_reader import Reading, dates
from verify.facets.dates.date_setting import Setting
from verify.facets.dates.date_symbols import Row, row
from verify.facets.dates.date_value import Anchor, DateValue, Granularity, Relation
from verify.facets.dates.outlook import outlook
from verify.facets.dates.same_time import same_time
from verify.facets.facet import Comparison, Context, Facet, FacetKind
from verify.text import Language, detect

__all__ = ["Anchor", "DateValue", "Granularity", "Relation", "compare", "find", "taken"]

# In symbols. A text that is no longer, and begins with a date, is taken to be only a date.
_MOST_ALONE = 8


def find(text: str, context: Context) -> tuple[Facet, ...]:
    """The dates in ``text``, in order, resolved against ``context.published``.

    Relative dates are found without it too; their days are then ``None``.
    """
    return _found(text, context).dates


def taken(text: str, context: Context) -> tuple[Facet, ...]:
    """The dates in ``text``, and the days that are part of names: their figures are no quantities."""
    found = _found(text, context)
    return (*found.dates, *found.names)


class _Found(NamedTuple):
    dates: tuple[Facet, ...]
    names: tuple[Facet, ...]


@lru_cache(maxsize=8)
def _found(text: str, context: Context) -> _Found:
    """Kept for the last few texts, since the search for quantities needs the dates of the same text."""
    symbols = row(text)
    if symbols is None:
        return _Found((), ())
    language = context.language if context.language is not Language.UNKNOWN else detect(text)
    day_first = True if language is Language.ARABIC else None
    few = sum(symbol.char not in '|.,"' for symbol in symbols.symbols) <= _MOST_ALONE
    view = outlook(text)

    def setting_at(at: int, before: DateValue | None, event: DateValue | None) -> Setting:
        symbol = symbols.symbols[at]
        place = (symbol.start, symbol.end)
        return Setting(context.published, view, place, before, event, day_first, few and at == 0)

    readings = tuple(dates(symbols, setting_at))
    return _Found(
        tuple(_facet(text, symbols, reading) for reading in readings if not reading.named),
        tuple(_facet(text, symbols, reading) for reading in readings if reading.named),
    )


def _facet(text: str, symbols: Row, reading: Reading) -> Facet:
    first, last = symbols.symbols[reading.start], symbols.symbols[reading.end - 1]
    start, end = symbols.level.span(first.start, last.end)
    return Facet(FacetKind.DATE, start, end, text[start:end], reading.value)


def compare(left: Facet, right: Facet) -> Comparison:
    """Whether the two can be the same time.

    Overlapping dates agree, and the more precise one refines the other. Dates on different days differ if the
    words cannot mean the same day. Dates one day apart are silent where the hour and a time zone, or the day
    of writing, may explain it.
    """
    agreement, why = same_time(left, right)
    return Comparison(FacetKind.DATE, agreement, left.text, right.text, why)
