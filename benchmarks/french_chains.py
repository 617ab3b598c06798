"""Measure who speaks in our own French articles, by the rules alone: no network has learnt French.

Usage: python -m benchmarks.french_chains [--show]

The articles (``benchmarks/french/articles.jsonl``, form: ``training/chains/README.md``) were written before
the rules. A labelled claim is held against the claim found that shares most characters with it; one that no
claim is found for counts as wrong.
"""

import argparse
import json
from pathlib import Path

from benchmarks.chains import Right, document, nearest, right
from verify.claims import extract
from verify.text import Span

ARTICLES = Path(__file__).parent / "french" / "articles.jsonl"


def measured(*, show: bool) -> list[Right | None]:
    """How each labelled claim was read; ``None`` for one that was not found."""
    rows: list[Right | None] = []
    for line in ARTICLES.read_text(encoding="utf-8").splitlines():
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
    """Run what was asked for."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--show", action="store_true")
    rows = measured(show=parser.parse_args().show)
    found = [row for row in rows if row is not None]
    exact, voice = sum(row.exact for row in found), sum(row.voice for row in found)
    print(
        f"{len(found)} of {len(rows)} labelled claims found; of all: chain exact {exact / len(rows):.3f}, original voice {voice / len(rows):.3f}"
    )


if __name__ == "__main__":
    main()
