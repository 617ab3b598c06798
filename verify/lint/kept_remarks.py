"""What comparing a corpus gave, kept until a report, a rule or a threshold changes.

It lies beside the index in the user's cache. Comparing 20,000 reports takes minutes and gives the same answer
for the same reports: the key is a digest of all that decides it.
"""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from verify.corpus.record import dumps, loads
from verify.lint.corroborated import Corroborated
from verify.lint.diagnostic import Remark, Unmeasured
from verify.lint.settings import Thresholds


@dataclass(frozen=True, slots=True)
class Seen:
    """A remark and the rule that made it."""

    rule: str
    remark: Remark


@dataclass(frozen=True, slots=True)
class Compared:
    """What comparing the reports of a corpus gave.

    Attributes:
        seen: By all comparing rules, whether selected or not.
        corroborated: The claims that independent origins assert.
        gaps: What could not be compared.
    """

    seen: tuple[Seen, ...] = ()
    corroborated: tuple[Corroborated, ...] = ()
    gaps: tuple[Unmeasured, ...] = ()


def key(corpus: str, encoder: str, thresholds: Thresholds) -> str:
    """Digest of what decides the comparison: reports, encoder, thresholds, and this package's rules."""
    parts = (corpus, encoder, dumps(Thresholds, thresholds).decode(), _package())
    return sha256("\0".join(parts).encode()).hexdigest()


def recall(folder: Path, name: str) -> Compared | None:
    """What was kept under ``name``; ``None`` where there is nothing that can be read."""
    try:
        sealed = (folder / f"compared-{name[:16]}.json").read_bytes()
    except OSError:
        return None
    digest, _, data = sealed.partition(b"\n")
    if digest != sha256(name.encode() + data).hexdigest().encode():
        return None  # cut off, or of another key: compared anew
    return loads(Compared, data)


def keep(folder: Path, name: str, compared: Compared) -> None:
    """Keep it, in the place of what was kept before; where nothing can be written, nothing is kept."""
    data = dumps(Compared, compared)
    place = folder / f"compared-{name[:16]}.json"
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
        for old in folder.glob("compared-*.json"):
            old.unlink(missing_ok=True)
        passing = place.with_suffix(".passing")
        passing.write_bytes(sha256(name.encode() + data).hexdigest().encode() + b"\n" + data)
        passing.replace(place)


@cache
def _package() -> str:
    seen = sha256()
    for name, data in sorted(_content(files("verify"), "")):
        seen.update(f"{name}\0{len(data)}\0".encode())
        seen.update(data)
    return seen.hexdigest()


def _content(folder: Traversable, name: str) -> Iterator[tuple[str, bytes]]:
    """All files that can decide an answer; how it is printed does not."""
    for item in folder.iterdir():
        if item.is_dir() and item.name not in {"report", "cli", "__pycache__"}:
            yield from _content(item, f"{name}/{item.name}")
        elif item.is_file() and item.name.endswith((".py", ".tsv", ".json", ".toml")):
            yield f"{name}/{item.name}", item.read_bytes()
