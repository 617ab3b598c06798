"""A report cites an outlet of which the corpus has no report.

Says: A claim is attributed to a named outlet or agency, and no report of that outlet is in the corpus.

Matters: The cited report is the nearer source. Without it nobody can see whether the citation is right, and
two reports that cite it count as one origin that is not there.

Problems: Most reports cite somebody, and few corpora hold them all: this is a note. A name that the lexicon
does not know may be the outlet of a report written otherwise.

Example: "…, the Financial Times reported" in a corpus without the Financial Times.

References: docs/vocabulary.md, 'voice, chain'.
"""

from collections.abc import Iterator

from verify.judge.witness import same_outlet
from verify.lint.crossed import Crossed
from verify.lint.diagnostic import Remark, Severity
from verify.lint.rule import RuleOf


def _look(crossed: Crossed) -> Iterator[Remark]:
    present = sorted({document.outlet for document in crossed.reading.documents if document.outlet})
    known: dict[str, bool] = {}
    for crossing in crossed.crossings:
        for citation in crossing.citations:
            cited = citation.outlet
            if cited not in known:
                known[cited] = any(same_outlet(cited, outlet) for outlet in present)
            if not known[cited]:
                yield Remark(
                    crossed.spot(citation.row), f"cites {cited}, of which the corpus has no report", cited
                )


RULE = RuleOf(
    id="C203",
    name="dangling-citation",
    severity=Severity.NOTE,
    fix="add the cited report",
    docstring=__doc__,
    look=_look,
)
