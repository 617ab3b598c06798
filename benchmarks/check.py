"""`verify check` on labelled reports, and its time and memory on many made ones.

On the stories: are the loops seen, and the conflicts that the labels imply (one report supports a claim,
another conflicts with it)? A pair of reports counts once. Then many made reports: rules that compare nothing,
all rules cold, all rules warm, each by the command line in a process of its own.
"""

import argparse
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import product
from pathlib import Path

from benchmarks.made_reports import make
from verify.checking import Request, check_corpus
from verify.lint import Diagnostic
from verify.lint.settings import Settings

Pairs = set[tuple[str, frozenset[str]]]
"""The story, and the paths of two or more reports."""

_PLAIN = ("--select", "C1", "--select", "C201")


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("stories", type=Path)
    parser.add_argument("--made", type=int, default=0, help="how many made reports; 0 leaves them out")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        _quality(given.stories, Path(scratch))
        if given.made:
            _speed(given.stories, Path(scratch), given.made)


def _quality(stories: Path, scratch: Path) -> None:
    found: dict[str, Pairs] = {"C204": set(), "C205": set()}
    gold: dict[str, Pairs] = {"C204": set(), "C205": set()}
    for path in sorted(stories.glob("*/story.json")):
        story = json.loads(path.read_text(encoding="utf-8"))
        name = path.parent.name
        gold["C204"] |= {(name, frozenset(loop)) for loop in story["loops"]}
        gold["C205"] |= {(name, pair) for pair in _implied(story["claims"])}
        request = Request(Settings(select=tuple(found)), date(2100, 1, 1), cache=scratch / "cache")
        answer = check_corpus(str(path.parent / "reports"), request)
        for one in answer.checked.diagnostics:
            found[one.rule] |= {(name, pair) for pair in _told(one)}
    for rule, label in (("C204", "loops"), ("C205", "conflicts between reports")):
        hits = len(found[rule] & gold[rule])
        precision, recall = hits / max(1, len(found[rule])), hits / max(1, len(gold[rule]))
        print(f"{rule} {label:26} precision {precision:.3f}  recall {recall:.3f}", end="  ")
        print(f"({hits} of {len(found[rule])} found, {len(gold[rule])} labelled)")


def _implied(claims: Iterable[dict[str, list[dict[str, str]]]]) -> Iterator[frozenset[str]]:
    """Pairs of reports of which one supports a claim and the other conflicts with it."""
    for claim in claims:
        by: dict[str, list[str]] = defaultdict(list)
        for evidence in claim["evidence"]:
            by[evidence["relation"]].append(evidence["report"])
        for left, right in product(by["supports"] + by["refines"], by["conflicts"]):
            if left != right:
                yield frozenset((left, right))


def _told(one: Diagnostic) -> Iterator[frozenset[str]]:
    own, others = Path(one.place.path).name, [Path(place.path).name for place in one.related]
    if one.rule == "C204":
        yield frozenset((own, *others))
    else:
        yield from (frozenset((own, other)) for other in others)


def _speed(stories: Path, scratch: Path, count: int) -> None:
    make(stories, scratch / "made", count)
    for label, options in (
        ("compare nothing, cold", _PLAIN),
        ("all rules, cold", ()),
        ("all rules, warm", ()),
    ):
        started = time.perf_counter()
        _run(scratch, options)
        seconds = time.perf_counter() - started
        peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024 / 1024
        print(
            f"{count} reports, {label:24} {seconds:7.1f} s   largest process so far {peak:.2f} GB", flush=True
        )


def _run(scratch: Path, options: tuple[str, ...]) -> None:
    command = [
        sys.executable,
        "-m",
        "verify",
        "check",
        str(scratch / "made"),
        "--today",
        "2100-01-01",
        *options,
    ]
    environment = os.environ | {"XDG_CACHE_HOME": str(scratch / "cache")}
    ended = subprocess.run(
        [*command, "--format", "json", "--output", str(scratch / "answer.json")], env=environment, check=False
    )
    if ended.returncode not in {0, 1}:
        sys.exit(f"verify check ended with {ended.returncode}")


if __name__ == "__main__":
    main()
