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

from collections.abc import Iterator

from verify.documents import Document
from verify.judge.credit import credits_agency, credits_outlet
from verify.judge.reuse import containment, shingles
from verify.judge.witness import same_outlet
from verify.lint.crossed import Crossed
from verify.lint.diagnostic import Related, Remark, Severity, Spot
from verify.lint.rule import RuleOf


def _look(crossed: Crossed) -> Iterator[Remark]:
    least = crossed.reading.settings.thresholds.copied
    reports = crossed.corpus.reports
    for one, other in crossed.corpus.index.sketches.pairs(least).tolist():
        left, right = reports[one], reports[other]
        if not left.outlet or not right.outlet or same_outlet(left.outlet, right.outlet):
            continue
        shared = containment(shingles(left.text), shingles(right.text))
        if shared < least or shared == 1 and len(left.text) == len(right.text):  # noqa: RUF021 - C201 has equal ones
            continue
        earlier, later = sorted((left, right), key=lambda report: report.chronology)
        if not _credits(later, earlier) and not _credits(earlier, later):
            yield _remark(earlier, later, shared)


def _credits(report: Document, other: Document) -> bool:
    """Whether ``report`` names the other's outlet or an agency, in text or byline."""
    return credits_outlet(report, other.outlet) or credits_agency(report)


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
