"""Golden cases of this room: tab-separated files that a journalist can add to."""

from pathlib import Path


def cases(file: str, *, folder: Path | None = None) -> list[tuple[str, ...]]:
    """The rows of ``golden/<file>.tsv``, each as wide as the widest; ``#`` starts a comment line."""
    path = (folder or Path(__file__).parent) / "golden" / f"{file}.tsv"
    lines = path.read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line.strip() and not line.startswith("#")]
    width = max(map(len, rows))
    return [tuple(row) + ("",) * (width - len(row)) for row in rows]


def named(cell: str) -> list[tuple[str, str]]:
    """A cell such as ``written=name|written=name``."""
    return [(written, name) for part in cell.split("|") if part for written, _, name in [part.partition("=")]]
