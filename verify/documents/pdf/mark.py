"""The contents of a page: marks, each of one or more characters, and lines of them."""

from dataclasses import dataclass
from typing import Final, NamedTuple

SAME_HEIGHT: Final = 0.5
"""In font sizes: marks that differ less in height are on one line, as raised figures are."""


class Mark(NamedTuple):
    """A mark on a page, in points; ``y`` grows upwards, as in the file.

    Attributes:
        text: Its character; several if one mark stands for them (a ligature, a letter with its vowel marks).
        left: Its left edge.
        right: Its right edge.
        base: The height of its baseline.
        size: The size of its font.
    """

    text: str
    left: float
    right: float
    base: float
    size: float


@dataclass(frozen=True, slots=True)
class Line:
    """Neighbouring marks at one height, without a gap wider than a letter is high.

    Attributes:
        text: In reading order.
        left: Its left edge on the page.
        right: Its right edge.
        base: The height of its baseline.
        size: The font size of most of its marks.
        rightward: Whether it is read from left to right.
    """

    text: str
    left: float
    right: float
    base: float
    size: float
    rightward: bool

    @property
    def width(self) -> float:
        """Its width in points."""
        return self.right - self.left
