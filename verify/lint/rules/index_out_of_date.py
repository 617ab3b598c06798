"""The kept index of the corpus does not belong to its reports any more.

Says: The folder named by the setting `index` holds no index, one that other rules or another encoder made, or
one of reports that have changed since.

Matters: Who uses the kept index searches yesterday's reports. This tool notices and builds its own; what else
reads that folder may not.

Problems: An index made by another version of this package is called out of date even if nothing in it would
change.

Example: a report was added and `verify index` was not run.

References: docs/corpus.md, 'the index'.
"""

from collections.abc import Iterator

from verify.lint.diagnostic import Remark, Severity, Spot
from verify.lint.kept_index import KeptIndex
from verify.lint.rule import RuleOf


def _look(kept: KeptIndex) -> Iterator[Remark]:
    if kept.fault:
        yield Remark(Spot(kept.directory), kept.fault, "state")
    else:
        for path in kept.changed:
            yield Remark(Spot(kept.directory), f"{path} is not in the index as it is now", path)


RULE = RuleOf(
    id="C111",
    name="index-out-of-date",
    severity=Severity.WARNING,
    fix="run 'verify index' and keep its result",
    docstring=__doc__,
    whole=True,
    look=_look,
)
