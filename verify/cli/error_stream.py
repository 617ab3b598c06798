"""Standard error, on which every line is made inert, whoever writes it.

The command line's parser, warnings, library logs and tracebacks also write there, and insert words of
documents, paths and arguments unchanged.
"""

import sys
from io import TextIOBase
from typing import TextIO

from verify.text.inert import inert


class ErrorStream(TextIOBase):
    """Passes on whole lines, each made inert; an incomplete line is passed on at the next flush.

    Args:
        below: The underlying stream.
    """

    encoding = "utf-8"
    errors = "backslashreplace"

    def __init__(self, below: TextIO) -> None:
        self.below = below
        self._begun = ""

    def write(self, text: str) -> int:
        """Write ``text``; returns its length."""
        *whole, self._begun = f"{self._begun}{text}".split("\n")
        for line in whole:
            self.below.write(f"{inert(line)}\n")
        return len(text)

    def flush(self) -> None:
        """Pass on what has been written."""
        begun, self._begun = self._begun, ""
        self.below.write(inert(begun))
        self.below.flush()

    def writable(self) -> bool:
        """Whether the underlying stream can be written to."""
        return True

    def isatty(self) -> bool:
        """Whether the underlying stream is a terminal."""
        return self.below.isatty()

    def fileno(self) -> int:
        """The file descriptor of the underlying stream."""
        return self.below.fileno()


def keep_errors_inert() -> None:
    """Send everything that this process writes to standard error through an ``ErrorStream``."""
    if sys.stderr is not None and not isinstance(sys.stderr, ErrorStream):
        sys.stderr = ErrorStream(sys.stderr)


def terminal_below() -> TextIO:
    """The underlying standard error, for a progress bar: it moves the cursor and shows no document's text."""
    return sys.stderr.below if isinstance(sys.stderr, ErrorStream) else sys.stderr
