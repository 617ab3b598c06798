"""How a run ends that gives no answer: its exit code, and the one line that says why."""

from typing import NamedTuple, Protocol, runtime_checkable

import typer

from verify.text import CannotRunError

CANNOT_RUN = 2
"""The call, or the machine, does not allow an answer: never 1, which means that something was found."""
INTERRUPTED = 130
"""As shells number it: 128 and the number of the signal."""


class Ending(NamedTuple):
    """A run's last word.

    Attributes:
        code: With which the process exits.
        line: What to say on standard error; empty for nothing.
    """

    code: int
    line: str = ""


@runtime_checkable
class _Misuse(Protocol):
    """What the parser of the command line raises; its class is in other places in other versions of it."""

    exit_code: int

    def format_message(self) -> str: ...


def ending(fault: Exception | KeyboardInterrupt) -> Ending:
    """What to make of the exception that ended a run."""
    match fault:
        case typer.Exit():
            return Ending(fault.exit_code)
        case KeyboardInterrupt() | typer.Abort():
            return Ending(INTERRUPTED, "interrupted")
        case BrokenPipeError():
            return Ending(CANNOT_RUN)  # whoever read the answer has gone, and hears nothing more
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
