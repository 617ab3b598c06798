"""Damaging a file in every way that was thought of, and breaking an index whose digests are all right."""

import json
import os
import random
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

KINDS = (
    "cut", "emptied", "flipped", "removed", "lengthened", "zeroed", "folder", "full folder", "link", "pipe",
    "exchanged",
)  # fmt: skip
"""What can happen to a file."""


def damage(path: Path, kind: str, draw: random.Random, *, treasure: Path) -> None:
    """Do it to the file at ``path``; a link will lead to ``treasure``."""
    data = path.read_bytes()
    at = draw.randrange(len(data))
    if kind in {"cut", "emptied", "flipped", "lengthened", "zeroed"}:
        flipped = bytes([data[at] ^ draw.randint(1, 255)])
        path.write_bytes(
            {
                "cut": data[:at],
                "emptied": b"",
                "flipped": data[:at] + flipped + data[at + 1 :],
                "lengthened": data + data[at:],
                "zeroed": data[:at] + bytes(len(data) - at),
            }[kind]
        )
        return
    if kind == "exchanged":
        others = [one for one in sorted(path.parent.iterdir()) if one.is_file() and one != path]
        path.write_bytes(draw.choice(others).read_bytes())
        return
    path.unlink()
    if kind in {"folder", "full folder"}:
        path.mkdir()
        if kind == "full folder":
            (path / "kept.txt").write_text("the reader's own")
    elif kind == "link":
        path.symlink_to(treasure)
    elif kind == "pipe":
        os.mkfifo(path)


def reseal(index: Path, draw: random.Random) -> str:
    """Break a part of the index, or its manifest, and make all digests right again; tells what was done."""
    manifest = json.loads((index / "manifest.json").read_bytes())["manifest"]
    number = draw.randrange(len(manifest["segments"]))
    rows = manifest["segments"][number]
    file = index / _name(rows)
    data = file.read_bytes()
    parts = {part["role"]: data[part["start"] : part["start"] + part["size"]] for part in rows}
    if draw.random() < 0.3:
        told = _break_manifest(manifest, draw)
    else:
        role = draw.choice(sorted(parts))
        kind = draw.choice(sorted(_BREAKS))
        parts[role] = _BREAKS[kind](parts[role], draw)
        told = f"{kind} {role}"
    if told.startswith("manifest"):
        _write_manifest(index, manifest)
        return told
    file.unlink()
    rows, start = [], 0
    for role, part in parts.items():
        rows.append({"role": role, "start": start, "size": len(part), "sha256": sha256(part).hexdigest()})
        start += len(part)
    (index / _name(rows)).write_bytes(b"".join(parts.values()))
    manifest["segments"][number] = rows
    _write_manifest(index, manifest)
    return told


def _write_manifest(index: Path, manifest: dict[str, object]) -> None:
    plain = json.dumps(manifest, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")
    (index / "manifest.json").write_bytes(
        b'{"sha256":"' + sha256(plain).hexdigest().encode() + b'","manifest":' + plain + b"}"
    )


def _name(parts: list[dict[str, object]]) -> str:
    seen = "".join(f"{part['role']} {part['size']} {part['sha256']}\n" for part in parts)
    return f"{sha256(seen.encode()).hexdigest()[:16]}-index"


def _break_manifest(manifest: dict[str, object], draw: random.Random) -> str:
    """Put a value of another kind somewhere into the manifest."""
    place: object = manifest
    path = []
    while isinstance(place, dict | list) and place:
        key = draw.choice(sorted(place)) if isinstance(place, dict) else draw.randrange(len(place))
        path.append(key)
        below = place[key]
        if not isinstance(below, dict | list) or not below or draw.random() < 0.3:
            place[key] = draw.choice(
                [None, -1, 10**30, 1.5, True, "x", "../../treasure.txt", [], {}, "\ud800"]
            )
            break
        place = below
    return f"manifest {path}"


def _bytes(draw: random.Random, count: int) -> bytes:
    return bytes(draw.randrange(256) for _ in range(count))


def _lines(data: bytes, draw: random.Random) -> bytes:
    lines = data.split(b"\n")
    draw.shuffle(lines)
    return b"\n".join(lines)


def _json_values(data: bytes, draw: random.Random) -> bytes:
    """Replace one thing between two commas."""
    pieces = data.split(b",")
    pieces[draw.randrange(len(pieces))] = draw.choice(
        [b"null", b"-1", b'"x"', b"[]", b'"kind":9', b"NaN", b""]
    )
    return b",".join(pieces)


_BREAKS: dict[str, Callable[[bytes, random.Random], bytes]] = {
    "emptied": lambda data, draw: b"",  # noqa: ARG005
    "cut": lambda data, draw: data[: draw.randrange(len(data) + 1)],
    "cut-by-eights": lambda data, draw: data[: 8 * draw.randrange(len(data) // 8 + 1)],
    "doubled": lambda data, draw: data + data,  # noqa: ARG005
    "zeroed": lambda data, draw: bytes(len(data)),  # noqa: ARG005
    "all-ones": lambda data, draw: b"\xff" * len(data),  # noqa: ARG005
    "noise": lambda data, draw: _bytes(draw, len(data)),
    "noise-lines": lambda data, draw: b"\n".join(
        _bytes(draw, 9).replace(b"\n", b"") for _ in data.split(b"\n")
    ),
    "shuffled-lines": _lines,
    "other-values": _json_values,
    "tabs": lambda data, draw: data.replace(b" ", b"\t").replace(b"a", b"\t\t"),  # noqa: ARG005
}
