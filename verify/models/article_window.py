"""An article in windows of pieces, the form in which the chain reader reads it.

::

    <s> outlet </s> title </s> text </s>

A text of more pieces than there is room for is read in windows, each of which begins with the second half of
the one before. A claim is asked of the first window that holds it and some of what follows: who says it may
be named after it.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from tokenizers import Encoding, Tokenizer

from verify.text import Span

LONGEST: Final = 512
"""Pieces of a window, those at its ends and its heading included: more places the backbone does not know."""
ROOM_OUTLET: Final = 12
ROOM_TITLE: Final = 28
ROOM: Final = LONGEST - ROOM_OUTLET - ROOM_TITLE - 4
"""Pieces of the text that are read at once."""
STEP: Final = ROOM // 2
FOLLOWING: Final = 32
"""Pieces after a claim that are to be read with it."""
START: Final = 0
END: Final = 2
_NOWHERE = (0, 0)

Stretch = tuple[int, int]
"""Pieces of a window, from the first to one past the last."""


class Window(NamedTuple):
    """A stretch of an article that is read at once.

    Attributes:
        ids: Its pieces, with the heading and those at the ends.
        offsets: The characters of each piece in the text; empty, at 0, for those that are not of the text.
        first: Its first piece of the text.
    """

    ids: tuple[int, ...]
    offsets: tuple[Stretch, ...]
    first: int

    def pieces(self, start: int, end: int) -> Stretch | None:
        """The pieces that cover ``[start, end)`` of the text; ``None`` where the window has not all of it."""
        last = len(self.offsets) - 1
        begin = bisect_right(self.offsets, start, self.first, last, key=_end)
        stop = bisect_left(self.offsets, end, self.first, last, key=_start)
        if begin >= stop or self.offsets[begin][0] > start + 1 or self.offsets[stop - 1][1] < end - 1:
            return None
        return begin, stop

    def characters(self, pieces: Stretch) -> Span:
        """The characters of the text that pieces cover."""
        return Span(self.offsets[pieces[0]][0], self.offsets[pieces[1] - 1][1])


def windows(tokenizer: Tokenizer, text: str, *, outlet: str = "", title: str = "") -> list[Window]:
    """The windows of a text, in order; the last ends where the text does.

    Args:
        tokenizer: The backbone's, which neither fills up nor cuts off.
        text: Of the article.
        outlet: Who published it.
        title: Its headline.
    """
    head = [START]
    for told, room in ((outlet, ROOM_OUTLET), (title, ROOM_TITLE)):
        head += [*tokenizer.encode(told[: 16 * room], add_special_tokens=False).ids[:room], END]
    cut: Encoding = tokenizer.encode(text, add_special_tokens=False)
    ids, offsets = cut.ids, cut.offsets
    return [
        Window(
            (*head, *ids[begin : begin + ROOM], END),
            (*[_NOWHERE] * len(head), *offsets[begin : begin + ROOM], _NOWHERE),
            len(head),
        )
        for begin in _begins(len(ids))
    ]


def asked(of: Sequence[Window], start: int, end: int) -> Iterator[tuple[int, Stretch]]:
    """The windows that hold ``[start, end)`` of the text, the one to ask first, with its pieces in each."""
    found = [(number, pieces) for number, one in enumerate(of) if (pieces := one.pieces(start, end))]
    followed = [one for one in found if len(of[one[0]].ids) - 1 - one[1][1] >= FOLLOWING]
    first = (followed or found[-1:])[:1]
    yield from (*first, *(one for one in found if one not in first))


def stops(window: Window, ends: Sequence[int]) -> list[int]:
    """For each piece of a window, one past the last piece of its sentence: no name goes further.

    Args:
        window: Which.
        ends: Where the text's sentences end, in order.
    """
    last = len(window.offsets) - 1
    found = [0] * window.first
    for start, _ in window.offsets[window.first : last]:
        at = bisect_right(ends, start)
        end = ends[at] if at < len(ends) else window.offsets[last - 1][1]
        found.append(bisect_left(window.offsets, end, window.first, last, key=_start))
    return [*found, last]


def _begins(pieces: int) -> range:
    return range(0, max(1, pieces - ROOM + STEP), STEP)


def _start(offsets: Stretch) -> int:
    return offsets[0]


def _end(offsets: Stretch) -> int:
    return offsets[1]
