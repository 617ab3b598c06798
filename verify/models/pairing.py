"""A claim and a passage as one row of tokenizer pieces, the input of the relation reader.

::

    <s> sentence of the claim </s></s> gap in days: passage </s> sentence before it </s> title </s>

Each piece has a role (``token_type_ids`` of the network): in the claim, around it, in the passage, around it.
So a clause is read in its sentence without being repeated, and a sentence with its context.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Final, NamedTuple

from tokenizers import Encoding, Tokenizer

ROOM_CLAIM: Final = 72
"""Pieces of the claim's sentence that are read: first those of the claim, then those around it."""
ROOM_PASSAGE: Final = 88
"""Pieces of the passage that are read."""
ROOM_BEFORE: Final = 32
"""Pieces of the sentence before it that are read, the last ones."""
ROOM_TITLE: Final = 24
"""Pieces of the headline that are read."""
LONGEST: Final = ROOM_CLAIM + ROOM_PASSAGE + ROOM_BEFORE + ROOM_TITLE + 16
"""Pieces of the longest row; the last 16 are for separators and the gap in days."""


class Role(IntEnum):
    """The part that a piece belongs to; its number is the token type."""

    CLAIM = 0
    AROUND_CLAIM = 1
    PASSAGE = 2
    AROUND_PASSAGE = 3


@dataclass(frozen=True, slots=True)
class Asked:
    """A claim in its sentence: ``sentence[start:end]`` is the claim."""

    sentence: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Answer:
    """A sentence of a report, with its context.

    Attributes:
        sentence: The passage.
        before: The sentence before it, or empty.
        title: The headline of its report, or empty.
        days: How many days after the claim it was published; ``None`` if either day is unknown.
    """

    sentence: str
    before: str = ""
    title: str = ""
    days: int | None = None


class Row(NamedTuple):
    """The pieces of a pair and the role of each."""

    ids: tuple[int, ...]
    roles: tuple[int, ...]


class Pairing:
    """Splits texts into pieces and lays out pairs as rows; each text is split once.

    Args:
        tokenizer: The backbone's; ``<s>`` and ``</s>`` are its pieces 0 and 2.
    """

    START: Final = 0
    END: Final = 2

    def __init__(self, tokenizer: Tokenizer) -> None:
        tokenizer.no_padding()
        tokenizer.no_truncation()
        self._tokenizer = tokenizer
        self._cut: dict[str, Encoding] = {}

    def learn(self, texts: Sequence[str]) -> None:
        """Split many texts at once, which is faster than one by one."""
        new = [text for text in dict.fromkeys(texts) if text not in self._cut]
        for some in batched_texts(new):
            self._cut.update(
                zip(some, self._tokenizer.encode_batch(some, add_special_tokens=False), strict=True)
            )

    def row(self, asked: Asked, answer: Answer) -> Row:
        """The row of a pair."""
        claim, marks = self._claim(asked)
        passage = self._pieces(answer.sentence)[:ROOM_PASSAGE]
        gap = self._pieces(told_gap(answer.days))
        before = self._pieces(answer.before)[-ROOM_BEFORE:]
        title = self._pieces(answer.title)[:ROOM_TITLE]
        ids = [self.START, *claim, self.END, self.END, *gap, *passage, self.END]
        roles = [Role.AROUND_CLAIM, *marks, Role.AROUND_CLAIM, Role.AROUND_PASSAGE]
        roles += [Role.AROUND_PASSAGE] * len(gap) + [Role.PASSAGE] * len(passage) + [Role.AROUND_PASSAGE]
        for more in (before, title):
            ids += [*more, self.END]
            roles += [Role.AROUND_PASSAGE] * (len(more) + 1)
        return Row(tuple(ids), tuple(map(int, roles)))

    def _pieces(self, text: str) -> list[int]:
        self.learn([text])
        return list(self._cut[text].ids)

    def _claim(self, asked: Asked) -> tuple[list[int], list[Role]]:
        """As many pieces of the claim's sentence as fit, the claim's among them."""
        self.learn([asked.sentence])
        cut = self._cut[asked.sentence]
        within = [start < asked.end and end > asked.start for start, end in cut.offsets]
        first = within.index(True) if True in within else 0
        beyond = len(within) - within[::-1].index(True) if True in within else len(within)
        spare = max(0, ROOM_CLAIM - (beyond - first))
        begin = max(0, min(first - spare // 2, len(within) - ROOM_CLAIM))
        begin = min(begin, first)
        kept = slice(begin, begin + ROOM_CLAIM)
        marks = [Role.CLAIM if inside else Role.AROUND_CLAIM for inside in within[kept]]
        return list(cut.ids[kept]), marks


def batched_texts(texts: Sequence[str], size: int = 4096) -> list[list[str]]:
    """``texts`` in lists of at most ``size``."""
    return [list(texts[start : start + size]) for start in range(0, len(texts), size)]


def told_gap(days: int | None) -> str:
    """The days between claim and passage, in words that the backbone knows.

    >>> told_gap(1), told_gap(-3), told_gap(0), told_gap(None)
    ('1 day later:', '3 days earlier:', 'same day:', 'day unknown:')
    """
    if days is None:
        return "day unknown:"
    if days == 0:
        return "same day:"
    return f"{abs(days)} {'day' if abs(days) == 1 else 'days'} {'later' if days > 0 else 'earlier'}:"
