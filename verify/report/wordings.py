"""A claim and a report's words side by side, with the compared details marked in each."""

from collections.abc import Iterable
from enum import StrEnum
from itertools import groupby
from typing import NamedTuple

from verify.facets import Agreement
from verify.judge import Evidence


class Marked(NamedTuple):
    """A stretch of a quotation; ``how`` is the answer of the comparison it belongs to, if any."""

    text: str
    how: Agreement | None


class Side(StrEnum):
    """Whose wording of a comparison is looked for."""

    CLAIM = "left"
    REPORT = "right"


def marked(text: str, evidence: Evidence, side: Side) -> tuple[Marked, ...]:
    """``text`` divided at the compared wordings; joined, it is ``text`` again.

    Differing wordings are marked over agreeing ones. A wording that is not in the text is not marked, but
    appears in the reasons.
    """
    how: list[Agreement | None] = [None] * len(text)
    for agreement in (Agreement.AGREES, Agreement.DIFFERS):
        wordings = [str(getattr(one, side.value)) for one in evidence.reasons if one.agreement is agreement]
        for start, end in _places(text, wordings):
            how[start:end] = [agreement] * (end - start)
    return tuple(_stretches(text, how))


def _places(text: str, wordings: Iterable[str]) -> Iterable[tuple[int, int]]:
    for wording in wordings:
        start = text.find(wording) if wording else -1
        if start >= 0:
            yield start, start + len(wording)


def _stretches(text: str, how: list[Agreement | None]) -> Iterable[Marked]:
    start = 0
    for answer, places in groupby(how):
        end = start + len(list(places))
        yield Marked(text[start:end], answer)
        start = end
