"""The row of a table as a paragraph."""

from collections.abc import Iterable


def row_of(cells: Iterable[str]) -> str:
    """The cells of a row on one line, those that are empty left out.

    >>> row_of(["Crane", "", "Built"])
    'Crane | Built'
    """
    return " | ".join(filter(None, cells))
