"""The article of a command: a file, standard input, or a web page that is fetched first."""

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
    """The document at an address; a path, or ``-``, is returned unchanged.

    Args:
        named: The command's argument.
        offline: Whether fetching is forbidden.
        keep: Where to save the fetched bytes.
        fetch: Fetches an address; ``None`` means with the default limits.

    Raises:
        CannotRunError: It cannot be fetched, read or saved, or there is nothing to save.
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
    """The function that fetches addresses; it refuses if fetching is forbidden here or in the settings."""
    from verify.gather import fetch, refuse  # noqa: PLC0415 - as above
    from verify.lint.settings_file import find_offline  # noqa: PLC0415

    return refuse if offline or find_offline(Path.cwd()) else fetch
