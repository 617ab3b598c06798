"""What was observed of two statements, made up: details by name, without looking for them in a text."""

from collections.abc import Sequence

import numpy as np

from tests.judge.fixed_reader import reading
from tests.judge.made import document, passage
from verify.corpus import Hit
from verify.facets import Agreement, Comparison, FacetKind, find_all
from verify.judge.bench import Measured
from verify.judge.details import Detail
from verify.judge.observed import Observed
from verify.judge.resemblance import Measures
from verify.judge.standing import Standing
from verify.models import Reading

_SOME = document("The flood killed 11 people.", "report")
_ANY = find_all(_SOME.text, _SOME.context)[0]
EDIT = Comparison(FacetKind.PERSON, Agreement.DIFFERS, "Osgood", "Aldis", "Aldis stands where Osgood stood")
CLASH = Comparison(FacetKind.POLARITY, Agreement.DIFFERS, "closed", "not closed", "closed, here not closed")


def observed(  # noqa: PLR0913 - one for each thing that is observed
    details: Sequence[str] = (),
    told: Reading | None = None,
    *,
    edited: bool = False,
    clashing: bool = False,
    unmatched: tuple[str, str] = ("", ""),
    of_denial: bool = False,
    standing: Standing = Standing.OPEN,
    elsewhere: bool = False,
    rest: float = 0.5,
) -> Observed:
    """Details are written ``number agrees``, ``place differs``."""
    found = tuple(_detail(*one.split()) for one in details)
    hit = Hit(passage(_SOME), 1.0, 1.0)
    return Observed(
        measured=Measured(hit, Measures(1, 1, 1, 1, 1, 1, 0), 0.9, np.ones((1, 1), dtype=np.float32), found),
        reading=told or reading("related 1"),
        alone=told or reading("related 1"),
        of_denial=of_denial,
        standing=standing,
        elsewhere=elsewhere,
        rests=(rest,) * len(found),
        edits=(EDIT,) if edited else (),
        clash=CLASH if clashing else None,
        lead=0.0,
        words_lead=0.0,
        unmatched=unmatched,
    )


def _detail(kind: str, answer: str) -> Detail:
    return Detail(_ANY, _ANY, Comparison(FacetKind(kind), Agreement(answer), "this", "that", "made up"))
