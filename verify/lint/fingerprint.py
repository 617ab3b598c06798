"""Fingerprints of findings, which stay the same while other things in the file change."""

from collections import Counter
from hashlib import sha256

from verify.lint.diagnostic import Remark
from verify.text import fold


class Fingerprints:
    """Gives each remark a fingerprint; equal ones are numbered, so that each has its own.

    It is computed from the rule, the path inside the corpus, and the remark's key: words, no offsets.
    """

    def __init__(self) -> None:
        self._given: Counter[str] = Counter()

    def of(self, rule: str, remark: Remark) -> str:
        """Sixteen hexadecimal digits."""
        matter = f"{rule}\0{remark.spot.path}\0{fold(remark.key)}"
        self._given[matter] += 1
        counted = f"{matter}\0{self._given[matter]}"
        return sha256(counted.encode("utf-8", "surrogatepass")).hexdigest()[:16]
