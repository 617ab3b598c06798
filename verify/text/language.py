"""Which language a text is written in, from its script and its commonest letters."""

import re
from enum import StrEnum


class Language(StrEnum):
    """The languages for which there are rules, as ISO 639 codes; ``UNKNOWN`` is everything else."""

    ARABIC = "ar"
    ENGLISH = "en"
    UNKNOWN = "und"


_ARABIC = re.compile(r"[\u0621-\u064a]")
_LATIN = re.compile(r"[A-Za-z]")


def detect(text: str) -> Language:
    """The language of ``text``."""
    arabic, latin = len(_ARABIC.findall(text)), len(_LATIN.findall(text))
    if arabic > latin:
        return Language.ARABIC
    return Language.ENGLISH if latin else Language.UNKNOWN
