"""What a number in a text is: where it stands, what it is worth, how it is written."""

from typing import NamedTuple


class Numeral(NamedTuple):
    """A number in a text.

    Attributes:
        first: Index of its first piece among the pieces of the text.
        last: Index after its last piece.
        value: Its worth.
        ordinal: It tells a place in a row, not a quantity: "third", «الثالث».
        figures: How many digits it is written with; 0 where it is in words.
        fraction: It is, or ends in, a part of one: "two-thirds", «ونصف».
        vague: A bare plural, "thousands", «ملايين»: ``value`` is one of them, the least it can be.
    """

    first: int
    last: int
    value: float
    ordinal: bool = False
    figures: int = 0
    fraction: bool = False
    vague: bool = False
