"""What a person says of the origins: which documents share one and which do not, whatever the texts tell."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from verify.judge.finding import Link, LinkKind

Paths = tuple[str, ...]
"""The paths of two documents or more."""


@dataclass(frozen=True, slots=True)
class Stated:
    """A person's word on some documents.

    Attributes:
        source: The name of the file that says it.
        joined: Documents that are one origin; none is in two of these.
        apart: Documents of which each has an origin of its own; no two of them are joined.
    """

    source: str = ""
    joined: tuple[Paths, ...] = ()
    apart: tuple[Paths, ...] = ()


NOTHING_STATED = Stated()


def corrected(links: Iterable[Link], paths: Sequence[str], stated: Stated) -> tuple[Link, ...]:
    """What a person says of some witnesses, and of ``links`` those that it does not contradict.

    Args:
        links: What the texts tell.
        paths: The path of each witness by its number; the article may have that of a report.
        stated: What the person says.
    """
    joined = _said(stated.joined, paths, LinkKind.JOINED, f"are joined by {stated.source}")
    apart = tuple(_said(stated.apart, paths, LinkKind.KEPT_APART, f"are kept apart by {stated.source}"))
    barred = [{link.left, link.right} for link in apart]
    return (*joined, *apart, *(link for link in links if {link.left, link.right} not in barred))


def _said(groups: Iterable[Paths], paths: Sequence[str], kind: LinkKind, what: str) -> Iterator[Link]:
    for group in groups:
        named = set(group)
        present = [number for number, path in enumerate(paths) if path in named]
        for left, right in combinations(present, 2):
            if paths[left] != paths[right]:
                yield Link(left, right, kind, f"{paths[left]} and {paths[right]} {what}")
