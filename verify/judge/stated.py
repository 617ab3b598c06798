"""A person's statements on origins: which documents share one and which do not, whatever the texts say."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from verify.judge.finding import Link, LinkKind

Paths = tuple[str, ...]
"""The paths of two or more documents."""


@dataclass(frozen=True, slots=True)
class Stated:
    """A person's statements on some documents.

    Attributes:
        source: The name of the file with the statements.
        joined: Documents that are one origin; no document is in two of these groups.
        apart: Documents that each have an origin of their own; no two of them are joined.
    """

    source: str = ""
    joined: tuple[Paths, ...] = ()
    apart: tuple[Paths, ...] = ()


NOTHING_STATED = Stated()


def corrected(links: Iterable[Link], paths: Sequence[str], stated: Stated) -> tuple[Link, ...]:
    """``links`` without those that a person contradicts, and the links that the person states.

    Args:
        links: The links found in the texts.
        paths: The path of each witness by its number; the article may have that of a report.
        stated: The person's statements.
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
