"""A word of time, as a letter for its class."""

from typing import NamedTuple


class Symbol(NamedTuple):
    """One symbol of the row.

    Attributes:
        char: The class of the word.
        value: What it stands for within its class.
        start: Its start in the levelled text.
        end: Its end there.
        arabic: Whether it is written in Arabic letters.
        figures: The number of its digits.
        article: Whether the Arabic article precedes it.
    """

    char: str
    value: str | float
    start: int
    end: int
    arabic: bool = False
    figures: int = 0
    article: bool = False
