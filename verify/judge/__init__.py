"""Comparing a claim with the passages found for it: relation, origins, status."""

from verify.judge.finding import (
    Evidence,
    Finding,
    Grounds,
    Link,
    LinkKind,
    Origins,
    Relation,
    Status,
    Undetermined,
)
from verify.judge.hearing import Heard, hear
from verify.judge.judgement import judge
from verify.judge.means import Means, means
from verify.judge.quoted import quoted_speaker
from verify.judge.stated import Stated
from verify.judge.verdict import asserting, read_first
from verify.judge.witness import one_speaker

__all__ = [
    "Evidence", "Finding", "Grounds", "Heard", "Link", "LinkKind", "Means", "Origins", "Relation", "Stated",
    "Status", "Undetermined", "asserting", "hear", "judge", "means", "one_speaker", "quoted_speaker",
    "read_first",
]  # fmt: skip
