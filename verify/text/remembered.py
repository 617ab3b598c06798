"""A cache for what is computed from the lexicon's tables, kept apart by the languages in use."""

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import ParamSpec, TypeVar

from verify.text.language import which_read

P = ParamSpec("P")
T = TypeVar("T")


def remembered(most: int | None = None) -> Callable[[Callable[P, T]], Callable[P, T]]:
    """Like ``functools.lru_cache(most)``, with a cache of its own for each set of languages read together.

    A word may be a month in one language and an article in another, so a result computed for one set does not
    hold for another.
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
