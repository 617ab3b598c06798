"""The languages for which there are rules, and which of them a text is read in."""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from enum import StrEnum
from typing import Self


class Language(StrEnum):
    """The languages with rules, one a line; ``UNKNOWN`` is any other language.

    Attributes:
        script: The first word of the Unicode names of its letters.
        elided: Words written with an apostrophe onto the next word, without the apostrophe: « l'eau ».
    """

    ARABIC = "ar", "Arabic"
    ENGLISH = "en", "Latin"
    FRENCH = "fr", "Latin", "c d j jusqu l lorsqu m n puisqu qu quelqu quoiqu s t"
    UNKNOWN = "und", ""

    script: str
    elided: frozenset[str]

    def __new__(cls, code: str, script: str = "", elided: str = "") -> Self:
        """The language with this ISO 639 code."""
        language = str.__new__(cls, code)
        language._value_ = code
        language.script = script
        language.elided = frozenset(elided.split())
        return language


LANGUAGES = tuple(language for language in Language if language is not Language.UNKNOWN)
"""The languages with rules."""


def together(language: Language) -> tuple[Language, ...]:
    """The languages that a text in ``language`` is read in: itself, and the first of each other script.

    No word of one script can be taken for a word of another, so a quotation or a name is read in its own
    language.
    """
    of_script = {one.script: one for one in reversed(LANGUAGES)}
    if language in LANGUAGES:
        of_script[language.script] = language
    return tuple(one for one in LANGUAGES if of_script[one.script] is one)


_SETS = {" ".join(together(language)): together(language) for language in Language}
_ELIDED = {key: frozenset[str]().union(*(one.elided for one in some)) for key, some in _SETS.items()}
_FIRST = next(iter(_SETS))
_READ: ContextVar[str] = ContextVar("read", default=_FIRST)

which_read: Callable[[], str] = _READ.get
"""The codes of the languages in use here; remembered results are kept apart by them."""


def elided() -> frozenset[str]:
    """Words written with an apostrophe onto the next word, in the languages in use here."""
    return _ELIDED[_READ.get()]


def read_in() -> tuple[Language, ...]:
    """The languages in use here; outside of :func:`reading`, the first language of each script."""
    return _SETS[_READ.get()]


@contextmanager
def reading(language: Language) -> Iterator[None]:
    """Within this context, texts are read in ``language`` and those :func:`together` with it."""
    token = _READ.set(" ".join(together(language)))
    try:
        yield
    finally:
        _READ.reset(token)


_ARABIC = re.compile(r"[\u0621-\u064a]+")
_LATIN = re.compile(r"[A-Za-z]+")


def detect(text: str) -> Language:
    """The language, among those in use here, whose script most letters of ``text`` have."""
    if text.isascii():
        return _of_script("Latin") if _LATIN.search(text) else Language.UNKNOWN
    arabic, latin = (sum(map(len, letters.findall(text))) for letters in (_ARABIC, _LATIN))
    if arabic > latin:
        return _of_script("Arabic")
    return _of_script("Latin") if latin else Language.UNKNOWN


def _of_script(script: str) -> Language:
    return next(one for one in read_in() if one.script == script)
