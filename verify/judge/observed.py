"""From a claim, a passage, their measurements and their reading to the features that are weighed."""

from collections.abc import Iterator
from dataclasses import dataclass
from math import copysign, log, log1p

from verify.claims import Claim
from verify.documents import Document
from verify.facets import Agreement, Comparison, FacetKind
from verify.judge.bench import Measured
from verify.judge.change import ONE_STORY, changes, growth, later
from verify.judge.details import Detail, acts, far_apart, tells_roles
from verify.judge.dispute import disputes, party
from verify.judge.pairs import days_after
from verify.judge.signs import FIGURES, NAMES, NOT_SAID_TO_BE, OPEN, Signs
from verify.judge.standing import Standing
from verify.models import Reading

OF_ONE_EVENT = 0.6
"""How well the rest must agree for dates far apart, or for two countries, to be those of one event."""
OF_ONE_DEED = 0.3
"""How well the rest must agree for two deeds of the same parties to be one deed."""
ALIKE = 0.9
"""How well the rest of two statements must agree for one differing detail to make them contradict each other.

Of 6 such pairs in the labelled stories 5 conflict; the clusters have none.
"""
_LEAST = 1e-3
"""Added to a probability before its logarithm, and its distance from 0 and 1 in log odds."""
_MOST_DAYS = 60
"""Days beyond which a greater distance between two reports does not count."""


@dataclass(frozen=True, slots=True, eq=False)
class Observed:
    """A passage found for a claim, with everything measured and read.

    Attributes:
        measured: The measurements by words, vectors and details.
        reading: The relation reader's answer; for a claim that is a denial, turned to apply to the denial.
        alone: Its answer on the two statements alone, or ``reading`` (see :mod:`verify.judge.readings`).
        of_denial: Whether the claim is a denial.
        standing: What the modalities of the two allow.
        elsewhere: Whether one of the two names a place to which nothing in the other answers.
        rests: For each detail, how well the rest of the two agrees.
        edits: The exchange or substitution in an otherwise copied sentence.
        clash: A word that one of the two negates and the other affirms.
        lead: The probability that the passage addresses this claim, minus that of the claim that it addresses
            most likely.
        words_lead: The same difference by resemblance.
        unmatched: The stretch of each statement without a counterpart in the other; empty if all has one.
    """

    measured: Measured
    reading: Reading
    alone: Reading
    of_denial: bool
    standing: Standing
    elsewhere: bool
    rests: tuple[float, ...]
    edits: tuple[Comparison, ...]
    clash: Comparison | None
    lead: float
    words_lead: float
    unmatched: tuple[str, str]


def signs(article: Document, claim: Claim, seen: Observed) -> Signs:
    """The observations as features."""
    passage = seen.measured.hit.passage
    told = passage.claim
    days = days_after(article, passage.report)
    against, alone = _against_related(seen.reading), _against_related(seen.alone)
    return Signs(
        supports=against["supports"],
        refines=against["refines"],
        conflicts=against["conflicts"],
        denies=against["denies"],
        updates=against["updates"],
        supports_alone=alone["supports"],
        refines_alone=alone["refines"],
        conflicts_alone=alone["conflicts"],
        denies_alone=alone["denies"],
        updates_alone=alone["updates"],
        lead=seen.lead,
        resemblance=_log_odds(seen.measured.resemblance),
        words_lead=seen.words_lead,
        number_agrees=_agrees(seen, FacetKind.NUMBER),
        date_agrees=_agrees(seen, FacetKind.DATE),
        place_agrees=_agrees(seen, FacetKind.PLACE),
        name_agrees=_agrees(seen, *NAMES),
        number_differs=_differs(seen, FacetKind.NUMBER),
        date_differs=_differs(seen, FacetKind.DATE),
        place_differs=_differs(seen, FacetKind.PLACE),
        name_differs=_differs(seen, *NAMES),
        outcome_differs=_differs(seen, FacetKind.OUTCOME, FacetKind.POLARITY),
        role_differs=_roles_differ(seen),
        edited=float(bool(seen.edits)),
        clashing=float(seen.clash is not None),
        passage_denies=float(disputes(told)),
        claim_denies=float(disputes(claim)),
        party=float(party(told)),
        claim_open=float(claim.modality in OPEN),
        passage_open=float(told.modality in NOT_SAID_TO_BE and claim.modality not in NOT_SAID_TO_BE),
        later=float(later(passage.report, article)),
        days=_damped(days or 0),
        older=float(of_another_time(days) and not _agrees(seen, FacetKind.DATE)),
        grown=growth(article, passage.report, seen.measured.details),
        change=float(changes(passage)),
        across=float(claim.language is not told.language),
    )


def _against_related(reading: Reading) -> dict[str, float]:
    """For each relation the log ratio of its probability to that of *related*."""
    likely = reading.relations
    return {
        name: log((value + _LEAST) / (likely.related + _LEAST)) for name, value in likely._asdict().items()
    }


def of_another_time(days: int | None) -> bool:
    """Whether a report is so much older than the article that it may be about an earlier event of the kind.

    Events of one kind recur: last year's verdict, quake or signing has the same words and other details. They
    are certainly the same event only if both reports mention one day.
    """
    return days is not None and days < -ONE_STORY


def _agrees(seen: Observed, *kinds: FacetKind) -> float:
    """Whether a detail of one of these kinds agrees."""
    answers = (detail.comparison for detail in seen.measured.details)
    return float(any(one.agreement is Agreement.AGREES and one.kind in kinds for one in answers))


def _differs(seen: Observed, *kinds: FacetKind) -> float:
    """Whether a detail of one of these kinds differs.

    Who did it to whom is a sign of its own. A country is more often who acts than where it happens, and dates
    far apart may be those of two events: such a detail tells nothing unless the rest agrees.
    """
    found = (pair for pair in _differing(seen) if pair[0].comparison.kind in kinds)
    return float(
        any(
            not tells_roles(one) and (rest >= OF_ONE_EVENT or not (acts(one) or far_apart(one)))
            for one, rest in found
        )
    )


def only_a_figure_differs(seen: Observed) -> bool:
    """Whether a number differs, or a date, and nothing of another kind: else it may be another event.

    Nor may one of the two be of a place of its own.
    """
    kinds = {one.comparison.kind for one, _ in _differing(seen)}
    otherwise = len(kinds) > 1 or seen.edits or seen.clash or seen.elsewhere
    return not otherwise and bool(_differs(seen, *FIGURES))


def _roles_differ(seen: Observed) -> float:
    """Whether the parties of one deed changed places; they may well do the same to one another twice."""
    return float(any(tells_roles(one) and rest >= OF_ONE_DEED for one, rest in _differing(seen)))


def otherwise_alike(seen: Observed) -> bool:
    """Whether the two say the same but for a number, a date, or who did it to whom."""
    return any(rest >= ALIKE and _is_exact(one) for one, rest in _differing(seen))


def _differing(seen: Observed) -> Iterator[tuple[Detail, float]]:
    """The details that differ, each with how well the rest agrees."""
    pairs = zip(seen.measured.details, seen.rests, strict=True)
    return (pair for pair in pairs if pair[0].comparison.agreement is Agreement.DIFFERS)


def _is_exact(detail: Detail) -> bool:
    """Whether the detail is compared by its value and not by how alike two names are."""
    return detail.comparison.kind in FIGURES or tells_roles(detail)


def _log_odds(share: float) -> float:
    inside = min(max(share, _LEAST), 1 - _LEAST)
    return log(inside / (1 - inside))


def _damped(days: int) -> float:
    return copysign(log1p(min(abs(days), _MOST_DAYS)), days)
