"""Reports cite one another in a circle.

Says: One report has something from the outlet of a second, the second from the outlet of a third, and so on
back to the first, while they speak of the same matter.

Matters: Each looks confirmed by the next, and none of them has a source: "according to media reports" all the
way round.

Problems: Two papers may rightly cite one another for two different facts of one story.

Example: paper A writes "B reported that the minister resigned"; B writes "the minister resigned, A reported".

References: docs/vocabulary.md, 'origin'; "citogenesis" in the literature on Wikipedia.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from verify.judge.circles import circles
from verify.judge.witness import same_outlet
from verify.lint.crossed import Crossed
from verify.lint.crossing import Citation
from verify.lint.diagnostic import Related, Remark, Severity
from verify.lint.rule import RuleOf

Edges = dict[int, dict[int, Citation]]
"""The place of each citation, by citing report and cited report."""


def _look(crossed: Crossed) -> Iterator[Remark]:
    edges = _edges(crossed)
    for circle in circles(edges):
        yield _remark(crossed, circle, edges)


def _edges(crossed: Crossed) -> Edges:
    speaking = _speaking(crossed)
    outlets = [document.outlet for document in crossed.reading.documents]
    found: Edges = defaultdict(dict)
    for crossing in crossed.crossings:
        for citation in crossing.citations:
            for other in sorted(speaking[crossing.report]):
                if outlets[other] and same_outlet(citation.outlet, outlets[other]):
                    found[crossing.report].setdefault(other, citation)
    return found


def _speaking(crossed: Crossed) -> dict[int, set[int]]:
    """For each report, the others that address one of its claims or have one that it addresses."""
    found: dict[int, set[int]] = defaultdict(set)
    for pair in crossed.pairs():
        left, right = crossed.report(pair.row), crossed.report(pair.other)
        found[left].add(right)
        found[right].add(left)
    return found


def _remark(crossed: Crossed, circle: Sequence[int], edges: Edges) -> Remark:
    paths = [crossed.reading.documents[report].path for report in circle]
    cited = [edges[report][circle[(place + 1) % len(circle)]] for place, report in enumerate(circle)]
    related = tuple(Related(crossed.spot(citation.row), f"cites {citation.outlet}") for citation in cited[1:])
    text = f"cites {cited[0].outlet} in a circle: {' <- '.join([*paths, paths[0]])}"
    return Remark(crossed.spot(cited[0].row), text, " ".join(sorted(paths)), related)


RULE = RuleOf(
    id="C204",
    name="circular-citation",
    severity=Severity.WARNING,
    fix="find out which of them had it first and from whom; say so in a note beside the reports",
    docstring=__doc__,
    look=_look,
)
