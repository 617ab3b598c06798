"""Reports that cite one another in a cycle."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from graphlib import CycleError, TopologicalSorter

from verify.judge.witness import Witness, is_outlet


def circles(cited: Mapping[int, Iterable[int]]) -> Iterator[tuple[int, ...]]:
    """Cycles of reports in which each cites the next and the last the first, lowest number first.

    Of cycles that share a citation not all are found.

    Args:
        cited: The numbers that each number cites.
    """
    left = {citing: list(others) for citing, others in cited.items()}
    seen: set[frozenset[int]] = set()
    while (circle := _circle(left)) is not None:
        if frozenset(circle) not in seen:
            seen.add(frozenset(circle))
            yield circle
        left[circle[0]].remove(circle[1 % len(circle)])


def citing_circles(witnesses: Sequence[Witness]) -> Iterator[tuple[int, ...]]:
    """Cycles of witnesses, by number, in which each cites the outlet of the next, for whatever claim."""
    return circles(
        {
            number: [
                other
                for other, source in enumerate(witnesses)
                if other != number and any(is_outlet(voice, source.document.outlet) for voice in one.cited)
            ]
            for number, one in enumerate(witnesses)
        }
    )


def _circle(cited: Mapping[int, Iterable[int]]) -> tuple[int, ...] | None:
    try:
        TopologicalSorter(cited).prepare()
    except CycleError as fault:
        circle = fault.args[1][:0:-1]  # the first is repeated at the end; the order is cited to citing
        start = circle.index(min(circle))
        return (*circle[start:], *circle[:start])
    return None
