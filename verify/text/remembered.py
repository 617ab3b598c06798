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
        def made(_read: object, *args: P.args, **kwargs: P.kwargs) -> T:
            return make(*args, **kwargs)

        kept: Callable[..., T] = lru_cache(most)(made)

        @wraps(make)
        def ask(*args: P.args, **kwargs: P.kwargs) -> T:
            return kept(which_read(), *args, **kwargs)

        return ask

    return keeping
