"""Capitalised English words that are not names by themselves (``capital_words.json``)."""

from verify.lexicon import nationality, read_json
from verify.text import fold, remembered


@remembered()
def capital_words(which: str) -> frozenset[str]:
    """The words of the list ``which``, folded."""
    return frozenset(read_json("capital_words")[which])


def before_names(word: str) -> bool:
    """Whether ``word`` is capitalised before names without belonging to them: In, Iranian, Western, March."""
    return fold(word) in _before_names() or nationality(word) is not None


@remembered()
def _before_names() -> frozenset[str]:
    return capital_words("opening") | capital_words("never") | capital_words("calendar")
