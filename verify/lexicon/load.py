"""Reading the data files of this package: those of the world, and those of each language.

A language's folder is named by its code and holds the same file names as every other. Without a language, a
file is read for the languages in use (:func:`verify.text.reading`).
"""

import json
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

from verify.text import LANGUAGES, Language, fold, read_in, remembered

_WORLD = "world"


def read_json(name: str, language: Language | None = None) -> Any:  # noqa: ANN401 - each file has its own shape, stated at its top
    """The content of ``<name>.json``, for ``language`` alone or for the languages in use.

    The result is shared: do not change it. Where several languages have the file, lists are joined in the
    order of the languages and objects key by key.
    """
    return _own_json(name, language) if language else _joined_json(name)


@remembered()
def word_list(name: str, key: str) -> frozenset[str]:
    """The words of one list of ``<name>.json`` in the languages in use, folded."""
    return frozenset(map(fold, read_json(name)[key]))


@remembered()
def read_table(name: str, language: Language | None = None) -> tuple[tuple[str, ...], ...]:
    """The rows of ``<name>.tsv``, for ``language`` alone or for the languages in use, one after the other.

    Tabs separate cells; ``#`` starts a comment line; there is no header. All rows are as wide as the widest;
    missing cells are empty strings.
    """
    return _padded(
        [
            line.split("\t")
            for text in _texts(f"{name}.tsv", language)
            for line in text.splitlines()
            if line.strip() and not line.startswith("#")
        ]
    )


def tables(name: str) -> Iterator[tuple[Language, tuple[tuple[str, ...], ...]]]:
    """The table ``<name>.tsv`` of each language in use, with the language."""
    for language in read_in():
        yield language, read_table(name, language)


def _padded(rows: list[list[str]]) -> tuple[tuple[str, ...], ...]:
    width = max(map(len, rows), default=0)
    return tuple(tuple(cell.strip() for cell in row) + ("",) * (width - len(row)) for row in rows)


@cache
def _own_json(name: str, language: Language) -> Any:  # noqa: ANN401 - as read_json
    return next((json.loads(text) for text in _texts(f"{name}.json", language)), {})


@remembered()
def _joined_json(name: str) -> Any:  # noqa: ANN401 - as read_json
    joined: Any = {}
    for text in _texts(f"{name}.json", None):
        joined = _joined(joined, json.loads(text))
    return joined


def _joined(left: Any, right: Any) -> Any:  # noqa: ANN401 - as read_json
    if isinstance(left, Mapping) and isinstance(right, Mapping):
        return {key: _joined(left.get(key), right.get(key)) for key in dict.fromkeys((*left, *right))}
    if isinstance(left, list) and isinstance(right, list):
        return [*left, *(one for one in right if one not in left)]
    return right if left is None else left


def _texts(file: str, language: Language | None) -> Iterator[str]:
    """The texts of ``file``: of ``language`` alone, of the world, or of every language in use."""
    of_world = _file(_WORLD, file)
    if language is None and of_world.is_file():
        yield of_world.read_text(encoding="utf-8")
        return
    for one in read_in() if language is None else {language} & {*LANGUAGES}:
        yield _file(one, file).read_text(encoding="utf-8")


def _file(folder: str, name: str) -> Traversable:
    return files("verify.lexicon") / folder / name
