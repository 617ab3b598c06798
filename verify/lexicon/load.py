"""Reading the data files of this package."""

import json
from functools import cache
from importlib.resources import files
from typing import Any

from verify.text import fold


@cache
def read_json(name: str) -> Any:  # noqa: ANN401 - each file has its own shape, stated at its top
    """The content of ``verify/lexicon/<name>.json``; treat it as read-only, it is shared."""
    return json.loads((files("verify.lexicon") / f"{name}.json").read_text(encoding="utf-8"))


@cache
def word_list(name: str, key: str) -> frozenset[str]:
    """The words of one list of ``verify/lexicon/<name>.json``, folded."""
    return frozenset(map(fold, read_json(name)[key]))


@cache
def read_table(name: str) -> tuple[tuple[str, ...], ...]:
    """The rows of ``verify/lexicon/<name>.tsv``: tab-separated, ``#`` starts a comment line, no header.

    Every row is as wide as the widest; absent cells are empty strings.
    """
    lines = (files("verify.lexicon") / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line.strip() and not line.startswith("#")]
    width = max(map(len, rows), default=0)
    return tuple(tuple(cell.strip() for cell in row) + ("",) * (width - len(row)) for row in rows)
