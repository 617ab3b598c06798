"""What an editor may decide about a check: read from `verify.toml` or `[tool.verify]` in `pyproject.toml`."""

import tomllib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, fields, replace
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any, TypeVar

from verify.lint.diagnostic import Severity
from verify.text import CannotRunError

T = TypeVar("T")

FILES = ("verify.toml", "pyproject.toml")
"""Where settings are looked for, in each folder from the present one upwards; the first with any counts."""


@dataclass(frozen=True, slots=True)
class Thresholds:
    """From where on a rule speaks.

    Attributes:
        longest_line: Characters of a line beyond which it is suspicious.
        dateline_days: Days by which a text's own date may differ from the stated one.
        copied: Share of the smaller text's five-word runs found in the other, from which it is a copy.
        outlets_of_one_origin: How many outlets must carry a claim before its single origin is worth a word.
        conflict: How sure it must be, 0 to 1, that two passages speak of one thing before they conflict.
        same_quote: How much two quotations of one speaker must share, 0 to 1, to be the same one.
        neighbours: How many of the other reports each report is compared with, the nearest first.
    """

    longest_line: int = 5000
    dateline_days: int = 2
    copied: float = 0.5
    outlets_of_one_origin: int = 3
    conflict: float = 0.4
    same_quote: float = 0.7
    neighbours: int = 16


@dataclass(frozen=True, slots=True)
class Settings:
    """The decisions; each has the value that suits most corpora.

    Attributes:
        corpus: The corpus to check when the call names none; relative to the settings' file.
        index: A folder in which the corpus' index is kept and checked; ``None`` leaves it to the cache.
        baseline: The file of known diagnostics; ``None`` where there is none.
        select: Ids of rules that run, or beginnings of ids.
        ignore: The same for rules that do not run.
        severity: The severity of single rules, by id.
        per_path_ignores: Rules that do not speak of files whose path matches a pattern.
        fail_on: From which severity on the check fails.
        outlets: Names of outlets that are known beside those of the lexicon.
        required: Fields that front matter must have.
        thresholds: From where on rules speak.
    """

    corpus: str = "corpus"
    index: str | None = None
    baseline: str | None = None
    select: tuple[str, ...] = ("C",)
    ignore: tuple[str, ...] = ()
    severity: tuple[tuple[str, Severity], ...] = ()
    per_path_ignores: tuple[tuple[str, tuple[str, ...]], ...] = ()
    fail_on: Severity = Severity.WARNING
    outlets: tuple[str, ...] = ()
    required: tuple[str, ...] = ("title", "outlet", "published")
    thresholds: Thresholds = Thresholds()

    def runs(self, rule: str) -> bool:
        """Whether ``rule`` is selected and not ignored; the longer of two contradicting entries wins."""
        chosen = max((len(entry) for entry in self.select if rule.startswith(entry)), default=0)
        left_out = max((len(entry) for entry in self.ignore if rule.startswith(entry)), default=0)
        return chosen > left_out

    def silent(self, rule: str, path: str) -> bool:
        """Whether ``rule`` has nothing to say of the file ``path``."""
        return any(
            fnmatchcase(path, pattern) and any(rule.startswith(entry) for entry in rules)
            for pattern, rules in self.per_path_ignores
        )

    def weigh(self, rule: str, usual: Severity) -> Severity:
        """The severity of ``rule``, which is ``usual`` unless decided otherwise."""
        return dict(self.severity).get(rule, usual)


def find_settings(start: Path, *, known: Iterable[str]) -> Settings:
    """The settings that hold in the folder ``start``; the usual ones where no file has any.

    Args:
        start: Where the command runs.
        known: Ids of all rules.

    Raises:
        CannotRunError: A file has settings that cannot be understood.
    """
    for folder in (start.absolute(), *start.absolute().parents):
        for name in FILES:
            path = folder / name
            if path.is_file() and (name == FILES[0] or "verify" in _table(path).get("tool", {})):
                return read_settings(path, known=known)
    return Settings()


def read_settings(path: Path, *, known: Iterable[str]) -> Settings:
    """The settings in a file: all of ``verify.toml``, the table ``tool.verify`` of ``pyproject.toml``.

    Paths in it are relative to the file, and come back as reached from the present folder.

    Raises:
        CannotRunError: It cannot be read, or has settings that cannot be understood.
    """
    table = _table(path)
    if path.name == FILES[1]:
        table = table.get("tool", {}).get("verify", {})
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


def _table(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as fault:
        raise CannotRunError(f"this is no TOML: {fault}", where=str(path), remedy="correct it") from fault
    except OSError as fault:
        raise CannotRunError(
            fault.strerror or "it cannot be read", where=str(path), remedy="name a file that can be read"
        ) from fault


def refuse_unknown(entries: Iterable[str], *, known: Iterable[str], where: str) -> None:
    """Let pass ids of rules and beginnings of ids.

    Raises:
        CannotRunError: One of ``entries`` is no beginning of a rule's id.
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
            "corpus": self._text,
            "index": self._text,
            "baseline": self._text,
            "select": self._rules,
            "ignore": self._rules,
            "severity": self._severities,
            "per-path-ignores": self._paths,
            "fail-on": self._severity,
            "outlets": self._texts,
            "required": self._texts,
            "thresholds": self._thresholds,
        }
        unknown = next((key for key in table if key not in readers), None)
        if unknown is not None:
            self._refuse(unknown, f"is no setting; there are: {', '.join(readers)}")
        found = {key.replace("-", "_"): readers[key](key, value) for key, value in table.items()}
        return replace(Settings(), **found)  # type: ignore[arg-type]  # each reader gives its field's type

    def _refuse(self, key: str, why: str) -> None:
        raise CannotRunError(f"'{key}' {why}", where=str(self.path), remedy="correct the entry")

    def _text(self, key: str, value: object) -> str:
        return self._only(str, key, value, "is no text")

    def _only(self, kind: type[T], key: str, value: object, why: str) -> T:
        if not isinstance(value, kind) or isinstance(value, bool):
            self._refuse(key, why)
        return value  # type: ignore[return-value]  # refused above

    def _texts(self, key: str, value: object) -> tuple[str, ...]:
        entries = self._only(list, key, value, "is no list")
        return tuple(self._only(str, key, entry, "is no list of texts") for entry in entries)

    def _rules(self, key: str, value: object) -> tuple[str, ...]:
        entries = self._texts(key, value)
        refuse_unknown(entries, known=self.known, where=f"{self.path}: '{key}'")
        return entries

    def _severity(self, key: str, value: object) -> Severity:
        if value not in list(Severity):
            self._refuse(key, f"is none of {', '.join(Severity)}")
        return Severity(str(value))

    def _severities(self, key: str, value: object) -> tuple[tuple[str, Severity], ...]:
        table = self._only(dict, key, value, "is no table of rules")
        return tuple((self._rules(key, [rule])[0], self._severity(key, of)) for rule, of in table.items())

    def _paths(self, key: str, value: object) -> tuple[tuple[str, tuple[str, ...]], ...]:
        table = self._only(dict, key, value, "is no table of patterns")
        return tuple((pattern, self._rules(key, rules)) for pattern, rules in table.items())

    def _thresholds(self, key: str, value: object) -> Thresholds:
        table = self._only(dict, key, value, "is no table of numbers")
        usual = {
            field.name.replace("_", "-"): getattr(Thresholds(), field.name) for field in fields(Thresholds)
        }
        found: dict[str, float] = {}
        for name, number in table.items():
            if name not in usual:
                self._refuse(key, f"has '{name}', but there are only: {', '.join(usual)}")
            kind = int if isinstance(usual[name], int) else (int, float)
            if isinstance(number, bool) or not isinstance(number, kind) or number < 0:
                self._refuse(key, f"has '{name} = {number}', which is no such number as {usual[name]}")
            found[name.replace("-", "_")] = number
        return replace(Thresholds(), **found)  # type: ignore[arg-type]  # checked just above
