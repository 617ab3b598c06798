"""Why a name given as an article cannot be read, and what to give instead."""

import os
import re
from collections.abc import Iterable
from difflib import get_close_matches
from pathlib import Path

from verify.text import CannotRunError

ADDRESS = re.compile(r"(?:[a-z][a-z0-9+.-]*://|www\.)\S", re.IGNORECASE)
"""The beginning of a web address, which is never taken for a file name."""
_MOST_NAMES = 5000
"""Names in a folder that are compared."""
_FOREIGN = {
    ".doc": ("this is a Word document of the old sort, which is not read", "save it as .docx"),
    ".odt": ("this is an office document whose format cannot be read", "save it as plain text, .txt"),
    ".rtf": ("this is an office document whose format cannot be read", "save it as plain text, .txt"),
    ".jsonl": ("this is a corpus, not an article", "give it with --corpus, or name a text"),
    ".zip": ("this is a corpus, not an article", "give it with --corpus, or name a text"),
}


def check_name(path: str, suffixes: Iterable[str]) -> None:
    """Accept a path that can be an article's.

    Args:
        path: The path as given.
        suffixes: The suffixes of the formats that are read.

    Raises:
        CannotRunError: It is a web address, there is no such file, or the file is of another format.
    """
    if ADDRESS.match(path):
        raise CannotRunError(
            "this is a web address; nothing is fetched here",
            where=path,
            remedy="save the page and give the file",
        )
    known, suffix = tuple(suffixes), Path(path).suffix.lower()
    if _is_missing(path):
        raise CannotRunError("there is no such file", where=path, remedy=_nearest(path, known))
    if suffix not in known and not Path(path).is_dir():
        what, remedy = _FOREIGN.get(suffix, ("this format cannot be read", f"give one of {', '.join(known)}"))
        raise CannotRunError(what, where=path, remedy=remedy)


def _is_missing(path: str) -> bool:
    """Whether the name certainly does not exist; any other fault is reported when the file is opened."""
    try:
        os.lstat(path)
    except FileNotFoundError:
        return True
    except (OSError, ValueError):
        return False
    return False


def _nearest(path: str, suffixes: tuple[str, ...]) -> str:
    """A remedy for a missing name: the readable file with the most similar name, if there is one."""
    names: dict[str, str] = {}
    if Path(path).parent.is_dir():
        with os.scandir(Path(path).parent) as entries:
            for entry, _ in zip(entries, range(_MOST_NAMES), strict=False):
                if entry.name.lower().endswith(suffixes):
                    names[entry.name.casefold()] = entry.name
    near = get_close_matches(Path(path).name.casefold(), sorted(names), n=1, cutoff=0.75)
    return f"did you mean '{names[near[0]]}'?" if near else "check the name and the folder"
