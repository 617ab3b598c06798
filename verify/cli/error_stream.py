"""Standard error, where every line comes out inert, whoever writes it.

Besides our own lines the parser of the command line, warnings, logs of libraries and tracebacks write there,
and put in words of documents, paths and arguments as they are.
"""

import sys
from io import TextIOBase
from typing import TextIO

from verify.text.inert import inert


class ErrorStream(TextIOBase):
    """Passes on whole lines, each made inert; what is no whole line yet goes with the next flush.

    Args:
        below: The stream that is written to.
    """

    encoding = "utf-8"
    errors = "backslashreplace"

    def __init__(self, below: TextIO) -> None:
        self.below = below
        self._begun = ""

    def write(self, text: str) -> int:
        """Take ``text``; returns its length."""
        *whole, self._begun = f"{self._begun}{text}".split("\n")
        for line in whole:
            self.below.write(f"{inert(line)}\n")
        return len(text)

    def flush(self) -> None:
        """Pass on what there is."""
        begun, self._begun = self._begun, ""
        self.below.write(inert(begun))
        self.below.flush()

    def writable(self) -> bool:
        """Whether it can be written to."""
        return True

    def isatty(self) -> bool:
        """Whether a person reads it."""
        return self.below.isatty()

    def fileno(self) -> int:
        """The number of the file that is written to."""
        return self.below.fileno()


def keep_errors_inert() -> None:
    """Let all that this process writes to standard error from here on go through an ``ErrorStream``."""
    if sys.stderr is not None and not isinstance(sys.stderr, ErrorStream):
        sys.stderr = ErrorStream(sys.stderr)


def terminal_below() -> TextIO:
    """Standard error as it is, for a progress bar, which moves the cursor and holds no text of a document."""
    return sys.stderr.below if isinstance(sys.stderr, ErrorStream) else sys.stderr
