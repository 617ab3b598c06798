"""Several outlets carry a claim, and all have it from one origin.

Says: Reports of at least as many outlets as the setting `outlets-of-one-origin` says assert the same thing,
and by what their texts tell all of them have it from one source.

Matters: Ten reprints of one wire story are one origin. However many carry it, it stands or falls with that
one.

Problems: A report that tells no source may have one of its own; then the rule is silent, because the origins
may be more than one.

Example: three papers, each "according to Reuters".

References: `verify explain single-origin`; docs/vocabulary.md, 'origin'.
"""

from collections.abc import Iterator

from verify.judge import Relation
from verify.judge.witness import same_outlet
from verify.lint.crossed import Crossed
from verify.lint.crossing import Held
from verify.lint.diagnostic import Related, Remark, Severity
from verify.lint.rule import RuleOf
from verify.text import fold

_ASSERTING = frozenset({Relation.SUPPORTS, Relation.REFINES})


def _look(crossed: Crossed) -> Iterator[Remark]:
    least = crossed.reading.settings.thresholds.outlets_of_one_origin
    spoken_of: set[int] = set()
    for held in crossed.held():
        if held.at_most > 1 or held.row in spoken_of:
            continue
        others = [pair.other for pair in held.pairs if pair.relation in _ASSERTING]
        outlets = _distinct([crossed.passage(row).report.outlet for row in (held.row, *others)])
        if len(outlets) >= least:
            spoken_of.update(others)
            yield _remark(crossed, held, others, len(outlets))


def _distinct(names: list[str]) -> list[str]:
    found: list[str] = []
    for name in names:
        if name and not any(same_outlet(name, other) for other in found):
            found.append(name)
    return found


def _remark(crossed: Crossed, held: Held, others: list[int], outlets: int) -> Remark:
    spot = crossed.spot(held.row)
    related = tuple(Related(crossed.spot(row), "carries it too") for row in others)
    text = f"{outlets} outlets carry this, all from one origin as far as their texts tell"
    return Remark(spot, text, fold(spot.text), related)


RULE = RuleOf(
    id="C206",
    name="one-origin",
    severity=Severity.NOTE,
    fix="look for a report that has it from a source of its own",
    docstring=__doc__,
    look=_look,
)
