"""Whole numbers in a browser's requests."""

_DIGITS = 9
"""Digits of the longest number."""


def whole_number(text: object) -> int | None:
    """The number that ``text`` is, from 0 to 999,999,999; ``None`` if it is none."""
    told = str(text)
    return int(told) if told.isascii() and told.isdecimal() and len(told) <= _DIGITS else None
