"""Whether one document was made from another: copied, rewritten, translated, or compiled from it.

The features (``taken_over``) are weighted by logistic regression on events covered by several reports and on
labelled stories (``training/derivation``). A derived text is not older than its source; of two of one day, or
without a day, the likelier direction is taken. A text that names its own outlet ("told the Ledger") was
reported by that outlet, however much it shares with another.
"""

import json
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from math import exp

from verify.documents import Document
from verify.judge.account import account, bag
from verify.judge.own_outlet import names_its_outlet
from verify.judge.taken_over import Signs, TakenOver, stands, taken_over

CERTAIN = 0.9
"""Probability from which two documents are certainly one origin (docs/measurements.md)."""
FOLLOWED = 3
"""Sentences that must follow the other's in order for a certain link: two may be alike by chance."""
POSSIBLE = 0.4
"""Probability from which two documents may be one origin; docs/measurements.md."""
LATEST = 30
"""Days after which news is no longer taken over: a similar text is then about another event of the kind."""
FEWEST_WORDS = 20
"""Content words below which a text is not judged: a headline, a brief of one sentence."""


@dataclass(frozen=True, slots=True)
class Derived:
    """A document and the one it was made from.

    Attributes:
        later: The derived document.
        earlier: Its source.
        share: The probability of that.
        found: The evidence.
    """

    later: Document
    earlier: Document
    share: float
    found: TakenOver

    @property
    def certain(self) -> bool:
        """Whether the two are certainly one origin."""
        return self.share >= CERTAIN and self.found.in_order >= FOLLOWED

    @property
    def why(self) -> str:
        """The reason, for a person to read."""
        made = "was made from" if self.certain else "may have been made from"
        found = self.found
        parts = [
            _later_by(self.later, self.earlier),
            f"{found.in_order} of its {found.sentences} sentences follow it in order"
            if found.in_order
            else "",
            f"{round(100 * found.words)} % of its words have a counterpart there",
            _figures(found.same_figures, found.figures),
            _quotations(found.quotations - found.same_quotations),
        ]
        return f"{self.later.path} {made} {self.earlier.path}: {', '.join(part for part in parts if part)}"


def derived(one: Document, other: Document) -> Derived | None:
    """The more likely derivation between the two, if one is possible; the same in either order."""
    if one.published and other.published and one.published != other.published:
        earlier, later = sorted((one, other), key=lambda document: document.chronology)
        return _made(later, earlier)
    ways = (_made(one, other), _made(other, one))
    return max(
        (way for way in ways if way), key=lambda way: (way.share, *way.earlier.chronology), default=None
    )


def names(document: Document, name: str) -> bool:
    """Whether ``name`` occurs in ``document``, in any script."""
    return stands(bag(name), account(document).bag)


@lru_cache(maxsize=1 << 12)
def _made(later: Document, earlier: Document) -> Derived | None:
    if ruled_out(later, earlier):
        return None
    if min(len(account(one).bag.words) for one in (later, earlier)) < FEWEST_WORDS:
        return None
    found = compared(later, earlier)
    share = likelihood(found.signs(), *_weights())
    return Derived(later, earlier, share, found) if share >= POSSIBLE else None


def compared(later: Document, earlier: Document) -> TakenOver:
    """What ``later`` has taken over, if it was made from ``earlier``."""
    across = later.language is not earlier.language
    return taken_over(account(later), account(earlier), across=across)


def ruled_out(later: Document, earlier: Document) -> bool:
    """Whether ``later`` was certainly not made from ``earlier``, whatever they share."""
    return names_its_outlet(later) or (_days(later, earlier) or 0) > LATEST


def likelihood(signs: Signs, constant: float, weights: Signs) -> float:
    """The probability that a text with these features was made from the other; rounded, so ties are exact."""
    total = constant + sum(weight * value for weight, value in zip(weights, signs, strict=True))
    return round(1 / (1 + exp(-total)), 4)


@cache
def _weights() -> tuple[float, Signs]:
    stored = json.loads((files("verify.judge") / "derived.json").read_text(encoding="utf-8"))
    return float(stored.pop("constant")), Signs(**stored)


def _days(later: Document, earlier: Document) -> int | None:
    if later.published is None or earlier.published is None:
        return None
    return (later.published - earlier.published).days


def _later_by(later: Document, earlier: Document) -> str:
    days = _days(later, earlier)
    if days is None:
        return ""
    return {0: "of the same day", 1: "a day later"}.get(days, f"{days} days later")


def _figures(same: int, of: int) -> str:
    if not of:
        return ""
    return (
        f"all its {of} figures stand there" if same == of > 1 else f"{same} of its {of} figures stand there"
    )


def _quotations(own: int) -> str:
    if not own:
        return "no quotation of its own"
    return "a quotation of its own" if own == 1 else f"{own} quotations of its own"
