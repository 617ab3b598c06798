"""Measure who speaks in our own French articles, by the rules alone: no network has learnt French.

Usage: python -m benchmarks.french_chains [--show]

The articles of ``benchmarks/french`` (form: ``training/chains/README.md``): ``articles.jsonl`` was written
before the first rule and read with .732 of the chains exact at the first run; ``later.jsonl`` after the
rules, with .793 at the first run. A labelled claim is held against the claim found that shares most
characters with it; one for which none is found counts as wrong.
"""

import argparse
import json
from pathlib import Path

from benchmarks.chains import Right, document, nearest, right
from verify.claims import extract
from verify.text import Span

ARTICLES = Path(__file__).parent / "french"


def measured(file: Path, *, show: bool) -> list[Right | None]:
    """How each labelled claim was read; ``None`` for one that was not found."""
    rows: list[Right | None] = []
    for line in file.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        claims = extract(document(row)).claims
        for wanted in row["claims"]:
            start = row["text"].index(wanted["quote"])
            at = nearest([claim.span for claim in claims], Span(start, start + len(wanted["quote"])))
            chain = [[voice["name"]] for voice in wanted["chain"]]
            names = [] if at is None else [voice.name for voice in claims[at].chain[1:]]
            found = None if at is None else right(chain, names)
            rows.append(found)
            if show and not (found and found.exact):
                said = "not found" if at is None else claims[at].text
                print(
                    f"{row['id']} {wanted['quote']!r} | {said!r} | want {[one[0] for one in chain]} | {names}"
                )
    return rows


def main() -> None:
    """Run what was requested."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--show", action="store_true")
    show = parser.parse_args().show
    for file in sorted(ARTICLES.glob("*.jsonl")):
        rows = measured(file, show=show)
        found = [row for row in rows if row is not None]
        exact, voice = (
            sum(row.exact for row in found) / len(rows),
            sum(row.voice for row in found) / len(rows),
        )
        told = f"chain exact {exact:.3f}, original voice {voice:.3f} of all"
        print(f"{file.stem}: {len(found)} of {len(rows)} labelled claims found; {told}")


if __name__ == "__main__":
    main()
