"""A claim and a report's words side by side: where the details that were compared stand in each."""

from collections.abc import Iterable
from enum import StrEnum
from itertools import groupby
from typing import NamedTuple

from verify.facets import Agreement
from verify.judge import Evidence


class Marked(NamedTuple):
    """A stretch of a quotation; ``how`` is the answer of the comparison in which it stands, if in any."""

    text: str
    how: Agreement | None


class Side(StrEnum):
    """Whose words of a comparison are looked for."""

    CLAIM = "left"
    REPORT = "right"


def marked(text: str, evidence: Evidence, side: Side) -> tuple[Marked, ...]:
    """``text``, cut where the wordings of the comparisons begin and end; joined it is ``text`` again.

    What differs is marked over what agrees. A wording that does not stand in the text is not marked: the
    reasons tell it.
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
