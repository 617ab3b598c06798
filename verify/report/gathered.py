"""Grouping notices: of many with one wording, a few are shown and the rest counted."""

from collections import Counter
from collections.abc import Iterable, Iterator

from verify.text import Notice

_MOST = 5
"""Notices of one wording that are shown."""


def gathered(notices: Iterable[Notice]) -> Iterator[Notice]:
    """``notices`` in order; of those with one wording five, then one that counts the others."""
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
