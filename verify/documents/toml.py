"""Reading a TOML file that a person wrote, or saying in one line why that fails."""

import tomllib
from pathlib import Path

from verify.documents.source import bytes_of
from verify.text import CannotRunError


def table_of(path: Path) -> dict[str, object]:
    """The whole table of the file at ``path``.

    Raises:
        CannotRunError: It cannot be read, or is not TOML.
    """
    data = bytes_of(path)
    try:
        return tomllib.loads(data.decode("utf-8-sig"))
    except ValueError as fault:  # not TOML, not UTF-8, or a number with thousands of digits
        raise CannotRunError(f"this is not TOML: {fault}", where=str(path), remedy="correct it") from fault
    except RecursionError as fault:
        raise CannotRunError(
            "this is nested too deeply to be read", where=str(path), remedy="correct it"
        ) from fault
