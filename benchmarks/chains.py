"""Measure the chains of claims by rules alone, by the chain reader alone, and by both together.

Usage: python -m benchmarks.chains [--reader FOLDER] [--only articles|stories|clusters|unseen] [--show]

Of our own articles those of the authors that the reader has not learnt from, and of these the half from which
no weight is fitted; the labelled stories, beside which the rules were made, and from which only the weights
learn; the clusters of ``training/stories``, likewise, beside which no rule was made; and the stories of
``unseen``, from which nothing is learnt. A labelled claim is held against the claim
found that shares most characters with it, and left out where none does.
"""

import argparse
import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks.attribution import same_name
from verify.claims import Chain, ChainReader, Claim, ReadClaim, RuledClaim, extract
from verify.claims.extract import stated
from verify.claims.reconciliation.settle import ruled
from verify.documents import Document, read
from verify.documents.json_lines import read_json_lines
from verify.models import NetworkChainReader, load_chain_reader
from verify.text import Span

HERE = Path(__file__).parent
ARTICLES = HERE.parent / "training/chains/articles"
STORIES = HERE / "stories"
UNSEEN = HERE / "unseen"
CLUSTERS = HERE.parent / "training/stories"
TESTING = ("f", "j", "m", "q", "aj", "ak")
"""Authors of articles on which the reader was not trained."""
_BOUNDS = (0.0, 0.3, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1.01)
"""Bounds of the bands of confidence."""

Row = dict[str, Any]
Names = Sequence[Sequence[str]]
"""For each voice of a chain, outermost first, its accepted names."""


class Wanted(NamedTuple):
    """A labelled claim: its span, and its voices without the outlet."""

    span: Span
    chain: Names


@dataclass(frozen=True, slots=True)
class Labelled:
    """A document with its labelled claims, and the author if it is one of our articles."""

    document: Document
    claims: tuple[Wanted, ...]
    author: str = ""


class Right(NamedTuple):
    """Whether a chain is exact, and whether its original voice is right."""

    exact: bool
    voice: bool


def document(row: Row) -> Document:
    """An article of ``training/chains`` as the tool reads it."""
    told = {key: row[key] for key in ("id", "text", "title", "outlet", "language")}
    (found,), _ = read_json_lines(json.dumps(told).encode(), name="articles.jsonl")
    return found


def articles(*, fitting: bool) -> Iterator[Labelled]:
    """Half of the articles of the test authors: those for fitting weights, or those for measuring."""
    for author in TESTING:
        lines = (ARTICLES / f"{author}.jsonl").read_text(encoding="utf-8").splitlines()
        for number, line in enumerate(lines):
            if (number // 2 % 2 == 0) is not fitting:  # neighbours have different languages
                continue
            row = json.loads(line)
            claims = [
                Wanted(_place(row["text"], claim["quote"]), [[voice["name"]] for voice in claim["chain"]])
                for claim in row["claims"]
            ]
            yield Labelled(document(row), tuple(claims), author)


def stories(folder: Path = STORIES) -> Iterator[Labelled]:
    """The labelled stories' articles."""
    for path in sorted(folder.glob("*/story.json")):
        found = read(str(path.parent / "article.md"))
        claims = [
            Wanted(_place(found.text, claim["quote"]), [voice["names"] for voice in claim["chain"][1:]])
            for claim in json.loads(path.read_text(encoding="utf-8"))["claims"]
        ]
        yield Labelled(found, tuple(claims))


def _place(text: str, quote: str) -> Span:
    start = text.index(quote)
    return Span(start, start + len(quote))


def nearest(claims: Sequence[Span], wanted: Span) -> int | None:
    """The claim that shares the most characters with a labelled one."""
    shares = [min(one.end, wanted.end) - max(one.start, wanted.start) for one in claims]
    best = max(range(len(claims)), key=lambda number: shares[number], default=None)
    return best if best is not None and shares[best] > 0 else None


def right(wanted: Names, names: Sequence[str]) -> Right:
    """How a chain compares with the labelled one, both without the outlet."""
    exact = len(wanted) == len(names) and all(map(same_name, wanted, names))
    if not wanted or not names:
        return Right(exact, not wanted and not names)
    return Right(exact, same_name(wanted[-1], names[-1]))


class Once(NamedTuple):
    """A reader with given answers for one document."""

    told: dict[tuple[str, Span], ReadClaim]

    def read(self, document: Document, claims: Sequence[RuledClaim]) -> tuple[ReadClaim, ...]:
        """The given answers."""
        return tuple(self.told[document.path, claim.span] for claim in claims)


class Measured(NamedTuple):
    """One labelled claim as found by all three."""

    groups: tuple[str, ...]
    rules: Right
    reader: Right
    both: Right
    confidence: float
    cut: "Cut"


class Cut(NamedTuple):
    """Whether a labelled claim is found by half (see ``_halved``) by the rules, and by both."""

    rules: bool
    both: bool


def _halved(wanted: Span, found: Sequence[Span]) -> bool:
    """Whether one of the claims and the labelled one share half of what either has (Jaccard)."""
    return any(
        2 * (min(one.end, wanted.end) - max(one.start, wanted.start))
        >= max(one.end, wanted.end) - min(one.start, wanted.start)
        for one in found
    )


def measure(some: Labelled, reader: ChainReader, *, show: bool) -> Iterator[Measured]:
    """The labelled claims of a document that were found."""
    found, text = some.document, some.document.text
    by_rules = extract(found).claims
    spans = [claim.span for claim in by_rules]
    told = reader.read(found, ruled(found, stated(found)))
    once = Once({(found.path, span): chains for span, chains in zip(spans, told, strict=True)})
    by_both = extract(found, once).claims
    for wanted in some.claims:
        at = nearest(spans, wanted.span)
        if at is None:
            continue
        chains = told[at].chains
        read_alone = [voice.span.of(text) for voice in chains[0].voices] if chains else []
        both_spans = [claim.span for claim in by_both]
        both_at = nearest(both_spans, wanted.span)
        if both_at is None:
            continue
        settled = by_both[both_at]
        named = (_names(by_rules[at].chain), read_alone, _names(settled.chain))
        rules, alone, both = (right(wanted.chain, names) for names in named)
        cut = Cut(*(_halved(wanted.span, some) for some in (spans, both_spans)))
        if show and not (both.exact and rules.exact):
            _show(wanted, settled, named)
        groups = ("all", found.language.value, f"depth {len(wanted.chain)}")
        yield Measured(groups, rules, alone, both, settled.confidence or 0.0, cut)


def _names(chain: Chain) -> list[str]:
    return [voice.name for voice in chain[1:]]


def _show(wanted: Wanted, claim: Claim, named: Sequence[Sequence[str]]) -> None:
    told = " | ".join(f"{who} {names}" for who, names in zip(("rules", "reader", "both"), named, strict=True))
    print(f"{claim.confidence} {claim.text[:70]!r} | want {[one[0] for one in wanted.chain]} | {told}")


def report(name: str, some: Sequence[Labelled], reader: ChainReader, *, show: bool) -> None:
    """Print the three side by side, and the accuracy by confidence."""
    rows = [one for each in some for one in measure(each, reader, show=show)]
    total = sum(len(each.claims) for each in some)
    print(f"{name}: {len(rows)} of {total} labelled claims found; chain exact / original voice")
    halves = (sum(one) / total for one in zip(*(row.cut for row in rows), strict=True))
    print("  claims found by half: rules {:.3f} · both {:.3f}".format(*halves))
    groups: dict[str, list[Measured]] = defaultdict(list)
    for row in rows:
        for group in row.groups:
            groups[group].append(row)
    for group, members in sorted(groups.items()):
        rules, alone, both = (
            _shares(some)
            for some in zip(*((one.rules, one.reader, one.both) for one in members), strict=True)
        )
        print(f"  {group} ({len(members)}): rules {rules} · reader {alone} · both {both}")
    for low, high in pairwise(_BOUNDS):
        sure = [row for row in rows if low <= row.confidence < high]
        if sure:
            mean = sum(row.confidence for row in sure) / len(sure)
            exact = sum(row.both.exact for row in sure) / len(sure)
            told = f"{len(sure)}, {mean:.3f} told, {exact:.3f} exact"
            print(f"  confidence {low:.2f} to {min(1, high):.2f}: {told}")


def _shares(some: Sequence[Right]) -> str:
    exact, voice = (sum(one) / len(one) for one in zip(*some, strict=True))
    return f"{exact:.3f} / {voice:.3f}"


def main() -> None:
    """Run what was requested."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--reader", type=Path, help="another than the shipped one")
    parser.add_argument("--only", choices=("articles", "stories", "clusters", "unseen"))
    parser.add_argument("--show", action="store_true")
    given = parser.parse_args()
    reader = NetworkChainReader(given.reader, str(given.reader)) if given.reader else load_chain_reader()
    if given.only in {None, "articles"}:
        report("articles", list(articles(fitting=False)), reader, show=given.show)
    if given.only in {None, "stories"}:
        report("stories", list(stories()), reader, show=given.show)
    if given.only in {None, "clusters"}:
        report("clusters", list(stories(CLUSTERS)), reader, show=given.show)
    if given.only in {None, "unseen"}:
        report("unseen", list(stories(UNSEEN)), reader, show=given.show)


if __name__ == "__main__":
    main()
