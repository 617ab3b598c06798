"""In which letters a word is written: what grammar it can belong to, and nothing of its meaning."""

import re

_ARABIC = re.compile(r"[\u0620-\u063f\u0641-\u064a\u066e-\u06d3\u06d5\u06ee\u06ef\u06fa-\u06ff]")


def arabic_letters(word: str) -> bool:
    """Whether a folded word holds an Arabic letter: «ال» before a Latin name makes an Arabic word of it.

    A tatweel is no letter. A word without any, or of no character at all, is not written in Arabic.
    """
    return not word.isascii() and _ARABIC.search(word) is not None
