"""Whether two quantities can be the same: the same counted thing, and ranges that meet within rounding."""

from math import inf

from verify.facets.facet import Agreement, Facet
from verify.facets.numerals.number_value import Bound, NumberValue

# Rounding explains no greater difference than this share of the number; a change of units a little more.
_ROUNDED, _CONVERTED = 0.05, 0.1
# Ratio. "More than 200" may be 215 or 280; 5,000 is possible, but is no agreement.
_BEYOND = 1.5
# Ratio. Measures further apart, of unknown things, belong to different things.
_ELSEWHERE = 20
# Ratio. Two floors or two ceilings are never contradictory; but "more than 90" is not said of more than 180.
_FLOORS_APART = 2
_FLOORS = frozenset({Bound.OVER, Bound.LEAST})
_OPEN_ABOVE = _FLOORS | {Bound.ORDER}
_OPEN_BELOW = frozenset({Bound.UNDER, Bound.MOST})


def same_quantity(left: Facet, right: Facet) -> tuple[Agreement, str]:
    """The answer and its reason; the answer is the same in both orders."""
    ours, theirs = left.value, right.value
    if not isinstance(ours, NumberValue) or not isinstance(theirs, NumberValue):
        return Agreement.SILENT, "one of the two is no number"
    both = f"“{left.text}”, here “{right.text}”"
    if ours.dimension != theirs.dimension:
        return Agreement.SILENT, f"{both}: {_what(ours)} and {_what(theirs)}"
    if not _same_thing(ours, theirs):
        return Agreement.SILENT, f"{both}: {_what(ours)} and {_what(theirs)}"
    if (ours.sole or theirs.sole) and _is_silent_one(ours, theirs):
        return Agreement.SILENT, f"{both}: one of them is not counted"
    if Bound.FEW in {ours.bound, theirs.bound}:
        return _few(ours, theirs, both)
    return _held(ours, theirs, both)


def _what(value: NumberValue) -> str:
    return (
        " of ".join(part for part in (value.unit or value.dimension, value.counted) if part)
        or "a bare number"
    )


def _same_thing(ours: NumberValue, theirs: NumberValue) -> bool:
    if ours.dimension:
        return (
            not (ours.known and theirs.known and ours.counted and theirs.counted)
            or ours.counted == theirs.counted
        )
    return bool(ours.counted) and ours.counted == theirs.counted


def _is_silent_one(ours: NumberValue, theirs: NumberValue) -> bool:
    """Whether a singular noun says nothing against another one, or against a count of other people.

    That a child was killed does not contradict "12 people were killed"; it may be one of them.
    """
    both = ours.sole and theirs.sole
    return both or (ours.noun or ours.counted) != (theirs.noun or theirs.counted)


def _few(ours: NumberValue, theirs: NumberValue, both: str) -> tuple[Agreement, str]:
    other = theirs if ours.bound is Bound.FEW else ours
    if other.bound is Bound.FEW:
        return Agreement.AGREES, f"{both}: both are vague"
    one = other.upper == 1 and other.bound is Bound.EXACT
    return (
        (Agreement.DIFFERS, f"{both}: one is not several")
        if one
        else (Agreement.SILENT, f"{both}: one is vague")
    )


def _held(ours: NumberValue, theirs: NumberValue, both: str) -> tuple[Agreement, str]:
    (low, high), (bottom, top) = _range(ours), _range(theirs)
    tolerance = _tolerance(ours, theirs)
    elsewhere = ours.dimension and not (ours.counted and theirs.counted) and _ratio(ours, theirs) > _ELSEWHERE
    if _floors_apart(ours, theirs) and not elsewhere:
        return Agreement.DIFFERS, f"{both}: two bounds far apart"
    if low <= top + tolerance and bottom <= high + tolerance:
        beyond = _beyond(ours, theirs)
        return (
            Agreement.SILENT if beyond else Agreement.AGREES
        ), f"{both}: {'possible, but far off' if beyond else 'they meet'}"
    if elsewhere:
        return Agreement.SILENT, f"{both}: too far apart to speak of one thing"
    return Agreement.DIFFERS, both


def _range(value: NumberValue) -> tuple[float, float]:
    low = -inf if value.low is None else value.low * value.factor
    high = inf if value.high is None else value.high * value.factor
    if value.bound is Bound.MOST or value.bound is Bound.UNDER:
        high = value.value * value.factor
    return low, high


def _tolerance(ours: NumberValue, theirs: NumberValue) -> float:
    """The difference that rounding may explain: half the last figure, at most a share of the number."""
    sizes = [abs(one) * value.factor for value in (ours, theirs) for one in (value.value, value.upper)]
    coarser = max(ours.step * ours.factor, theirs.step * theirs.factor) / 2
    converted = ours.factor != theirs.factor
    share = (_CONVERTED if converted else _ROUNDED) * min(sizes)
    if ours.step == theirs.step == 1 and not converted:
        return 0.0
    return min(coarser, share) * (1 + 1e-9)


def _beyond(ours: NumberValue, theirs: NumberValue) -> bool:
    """Whether the ranges meet only because one has an open end."""
    small, large = sorted((ours, theirs), key=lambda value: value.value * value.factor)
    low, high = small.upper * small.factor, large.value * large.factor
    if small.bound in _OPEN_ABOVE and high > low * _BEYOND and large.bound not in _OPEN_BELOW:
        return True
    return large.bound in _OPEN_BELOW and high > low * _BEYOND


def _floors_apart(ours: NumberValue, theirs: NumberValue) -> bool:
    """Whether both are open at one end, with bounds far apart: "at least 300", "at least 30"."""
    bounds = {ours.bound, theirs.bound}
    return (bounds <= _FLOORS or bounds <= _OPEN_BELOW) and _ratio(ours, theirs) >= _FLOORS_APART


def _ratio(ours: NumberValue, theirs: NumberValue) -> float:
    sizes = sorted(abs(value.value) * value.factor for value in (ours, theirs))
    return sizes[1] / sizes[0] if sizes[0] else inf
