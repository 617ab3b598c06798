"""Finding short word sequences in a row of tokens: longest first, forwards or backwards from a place."""

from collections.abc import Iterable, Sequence
from typing import Generic, NamedTuple, TypeVar

from verify.facets.numerals.token import Token, tokens

T = TypeVar("T")


class Run(NamedTuple, Generic[T]):
    """A sequence found: pieces ``[first, last)`` and what it stands for."""

    first: int
    last: int
    value: T


class WordRuns(Generic[T]):
    """A table of word sequences, built once; a sequence matches by the levelled forms of its tokens."""

    def __init__(self, pairs: Iterable[tuple[str, T]]) -> None:
        self._values: dict[tuple[str, ...], T] = {}
        for written, value in pairs:
            self._values.setdefault(tuple(piece.form for piece in tokens(written).pieces), value)
        self._longest = max(map(len, self._values), default=0)
        self._firsts = frozenset(key[0] for key in self._values if key)
        self._lasts = frozenset(key[-1] for key in self._values if key)

    @property
    def firsts(self) -> frozenset[str]:
        """The words with which a sequence can begin."""
        return self._firsts

    def at(self, pieces: Sequence[Token], start: int) -> Run[T] | None:
        """The longest sequence that begins at ``start``."""
        if start >= len(pieces) or pieces[start].form not in self._firsts:
            return None
        for length in range(min(self._longest, len(pieces) - start), 0, -1):
            value = self._values.get(tuple(piece.form for piece in pieces[start : start + length]))
            if value is not None:
                return Run(start, start + length, value)
        return None

    def before(self, pieces: Sequence[Token], end: int) -> Run[T] | None:
        """The longest sequence that ends before ``end``."""
        if end < 1 or pieces[end - 1].form not in self._lasts:
            return None
        for length in range(min(self._longest, end), 0, -1):
            value = self._values.get(tuple(piece.form for piece in pieces[end - length : end]))
            if value is not None:
                return Run(end - length, end, value)
        return None
