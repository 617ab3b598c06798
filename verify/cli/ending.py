"""The end of a run without an answer: its exit code, and one line with the reason."""

from typing import NamedTuple, Protocol, runtime_checkable

import typer

from verify.text import CannotRunError

CANNOT_RUN = 2
"""The call or the machine allows no answer. This is never 1, which means that something was found."""
INTERRUPTED = 130
"""As shells number it: 128 plus the signal's number."""


class Ending(NamedTuple):
    """The end of a run.

    Attributes:
        code: The exit code of the process.
        line: The line for standard error; empty for none.
    """

    code: int
    line: str = ""


@runtime_checkable
class _Misuse(Protocol):
    """The exception of the command line's parser, whose class depends on the version."""

    exit_code: int

    def format_message(self) -> str: ...


def ending(fault: Exception | KeyboardInterrupt) -> Ending:
    """The ending for the exception that ended a run."""
    match fault:
        case typer.Exit():
            return Ending(fault.exit_code)
        case KeyboardInterrupt() | typer.Abort():
            return Ending(INTERRUPTED, "interrupted")
        case BrokenPipeError():
            return Ending(CANNOT_RUN)  # the reader of the answer is gone, so nothing more can be said
    return Ending(CANNOT_RUN, _why(fault))


def _why(fault: Exception | KeyboardInterrupt) -> str:
    match fault:
        case CannotRunError():
            return str(fault)
        case _Misuse():
            return _misuse(fault)
        case OSError():
            return _machine(fault)
        case MemoryError():
            return "there is not enough memory; free some, or give less to read"
    what = f"{type(fault).__name__}: {fault}" if str(fault) else type(fault).__name__
    return f"a fault of verify itself: {what}; report what it shows with --debug"


def _misuse(fault: _Misuse) -> str:
    command = getattr(getattr(fault, "ctx", None), "command_path", "verify")
    return f"{fault.format_message().rstrip('.')}; see '{command} --help'"


def _machine(fault: OSError) -> str:
    where = f"{fault.filename}: " if isinstance(fault.filename, str) else ""
    return f"{where}{fault.strerror or fault}; the machine did not allow it"
