"""Whole numbers in what a browser sends."""

_DIGITS = 9


def whole_number(text: object) -> int | None:
    """The number that ``text`` is, from 0 to a thousand million; ``None`` where it is none."""
    told = str(text)
    return int(told) if told.isascii() and told.isdecimal() and len(told) <= _DIGITS else None
