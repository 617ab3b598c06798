"""Reading a person's statements on origins from a small TOML file.

Such as::

    join = [["a.md", "b.md"]]
    split = [["a.md", "c.md"]]

Documents are named by their paths in the corpus, the article by its path in the call.
"""

from collections.abc import Collection, Iterable
from itertools import chain
from pathlib import Path

from verify.documents.toml import table_of
from verify.judge.stated import Paths, Stated
from verify.text import CannotRunError

_JOIN, _SPLIT = "join", "split"
_REMEDY = "correct the entry"


def read_stated(path: Path) -> Stated:
    """The statements in the file at ``path``; groups that share a document are merged.

    Raises:
        CannotRunError: It cannot be read, has other entries, or joins two documents that it keeps apart.
    """
    table = table_of(path)
    for key in table:
        if key not in {_JOIN, _SPLIT}:
            raise CannotRunError(
                f"'{key}' is not an entry of it; the entries are {_JOIN}, {_SPLIT}",
                where=str(path),
                remedy=_REMEDY,
            )
    joined, apart = (_groups(table.get(key, []), f"{path}: '{key}'") for key in (_JOIN, _SPLIT))
    merged = _merged(joined)
    _refuse_both(merged, apart, where=str(path))
    return Stated(path.name, merged, apart)


def refuse_unknown(stated: Stated, known: Collection[str], *, where: Path) -> None:
    """Accept statements on existing documents only.

    Args:
        stated: The person's statements.
        known: The paths of all documents.
        where: The file with the statements.

    Raises:
        CannotRunError: They name an unknown document.
    """
    for path in chain(*stated.joined, *stated.apart):
        if path not in known:
            raise CannotRunError(
                f"no document has the path '{path}'",
                where=str(where),
                remedy="write it as 'verify claims --format json' does",
            )


def _groups(value: object, where: str) -> tuple[Paths, ...]:
    if not isinstance(value, list):
        raise CannotRunError("is not a list", where=where, remedy=_REMEDY)
    return tuple(_paths(entry, where) for entry in value)


def _paths(entry: object, where: str) -> Paths:
    if not isinstance(entry, list) or not all(isinstance(path, str) for path in entry):
        raise CannotRunError("has an entry that is not a list of paths", where=where, remedy=_REMEDY)
    paths = tuple(dict.fromkeys(entry))
    if len(paths) < 2:  # noqa: PLR2004 - a pair at least
        raise CannotRunError("has an entry that does not name two documents", where=where, remedy=_REMEDY)
    return paths


def _merged(groups: Iterable[Paths]) -> tuple[Paths, ...]:
    """The groups, merged until no two share a document."""
    group_of: dict[str, Paths] = {}
    for group in groups:
        whole = tuple(dict.fromkeys(chain.from_iterable(group_of.get(path, (path,)) for path in group)))
        group_of |= dict.fromkeys(whole, whole)
    return tuple(dict.fromkeys(group_of.values()))


def _refuse_both(joined: Iterable[Paths], apart: Iterable[Paths], *, where: str) -> None:
    group_of = {path: group for group in joined for path in group}
    for paths in apart:
        first: dict[Paths, str] = {}
        for path in paths:
            group = group_of.get(path, (path,))
            other = first.setdefault(group, path)
            if other != path:
                raise CannotRunError(
                    f"'{other}' and '{path}' are joined and kept apart", where=where, remedy="take one back"
                )
