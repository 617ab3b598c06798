"""Whether one document was made from another: copied, rewritten, translated, or put together from it.

The signs (``taken_over``) are weighed as learnt from events that several reports tell (logistic regression,
``training/derivation``). What was made from a text is not older than it; of two of one day, or without one,
the likelier is taken for the later. A text that names its own outlet ("told the Ledger") was reported by that
outlet, however much it shares with another.
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

CERTAIN = 0.95
"""How likely it must be for two documents to be one origin. Less would be right often enough on the events
that it was learnt from; but reports that all speak of the same few facts are more alike than those."""
FOLLOWED = 3
"""Sentences that must follow the other's in order for that: two may be alike by chance of the news."""
POSSIBLE = 0.4
"""How likely it must be for two documents to be perhaps one origin."""
LATEST = 30
"""Days after which news is not taken over any more: what is as like tells of another event of the kind."""
FEWEST_WORDS = 20
"""Words that carry a text, below which nothing can be said of it: a headline, a brief of a sentence."""


@dataclass(frozen=True, slots=True)
class Derived:
    """A document and the one from which it was made.

    Attributes:
        later: What was made.
        earlier: From what.
        share: How likely that is.
        found: By what it shows.
    """

    later: Document
    earlier: Document
    share: float
    found: TakenOver

    @property
    def certain(self) -> bool:
        """Whether the two are taken for one origin: a figure of its own was reported by somebody else."""
        found = self.found
        own = found.figures - found.same_figures
        return self.share >= CERTAIN and found.in_order >= FOLLOWED and not own

    @property
    def why(self) -> str:
        """The reason, to be read by a person."""
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
    """Which of the two was made from the other, if it is possible that one was; in either order the same."""
    if one.published and other.published and one.published != other.published:
        earlier, later = sorted((one, other), key=lambda document: document.chronology)
        return _made(later, earlier)
    ways = (_made(one, other), _made(other, one))
    return max(
        (way for way in ways if way), key=lambda way: (way.share, *way.earlier.chronology), default=None
    )


def names(document: Document, name: str) -> bool:
    """Whether ``name`` stands in ``document``, in whatever script."""
    return stands(bag(name), account(document).bag)


@lru_cache(maxsize=1 << 12)
def _made(later: Document, earlier: Document) -> Derived | None:
    if ruled_out(later, earlier):
        return None
    ours, theirs = account(later), account(earlier)
    if min(len(ours.bag.words), len(theirs.bag.words)) < FEWEST_WORDS:
        return None
    found = taken_over(ours, theirs, across=later.language is not earlier.language)
    share = likelihood(found.signs(), *_weights())
    return Derived(later, earlier, share, found) if share >= POSSIBLE else None


def ruled_out(later: Document, earlier: Document) -> bool:
    """Whether ``later`` was surely not made from ``earlier``, whatever the two share."""
    return names_its_outlet(later) or (_days(later, earlier) or 0) > LATEST


def likelihood(signs: Signs, constant: float, weights: Signs) -> float:
    """How likely it is that a text with these signs was made from the other; rounded: ties are ties."""
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
