"""What a visitor asks: an article, a corpus, how it is read."""

import re
from dataclasses import dataclass
from pathlib import PurePosixPath, PureWindowsPath

from verify.documents.read import FORMATS
from verify.text import CannotRunError
from verify.text.inert import inert

PASTED = "pasted text"
"""What a text goes by that was not a file."""
_LONGEST_NAME = 120


@dataclass(frozen=True, slots=True)
class Submission:
    """An article that is to be held against a corpus.

    Attributes:
        name: What it goes by in the report.
        suffix: Its format, as in ``.pdf``; empty where it is told from how the text begins.
        article: Its bytes.
        corpus: The corpus, as whoever started the desk named it.
        fast: Whether rules alone say who stands behind each statement.
        title: What tells it from others until it is read; empty where its name does.
    """

    name: str
    suffix: str
    article: bytes
    corpus: str
    fast: bool
    title: str = ""


def pasted(text: str, corpus: str, *, fast: bool) -> Submission:
    """A text from a field of a form, in which a browser writes every line end as two characters.

    Raises:
        CannotRunError: There is no text.
    """
    if not text.strip():
        raise CannotRunError("there is no text", where="article", remedy="paste a text, or choose a file")
    data = text.replace("\r\n", "\n").encode("utf-8", "surrogatepass")
    return Submission(PASTED, "", data, corpus, fast, _first_words(text))


def uploaded(name: str, data: bytes, corpus: str, *, fast: bool) -> Submission:
    """A file, of whose name only the last part is kept.

    Raises:
        CannotRunError: It is in no format that is read.
    """
    own = _own_name(name)
    suffix = PurePosixPath(own).suffix.lower()
    if suffix not in FORMATS:
        raise CannotRunError(
            "this format cannot be read",
            where=inert(own) or "article",
            remedy=f"give one of {', '.join(FORMATS)}",
        )
    return Submission(own, suffix, data, corpus, fast)


def _first_words(text: str) -> str:
    """The first line that has a word in it, its beginning if it is very long."""
    lines = (line.strip() for line in text.splitlines() if any(map(str.isalnum, line)))
    return next(lines, "")[:_LONGEST_NAME]


def _own_name(name: str) -> str:
    """The file's name without folders, whichever system wrote them; the end of one that is very long."""
    last = PureWindowsPath(PurePosixPath(name).name).name
    return re.sub(r"[\x00-\x1f/\\]", "", last)[-_LONGEST_NAME:]
