"""Answers in which every word that may come from outside is hostile: new fields are soaked by themselves."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from typing import Any, TypeVar

from hypothesis import strategies as st

from verify.lint import Rule

T = TypeVar("T")

ORDERS = (
    "::error::x", "::set-output name=a::b", "::add-mask::", "::stop-commands::t", "%0A::error::",
    "##[error]x", "##[set-env name=A]b", "##vso[task.setvariable variable=a]b", "##teamcity[buildStop]",
    "[error]##", "]error[##", "error::", "::", ":", "##", "#", "[", "]",
)  # fmt: skip
STEERING = (
    "\x1b[31m", "\x1b]0;x\x07", "\x9b2J", "\r", "\n", "\t", "\x00", "\x08", "\x7f", "\x85", "\u2028",
    "\u202e", "\u202b", "\u202c", "\u2066", "\u2067", "\u2068", "\u2069", "\u200b", "\u200f", "\u061c",
    "\ufeff", "\U000e0041", "\udce9", "\uffff",
)  # fmt: skip
MARKUP = ("[red]", "[/]", "<b>", "</script>", "]]>", '"', "'", "`", "](http://e.org)", "&#8238;", "|", "@all")
WORDS = (
    "قال الوزير",
    "رويترز",
    "عشرة أشهر",
    "officials said",
    "ten months",
    "2024-03-14",
    "漢字",
    " ",
    "x",
    "،",
    "1,5",
)

TEXT = st.lists(st.sampled_from(ORDERS + STEERING + MARKUP + WORDS), max_size=16).map("".join)
TEXTS = st.lists(TEXT | st.text(max_size=30), min_size=1, max_size=6).map(tuple)

_OURS = frozenset({"id", "rule", "fingerprint", "version", "sha256", "digest", "encoder_sha256"})
"""Fields that this package fills from its own words alone."""


def soaked(value: T, texts: tuple[str, ...]) -> T:
    """``value`` with one of ``texts`` for every text in it, in turn, however deep it lies."""
    found: T = _Soaking(texts).of(value)
    return found


class _Soaking:
    def __init__(self, texts: tuple[str, ...]) -> None:
        self._next = _around(texts)

    def of(self, value: Any) -> Any:  # noqa: ANN401 - of any type, and it stays of that type
        if isinstance(value, Enum | Rule):
            return value
        if isinstance(value, str):
            return next(self._next)
        if is_dataclass(value) and not isinstance(value, type):
            names = [field.name for field in fields(value) if field.name not in _OURS]
            return replace(value, **{name: self.of(getattr(value, name)) for name in names})
        if isinstance(value, tuple) and hasattr(value, "_make"):
            return value._make(self.of(part) for part in value)
        return tuple(self.of(part) for part in value) if isinstance(value, tuple) else value


def _around(texts: tuple[str, ...]) -> Iterator[str]:
    while True:
        yield from texts
