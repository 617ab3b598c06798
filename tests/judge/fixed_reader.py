"""A relation reader with fixed answers, weights that take its word, and means made of the two."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields

from verify.claims import Claim
from verify.corpus import Background, Hit, Passage
from verify.judge import Means, Relation
from verify.judge.alignment import Words
from verify.judge.signs import Signs
from verify.judge.weighing import Weights
from verify.models import FACETS, Answer, Asked, Likelihoods, Progress, Reading, load_shipped


def reading(told: str, facet: str = "") -> Reading:
    """``conflicts .6, supports .3``; what is left goes to *related*. A facet named is sure, else none is."""
    given = {name: float(share) for name, share in (one.split() for one in told.split(", "))}
    given.setdefault("related", round(1 - sum(given.values()), 4))
    likely = Likelihoods(**{name: given.get(name, 0.0) for name in Likelihoods._fields})
    even = (1 / len(FACETS),) * len(FACETS)
    return Reading(likely, tuple(float(name == facet) for name in FACETS) if facet else even)


@dataclass(frozen=True, eq=False)
class FixedReader:
    """Answers by words that stand in the claim and in the passage's sentence: the first that do.

    Attributes:
        answers: What is said where these words stand in the two; no words stand everywhere.
        otherwise: What is said where none do.
        sha256: As every reader has one.
        read_pairs: All that was asked for, in order.
    """

    answers: Mapping[tuple[str, str], Reading] = field(default_factory=dict)
    otherwise: Reading = field(default_factory=lambda: reading("related 1"))
    name: str = "fixed"
    sha256: str = "0" * 64
    read_pairs: list[tuple[Asked, Answer]] = field(default_factory=list)

    def read(
        self, pairs: Sequence[tuple[Asked, Answer]], *, progress: Progress | None = None
    ) -> tuple[Reading, ...]:
        self.read_pairs.extend(pairs)
        if progress:
            progress(len(pairs), len(pairs))
        return tuple(
            self._answer(asked.sentence[asked.start : asked.end], answer.sentence) for asked, answer in pairs
        )

    def _answer(self, claim: str, passage: str) -> Reading:
        fitting = (
            told for (ours, theirs), told in self.answers.items() if ours in claim and theirs in passage
        )
        return next(fitting, self.otherwise)


def trusting() -> Weights:
    """Weights by which each relation is as likely as the reader says, whatever else was observed."""
    names = [one.name for one in fields(Signs)]
    return Weights(
        constants=dict.fromkeys(Relation, 0.0),
        signs={one: tuple(float(one.value == name) for name in names) for one in Relation},
    )


def means_with(reader: FixedReader, texts: Sequence[str] = (), *, unread: float = 0.0) -> Means:
    """Means that take the word of ``reader``, against the background of ``texts``."""
    return Means(Words(load_shipped(), Background.of(texts)), reader, trusting(), unread)


def hits(claim: Claim, passages: Sequence[Passage]) -> list[Hit]:
    """All passages as found for ``claim``, with the cosine that the shipped encoder gives."""
    rows = load_shipped().encode([claim.text, *(passage.claim.text for passage in passages)])
    return [
        Hit(passage, float(similarity), float(similarity))
        for passage, similarity in zip(passages, rows[1:] @ rows[0], strict=True)
    ]
