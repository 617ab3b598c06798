"""The three standard streams, each of which can be closed, full, or have lost its reader."""

import os
import sys
from contextlib import suppress
from typing import BinaryIO, TextIO

from verify.text import CannotRunError
from verify.text.inert import inert

_STANDARD = range(3)


def occupy() -> None:
    """Open the null device in place of each closed standard stream.

    Otherwise the next opened file would get its number, and what a library writes to standard error would end
    up in an index.
    """
    for number in _STANDARD:
        try:
            os.fstat(number)
        except OSError:
            os.open(os.devnull, os.O_RDWR)  # takes the lowest free number, which is this one
            os.set_inheritable(number, True)  # noqa: FBT003 - the signature is Python's


def standard_input() -> BinaryIO:
    """The stream that ``-`` stands for.

    Raises:
        CannotRunError: It is closed.
    """
    if sys.stdin is None:
        raise CannotRunError("it is closed", where="standard input", remedy="open it, or name a file")
    return sys.stdin.buffer


def send(answer: str) -> None:
    """Write an answer to standard output, as UTF-8.

    Raises:
        CannotRunError: It is closed, or cannot be written to.
        BrokenPipeError: Its reader is gone.
    """
    if sys.stdout is None:
        raise CannotRunError("it is closed", where="standard output", remedy="open it and run again")
    try:
        sys.stdout.buffer.write(answer.encode("utf-8", "backslashreplace"))
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        raise
    except OSError as fault:
        why = fault.strerror or "it takes no more"
        raise CannotRunError(
            f"the answer cannot be written: {why}",
            where="standard output",
            remedy="free some space and run again",
        ) from fault


def tell(line: str) -> None:
    """Write an inert line to standard error, or nothing if that cannot be written."""
    if sys.stderr is not None:
        with suppress(OSError, ValueError):
            sys.stderr.write(f"{inert(line)}\n")
            sys.stderr.flush()


def settle() -> None:
    """Detach a stream that cannot be written, which Python would otherwise flush in vain at exit."""
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:
            try:
                stream.flush()
            except (OSError, ValueError):
                _let_go(stream)


def _let_go(stream: TextIO) -> None:
    with suppress(OSError, ValueError):
        null = os.open(os.devnull, os.O_WRONLY)
        os.dup2(null, stream.fileno())
        os.close(null)
