"""Which segments of an index are made into one, so that there are few and no report is copied often.

Small segments are merged into the next larger one when together they are half as large (a log-structured
merge: O'Neil et al., Acta Informatica 1996): a report is then copied no more often than the logarithm of how
many there are, and so many segments there are at most.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from verify.corpus.index import Index
from verify.corpus.inverted import Trained
from verify.corpus.order import Place
from verify.corpus.passages import Views
from verify.corpus.segment import Scale, Segment, built, part_of
from verify.models import LoadedEncoder

_GROWN = 4
"""How many times as many vectors as something was learnt of may be kept by it before it is learnt anew."""

_WORN = 16
"""Of how many passages of a segment one may be gone: those are left out of the counts at each opening."""


def settled(index: Index, encoder: LoadedEncoder, scale: Scale) -> Index:
    """The same reports in few segments, none of which holds many reports that are gone.

    Args:
        index: Any.
        encoder: Makes the vectors of words.
        scale: Up to which size there is one segment, made as if at once.
    """
    if not index.order.places:
        return replace(index, segments=())
    chosen = _all_but_one(index) if len(index.order) <= scale.segments else _chosen(index)
    return _merged(index, chosen, encoder, scale)


def _all_but_one(index: Index) -> frozenset[int]:
    """All segments, unless all reports are in one, in their order, and nothing else is."""
    used = {place.segment for place in index.order.places}
    if len(used) == 1:
        (only,) = used
        whole = [Place(only, number) for number in range(len(index.segments[only].entries))]
        if list(index.order.places) == whole:
            return frozenset()
    return frozenset(used)


class _Live(NamedTuple):
    """A segment and how many of its passages are still in the corpus."""

    rows: int
    number: int


def _chosen(index: Index) -> frozenset[int]:
    """Segments that are merged."""
    live = sorted(
        _Live(int(index.segments[number].sizes[index.order.segments[number].ranks >= 0].sum()), number)
        for number in {place.segment for place in index.order.places}
    )
    worn = {
        number
        for rows, number in live
        if _WORN * (len(index.segments[number]) - rows) > len(index.segments[number])
        or not index.order.rises(number)
    }
    group, together = [live[0].number], live[0].rows
    for rows, number in live[1:]:
        if 2 * together < rows:
            break
        group.append(number)
        together += rows
    return frozenset(worn | set(group if len(group) > 1 else ()))


def _merged(index: Index, chosen: frozenset[int], encoder: LoadedEncoder, scale: Scale) -> Index:
    moving = [place for place in index.order.places if place.segment in chosen]
    staying = sorted({place.segment for place in index.order.places} - chosen)
    numbers = {old: new for new, old in enumerate(staying)}
    moved = {place: Place(len(staying), number) for number, place in enumerate(moving)}
    segments = [index.segments[number] for number in staying]
    if moving:
        parts = [part_of(index.segments[segment], number) for segment, number in moving]
        like = _like(
            [index.segments[number] for number in sorted(chosen)], sum(p.entry.passages for p in parts)
        )
        segments.append(built(parts, encoder, scale=scale, like=like))
    files = tuple(
        replace(
            file,
            reports=tuple(moved.get(one) or Place(numbers[one.segment], one.number) for one in file.reports),
        )
        for file in index.files
    )
    return Index(tuple(segments), files, index.dimension)


def _like(segments: Sequence[Segment], rows: int) -> Views[Trained | None]:
    """What was learnt of most of the vectors of some segments, unless there are many more by now."""

    def of(view: int) -> Iterator[Trained]:
        for segment in sorted(segments, key=len, reverse=True):
            trained = segment.views[view].vectors.trained
            if trained and trained.rows * _GROWN >= rows:
                yield trained

    return Views(next(of(0), None), next(of(1), None))
