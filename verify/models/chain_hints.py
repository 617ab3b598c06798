"""What the rules find in an article, as input of the chain reader.

Each piece has a tag for what the rules take it for; each claim has a hint for whom they name. The reader has
learnt how much to trust either, and how to do without.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from enum import IntEnum
from typing import Final, NamedTuple

from verify.claims import RuledClaim
from verify.models.article_window import Stretch, Window

GROUNDS: Final = ("frame", "quotation", "antecedent", "carried", "credit", "nothing", "around")
"""The grounds of the rules' chain, in the order of the network's numbers, which begin at 1; 0 is no hint."""
NO_HINT: Final = 0
"""Number of the ground where there is no hint."""
NOBODY: Final = (0, 0)
"""Stands for the pieces of a voice if there is none."""


class Tag(IntEnum):
    """What the rules take a piece for."""

    NOTHING = 0
    SENTENCE = 1
    CLAIM = 2
    FIRST = 3
    CUE = 4
    NAME = 5


class Hint(NamedTuple):
    """The voices that the rules name for a claim.

    Attributes:
        voices: Where a window first names each, the original voice first; ``None`` if it does not.
        ground: The number of the ground.
    """

    voices: tuple[Stretch | None, ...]
    ground: int

    def after(self, found: Sequence[Stretch]) -> tuple[Stretch, int]:
        """The rules' voice after those already found, and the number of its ground.

        Args:
            found: The voices found, the original voice first.

        Returns:
            ``NOBODY`` if the rules name no further one, with ``NO_HINT`` if they name others than those
            found.
        """
        for voice, own in zip(found, self.voices, strict=False):
            if own is None or not own[0] <= voice[0] < own[1]:
                return NOBODY, NO_HINT
        if len(found) == len(self.voices):
            return NOBODY, self.ground
        following = self.voices[len(found)] if len(found) < len(self.voices) else None
        return (following, self.ground) if following else (NOBODY, NO_HINT)


UNTOLD: Final = Hint((), NO_HINT)
"""No hint."""


def hint(window: Window, text: str, claim: RuledClaim) -> Hint:
    """The rules' hint for a claim, in pieces of a window of ``text``."""
    return Hint(
        tuple(named(window, text, name) for name in claim.voices),
        1 + GROUNDS.index(claim.ground.value),
    )


def named(window: Window, text: str, name: str) -> Stretch | None:
    """Where a window of ``text`` first names a voice; ``None`` if it does not."""
    at = text.find(name, window.offsets[window.first][0])
    return window.pieces(at, at + len(name)) if at >= 0 else None


def tags(window: Window, claims: Iterable[RuledClaim]) -> list[int]:
    """The tag of each piece of a window."""
    found = [int(Tag.NOTHING)] * len(window.ids)
    claims = list(claims)
    layers = (
        (Tag.SENTENCE, [one.sentence for one in claims]),
        (Tag.CLAIM, [one.span for one in claims]),
        (Tag.CUE, [cue for one in claims for cue in one.cues]),
        (Tag.NAME, [name for one in claims for name in one.names]),
    )
    for tag, spans in layers:
        for start, end in spans:
            begin, stop = touched(window, start, end)
            found[begin:stop] = [int(tag)] * (stop - begin)
            if tag is Tag.CLAIM and begin < stop:
                found[begin] = int(Tag.FIRST)
    return found


def touched(window: Window, start: int, end: int) -> Stretch:
    """The pieces of a window that overlap a span of the text."""
    last = len(window.offsets) - 1
    begin = bisect_right(window.offsets, start, window.first, last, key=lambda one: one[1])
    return begin, max(begin, bisect_left(window.offsets, end, window.first, last, key=lambda one: one[0]))
