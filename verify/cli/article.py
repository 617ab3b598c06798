"""The article that a command names: a file, standard input, or a page of the web that is fetched first."""

from pathlib import Path
from typing import TYPE_CHECKING

from verify.cli.screen import write_file
from verify.text import CannotRunError

if TYPE_CHECKING:
    from verify.documents import Document
    from verify.gather import Fetch


def article_of(
    named: str, *, offline: bool, keep: Path | None, fetch: "Fetch | None" = None
) -> "str | Document":
    """The document at an address; a path, or ``-``, comes back as it is.

    Args:
        named: What the command was given.
        offline: Whether nothing may be fetched.
        keep: Where the bytes go that were fetched.
        fetch: Gets what is at an address; ``None`` is the way with the usual limits.

    Raises:
        CannotRunError: It cannot be fetched, read or kept, or there is nothing to keep.
    """
    from verify.documents.read import as_article  # noqa: PLC0415 - `verify --help` must not load it
    from verify.gather import is_address, read_page  # noqa: PLC0415

    if is_address(named):
        fetched = (fetch or fetcher(offline=offline))(named)
        if keep is not None:
            write_file(keep, fetched.data, option="--keep")
        return as_article(read_page(fetched))
    if keep is not None:
        raise CannotRunError(
            "nothing was fetched, so there is nothing to save",
            where="--keep",
            remedy="name an address, or leave it out",
        )
    return named


def fetcher(*, offline: bool) -> "Fetch":
    """The way to get what is at an address; where it is forbidden here or in the settings, the refusal."""
    from verify.gather import fetch, refuse  # noqa: PLC0415 - as above
    from verify.lint.settings_file import find_offline  # noqa: PLC0415

    return refuse if offline or find_offline(Path.cwd()) else fetch
