"""The meaning of a number in a text: a range, its unit, and what it counts."""

from dataclasses import dataclass
from enum import StrEnum


class Bound(StrEnum):
    """How the words around a number bound it."""

    EXACT = "exact"
    ABOUT = "about"
    NEARLY = "nearly"
    OVER = "over"
    LEAST = "least"
    UNDER = "under"
    MOST = "most"
    RANGE = "range"
    ORDER = "order"  # of magnitude: "dozens", «مئات»
    FEW = "few"


# Share. "About" and "nearly" mean at most a tenth off: newsroom style guides ask for rounding within that.
_NEAR = 0.1
# Years. An approximate age, «ناهز 71 عاما», is exact to a year; a multiple of five, to a few years.
_AGE, _YEARS, _ROUND_YEARS, _ROUND = "age", 1, 3, 5


@dataclass(frozen=True, slots=True)
class NumberValue:
    """A quantity.

    Attributes:
        value: The number as written, in ``unit``; the lower end of a range.
        upper: The upper end of a range, otherwise the same.
        bound: Exact, about, at least ...
        unit: The unit of ``lexicon/world/dimensions.tsv``; empty where things are counted.
        dimension: What the unit measures: "length", or a currency by its name; empty where things are
            counted.
        factor: The unit's value in the base unit of its dimension.
        counted: What is counted: an id of ``lexicon/world/concepts.tsv``, else the noun's stem; empty if
            unknown.
        known: Whether ``counted`` is such an id, shared by all languages.
        step: The place of the last significant figure: 100,000 for "3.5 million".
        noun: The id of the noun itself where ``counted`` says what happened to it: soldiers, of the killed.
        sole: Whether no number is written, only a singular noun: "a soldier was killed".
    """

    value: float
    upper: float
    bound: Bound
    unit: str
    dimension: str
    factor: float
    counted: str
    known: bool
    step: float
    noun: str = ""
    sole: bool = False

    @property
    def low(self) -> float | None:
        """The least possible value; ``None`` if it is unbounded below."""
        if self.bound in {Bound.UNDER, Bound.MOST}:
            return None
        if self.bound in {Bound.ABOUT, Bound.NEARLY}:
            return self.value - self._blur(self.value)
        return self.value

    @property
    def high(self) -> float | None:
        """The greatest possible value; ``None`` if it is unbounded above."""
        if self.bound in {Bound.OVER, Bound.LEAST, Bound.FEW, Bound.ORDER}:
            return None
        if self.bound is Bound.ABOUT:
            return self.upper + self._blur(self.upper)
        return self.upper

    def _blur(self, value: float) -> float:
        """The greatest deviation that "about" allows."""
        share = abs(value) * _NEAR
        if self.dimension != "time" or self.counted.partition(" ")[0] != _AGE:
            return share
        return min(share, _YEARS if value % _ROUND else _ROUND_YEARS)

    @property
    def approximate(self) -> bool:
        """Whether the text itself makes it approximate."""
        return self.bound not in {Bound.EXACT, Bound.RANGE}

    def as_json(self) -> dict[str, object]:
        """The range (null where unbounded), unit, what is counted, and the number as written."""
        return {
            "low": self.low,
            "high": self.high,
            "unit": self.unit,
            "counted": self.counted,
            "approximate": self.approximate,
            "bound": self.bound.value,
            "value": self.value,
        }
