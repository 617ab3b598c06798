"""Holding a claim against the passages found for it: relation, origins, status."""

from verify.judge.finding import Evidence, Finding, Origins, Relation, Status

__all__ = ["Evidence", "Finding", "Origins", "Relation", "Status"]
