"""The two ends of a range: "5 to 7", "£3m-£5m", "between 3% and 5%", «من 3 إلى 5 ملايين»."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from verify.facets.numerals.number_words import listed, word_at
from verify.facets.numerals.numeral import Numeral
from verify.facets.numerals.token import Token
from verify.facets.numerals.unit import Unit, unit_after, unit_before
from verify.facets.numerals.word_runs import Run

_MOST_SIGNS = 2
"""Tokens after which the sign of a currency and its number must begin."""
_MEASURES = frozenset({"time", "share", "length", "mass", "area", "volume", "speed", "temperature"})
_MOST_TIMES = 3  # "from the age of 5 to 65 years" is no span of lengths


class Ends(NamedTuple):
    """A range from ``low`` to ``high``; ``last`` is the index after its last number."""

    low: float
    high: float
    last: int


def ends(pieces: Sequence[Token], numbers: Mapping[int, Numeral], number: Numeral) -> Ends | None:
    """The range that begins with ``number``; ``None`` if there is none.

    Args:
        pieces: The pieces of the text.
        numbers: Its numbers by their first piece.
        number: The lower end.
    """
    sign = unit_before(pieces, number.first)
    start = sign.first if sign is not None else number.first
    opened = start > 0 and pieces[start - 1].form in listed("range_from")
    suspended = _is_suspended(pieces, number.last)
    if number.last < len(pieces) and pieces[number.last].form in listed("to"):
        own, mark = sign, number.last + suspended
    else:
        own = unit_after(pieces, number.last)
        mark = own.last if own is not None else len(pieces)
    upper, told = _upper(pieces, numbers, mark + 1)
    if upper is None or upper.ordinal or pieces[mark].form not in listed("to"):
        return None
    if told is not None or (own is not None and own is not sign):
        told = told or unit_after(pieces, upper.last)
        both = own is not None and told is not None and own.value == told.value
        # "from 5% to 7%" is mostly a change, each end of which is a claim of its own
        opened = both and start > 0 and pieces[start - 1].form in listed("between")
        if not both:
            return None
    low = _low(pieces, number, upper)
    if not opened and pieces[mark].form in listed("joins"):
        return None
    lengths = suspended or (mark == number.last and _are_measures(pieces, low, upper))
    if not opened and not lengths and pieces[mark].form != "-":
        return None
    return Ends(low, upper.value, upper.last) if upper.value > low else None


def _is_suspended(pieces: Sequence[Token], at: int) -> bool:
    """Whether a hyphen at piece ``at`` is suspended until after the upper end: "6- to 30-year-olds"."""
    hyphen = at + 1 < len(pieces) and pieces[at].form == "-" and pieces[at].glued
    return hyphen and not pieces[at + 1].glued and pieces[at + 1].form in {"to", "and"}


def _are_measures(pieces: Sequence[Token], low: float, upper: Numeral) -> bool:
    """Whether a range is of measures: "10 to 15 years". For others "to" is no proof: "won by 220 to 215"."""
    unit = unit_after(pieces, upper.last)
    near = low < upper.value <= _MOST_TIMES * low
    return near and unit is not None and unit.value.dimension in _MEASURES


def _upper(
    pieces: Sequence[Token], numbers: Mapping[int, Numeral], at: int
) -> tuple[Numeral | None, Run[Unit] | None]:
    """The number at piece ``at`` or after a currency sign there, and that sign."""
    if at in numbers:
        return numbers[at], None
    for here in range(at + 1, at + 1 + _MOST_SIGNS):
        sign = unit_before(pieces, here) if here in numbers else None
        if sign is not None and sign.first == at:
            return numbers[here], sign
    return None, None


def _low(pieces: Sequence[Token], number: Numeral, upper: Numeral) -> float:
    """The lower end in full: in "3 to 5 million" the 3 stands for 3 million."""
    scale, own = word_at(pieces, upper.last - 1), word_at(pieces, number.last - 1)
    if scale is None or scale.part != "scale" or (own is not None and own.part == "scale"):
        return number.value
    return number.value * scale.value if number.value < upper.value / scale.value else number.value
