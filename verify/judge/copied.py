"""Whether two witnesses have one text: one copied the other, or both copied a third."""

from collections.abc import Sequence
from typing import NamedTuple

from verify.documents import Document
from verify.judge.finding import Grounds
from verify.judge.reprint import COPY, copier, reprint
from verify.judge.reuse import Run, containment, held, runs, shingles
from verify.judge.witness import Witness

COPIED_SENTENCE = 0.6
"""Like ``COPY``, for the two sentences with the claim; a sentence is short, so more of it must be the
same."""
SENTENCE_SHINGLE = 4
"""Words in a shingle of such a sentence."""


class Copied(NamedTuple):
    """The common text of two witnesses.

    Attributes:
        why: A sentence that names both.
        grounds: Where the common text is in each.
        copier: The one made from the other; ``None`` if that is unknown.
    """

    why: str
    grounds: Grounds
    copier: Document | None = None


def copied(left: Witness, right: Witness) -> Copied | None:
    """The common text of two witnesses, or of their sentences with the claim; ``None`` for too little."""
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
    """The common source of both among other reports ``printed`` before them; ``None`` if there is none.

    Most of each text must be in that source. A round-up made from both also contains them and is no source of
    theirs, so a report that is later than either, or undated, is not considered.
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
