"""How far a second hand gives the same chains: ``python -m training.chains.agreement SECOND``.

SECOND is JSON Lines: ``id`` of an article and ``chains``, one a claim in their order. Names are compared as
``benchmarks/attribution.py`` compares them: one that holds the other is the same.
"""

import json
import sys
from pathlib import Path

from benchmarks.attribution import same_name

HERE = Path(__file__).parent


def main() -> None:
    """Prints the shares of agreement, and the differences."""
    labelled = {
        one["id"]: one
        for path in sorted(HERE.glob("articles/*.jsonl"))
        for one in map(json.loads, path.read_text(encoding="utf-8").splitlines())
    }
    exact = original = depth = total = 0
    for row in map(json.loads, Path(sys.argv[1]).read_text(encoding="utf-8").splitlines()):
        for claim, second in zip(labelled[row["id"]]["claims"], row["chains"], strict=True):
            ours, theirs = ([voice["name"] for voice in chain] for chain in (claim["chain"], second))
            alike = [_same(one, other) for one, other in zip(ours, theirs, strict=False)]
            same_depth = len(ours) == len(theirs)
            same_original = bool(ours) == bool(theirs) and (not ours or _same(ours[-1], theirs[-1]))
            total += 1
            depth += same_depth
            original += same_original
            exact += same_depth and all(alike)
            if not (same_depth and all(alike)):
                print(f"{row['id']} | {claim['quote'][:70]} | {ours} | {theirs}")
    print(
        f"{total} claims: chain exact {exact / total:.3f}, original voice {original / total:.3f}, "
        f"as deep {depth / total:.3f}"
    )


def _same(one: str, other: str) -> bool:
    return same_name([one], other) or same_name([other], one)


if __name__ == "__main__":
    main()
