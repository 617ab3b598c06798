"""Where the answer goes and how it must look there; and what goes to standard error besides."""

import os
import shutil
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from verify import files
from verify.cli.error_stream import terminal_below
from verify.cli.hyperlinks import follows_links
from verify.cli.streams import send, tell
from verify.text import CannotRunError, Notice
from verify.text.bidi import Bidi, detect

if TYPE_CHECKING:
    from verify.report.page import Look

_PIPE_WIDTH = 100
"""Cells of a line if the output is no terminal and ``COLUMNS`` is not set."""
_NARROWEST, _WIDEST = 20, 1000
"""Cells of a line, at least and at most."""


def look(*, output: Path | None, bidi: Bidi | None, corpus: str = "") -> "Look":
    """The look of the answer for its destination: a terminal in its width and colours, a file plainly.

    Args:
        output: The file for the answer, or ``None``.
        bidi: The user's choice for right-to-left text.
        corpus: The corpus of the named reports, which are linked if it is a folder.
    """
    from verify.report.page import Look  # noqa: PLC0415 - `verify --help` must not load it

    interactive = output is None and _watched(sys.stdout)
    linked = bool(corpus) and interactive and follows_links(os.environ) and Path(corpus).is_dir()
    width = shutil.get_terminal_size().columns if interactive else _columns()
    return Look(
        width=max(_NARROWEST, min(width, _WIDEST)),
        colour=interactive and "NO_COLOR" not in os.environ,
        bidi=(bidi or detect(os.environ, interactive=True)) if interactive else Bidi.OFF,
        linked=Path(corpus) if linked else None,
    )


def _columns() -> int:
    given = os.environ.get("COLUMNS", "")
    return int(given) if given.isdecimal() and len(given) <= len(str(_WIDEST)) else _PIPE_WIDTH


def _watched(stream: TextIO | None) -> bool:
    """Whether the stream is a terminal; a closed stream is ``None``."""
    return stream is not None and stream.isatty()


def tell_notices(notices: Iterable[Notice]) -> None:
    """Write notices to standard error, with those of the same wording grouped."""
    from verify.report.gathered import gathered  # noqa: PLC0415 - `verify --help` must not load it

    for notice in gathered(notices):
        where = f"{notice.path}: " if notice.path else ""
        tell(f"{notice.id} {where}{notice.text}")


def write(answer: str, output: Path | None) -> None:
    """Send the answer to standard output, or to the file ``output``, as UTF-8.

    A file is replaced whole: if it cannot be written, its previous contents remain.

    Raises:
        CannotRunError: It cannot be written.
    """
    if output is None:
        send(answer)
        return
    write_file(output, answer.encode("utf-8", "backslashreplace"), option="--output")


def write_file(path: Path, data: bytes, *, option: str) -> None:
    """Replace the file that ``option`` names by ``data``, whole.

    Raises:
        CannotRunError: It cannot be written.
    """
    try:
        files.write(path, data)
    except (OSError, ValueError) as fault:
        why = getattr(fault, "strerror", None) or "this cannot be the name of a file"
        raise CannotRunError(
            f"the answer cannot be written: {why}",
            where=str(path),
            remedy=f"choose another {option}",
        ) from fault


@contextmanager
def progress_bar(what: str) -> Iterator[Callable[[int, int], None] | None]:
    """A bar on standard error while something is built; none if that is no terminal."""
    if not _watched(sys.stderr):
        yield None
        return
    from rich.console import Console  # noqa: PLC0415 - a pipe need not pay for it
    from rich.progress import Progress  # noqa: PLC0415

    console = Console(file=terminal_below())
    # Other output is not redirected, since it would bypass the stream that makes it inert.
    shown = Progress(console=console, transient=True, redirect_stdout=False, redirect_stderr=False)
    with shown as progress:
        task = progress.add_task(what, total=None, visible=False)
        yield lambda done, total: progress.update(task, completed=done, total=total, visible=True)
