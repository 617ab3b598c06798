"""An article as windows of tokenizer pieces, the input of the chain reader.

::

    <s> outlet </s> title </s> text </s>

A text with more pieces than fit is read in windows, each beginning with the second half of the one before. A
claim is asked of the first window that contains it and some of what follows, since its speaker may be named
after it.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from tokenizers import Encoding, Tokenizer

from verify.text import Span

LONGEST: Final = 512
"""Pieces of a window, with separators and heading: the backbone has no more positions."""
ROOM_OUTLET: Final = 12
"""Pieces of the outlet's name that are kept."""
ROOM_TITLE: Final = 28
"""Pieces of the title that are kept."""
ROOM: Final = LONGEST - ROOM_OUTLET - ROOM_TITLE - 4
"""Pieces of the text in one window."""
STEP: Final = ROOM // 2
"""Pieces from the start of one window to the start of the next."""
FOLLOWING: Final = 32
"""Pieces after a claim that should be in the same window."""
START: Final = 0
"""Number of the piece ``<s>``."""
END: Final = 2
"""Number of the piece ``</s>``."""
_NOWHERE = (0, 0)
"""Offsets of a piece that is not of the text."""

Stretch = tuple[int, int]
"""A range of pieces of a window, from the first to one past the last."""


class Window(NamedTuple):
    """A part of an article that is read at once.

    Attributes:
        ids: The numbers of its pieces, with separators and heading.
        offsets: The characters of each piece in the text; an empty range at 0 for pieces that are not of the
            text.
        first: The index of its first piece of the text, within the whole text.
    """

    ids: tuple[int, ...]
    offsets: tuple[Stretch, ...]
    first: int

    def pieces(self, start: int, end: int) -> Stretch | None:
        """The pieces that cover ``[start, end)`` of the text; ``None`` if the window lacks some of it."""
        last = len(self.offsets) - 1
        begin = bisect_right(self.offsets, start, self.first, last, key=_end)
        stop = bisect_left(self.offsets, end, self.first, last, key=_start)
        if begin >= stop or self.offsets[begin][0] > start + 1 or self.offsets[stop - 1][1] < end - 1:
            return None
        return begin, stop

    def characters(self, pieces: Stretch) -> Span:
        """The characters of the text that the pieces cover."""
        return Span(self.offsets[pieces[0]][0], self.offsets[pieces[1] - 1][1])


def windows(tokenizer: Tokenizer, text: str, *, outlet: str = "", title: str = "") -> list[Window]:
    """The windows of a text, in order; the last ends where the text ends.

    Args:
        tokenizer: The backbone's, without padding and truncation.
        text: The text of the article.
        outlet: Its publisher.
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
    """The windows that contain ``[start, end)`` of the text, best first, with its pieces in each."""
    found = [(number, pieces) for number, one in enumerate(of) if (pieces := one.pieces(start, end))]
    followed = [one for one in found if len(of[one[0]].ids) - 1 - one[1][1] >= FOLLOWING]
    first = (followed or found[-1:])[:1]
    yield from (*first, *(one for one in found if one not in first))


def stops(window: Window, ends: Sequence[int]) -> list[int]:
    """For each piece of a window, one past the last piece of its sentence: no name extends further.

    Args:
        window: The window.
        ends: Where the sentences of the text end, in order.
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
