"""What was observed of a claim and a passage, as numbers that can be weighed.

The relation reader's likelihoods say what the sentences say; the rest is what can be checked: which details
agree and differ, who denies, how each is put forward, how far apart the reports are, and how well the
passage fits this claim rather than another of the article.
"""

from dataclasses import dataclass, fields

from verify.claims import Modality
from verify.facets import FacetKind

OPEN = frozenset({Modality.POSSIBLE, Modality.CONDITIONAL, Modality.FORECAST})
"""Ways of putting a claim forward that leave open whether the thing comes about."""
NOT_SAID_TO_BE = OPEN | {Modality.REQUESTED}
"""Ways of putting a claim forward that do not say that the thing is so."""
NAMES = frozenset({FacetKind.PERSON, FacetKind.ORGANISATION})


@dataclass(frozen=True, slots=True)
class Signs:
    """One number an observation; a yes is 1, a no 0.

    Attributes:
        supports: Log of how much likelier than *related* the reader takes it; so for each relation.
        refines: See ``supports``.
        conflicts: See ``supports``.
        denies: See ``supports``.
        updates: See ``supports``.
        lead: How likely the reader takes it that the passage speaks to this claim, less the same for the
            claim of the article to which it most likely speaks.
        resemblance: Log odds that the words of the two are of one thing.
        words_lead: The same as ``lead`` by resemblance.
        number_agrees: A number agrees; so for each kind of detail.
        date_agrees: See ``number_agrees``.
        place_agrees: See ``number_agrees``.
        name_agrees: The same for persons and organisations.
        plainly_differs: A detail differs where the rest agrees as well as its kind asks for.
        edited: A name was put for another, or parts changed places, in what is otherwise a copy.
        clashing: One of the two negates a word that the other affirms.
        passage_denies: Somebody denies what the passage says, or calls it untrue.
        claim_denies: The same for the claim.
        party: Somebody other than an outlet speaks in the passage.
        claim_open: The claim leaves open whether the thing comes about.
        passage_open: The passage does not say that the thing is so, and the claim does.
        later: The report is later than the article.
        days: Log of how many days later, negative for earlier, up to two months.
        older: The report is so much older that it may tell of another event, and no date of the two agrees.
        grown: A later report has a higher count of what only grows: 1; an earlier one a lower: -1.
        change: The passage has a word of change.
        across: The two are in two languages.
    """

    supports: float
    refines: float
    conflicts: float
    denies: float
    updates: float
    lead: float
    resemblance: float
    words_lead: float
    number_agrees: float
    date_agrees: float
    place_agrees: float
    name_agrees: float
    plainly_differs: float
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
        """In the order of the weights."""
        return tuple(float(getattr(self, field.name)) for field in fields(self))
