"""A number in a text: its place, its value, and how it is written."""

from typing import NamedTuple


class Numeral(NamedTuple):
    """A number in a text.

    Attributes:
        first: The index of its first token in the text.
        last: The index after its last token.
        value: Its value.
        ordinal: Whether it gives a position, not a quantity: "third", «الثالث».
        figures: The number of its digits; 0 if it is in words.
        fraction: Whether it is, or ends in, a fraction: "two-thirds", «ونصف».
        vague: Whether it is a bare plural, "thousands", «ملايين»; ``value`` is then one of them, the least
            possible.
    """

    first: int
    last: int
    value: float
    ordinal: bool = False
    figures: int = 0
    fraction: bool = False
    vague: bool = False
