"""`verify serve`: a desk in the browser on this machine."""

from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from verify.cli.app import app
from verify.cli.screen import write
from verify.cli.streams import tell
from verify.text import CannotRunError
from verify.text.inert import inert

if TYPE_CHECKING:
    from verify.desk.server import Opened

_NEEDED = ("starlette", "uvicorn", "python_multipart")


@app.command()
def serve(
    *,
    corpora: Annotated[
        list[str] | None,
        typer.Option("--corpus", help="A corpus that can be chosen; may be given more than once. [corpus]"),
    ] = None,
    host: Annotated[
        str,
        typer.Option(help="The address to listen on. Any other than this machine's own requires a token."),
    ] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=0, max=65535, help="The port; 0 takes any free one.")] = 8321,
    names: Annotated[
        list[str] | None,
        typer.Option("--name", help="Another host name by which the desk is reached; may be repeated."),
    ] = None,
    token: Annotated[
        str,
        typer.Option(
            envvar="VERIFY_DESK_TOKEN", help="The token to ask for, instead of one that is made and shown."
        ),
    ] = "",
    data: Annotated[
        Path | None,
        typer.Option("--data", help="The folder to keep checks in, instead of your data directory."),
    ] = None,
    fast: Annotated[bool, typer.Option("--fast", help="Preselect the fast mode of `verify claims`.")] = False,
    upload_limit: Annotated[
        int, typer.Option(min=1, max=64, metavar="MB", help="The largest article accepted.")
    ] = 16,
) -> None:
    """Open a desk in your browser: check articles, mark the evidence, search the corpora."""
    _refuse_without_extra()
    from verify.desk.server import serve as serving  # noqa: PLC0415
    from verify.desk.settings import MEGABYTE, DeskSettings, usual_data  # noqa: PLC0415 - `verify --help` must not load it

    settings = DeskSettings(
        corpora=tuple(corpora or ["corpus"]),
        data=data or usual_data(),
        host=host,
        port=port,
        names=tuple(names or ()),
        token=token,
        fast=fast,
        largest=upload_limit * MEGABYTE,
    )
    serving(settings, opened=_show, tell=tell)


def _refuse_without_extra() -> None:
    if not all(map(find_spec, _NEEDED)):
        raise CannotRunError(
            "the desk is not installed", where="verify serve", remedy="run pip install 'verify-claims[desk]'"
        )


def _show(opened: "Opened") -> None:
    lines = [f"The desk is open at {opened.address} (Ctrl-C ends it)"]
    if opened.token:
        lines.append(f"It asks for this token: {inert(opened.token)}")
    write("".join(f"{line}\n" for line in lines), None)
