"""Remembering what was made of the tables of the languages that are read."""

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import ParamSpec, TypeVar

from verify.text.language import which_read

P = ParamSpec("P")
T = TypeVar("T")


def remembered(most: int | None = None) -> Callable[[Callable[P, T]], Callable[P, T]]:
    """As ``functools.lru_cache(most)``, apart for each set of languages that are read together.

    A word may be a month in one language and an article in another: what was made of it while one was read
    says nothing of the other.
    """

    def keeping(make: Callable[P, T]) -> Callable[P, T]:
        kept: dict[str, Callable[..., T]] = {}

        @wraps(make)
        def ask(*args: P.args, **kwargs: P.kwargs) -> T:
            try:
                own = kept[which_read()]
            except KeyError:
                own = kept[which_read()] = lru_cache(most)(make)
            return own(*args, **kwargs)

        return ask

    return keeping
