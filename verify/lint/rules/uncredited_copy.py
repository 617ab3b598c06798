"""A report is largely the text of another outlet's report and does not name it.

Says: Most of the five-word runs of the shorter text stand in the other, the two are of different outlets, and
the later one names neither the other outlet nor an agency both may have it from.

Matters: The two are one origin. Who counts outlets counts this one twice.

Problems: Who copied from whom is taken from the dates; without them both are named. Two outlets that print
the same agency text without saying so are copies of a third. The setting `copied` says how much must be
shared.

Example: a report of the Monday that has eight of ten sentences of another paper's Sunday.

References: Broder, "On the resemblance and containment of documents" (1997); docs/vocabulary.md, 'origin'.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise
from zlib import crc32

from verify.documents import Document
from verify.judge.reuse import containment, shingles
from verify.judge.witness import same_outlet
from verify.lexicon import OutletKind, find_outlets
from verify.lint.crossed import Crossed
from verify.lint.diagnostic import Related, Remark, Severity, Spot
from verify.lint.rule import RuleOf
from verify.text import fold

_ONE_IN = 8
_MOST_SHARING = 40
# What more reports share is a set phrase, a page's furniture, or one text printed everywhere: then each is
# held against the next only, which still shows it to be a copy.


def _look(crossed: Crossed) -> Iterator[Remark]:
    least = crossed.reading.settings.thresholds.copied
    for left, right in _candidates(crossed.reading.documents):
        if not left.outlet or not right.outlet or same_outlet(left.outlet, right.outlet):
            continue
        shared = containment(shingles(left.text), shingles(right.text))
        if shared < least or shared == 1 and len(left.text) == len(right.text):  # noqa: RUF021 - C201 has equal ones
            continue
        earlier, later = sorted((left, right), key=lambda report: report.chronology)
        if not _credits(later, earlier) and not _credits(earlier, later):
            yield _remark(earlier, later, shared)


def _candidates(documents: Sequence[Document]) -> Iterator[tuple[Document, Document]]:
    """Pairs that share one of a sample of their runs: that of the runs whose checksum divides by eight.

    The sample is the same for every text, so what two texts share is sampled in both (Manber 1994).
    """
    holders: dict[int, list[int]] = defaultdict(list)
    for number, document in enumerate(documents):
        sums = {crc32(" ".join(run).encode("utf-8", "surrogatepass")) for run in shingles(document.text)}
        for found in sums:
            if found % _ONE_IN == 0:
                holders[found].append(number)
    pairs = {
        pair
        for numbers in holders.values()
        for pair in (combinations(numbers, 2) if len(numbers) <= _MOST_SHARING else pairwise(numbers))
    }
    for left, right in sorted(pairs):
        yield documents[left], documents[right]


def _credits(report: Document, other: Document) -> bool:
    """Whether ``report`` names the other's outlet or an agency, in text or byline."""
    text = f"{report.byline}\n{report.text}"
    if fold(other.outlet) in fold(text):
        return True
    return any(
        match.value.kind is OutletKind.AGENCY or same_outlet(match.value.name, other.outlet)
        for match in find_outlets(text)
    )


def _remark(earlier: Document, later: Document, shared: float) -> Remark:
    whose = f"{earlier.path} of {earlier.outlet}"
    text = f"{shared:.0%} of the shorter text stands in {whose} too, which it does not name"
    related = Related(Spot(earlier.path, text=earlier.title), "has the same text")
    return Remark(Spot(later.path, text=later.title), text, earlier.path, (related,))


RULE = RuleOf(
    id="C202",
    name="uncredited-copy",
    severity=Severity.WARNING,
    fix="name the source in the copy, or keep one of the two",
    docstring=__doc__,
    look=_look,
)
