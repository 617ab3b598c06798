"""One word of time, as a letter of its class."""

from typing import NamedTuple


class Symbol(NamedTuple):
    """One letter of the row.

    Attributes:
        char: The class of the word.
        value: What it stands for within its class.
        start: Where it starts in the levelled text.
        end: Where it ends there.
        arabic: It is written in Arabic letters.
        figures: How many digits it is written with.
        article: The Arabic article stands before it.
    """

    char: str
    value: str | float
    start: int
    end: int
    arabic: bool = False
    figures: int = 0
    article: bool = False
