"""Sort the golden pairs into held and missed, after a retraining: ``python -m tests.judge.sort_golden``.

The missed rows of a kind may change, and their number may fall. Where it would rise, that file is left as it
is and the exit code is 1; ``--accept`` writes it all the same.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Collection, Mapping, Sequence

from tests.judge.golden_pairs import (
    FOLDER,
    HELD,
    KINDS,
    LIMIT,
    MISSED,
    Row,
    fault,
    judged,
    limit,
    lines,
    rows,
    shipped_means,
)

PAIRS = ("ar-ar", "ar-en", "en-ar", "en-en")


def marked(written: Sequence[str], missed: Collection[int]) -> list[str]:
    """The lines of a file, the rows on the lines ``missed`` (from 1) marked so and the others held."""
    return [
        _marked(line, missed=number in missed, count=len(missed)) for number, line in enumerate(written, 1)
    ]


def _marked(line: str, *, missed: bool, count: int) -> str:
    if line.startswith(LIMIT):
        return f"{LIMIT}{count}"
    if line.startswith("#") or not line.strip():
        return line
    return "\t".join([MISSED if missed else HELD, line.partition("\t")[2]])


def changes(told: Mapping[Row, str]) -> list[str]:
    """A line for each row whose mark is no longer right.

    Args:
        told: For each row what is not as it says.
    """
    lost = [f"{row} is missed now: {why}" for row, why in told.items() if why and row.mark != MISSED]
    return lost + [f"{row} holds now" for row, why in told.items() if not why and row.mark == MISSED]


def counts(told: Mapping[Row, str]) -> str:
    """How many hold and are missed, by kind and by pair of languages."""
    seen = Counter(
        (kind, pair, bool(why))
        for row, why in told.items()
        for kind in (row.kind, "all")
        for pair in (row.languages, "all")
    )
    pairs = (*PAIRS, "all")
    table = [["held/missed", *pairs]]
    table += [
        [kind, *(f"{seen[kind, p, False]}/{seen[kind, p, True]}" for p in pairs)] for kind in (*KINDS, "all")
    ]
    return "".join(f"{kind:24}" + "".join(f"{cell:>9}" for cell in cells) + "\n" for kind, *cells in table)


def main() -> int:
    """Judge every row and write the marks."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--accept", action="store_true", help="also where more rows of a kind are missed")
    accept = parser.parse_args().accept
    by = shipped_means()
    told = {row: fault(row, judged(row, by)) for kind in KINDS for row in rows(kind)}
    say = sys.stdout.write
    say("".join(f"{line}\n" for line in changes(told)) + counts(told))
    worse = 0
    for kind in KINDS:
        missed = {row.line for row, why in told.items() if why and row.kind == kind}
        if len(missed) > limit(kind) and not accept:
            say(f"{kind}.tsv is left as it is: {len(missed)} rows missed, {limit(kind)} allowed\n")
            worse = 1
            continue
        (FOLDER / f"{kind}.tsv").write_text("\n".join(marked(lines(kind), missed)) + "\n", encoding="utf-8")
    return worse


if __name__ == "__main__":
    sys.exit(main())
