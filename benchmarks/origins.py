"""Count the origins of the labelled claims, given the reports that assert them from the labels.

Usage: python -m benchmarks.origins [STORIES] [--evidence gold|found] [--story NAME ...] [--show]

With the evidence from the labels, what is wrong in a count is the count's own: the claim is the one found
that overlaps the labelled one most, its witnesses are the passages that overlap the labelled quotations most.
`--evidence found` takes the tool's own evidence, as `verify claims` does. Pairs of reports of which one is
made from the other, and loops, are those that the counts of all claims of a story rest on.
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from training.labelled import nearest, span_of
from verify.claims import Claim, extract
from verify.corpus import Corpus, open_corpus, readings_directory
from verify.documents import Document, read
from verify.judge import Finding, Link, LinkKind, Origins, Relation, asserting, hear, means
from verify.judge.circles import citing_circles
from verify.judge.origins import count
from verify.judge.reprint import COPY
from verify.judge.witness import Witness
from verify.models import load, load_chain_reader, remembering_chains

STORIES = Path(__file__).parent / "stories"
_ASSERTING = frozenset({"supports", "refines"})
_MADE = frozenset({LinkKind.CITES, LinkKind.COPY, LinkKind.DERIVED})

Row = dict[str, Any]
Files = frozenset[str]


class Counted(NamedTuple):
    """A labelled claim and the count for it.

    Attributes:
        label: The claim's label.
        witnesses: The article and the reports, by number.
        origins: The origins counted.
        speaking: All evidence that addresses the claim, for and against.
    """

    label: Row
    witnesses: tuple[Witness, ...]
    origins: Origins
    speaking: tuple[Witness, ...]

    @property
    def wanted(self) -> tuple[int, int]:
        """The labelled count."""
        return self.label["origins"]["at_least"], self.label["origins"]["at_most"]

    @property
    def got(self) -> tuple[int, int]:
        """The count."""
        return self.origins.at_least, self.origins.at_most


@dataclass(frozen=True, slots=True)
class Story:
    """A labelled story, with its article's claims and its reports."""

    folder: Path
    label: Row
    article: Document
    claims: Sequence[Claim]
    corpus: Corpus

    @classmethod
    def of(cls, folder: Path) -> "Story":
        """The story of a folder."""
        article = read(str(folder / "article.md"))
        claims, _ = extract(article, remembering_chains(load_chain_reader(), readings_directory()))
        label = json.loads((folder / "story.json").read_text(encoding="utf-8"))
        return cls(folder, label, article, claims, open_corpus(str(folder / "reports"), load(None)))

    def matched(self) -> Iterator[tuple[Row, int]]:
        """The labelled claims that were found, with the index of each."""
        for label in self.label["claims"]:
            number = nearest(self.claims, span_of(self.article, label["quote"]))
            if number is not None:
                yield label, number


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("stories", type=Path, nargs="?", default=STORIES)
    parser.add_argument("--evidence", choices=("gold", "found"), default="gold")
    parser.add_argument("--story", action="append")
    parser.add_argument(
        "--show", action="store_true", help="print each count that is wrong, and what it rests on"
    )
    given = parser.parse_args()
    scored: Counter[str] = Counter()
    for path in sorted(given.stories.glob("*/story.json")):
        if given.story and path.parent.name not in given.story:
            continue
        story = Story.of(path.parent)
        counted = list(_by_labels(story) if given.evidence == "gold" else _by_the_tool(story))
        scored += _score(story, counted)
        if given.show:
            for one in counted:
                _show(story, one)
    _print(scored)


def _by_labels(story: Story) -> Iterator[Counted]:
    for label, number in story.matched():
        article = Witness(story.article, story.claims[number])
        found = [(one["relation"], _passage(story.corpus, one)) for one in label["evidence"]]
        speaking = [(relation, one) for relation, one in found if one is not None]
        reports = [one for relation, one in speaking if relation in _ASSERTING]
        printed = lambda document: story.corpus.sharing(document, COPY)  # noqa: E731
        origins = count(article, reports, printed=printed)
        yield Counted(label, (article, *reports), origins, tuple(one for _, one in speaking))


def _passage(corpus: Corpus, evidence: Row) -> Witness | None:
    """The passage that overlaps a labelled quotation most."""
    report = next(one for one in corpus.reports if Path(one.path).name == evidence["report"])
    own = [passage.claim for passage in corpus.passages if passage.report.path == report.path]
    wanted = span_of(report, evidence["quote"])
    best = max(
        own, key=lambda claim: min(claim.end, wanted.end) - max(claim.start, wanted.start), default=None
    )
    return Witness(report, best) if best is not None and best.span.overlaps(wanted) else None


def _by_the_tool(story: Story) -> Iterator[Counted]:
    kept = readings_directory()
    chains = remembering_chains(load_chain_reader(), kept)
    held = hear(
        story.article,
        story.corpus,
        means(story.corpus.index.background, kept=kept, chains=chains),
        nearest=20,
    )
    for label, number in story.matched():
        finding = held.findings[number]
        speaking = (one.passage for one in finding.evidence if one.relation is not Relation.RELATED)
        yield Counted(
            label,
            tuple(_witnesses(story.article, finding)),
            finding.origins,
            tuple(Witness(passage.report, passage.claim) for passage in speaking),
        )


def _witnesses(article: Document, finding: Finding) -> Iterator[Witness]:
    yield Witness(article, finding.claim)
    for one in asserting(finding.evidence):
        yield Witness(one.passage.report, one.passage.claim)


def _score(story: Story, counted: Sequence[Counted]) -> Counter[str]:
    scored = Counter({"claims": len(story.label["claims"]), "matched": len(counted)})
    for one in counted:
        scored["exact"] += one.got == one.wanted
        scored["at least"] += one.got[0] == one.wanted[0]
        scored["at most"] += one.got[1] == one.wanted[1]
        scored["inflated"] += one.got[0] > one.wanted[1]
    gold = {frozenset({one["report"], one["from"]}) for one in story.label["derived"]}
    said = {_files(one, link) for one in counted for link in one.origins.links if _tells(link)}
    scored += Counter({"pairs": len(gold), "pairs said": len(said), "pairs right": len(gold & said)})
    loops = {frozenset(loop) for loop in story.label["loops"]}
    found = {frozenset(Path(path).name for path in loop) for one in counted for loop in _loops(one)}
    return scored + Counter(
        {"loops": len(loops), "loops said": len(found), "loops right": len(loops & found)}
    )


def _tells(link: Link) -> bool:
    return link.certain and link.kind in _MADE


def _files(one: Counted, link: Link) -> Files:
    return frozenset(Path(one.witnesses[number].path).name for number in (link.left, link.right))


def _loops(one: Counted) -> Iterator[tuple[str, ...]]:
    for circle in citing_circles(one.speaking):
        yield tuple(one.speaking[number].path for number in circle)


def _print(scored: Counter[str]) -> None:
    claims = max(1, scored["claims"])
    print(f"claims {scored['claims']}, of them matched {scored['matched']}")
    for name in ("exact", "at least", "at most", "inflated"):
        of_matched = scored[name] / max(1, scored["matched"])
        print(f"{name:10} {scored[name] / claims:.3f} of all, {of_matched:.3f} of those matched")
    for name in ("pairs", "loops"):
        right, said, gold = scored[f"{name} right"], scored[f"{name} said"], scored[name]
        print(f"{name:10} precision {right / max(1, said):.3f}, recall {right / max(1, gold):.3f} (n={gold})")


def _show(story: Story, one: Counted) -> None:
    if one.got == one.wanted:
        return
    print(f"\n{story.folder.name} {one.label['id']}: want {one.wanted}, got {one.got}")
    print(f"  {one.label['quote'][:100]!r}")
    origin = {number: group for group, members in enumerate(one.origins.members) for number in members}
    doubts = {doubt.witness for doubt in one.origins.undetermined}
    for number, witness in enumerate(one.witnesses):
        chain = " <- ".join(
            f"{voice.name}{'?' if voice.anonymous else ''}[{voice.kind.value[:3]}]"
            for voice in witness.claim.chain
        )
        mark = "undetermined" if number in doubts else ""
        print(f"  {origin[number]} {Path(witness.path).name:28} {witness.document.day} {chain} {mark}")
        print(f"      {witness.claim.text[:110]!r}")
    for link in one.origins.links:
        print(f"    {'' if link.certain else 'perhaps '}{link.kind.value}: {link.why}")


if __name__ == "__main__":
    main()
