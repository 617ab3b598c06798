"""How precisely a number is written."""

from collections.abc import Sequence

from verify.facets.numerals.number_words import figure
from verify.facets.numerals.numeral import Numeral
from verify.facets.numerals.token import Token

_SCALES = (1e12, 1e9, 1e6, 1e3)
_SMALL = 100  # smaller counts are exact to the last figure
_GROUP = 3
"""Digits between separators of thousands."""


def step(pieces: Sequence[Token], number: Numeral) -> float:
    """The place of the last significant figure: 0.1 million of 3.5 million, 100 of 1,300, 1 of 20."""
    value = abs(number.value)
    if number.fraction or not value:
        return 0.0
    if not number.figures:
        scale = next((s for s in _SCALES if value >= s and not value % (s / 10)), 1.0)
        return scale if not value % scale else scale / 10
    own = figure(pieces[number.first].form) or value
    decimals = _decimals(pieces[number.first].form)
    worth = value / own
    step = worth / 10**decimals
    if worth == 1.0 and not decimals and value >= _SMALL:
        while step < value / 10 and not value % (step * 10):
            step *= 10
    return float(step)


def _decimals(form: str) -> int:
    """The number of decimals; "1,200" has none, "1.200" has three."""
    whole, point, after = form.replace(",", ".").replace("ر", ".").rpartition(".")
    thousands = "." in whole or (len(after) == _GROUP and "," in form)
    return len(after) if point and not thousands else 0
