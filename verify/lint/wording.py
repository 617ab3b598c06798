"""The wording of differences and reports, the same in every rule."""

from collections.abc import Iterable

from verify.documents import Document
from verify.facets import Agreement, Comparison


def differing(reasons: Iterable[Comparison]) -> list[Comparison]:
    """Those of ``reasons`` in which two passages differ."""
    return [reason for reason in reasons if reason.agreement is Agreement.DIFFERS]


def told(reasons: Iterable[Comparison]) -> str:
    """The details in which two passages differ, with both values; empty if there are none."""
    return "; ".join(f"{reason.kind.value}: {reason.why}" for reason in differing(reasons))


def source(report: Document) -> str:
    """The outlet and the day of a report."""
    return f"{report.outlet or 'outlet unknown'}, {report.day}"
