"""Holding a claim against the passages found for it: relation, origins, status."""

from verify.judge.finding import Evidence, Finding, Origins, Relation, Status
from verify.judge.hearing import Heard, hear
from verify.judge.judgement import judge
from verify.judge.means import Means, means
from verify.judge.origins import one_speaker
from verify.judge.quoted import quoted_speaker

__all__ = [
    "Evidence", "Finding", "Heard", "Means", "Origins", "Relation", "Status", "hear", "judge", "means",
    "one_speaker", "quoted_speaker",
]  # fmt: skip
