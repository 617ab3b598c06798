"""The result of comparing a corpus, kept until a report, a rule or a threshold changes.

It is beside the index in the user's cache, in one file that is replaced. Comparing 20,000 reports takes
minutes and gives the same answer for the same reports: the key is a digest of everything that determines it.
"""

from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from verify.corpus.fingerprint import digest
from verify.corpus.record import dumps, loads
from verify.corpus.store import keep_beside
from verify.files import read_regular
from verify.lint.corroborated import Corroborated
from verify.lint.diagnostic import Remark, Unmeasured
from verify.lint.settings import Thresholds

_FILE = "compared.json"
_ROOMS = ("text", "lexicon", "facets", "documents", "claims", "models", "corpus", "judge", "lint")
_MODULES = ("forked.py", "checking.py")
# Everything that may change an answer; how it is printed does not.


class KeptRemark(NamedTuple):
    """A remark and the rule that made it."""

    rule: str
    remark: Remark


@dataclass(frozen=True, slots=True)
class Compared:
    """The result of comparing the reports of a corpus.

    Attributes:
        seen: The remarks of all comparing rules, whether selected or not.
        corroborated: The claims with independent origins.
        gaps: What could not be compared.
    """

    seen: tuple[KeptRemark, ...] = ()
    corroborated: tuple[Corroborated, ...] = ()
    gaps: tuple[Unmeasured, ...] = ()


def key(corpus: str, encoder: str, thresholds: Thresholds) -> str:
    """Digest of what determines the comparison: reports, encoder, thresholds, and this package's rules."""
    parts = (corpus, encoder, dumps(Thresholds, thresholds).decode(), digest(*_ROOMS, *_MODULES))
    return sha256("\0".join(parts).encode()).hexdigest()


def recall(folder: Path, name: str) -> Compared | None:
    """The result kept under ``name``; ``None`` if there is none that can be read."""
    try:
        seal, _, data = read_regular(folder / _FILE).partition(b"\n")
        # A different seal belongs to another key or to a truncated file: compare again.
        return loads(Compared, data) if seal == _seal(name, data) else None
    except (OSError, ValueError):
        return None


def keep(folder: Path, name: str, compared: Compared) -> None:
    """Keep the result in place of the previous one; if writing fails, nothing is kept."""
    data = dumps(Compared, compared)
    with suppress(OSError):
        keep_beside(folder, _FILE, _seal(name, data) + b"\n" + data)


def _seal(name: str, data: bytes) -> bytes:
    return sha256(name.encode() + data).hexdigest().encode()
