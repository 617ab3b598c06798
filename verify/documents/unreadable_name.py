"""Why a name that was given as an article names nothing that can be read, and what to give instead."""

import os
import re
from collections.abc import Iterable
from difflib import get_close_matches
from pathlib import Path

from verify.text import CannotRunError

ADDRESS = re.compile(r"(?:[a-z][a-z0-9+.-]*://|www\.)\S", re.IGNORECASE)
"""How a web address begins, which is never taken for the name of a file."""
_MOST_NAMES = 5000
_FOREIGN = {
    ".doc": ("this is a Word document of the old sort, which is not read", "save it as .docx"),
    ".odt": ("this is an office document whose format cannot be read", "save it as plain text, .txt"),
    ".rtf": ("this is an office document whose format cannot be read", "save it as plain text, .txt"),
    ".jsonl": ("this is a corpus, not an article", "give it with --corpus, or name a text"),
    ".zip": ("this is a corpus, not an article", "give it with --corpus, or name a text"),
}


def check_name(path: str, suffixes: Iterable[str]) -> None:
    """Let a path pass that can be an article's.

    Args:
        path: What was given.
        suffixes: The endings of the formats that are read.

    Raises:
        CannotRunError: It is a web address, there is no such file, or it is of another format.
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
    """Whether it is sure that nothing has that name; any other fault is told when the file is opened."""
    try:
        os.lstat(path)
    except FileNotFoundError:
        return True
    except (OSError, ValueError):
        return False
    return False


def _nearest(path: str, suffixes: tuple[str, ...]) -> str:
    """What to do about a name that is not there: the readable file whose name is most like it, if any is."""
    names: dict[str, str] = {}
    if Path(path).parent.is_dir():
        with os.scandir(Path(path).parent) as entries:
            for entry, _ in zip(entries, range(_MOST_NAMES), strict=False):
                if entry.name.lower().endswith(suffixes):
                    names[entry.name.casefold()] = entry.name
    near = get_close_matches(Path(path).name.casefold(), sorted(names), n=1, cutoff=0.75)
    return f"did you mean '{names[near[0]]}'?" if near else "check the name and the folder"
