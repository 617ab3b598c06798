"""The entry point: a run ends with an answer, or with one line that says why there is none."""

import gc
import sys
import traceback
from collections.abc import Sequence
from types import TracebackType
from typing import Self

import typer

from verify.cli.app import app
from verify.cli.ending import ending
from verify.cli.error_stream import keep_errors_inert
from verify.cli.streams import occupy, settle, tell
from verify.text import CannotRunError

_YOUNG = 100_000
"""New objects between two garbage collections. The lexicon is many small objects that stay: with the default
of 700, a seventh of a run was spent scanning them."""
_DEBUG = "--debug"
_REST = "--"


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line; exits with 0 nothing to look at, 1 something is, 2 not run, 3 not measured.

    A run without an answer prints one line to standard error and exits with 2; ``--debug``, anywhere before
    ``--``, shows where the error came from. An interrupted run exits with 130.
    """
    gc.set_threshold(_YOUNG)
    given = list(sys.argv[1:] if arguments is None else arguments)
    own = given.index(_REST) if _REST in given else len(given)
    options = given[:own]
    occupy()
    keep_errors_inert()
    with _Edge(debug=_DEBUG in options):
        _refuse_empty(options)
        _run([*(one for one in options if one != _DEBUG), *given[own:]])


def _run(given: list[str]) -> None:
    if not given:
        raise CannotRunError("no command is named", where="verify", remedy="'verify --help' lists them")
    command = typer.main.get_command(app)
    with command.make_context("verify", given) as context:
        command.invoke(context)


def _refuse_empty(given: Sequence[str]) -> None:
    """Refuse empty arguments: an empty path would mean the current folder, often from an unset variable."""
    for before, one in zip(("", *given), given, strict=False):
        if not one or (one.startswith("--") and one.endswith("=")):
            where = one.removesuffix("=") or (before if before.startswith("-") else "an argument")
            raise CannotRunError("it is empty", where=where, remedy="give it a value, or leave it out")


class _Edge:
    """The outermost handler: turns any exception into an exit code and a line.

    Python's default, a traceback and exit code 1, would be read as "something was found".
    """

    def __init__(self, *, debug: bool) -> None:
        self._debug = debug

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        code = 0
        if isinstance(fault, Exception | KeyboardInterrupt):
            code, line = ending(fault)
            if self._debug and line:
                tell_trace(fault)
            if line:
                tell(f"verify: {line}")
        settle()
        if fault is None or isinstance(fault, Exception | KeyboardInterrupt):
            raise SystemExit(code)


def tell_trace(fault: BaseException) -> None:
    """The traceback of an exception, one line each, inert like all output."""
    for line in "".join(traceback.format_exception(fault)).splitlines():
        tell(line)
