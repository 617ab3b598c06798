"""The remark about two passages that differ, in one wording for all rules that make it."""

from verify.facets import Agreement
from verify.lint.crossed import Crossed
from verify.lint.crossing import Pair
from verify.lint.diagnostic import Related, Remark
from verify.text import fold


def differing(crossed: Crossed, pair: Pair, *, at: int, against: int, verb: str) -> Remark:
    """A remark on the passage ``at``, which ``verb`` the passage ``against`` and on what.

    Args:
        crossed: Where the passages stand.
        pair: What was found between the two.
        at: Row of the passage that is remarked upon.
        against: Row of the other.
        verb: How the first stands to the second, such as "differs from".
    """
    spot, other = crossed.spot(at), crossed.spot(against)
    reasons = [reason for reason in pair.reasons if reason.agreement is Agreement.DIFFERS]
    told = (
        "; ".join(f"{reason.kind.value}: {reason.why}" for reason in reasons)
        or "one says what the other negates"
    )
    kinds = " ".join(sorted({reason.kind.value for reason in reasons}))
    return Remark(
        spot,
        f"{verb} {other.path} ({told})",
        key=f"{other.path} {kinds} {fold(spot.text)} {fold(other.text)}",
        related=(Related(other, f"{crossed.passage(against).report.outlet or 'the other'} says"),),
    )
