"""One outlet is written in several ways.

Says: Within one script, two reports name what is very probably one outlet by different names.

Matters: An outlet under two names may be counted as two. What the fact-checker quotes should have one name.

Problems: Two papers can differ in one letter. Names in two scripts ("Reuters", «رويترز») are not compared: a
corpus in two languages has both. Names of the lexicon that belong to two outlets are never taken for one.

Example: `outlet: The Guardian` beside `outlet: Guardian`.

References: docs/corpus.md.
"""

from collections import Counter
from collections.abc import Iterator
from itertools import combinations

from rapidfuzz.distance import Levenshtein

from verify.lexicon import outlet
from verify.lint.diagnostic import Related, Remark, Severity, Spot
from verify.lint.material import Reading
from verify.lint.rule import RuleOf
from verify.text import bare, detect, fold, words
from verify.text.plural import plural

_ONE_SLIP = 0.88
"""Normalised Levenshtein similarity of two names, from which they differ by one slip."""
_LEAST = 5
"""Letters. Shorter names differ by a letter as often as they are misspelt."""


def _look(reading: Reading) -> Iterator[Remark]:
    used = Counter(document.outlet for document in reading.documents if document.outlet)
    first = {document.outlet: document.path for document in reversed(reading.documents)}
    usual: dict[str, str] = {}
    for left, right in combinations(sorted(used, key=lambda name: (-used[name], name)), 2):
        if left not in usual and _one(left, right):
            usual.setdefault(right, left)
    for document in reading.documents:
        name = document.outlet
        if name in usual:
            better = usual[name]
            other = Related(Spot(first[better], field="outlet", text=better), f"written '{better}' here")
            text = f"the outlet '{name}' is written '{better}' elsewhere ({plural(used[better], 'report')})"
            yield Remark(Spot(document.path, field="outlet", text=name), text, name, (other,))


def _one(left: str, right: str) -> bool:
    if detect(left) is not detect(right):
        return False
    known, other = outlet(left), outlet(right)
    if known is not None and other is not None:
        return known == other
    ours, theirs = _plain(left), _plain(right)
    if ours == theirs:
        return True
    if any(char.isdigit() for char in ours + theirs) or min(len(ours), len(theirs)) < _LEAST:
        return False
    return Levenshtein.normalized_similarity(ours, theirs) >= _ONE_SLIP


def _plain(name: str) -> str:
    return " ".join(bare(word) for word, _, _ in words(name) if word != "the") or fold(name)


RULE = RuleOf(
    id="C106",
    name="outlet-spelling",
    severity=Severity.WARNING,
    fix="write the outlet the same way everywhere",
    docstring=__doc__,
    look=_look,
)
