"""Holding a claim against the passages found for it: relation, origins, status."""

from verify.judge.alignment import Words
from verify.judge.finding import Evidence, Finding, Origins, Relation, Status
from verify.judge.judgement import judge
from verify.judge.reach import cut_short

__all__ = ["Evidence", "Finding", "Origins", "Relation", "Status", "Words", "cut_short", "judge"]
