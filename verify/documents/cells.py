"""A table row as a paragraph."""

from collections.abc import Iterable


def row_of(cells: Iterable[str]) -> str:
    """The cells of a row on one line, without the empty ones.

    >>> row_of(["Crane", "", "Built"])
    'Crane | Built'
    """
    return " | ".join(filter(None, cells))
