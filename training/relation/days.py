"""Stage two: how much later a passage was published, drawn anew, so that the gap does not reveal the answer.

The author of a passage gives it a day that suits its content: agreement on the same day, a denial on the
next, a newer stage weeks later. A reader that learns from these days reads them instead of the words. Only
two things depend on the order: an update is later, and an earlier round stays earlier. Another figure many
days later would be an update, so a conflict is never much later.
"""

import random
from dataclasses import replace

from training.relation.examples import Example

_UNKNOWN = 0.3
"""Share of passages without a day."""
_GAPS = ((0, 0, 8), (1, 1, 5), (2, 5, 3), (6, 30, 1.5), (31, 400, 0.5))
"""Days between two reports of one event, from and to, and their relative frequency."""
_SOON = 1
"""Days later, at most, at which another figure is another version and not a newer one."""


def redated(one: Example, rng: random.Random) -> Example:
    """``one`` with a gap that its label allows."""
    gap = None if rng.random() < _UNKNOWN else _gap(one, rng)
    return replace(one, answer=replace(one.answer, days=gap))


def _gap(one: Example, rng: random.Random) -> int:
    """A gap in days, drawn in the same way for all labels, except where the order decides."""
    if one.label == "updates":
        return max(1, _size(rng))
    days = one.answer.days or 0
    if one.label == "related" and days < 0:
        return -max(1, _size(rng))
    gap = _size(rng) * rng.choice((-1, 1))
    return min(gap, _SOON) if one.label in {"conflicts", "contradiction"} else gap


def _size(rng: random.Random) -> int:
    first, last, _ = rng.choices(_GAPS, [often for _, _, often in _GAPS])[0]
    return rng.randint(first, last)
