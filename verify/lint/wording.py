"""How differences and reports are put into words, the same in every rule."""

from collections.abc import Iterable

from verify.documents import Document
from verify.facets import Agreement, Comparison


def differing(reasons: Iterable[Comparison]) -> list[Comparison]:
    """Those of ``reasons`` by which two passages differ."""
    return [reason for reason in reasons if reason.agreement is Agreement.DIFFERS]


def told(reasons: Iterable[Comparison]) -> str:
    """On what two passages differ, with both values; empty where nothing does."""
    return "; ".join(f"{reason.kind.value}: {reason.why}" for reason in differing(reasons))


def source(report: Document) -> str:
    """Whose report it is and of which day."""
    return f"{report.outlet or 'outlet unknown'}, {report.day}"
