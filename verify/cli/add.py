"""`verify add`: reports from files, folders, addresses, feeds and dumps into a corpus."""

from enum import StrEnum
from typing import Annotated

import typer

from verify.cli.app import Offline, Output, app
from verify.cli.article import fetcher
from verify.cli.screen import progress_bar, tell_notices, write
from verify.cli.streams import tell


class Format(StrEnum):
    """The forms in which ``verify add`` answers."""

    TEXT = "text"
    JSON = "json"


@app.command()
def add(
    sources: Annotated[
        list[str],
        typer.Argument(
            metavar="SOURCE...", help="Files, folders, addresses, feeds (RSS, Atom), .zip and .jsonl dumps."
        ),
    ],
    *,
    corpus: Annotated[
        str, typer.Option("--corpus", help="The folder to add them to; created if missing.")
    ] = "corpus",
    form: Annotated[Format, typer.Option("--format", help="The form of the answer.")] = Format.TEXT,
    output: Output = None,
    offline: Offline = False,
) -> None:
    """Add reports to a corpus, except those already in it. Exits with 1 if any cannot be read."""
    from verify.gather import Outcome  # noqa: PLC0415 - `verify --help` must not load it
    from verify.gather import add as added  # noqa: PLC0415
    from verify.report import added_json, added_line  # noqa: PLC0415

    with progress_bar("adding") as progress:
        addition = added(sources, corpus, fetch=fetcher(offline=offline), progress=progress)
    tell_notices(addition.notices)
    for entry in addition.of(Outcome.NOT_READ):
        tell(f"{entry.name}: not read: {entry.why.removeprefix('not read: ')}")
    renderer = added_json if form is Format.JSON else added_line
    write(renderer.render(addition), output)
    raise typer.Exit(1 if addition.of(Outcome.NOT_READ) else 0)
