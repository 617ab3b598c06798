"""The baseline: accepted diagnostics, and claims that were corroborated, in a file kept with the corpus."""

import json
from collections.abc import Iterable
from dataclasses import dataclass

from verify.documents.source import bytes_of
from verify.lint.corroborated import Corroborated
from verify.lint.diagnostic import Diagnostic
from verify.text import CannotRunError
from verify.text.inert import escaped

SCHEMA = "verify/baseline@1"


@dataclass(frozen=True, slots=True)
class Baseline:
    """The contents of a baseline.

    Attributes:
        known: Fingerprints of the accepted diagnostics.
        corroborated: The claims with independent origins when it was written.
    """

    known: frozenset[str] = frozenset()
    corroborated: tuple[Corroborated, ...] = ()


NO_BASELINE = Baseline()
"""An empty baseline."""


def load(path: str) -> Baseline:
    """The baseline in a file.

    Raises:
        CannotRunError: There is no such file, it is a folder, pipe or device, or it is not a baseline.
    """
    remedy = "write one with 'verify check --write-baseline', or name another"
    try:
        data = bytes_of(path)
    except CannotRunError as fault:
        raise CannotRunError(f"the baseline: {fault.what}", where=path, remedy=remedy) from fault
    try:
        found = json.loads(data)
        if found["schema"] != SCHEMA:
            raise CannotRunError(f"its schema is not {SCHEMA}", where=path, remedy=remedy)
        return Baseline(
            frozenset(str(entry["fingerprint"]) for entry in found["diagnostics"]),
            tuple(Corroborated(str(entry["path"]), str(entry["text"])) for entry in found["corroborated"]),
        )
    except (ValueError, TypeError, KeyError, RecursionError) as fault:
        raise CannotRunError("this is not a baseline", where=path, remedy=remedy) from fault


def document(diagnostics: Iterable[Diagnostic], corroborated: Iterable[Corroborated]) -> str:
    """A baseline as JSON, one entry per line in a fixed order, so that changes can be reviewed."""
    known = [
        {"fingerprint": one.fingerprint, "rule": one.rule, "path": one.place.path, "text": one.text}
        for one in sorted(diagnostics, key=lambda one: (one.place.path, one.rule, one.fingerprint))
    ]
    parts = (
        ("diagnostics", known),
        ("corroborated", [one._asdict() for one in corroborated]),
    )
    lines = [f'{{"schema": "{SCHEMA}"']
    for name, entries in parts:
        written = ",\n  ".join(json.dumps(entry, ensure_ascii=False) for entry in entries)
        lines.append(f' "{name}": [\n  {written}]' if entries else f' "{name}": []')
    return escaped(",\n".join(lines)) + "}\n"
