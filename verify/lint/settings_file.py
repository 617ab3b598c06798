"""Reading the settings of a check from `verify.toml`, or from `[tool.verify]` in `pyproject.toml`."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Never, TypeVar

from verify.documents.metadata import FIELDS
from verify.documents.toml import table_of
from verify.lint.diagnostic import Severity
from verify.lint.settings import Settings, Thresholds
from verify.text import CannotRunError

T = TypeVar("T")

FILES = ("verify.toml", "pyproject.toml")
"""Names of settings files, looked for in each folder from the current one upwards; the first with any entry
is used."""

_WITHIN = {
    "longest_line": (1, 1_000_000_000),
    "dateline_days": (0, 36_500),
    "copied": (0, 1),
    "outlets_of_one_origin": (1, 1_000_000),
    "conflict": (0, 1),
    "same_quote": (0, 1),
    "neighbours": (1, 10_000),
}
"""The least and the greatest value of each threshold."""


def find_settings(start: Path, *, known: Iterable[str]) -> Settings:
    """The settings that apply in the folder ``start``; the defaults if no file has any.

    Args:
        start: Where the command runs.
        known: Ids of all rules.

    Raises:
        CannotRunError: A file has invalid settings.
    """
    path = _holding(start)
    return read_settings(path, known=known) if path else Settings()


def find_offline(start: Path) -> bool:
    """Whether the settings that apply in the folder ``start`` forbid fetching; other entries are not read.

    Raises:
        CannotRunError: The entry is neither true nor false, or the file is not TOML.
    """
    path = _holding(start)
    return path is not None and _Reader(path, ()).flag("offline", _table(path).get("offline", False))


def read_settings(path: Path, *, known: Iterable[str]) -> Settings:
    """The settings in a file: all of ``verify.toml``, the table ``tool.verify`` of ``pyproject.toml``.

    Paths in it are relative to the file, and are returned relative to the current folder.

    Raises:
        CannotRunError: It cannot be read, or has invalid settings.
    """
    table = _table(path)
    found = _Reader(path, tuple(known)).settings(table)
    return replace(
        found,
        corpus=_beside(path, found.corpus) if "corpus" in table else found.corpus,
        index=_beside(path, found.index) if found.index else None,
        baseline=_beside(path, found.baseline) if found.baseline else None,
    )


def _beside(path: Path, value: str) -> str:
    there = path.parent / value
    return str(there.relative_to(Path.cwd())) if there.is_relative_to(Path.cwd()) else str(there)


def _holding(start: Path) -> Path | None:
    """The file whose settings apply in the folder ``start``."""
    for folder in (start.absolute(), *start.absolute().parents):
        for name in FILES:
            path = folder / name
            if path.is_file() and (name == FILES[0] or _has_ours(path)):
                return path
    return None


def _table(path: Path) -> Mapping[str, object]:
    """Our entries in a file."""
    table = table_of(path)
    return _inner(path, _inner(path, table, "tool"), "tool.verify") if path.name == FILES[1] else table


def _has_ours(path: Path) -> bool:
    table = table_of(path)
    return "tool" in table and "verify" in _inner(path, table, "tool")


def _inner(path: Path, table: Mapping[str, object], name: str) -> dict[str, object]:
    """The table ``name`` of a file, inside ``table``."""
    found = table.get(name.rpartition(".")[2])
    if not isinstance(found, dict):
        what = "is not in it" if found is None else "is no table"
        raise CannotRunError(f"'{name}' {what}", where=str(path), remedy="correct the entry")
    return found


def refuse_unknown(entries: Iterable[str], *, known: Iterable[str], where: str) -> None:
    """Accept ids of rules and prefixes of ids.

    Raises:
        CannotRunError: One of ``entries`` is not a prefix of a rule's id.
    """
    ids = tuple(known)
    for entry in entries:
        if not entry or not any(rule.startswith(entry) for rule in ids):
            raise CannotRunError(
                f"there is no rule '{entry}'", where=where, remedy=f"choose from {', '.join(ids)}"
            )


@dataclass(frozen=True, slots=True)
class _Reader:
    """Turns a table of a file into settings, or says which entry is wrong and what it should be."""

    path: Path
    known: tuple[str, ...]

    def settings(self, table: Mapping[str, object]) -> Settings:
        readers: dict[str, Callable[[str, object], object]] = {
            "corpus": self._path,
            "index": self._path,
            "baseline": self._path,
            "select": self._some_rules,
            "ignore": self._rules,
            "severity": self._severities,
            "per-path-ignores": self._paths,
            "fail-on": self._severity,
            "offline": self.flag,
            "outlets": self._texts,
            "required": self._fields,
            "thresholds": self._thresholds,
        }
        unknown = next((key for key in table if key not in readers), None)
        if unknown is not None:
            self._refuse(unknown, f"is not a setting; the settings are {', '.join(readers)}")
        found = {key.replace("-", "_"): readers[key](key, value) for key, value in table.items()}
        return replace(Settings(), **found)  # type: ignore[arg-type]  # each reader gives its field's type

    def flag(self, key: str, value: object) -> bool:
        """An entry that is true or false."""
        if not isinstance(value, bool):
            self._refuse(key, "must be true or false")
        return value

    def _refuse(self, key: str, why: str) -> Never:
        raise CannotRunError(f"'{key}' {why}", where=str(self.path), remedy="correct the entry")

    def _path(self, key: str, value: object) -> str:
        given = self._only(str, key, value, "must be text in quotation marks")
        if not given.strip() or "\0" in given:
            self._refuse(key, "does not name a file or folder")
        return given

    def _only(self, kind: type[T], key: str, value: object, why: str) -> T:
        if not isinstance(value, kind) or isinstance(value, bool):
            self._refuse(key, why)
        return value

    def _texts(self, key: str, value: object) -> tuple[str, ...]:
        entries = self._only(list, key, value, "must be a list")
        texts = tuple(self._only(str, key, entry, "must be a list of texts") for entry in entries)
        if not all(text.strip() for text in texts):
            self._refuse(key, "has an empty entry")
        return texts

    def _rules(self, key: str, value: object) -> tuple[str, ...]:
        entries = self._texts(key, value)
        refuse_unknown(entries, known=self.known, where=f"{self.path}: '{key}'")
        return entries

    def _some_rules(self, key: str, value: object) -> tuple[str, ...]:
        return self._rules(key, value) or self._refuse(key, "is empty: nothing would be checked")

    def _fields(self, key: str, value: object) -> tuple[str, ...]:
        entries = self._texts(key, value)
        unknown = next((entry for entry in entries if entry not in FIELDS), None)
        if unknown is not None:
            self._refuse(key, f"has '{unknown}', but the fields are {', '.join(FIELDS)}")
        return entries

    def _severity(self, key: str, value: object) -> Severity:
        if value not in list(Severity):
            self._refuse(key, f"must be one of {', '.join(Severity)}")
        return Severity(str(value))

    def _severities(self, key: str, value: object) -> tuple[tuple[str, Severity], ...]:
        table = self._only(dict, key, value, "must be a table of rules")
        return tuple(
            (self._rules(key, [rule])[0], self._severity(f"{key}.{rule}", of)) for rule, of in table.items()
        )

    def _paths(self, key: str, value: object) -> tuple[tuple[str, tuple[str, ...]], ...]:
        table = self._only(dict, key, value, "must be a table of patterns")
        return tuple((pattern, self._rules(f"{key}.{pattern}", rules)) for pattern, rules in table.items())

    def _thresholds(self, key: str, value: object) -> Thresholds:
        table = self._only(dict, key, value, "must be a table of numbers")
        usual = {
            field.name.replace("_", "-"): getattr(Thresholds(), field.name) for field in fields(Thresholds)
        }
        found: dict[str, float] = {}
        for name, number in table.items():
            if name not in usual:
                self._refuse(key, f"has '{name}', but the thresholds are {', '.join(usual)}")
            field = name.replace("-", "_")
            kind = int if isinstance(usual[name], int) else (int, float)
            if isinstance(number, bool) or not isinstance(number, kind):
                self._refuse(key, f"has '{name}', which must be a number such as {usual[name]}")
            least, most = _WITHIN[field]
            if not least <= number <= most:  # and so is "not a number"
                self._refuse(key, f"has '{name}', which must be between {least} and {most}")
            found[field] = number
        return replace(Thresholds(), **found)  # type: ignore[arg-type]  # checked just above
