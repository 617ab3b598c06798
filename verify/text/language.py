"""Which language a text is written in, from its script and its commonest letters."""

import re
from enum import StrEnum


class Language(StrEnum):
    """The languages for which there are rules, as ISO 639 codes; ``UNKNOWN`` is everything else."""

    ARABIC = "ar"
    ENGLISH = "en"
    UNKNOWN = "und"


LANGUAGES = tuple(language for language in Language if language is not Language.UNKNOWN)
"""Those with rules."""

_ARABIC = re.compile(r"[\u0621-\u064a]+")
_LATIN = re.compile(r"[A-Za-z]+")


def detect(text: str) -> Language:
    """The language of ``text``."""
    if text.isascii():
        return Language.ENGLISH if _LATIN.search(text) else Language.UNKNOWN
    arabic, latin = (sum(map(len, letters.findall(text))) for letters in (_ARABIC, _LATIN))
    if arabic > latin:
        return Language.ARABIC
    return Language.ENGLISH if latin else Language.UNKNOWN
