"""Two reports quote the same words of the same person differently.

Says: Between quotation marks two reports in one language give nearly the same words of one named speaker, but
not the same ones.

Matters: Quotation marks promise the speaker's own words. At most one of the two has them.

Problems: A shortened quotation is none that differs and is let pass; two translations of one statement differ
by right, and both should say that they are translations. The setting `same-quote` says how alike two
quotations must be.

Example: "we will not sign" in one report, "we will never sign it" in another.

References: docs/vocabulary.md, 'voice, chain'.
"""

from collections import defaultdict
from collections.abc import Iterator
from itertools import product

from verify.facets import quoted_likeness
from verify.judge import one_speaker
from verify.lint.crossed import Crossed
from verify.lint.diagnostic import Related, Remark, Severity, Spot
from verify.lint.quotations import Quotation
from verify.lint.rule import RuleOf
from verify.text import words


def _look(crossed: Crossed) -> Iterator[Remark]:
    together = {(crossed.report(pair.row), crossed.report(pair.other)) for pair in crossed.pairs()}
    quoted = {crossing.report: crossing.quotations for crossing in crossed.crossings if crossing.quotations}
    seen: dict[str, set[str]] = defaultdict(set)
    for earlier, later in sorted(together):
        if earlier not in quoted or later not in quoted:
            continue
        for left, right in product(quoted[earlier], quoted[later]):
            if _differ(crossed, left, right):
                remark = _remark(crossed, left, right)
                if remark.key not in seen[remark.spot.path]:
                    seen[remark.spot.path].add(remark.key)
                    yield remark


def _differ(crossed: Crossed, left: Quotation, right: Quotation) -> bool:
    ours, theirs = crossed.passage(left.row).report, crossed.passage(right.row).report
    if ours.language is not theirs.language or not one_speaker(left.speaker, right.speaker):
        return False
    alike = quoted_likeness(_words(crossed, left), _words(crossed, right))
    return crossed.reading.settings.thresholds.same_quote <= alike < 1


def _words(crossed: Crossed, quoted: Quotation) -> str:
    return quoted.span.of(crossed.passage(quoted.row).report.text)


def _remark(crossed: Crossed, left: Quotation, right: Quotation) -> Remark:
    spots = [
        Spot(crossed.passage(one.row).report.path, one.span, text=_words(crossed, one))
        for one in (right, left)
    ]
    text = f"quotes {right.speaker} in other words than {spots[1].path}"
    key = " ".join(word for spot in spots for word, _, _ in words(spot.text))
    return Remark(spots[0], text, key, (Related(spots[1], "the same quotation, in other words"),))


RULE = RuleOf(
    id="C208",
    name="quote-differs",
    severity=Severity.WARNING,
    fix="compare both with the recording or the original text, and give the speaker's own words",
    docstring=__doc__,
    look=_look,
)
