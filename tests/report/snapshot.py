"""Answers held against what was written down; `make snapshots` writes it anew."""

import os
import unicodedata
from pathlib import Path

_FOLDER = Path(__file__).parent / "snapshots"


def hold(name: str, rendered: str) -> None:
    """Fail where ``rendered`` is not, byte for byte, what stands under ``name``."""
    path = _FOLDER / name
    if os.environ.get("UPDATE_SNAPSHOTS"):
        path.parent.mkdir(exist_ok=True)
        path.write_text(rendered, encoding="utf-8", newline="")
    assert rendered == path.read_bytes().decode("utf-8")


def steering(rendered: str, allowed: str = "") -> set[str]:
    """The characters that steer a terminal, line ends and those ``allowed`` left out."""
    return {c for c in rendered if unicodedata.category(c) in {"Cc", "Cf"}} - {"\n", *allowed}
