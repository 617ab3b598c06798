"""A visitor's request: an article, a corpus, and how to read it."""

import re
from dataclasses import dataclass
from pathlib import PurePosixPath, PureWindowsPath

from verify.documents.read import FORMATS
from verify.text import CannotRunError
from verify.text.inert import inert

PASTED = "pasted text"
"""The name of a text that was not a file."""
_LONGEST_NAME = 120
"""Characters of a title or a file name."""


@dataclass(frozen=True, slots=True)
class Submission:
    """An article to be compared with a corpus.

    Attributes:
        name: Its name in the report.
        suffix: Its format, as in ``.pdf``; if empty, recognised by how the text begins.
        article: Its bytes.
        corpus: The corpus as named by whoever started the desk.
        fast: Whether rules alone find the chains.
        title: What distinguishes it until it is read; empty if its name does.
    """

    name: str
    suffix: str
    article: bytes
    corpus: str
    fast: bool
    title: str = ""


def pasted(text: str, corpus: str, *, fast: bool) -> Submission:
    """A text from a form's field, in which browsers write each line end as two characters.

    Raises:
        CannotRunError: There is no text.
    """
    if not text.strip():
        raise CannotRunError("there is no text", where="article", remedy="paste a text, or choose a file")
    data = text.replace("\r\n", "\n").encode("utf-8", "surrogatepass")
    return Submission(PASTED, "", data, corpus, fast, _first_words(text))


def uploaded(name: str, data: bytes, corpus: str, *, fast: bool) -> Submission:
    """A file; only the last part of its name is kept.

    Raises:
        CannotRunError: Its format is not read.
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
    """The first line with a word, truncated if it is very long."""
    lines = (line.strip() for line in text.splitlines() if any(map(str.isalnum, line)))
    return next(lines, "")[:_LONGEST_NAME]


def _own_name(name: str) -> str:
    """The file's name without folders of any system; the end of a very long one."""
    last = PureWindowsPath(PurePosixPath(name).name).name
    return re.sub(r"[\x00-\x1f/\\]", "", last)[-_LONGEST_NAME:]
