"""Adding up number words from the left, as all languages here do.

A sum continues only with something smaller than what was added last: «ثلاثمئة واثنان» is one number, «ثلاثمئة
ومئتان» are two. Arabic joins every summand with «و»; English may omit "and".
"""

from math import inf
from typing import NamedTuple

# The room that a word needs, and the room that it leaves: twenty leaves room for one to nine.
_NEEDS = {
    "unit": 10, "small": 20, "teen": 100, "ten": 100, "sixty": 100, "vigesimal": 100,
    "hundred": 1000, "hundreds": 1000,
}  # fmt: skip
_LEAVES = {
    "unit": 1, "small": 1, "teen": 1, "ten": 10, "sixty": 20, "vigesimal": 10, "hundred": 100,
    "hundreds": 100, "figure": 1, "article": 1,
}  # fmt: skip
_MULTIPLE = {"hundred": 100, "vigesimal": 20}
"""The room left by a word that multiplies: « quatre-vingt » has room for nineteen."""
_SCORES = 4
"""The unit before a multiplying « vingt »."""
_MULTIPLIED = frozenset({"unit", "small", "article", "figure", "teen", "ten", "sixty", "vigesimal"})


class NumberWord(NamedTuple):
    """A number word.

    Attributes:
        part: Its role in a number: unit, ten, hundred, scale ...
        value: Its value.
        arabic: Whether it follows the Arabic manner of counting.
    """

    part: str
    value: float
    arabic: bool


class Sum(NamedTuple):
    """A number under construction.

    Attributes:
        total: The completed scales: 200,000 of 200,350.
        group: The sum below the next scale: 350.
        room: The next summand must be smaller than this.
        last: The part of the last word; empty at the start.
        scale: The last scale added; 1 before any.
    """

    total: float = 0.0
    group: float = 0.0
    room: float = inf
    last: str = ""
    scale: float = 1.0

    @property
    def value(self) -> float:
        """The sum so far."""
        return self.total + self.group


def extended(so_far: Sum, word: NumberWord, *, joined: bool) -> Sum | None:
    """``so_far`` with ``word`` added, ``joined`` by "and" or not; ``None`` if it cannot continue so."""
    if word.part in {"scale", "dual_scale", "dozen"}:
        return _scaled(so_far, word, joined=joined)
    if word.part not in _LEAVES or (so_far.last and not word.value):
        return None  # "zero" is never added to a number
    if not so_far.last:
        return Sum(group=word.value, room=_LEAVES[word.part], last=word.part)
    if _multiplies(so_far, word, joined=joined):
        low = so_far.group % 100 if so_far.last != "figure" else so_far.group
        group = so_far.group - low + low * word.value
        return so_far._replace(group=group, room=_MULTIPLE[word.part], last=word.part)
    fits = _continues_ten(so_far, word, joined=joined) or (
        (joined or not word.arabic) and so_far.room >= _NEEDS.get(word.part, inf) and so_far.last != "article"
    )
    if word.part == "figure":
        fits = joined and word.value < so_far.room < inf and word.value.is_integer()
    if not fits:
        return None
    return so_far._replace(group=so_far.group + word.value, room=_LEAVES[word.part], last=word.part)


def _multiplies(so_far: Sum, word: NumberWord, *, joined: bool) -> bool:
    if word.part == "vigesimal":  # « quatre-vingt-dix »
        return so_far.last == "unit" and not joined and so_far.group % 10 == _SCORES
    return word.part == "hundred" and not joined and so_far.last in _MULTIPLIED


def _continues_ten(so_far: Sum, word: NumberWord, *, joined: bool) -> bool:
    """Whether the word continues a ten: «ثلاثة عشر» without "and", «ثلاثة وعشرون» with it."""
    return (
        word.arabic
        and so_far.last == "unit"
        and so_far.group % 10 > 0
        and ((word.part == "teen" and not joined) or (word.part == "ten" and joined))
    )


def _scaled(so_far: Sum, word: NumberWord, *, joined: bool) -> Sum | None:
    if word.part == "dual_scale" and so_far.group and not joined:
        word = word._replace(part="scale", value=_unit(word))  # «أربعين ألفا»: after a number, so no dual
    multiplied = so_far.group if word.part != "dual_scale" else 0
    if so_far.last and not joined and multiplied:
        if so_far.total and so_far.scale <= word.value:
            return None
        total = so_far.total + so_far.group * word.value
    elif so_far.last in {"scale", "hundreds", "hundred"} and not joined and word.part == "scale":
        total = so_far.value * word.value  # «مئة ألف مليون»
    elif not so_far.last or (joined and so_far.room > word.value):
        total = so_far.value + word.value
    else:
        return None
    return Sum(total=total, room=word.value if word.part != "dozen" else 1, last="scale", scale=_unit(word))


def _unit(word: NumberWord) -> float:
    return word.value / 2 if word.part == "dual_scale" else word.value
