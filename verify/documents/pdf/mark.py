"""What stands on a page: marks, each a character or some, and lines of them."""

from dataclasses import dataclass
from typing import Final, NamedTuple

SAME_HEIGHT: Final = 0.5
"""Of the font's size: what differs in height by less stands on one line, as raised figures do."""


class Mark(NamedTuple):
    """A mark on a page, in points; ``y`` grows upwards, as in the file.

    Attributes:
        text: Its character; several where one mark stands for them (a ligature, a letter with its vowels).
        left: Where it begins.
        right: Where it ends.
        base: The height of the line that it stands on.
        size: Of its font.
    """

    text: str
    left: float
    right: float
    base: float
    size: float


@dataclass(frozen=True, slots=True)
class Line:
    """Marks beside one another on one height, without a gap that is wider than a letter is high.

    Attributes:
        text: In the order in which it is read.
        left: Where it begins on the page.
        right: Where it ends.
        base: The height that it stands on.
        size: Of most of its marks.
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
        """In points."""
        return self.right - self.left
