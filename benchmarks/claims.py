"""Measure the finding of claims: the seed article, the labelled stories, and what the filter leaves out.

Usage: python benchmarks/claims.py [SHARED] [--only seed|stories|subjectivity] [--show]

SHARED is the folder that holds ``seed/``, ``stories/`` and ``data/``; it is not part of the repository. A
gold claim counts as found when a claim that no other gold claim took overlaps with it by at least half
(Jaccard, in characters), as in ``stories/score.py``.
"""

import argparse
import json
import lzma
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from verify.claims import Claim, checkable, extract
from verify.documents import read
from verify.text import Language, Span

ENOUGH = 0.5
"""Jaccard similarity of two spans, in characters, from which a claim is found."""


def jaccard(left: Span, right: Span) -> float:
    """The characters of the intersection divided by those from the first to the last."""
    shared = max(0, min(left.end, right.end) - max(left.start, right.start))
    return shared / (max(left.end, right.end) - min(left.start, right.start)) if shared else 0.0


def missed(gold: Sequence[Span], said: Sequence[Claim]) -> list[Span]:
    """The gold claims that were not found."""
    taken: set[str] = set()
    out: list[Span] = []
    for want in gold:
        score, name = max(((jaccard(want, claim.span), claim.id) for claim in said), default=(0.0, ""))
        if score >= ENOUGH and name not in taken:
            taken.add(name)
        else:
            out.append(want)
    return out


def seed(shared: Path, *, show: bool) -> None:
    """The article this project was conceived from."""
    document = read(str(shared / "seed" / "article.txt"))
    said = extract(document).claims
    labels = json.loads((shared / "seed" / "gold.json").read_text(encoding="utf-8"))["claims"]
    gold = [Span(row["start"], row["start"] + len(row["text"])) for row in labels]
    lost = missed(gold, said)
    exact = sum(document.text[claim.start : claim.end] == claim.text for claim in said)
    print(
        f"seed: {len(said)} claims, {exact} exact slices; {len(gold) - len(lost)} of {len(gold)} gold claims"
    )
    if show:
        report(document.text, said, lost)


def report(text: str, said: Sequence[Claim], lost: Sequence[Span]) -> None:
    """Print every claim with its modality, then the missed ones."""
    for claim in said:
        print(f"  {claim.modality:12}{claim.text}")
    for span in lost:
        print(f"  missed      {span.of(text)}")


def stories(shared: Path, *, show: bool) -> None:
    """The labelled stories, by language of the article."""
    tally: Counter[str] = Counter()
    for path in sorted((shared / "stories").glob("*/story.json")):
        document = read(str(path.with_name("article.md")))
        said = extract(document).claims
        quotes = [row["quote"] for row in json.loads(path.read_text(encoding="utf-8"))["claims"]]
        gold = [Span(at := document.text.index(quote), at + len(quote)) for quote in quotes]
        lost = missed(gold, said)
        for key in (document.language, "all"):
            tally.update(
                {f"{key} gold": len(gold), f"{key} found": len(gold) - len(lost), f"{key} said": len(said)}
            )
        if show:
            print(path.parent.name)
            report(document.text, said, lost)
    for key in ("ar", "en", "all"):
        gold_count = tally[f"{key} gold"]
        recall, rate = tally[f"{key} found"] / gold_count, tally[f"{key} said"] / gold_count
        print(f"stories {key}: claim recall {recall:.3f}, said per gold claim {rate:.2f}  (n={gold_count})")


def subjectivity(shared: Path, *, show: bool) -> None:
    """The shares of objective and subjective sentences that the filter keeps (CLEF 2025, evaluation only)."""
    tally: Counter[tuple[str, str, bool]] = Counter()
    with lzma.open(
        shared / "data" / "dev" / "subjectivity_clef2025.jsonl.xz", "rt", encoding="utf-8"
    ) as lines:
        for row in map(json.loads, lines):
            if row["language"] not in {"ar", "en"}:
                continue
            text = row["text"].strip()
            kept = checkable(text, Span(0, len(text.rstrip(".?!؟"))), Language(row["language"]))
            tally[row["language"], row["label"], kept] += 1
            if show and row["label"] == "obj" and not kept:
                print(f"  left out: {text}")
    for language in ("ar", "en"):
        for label in ("obj", "subj"):
            kept_count = tally[language, label, True]
            total = kept_count + tally[language, label, False]
            print(f"filter {language} {label}: {kept_count / total:.3f} kept  (n={total})")


PARTS = {"seed": seed, "stories": stories, "subjectivity": subjectivity}


def main() -> None:
    """Run all parts, or the requested one."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("shared", type=Path, nargs="?", default=Path("shared"))
    parser.add_argument("--only", choices=sorted(PARTS))
    parser.add_argument("--show", action="store_true", help="print the claims and what was missed")
    given = parser.parse_args()
    for name, part in PARTS.items():
        if given.only in {None, name}:
            part(given.shared, show=given.show)


if __name__ == "__main__":
    main()
