"""The observations of a claim and a passage as features that can be weighed.

The relation reader's probabilities say what the sentences mean; the other features can be checked: which
details agree and differ, who denies, the modalities, the days between the reports, and how well the passage
fits this claim rather than another of the article.
"""

from dataclasses import dataclass, fields

from verify.claims import Modality
from verify.facets import FacetKind

OPEN = frozenset({Modality.POSSIBLE, Modality.CONDITIONAL, Modality.FORECAST})
"""Modalities that leave open whether the event happens."""
NOT_SAID_TO_BE = OPEN | {Modality.REQUESTED}
"""Modalities that do not assert the event."""
FIGURES = frozenset({FacetKind.NUMBER, FacetKind.DATE})
NAMES = frozenset({FacetKind.PERSON, FacetKind.ORGANISATION})


@dataclass(frozen=True, slots=True)
class Signs:
    """One number per feature; true is 1, false is 0.

    Attributes:
        supports: Log ratio of its probability to that of *related*, by the reader; so for each relation.
        refines: See ``supports``.
        conflicts: See ``supports``.
        denies: See ``supports``.
        updates: See ``supports``.
        supports_alone: Like ``supports``, of the two statements read without the rest of their sentences; so
            for each relation. The same as ``supports`` if they were not.
        refines_alone: See ``supports_alone``.
        conflicts_alone: See ``supports_alone``.
        denies_alone: See ``supports_alone``.
        updates_alone: See ``supports_alone``.
        lead: The reader's probability that the passage addresses this claim, minus that for the article's
            claim that it addresses most likely.
        resemblance: Log odds that the two are about one thing, by their words.
        words_lead: Like ``lead``, by resemblance.
        number_agrees: Whether a number agrees; so for each kind of detail.
        date_agrees: See ``number_agrees``.
        place_agrees: See ``number_agrees``.
        name_agrees: The same for persons and organisations.
        number_differs: A number differs; so for each kind of detail.
        date_differs: See ``number_differs``.
        place_differs: See ``number_differs``.
        name_differs: The same for persons and organisations.
        outcome_differs: The same for outcomes, and for what one of the two negates.
        role_differs: The two say in opposite ways who did it to whom.
        edited: A name was replaced, or parts were swapped, in an otherwise copied sentence.
        clashing: One of the two negates a word that the other affirms.
        passage_denies: The passage is denied by someone, or called untrue.
        claim_denies: The same for the claim.
        party: Someone other than an outlet speaks in the passage.
        claim_open: The claim leaves open whether the event happens.
        passage_open: The claim asserts the event, and the passage does not.
        later: The report is later than the article.
        days: Signed log of the days from article to report, up to two months.
        older: The report is so much older that it may be about another event, and no dates of the two agree.
        grown: 1 if a later report has a higher count of what only grows; -1 if an earlier one has a lower.
        change: The passage has a word that expresses change.
        across: The two are in different languages.
    """

    supports: float
    refines: float
    conflicts: float
    denies: float
    updates: float
    supports_alone: float
    refines_alone: float
    conflicts_alone: float
    denies_alone: float
    updates_alone: float
    lead: float
    resemblance: float
    words_lead: float
    number_agrees: float
    date_agrees: float
    place_agrees: float
    name_agrees: float
    number_differs: float
    date_differs: float
    place_differs: float
    name_differs: float
    outcome_differs: float
    role_differs: float
    edited: float
    clashing: float
    passage_denies: float
    claim_denies: float
    party: float
    claim_open: float
    passage_open: float
    later: float
    days: float
    older: float
    grown: float
    change: float
    across: float

    def values(self) -> tuple[float, ...]:
        """The features in the order of the weights."""
        return tuple(float(getattr(self, field.name)) for field in fields(self))
