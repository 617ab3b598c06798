"""A claim and a passage as one row of pieces, the form in which the relation reader reads them.

::

    <s> sentence of the claim </s></s> gap in days: passage </s> sentence before it </s> title </s>

Each piece has a role (``token_type_ids`` of the network): within the claim, around it, of the passage, around
it. So a clause is read within its sentence without being repeated, and a sentence with what it leans on.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Final, NamedTuple

from tokenizers import Encoding, Tokenizer

ROOM_CLAIM: Final = 72
"""Pieces of the claim's sentence that are read: the claim first, then what stands around it."""
ROOM_PASSAGE: Final = 88
ROOM_BEFORE: Final = 32
ROOM_TITLE: Final = 24
LONGEST: Final = ROOM_CLAIM + ROOM_PASSAGE + ROOM_BEFORE + ROOM_TITLE + 16
"""No row has more pieces."""


class Role(IntEnum):
    """What a piece is part of; the number is its token type."""

    CLAIM = 0
    AROUND_CLAIM = 1
    PASSAGE = 2
    AROUND_PASSAGE = 3


@dataclass(frozen=True, slots=True)
class Asked:
    """A claim within its sentence: ``sentence[start:end]`` is the claim."""

    sentence: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Answer:
    """A sentence of a report, with what it leans on.

    Attributes:
        sentence: What is read as the passage.
        before: The sentence before it, or empty.
        title: The headline of its report, or empty.
        days: How many days after the claim it was published; ``None`` where a day is not known.
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
    """Cuts texts into pieces and lays a pair out as a row; a text is cut once.

    Args:
        tokenizer: The backbone's: ``<s>`` and ``</s>`` are its pieces 0 and 2.
    """

    START: Final = 0
    END: Final = 2

    def __init__(self, tokenizer: Tokenizer) -> None:
        tokenizer.no_padding()
        tokenizer.no_truncation()
        self._tokenizer = tokenizer
        self._cut: dict[str, Encoding] = {}

    def learn(self, texts: Sequence[str]) -> None:
        """Cut many texts at once, which is quicker than one by one."""
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
        """The pieces of the claim's sentence, no more than there is room for, the claim among them."""
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
    """How much later the passage was published, in words that the backbone knows.

    >>> told_gap(1), told_gap(-3), told_gap(0), told_gap(None)
    ('1 day later:', '3 days earlier:', 'same day:', 'day unknown:')
    """
    if days is None:
        return "day unknown:"
    if days == 0:
        return "same day:"
    return f"{abs(days)} {'day' if abs(days) == 1 else 'days'} {'later' if days > 0 else 'earlier'}:"
