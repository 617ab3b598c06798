"""Notices for a person: of many that say the same of one document each, a few and how many more there are."""

from collections import Counter
from collections.abc import Iterable, Iterator

from verify.text import Notice

_MOST = 5


def gathered(notices: Iterable[Notice]) -> Iterator[Notice]:
    """``notices`` in their order; of those with the same words five, then one that counts the others."""
    told = tuple(notices)
    all_of = Counter((notice.id, notice.text) for notice in told)
    seen: Counter[tuple[str, str]] = Counter()
    for notice in told:
        kind = notice.id, notice.text
        seen[kind] += 1
        if seen[kind] <= _MOST:
            yield notice
        elif seen[kind] == all_of[kind]:
            yield Notice(notice.id, f"the same of {all_of[kind] - _MOST} more: {notice.text}")
