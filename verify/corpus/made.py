"""A sequence of what is made only when it is asked for: a large corpus opens at once."""

from abc import abstractmethod
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import TypeVar, overload

T_co = TypeVar("T_co", covariant=True)


class Made(Sequence[T_co]):
    """Items by their numbers; its kinds say how many there are.

    Args:
        make: Makes one, from 0 on.
        ready: How many stay ready.
    """

    def __init__(self, make: Callable[[int], T_co], *, ready: int) -> None:
        self._made: Callable[[int], T_co] = lru_cache(maxsize=ready)(make)

    @abstractmethod
    def __len__(self) -> int: ...

    @overload
    def __getitem__(self, number: int) -> T_co: ...

    @overload
    def __getitem__(self, number: slice) -> tuple[T_co, ...]: ...

    def __getitem__(self, number: int | slice) -> T_co | tuple[T_co, ...]:
        if isinstance(number, slice):
            return tuple(self._made(one) for one in range(len(self))[number])
        return self._made(range(len(self))[number])
