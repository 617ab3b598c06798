"""Whether two witnesses carry one text: one has it from the other, or both have it from a third."""

from collections.abc import Sequence
from typing import NamedTuple

from verify.documents import Document
from verify.judge.finding import Grounds
from verify.judge.reprint import COPY, copier, reprint
from verify.judge.reuse import Run, containment, held, runs, shingles
from verify.judge.witness import Witness

COPIED_SENTENCE = 0.6
"""Like ``COPY``, for the two sentences that carry a claim; a sentence is short, so more must be the same."""
SENTENCE_SHINGLE = 4


class Copied(NamedTuple):
    """What two witnesses have in common.

    Attributes:
        why: A sentence that names both.
        grounds: Where that stands in each.
        copier: Which of the two was made from the other; ``None`` where that cannot be told.
    """

    why: str
    grounds: Grounds
    copier: Document | None = None


def copied(left: Witness, right: Witness) -> Copied | None:
    """What the texts of two witnesses, or the sentences that carry the claim, have in common."""
    whole = reprint(left.document, right.document)
    if whole is not None:
        return Copied(_why(left, right, whole.copier), _grounds(whole.runs), whole.copier)
    ours, theirs = left.sentence, right.sentence
    if containment(shingles(ours, SENTENCE_SHINGLE), shingles(theirs, SENTENCE_SHINGLE)) < COPIED_SENTENCE:
        return None
    starts = left.claim.sentence.start, right.claim.sentence.start
    found = tuple(
        Run(one.left.shifted(starts[0]), one.right.shifted(starts[1]))
        for one in runs(ours, theirs, SENTENCE_SHINGLE)
    )
    made = copier(left.document, right.document)
    return Copied(_why(left, right, made), _grounds(found), made)


def from_third(left: Witness, right: Witness, printed: Sequence[Document]) -> Copied | None:
    """What both have from one of other reports that were ``printed`` before them.

    Most of the text of each must stand there: a round-up that was put together from both has them, too, and
    is no source of theirs; so one that is later than either, or has no date, is not looked at.
    """
    for third in printed:
        if third.path not in {left.path, right.path} and all(
            _has_it_from(one, third) for one in (left, right)
        ):
            spans = [tuple(run.left for run in runs(one.document.text, third.text)) for one in (left, right)]
            return Copied(f"{right.path} and {left.path} carry the text of {third.path}", Grounds(*spans))
    return None


def _has_it_from(witness: Witness, source: Document) -> bool:
    document = witness.document
    before = source.published and document.published and source.published <= document.published
    return (
        bool(before) and copier(document, source) is not source and held(document.text, source.text) >= COPY
    )


def _why(left: Witness, right: Witness, made: Document | None) -> str:
    if made is None:
        return f"{right.path} and {left.path} carry the same text"
    source = right if made is left.document else left
    return f"{made.path} carries the text of {source.path}"


def _grounds(found: Sequence[Run]) -> Grounds:
    return Grounds(tuple(run.left for run in found), tuple(run.right for run in found))
