"""The script of a word: it says which grammar can apply, and nothing about meaning."""

import re

_ARABIC = re.compile(r"[\u0620-\u063f\u0641-\u064a\u066e-\u06d3\u06d5\u06ee\u06ef\u06fa-\u06ff]")


def arabic_letters(word: str) -> bool:
    """Whether a folded word holds an Arabic letter; «ال» before a Latin name makes it an Arabic word.

    A tatweel does not count as a letter, and an empty word is not Arabic.
    """
    return not word.isascii() and _ARABIC.search(word) is not None
