"""Checking the files of our own data: one JSON object per line, each with an ``id``."""

import json
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

Row = dict[str, Any]
_ARABIC = re.compile(r"[\u0600-\u06ff]")
_LATIN = re.compile(r"[A-Za-z]")


def language(text: str) -> str:
    """``ar`` or ``en``, by which script has more letters."""
    return "ar" if len(_ARABIC.findall(text)) > len(_LATIN.findall(text)) else "en"


def check(
    files: Sequence[Path],
    problems_of: Callable[[Row], Iterator[str]],
    counted: Callable[[Sequence[Row]], str],
) -> None:
    """Report the problems and contents of the files named on the command line, or of ``files``.

    Args:
        files: All files of the kind.
        problems_of: The problems of a row.
        counted: A summary of all rows of a file.

    Raises:
        SystemExit: Always: with 1 if there is a problem, else with 0.
    """
    wrong = 0
    for path in [Path(name) for name in sys.argv[1:]] or files:
        rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
        problems = [f"{row['id']}: {problem}" for row in rows for problem in problems_of(row)]
        problems += [
            f"{one}: twice" for one, count in Counter(row["id"] for row in rows).items() if count > 1
        ]
        for problem in problems:
            print(f"{path}: {problem}")
        wrong += len(problems)
        print(f"{path}: {counted(rows)}")
    raise SystemExit(1 if wrong else 0)
