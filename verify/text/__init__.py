"""Text itself: spans, folding for matching, language, and notices about it."""

from verify.text.failure import CannotRunError
from verify.text.fold import bare, fold, words
from verify.text.language import LANGUAGES, Language, detect, elided, read_in, reading
from verify.text.notice import Notice
from verify.text.remembered import remembered
from verify.text.script import arabic_letters
from verify.text.span import Span

__all__ = [
    "LANGUAGES",
    "CannotRunError",
    "Language",
    "Notice",
    "Span",
    "arabic_letters",
    "bare",
    "detect",
    "elided",
    "fold",
    "read_in",
    "reading",
    "remembered",
    "words",
]
