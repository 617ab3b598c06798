"""A remark on passages that differ, in one wording for all rules that make it."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from verify.lint import wording
from verify.lint.crossed import Crossed
from verify.lint.crossing import Pair
from verify.lint.diagnostic import Related, Remark
from verify.text import fold


def differing(crossed: Crossed, pairs: Sequence[Pair], *, at: int, verb: str) -> Remark:
    """A remark on the passage ``at``, which ``verb`` the other passages of ``pairs``, with the details.

    Args:
        crossed: The corpus of the passages.
        pairs: The comparisons of the passage with each of the others, at least one.
        at: The row of the passage that the remark is about.
        verb: Its relation to the others, such as "differs from".
    """
    spot = crossed.spot(at)
    others = [(pair.other if pair.row == at else pair.row, pair) for pair in pairs]
    related = tuple(Related(crossed.spot(row), _why(crossed, row, pair)) for row, pair in others)
    values = sorted({value for row, pair in others for value in _values(pair, of_row=row)})
    paths = list(dict.fromkeys(one.spot.path for one in related))
    told = f"{paths[0]} and {len(paths) - 1} more" if len(paths) > 1 else paths[0]
    text = f"{verb} {told} ({wording.told(pairs[0].reasons) or _quoted(related[0])})"
    return Remark(spot, text, key=fold(" ".join((spot.text, *values))), related=related)


def by_passage(pairs: Iterable[Pair], *, later: bool) -> dict[int, list[Pair]]:
    """Pairs by the row of their later, or of their earlier, passage."""
    found: dict[int, list[Pair]] = defaultdict(list)
    for pair in pairs:
        found[pair.other if later else pair.row].append(pair)
    return found


def _quoted(related: Related) -> str:
    return f'there: "{related.spot.text}"'


def _values(pair: Pair, *, of_row: int) -> list[str]:
    return [reason.left if pair.row == of_row else reason.right for reason in wording.differing(pair.reasons)]


def _why(crossed: Crossed, row: int, pair: Pair) -> str:
    source = wording.source(crossed.passage(row).report)
    return ": ".join(part for part in (source, wording.told(pair.reasons)) if part)
