"""An index kept in a folder of its own, compared with its reports."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from verify.corpus import changed_reports
from verify.documents import Document
from verify.models import LoadedEncoder
from verify.text import CannotRunError


@dataclass(frozen=True, slots=True)
class KeptIndex:
    """The state of such an index.

    Attributes:
        directory: Its folder as given.
        fault: Why it cannot be used; empty if it can be read.
        changed: Paths of reports that are missing in it, differ, or no longer exist.
    """

    directory: str
    fault: str = ""
    changed: tuple[str, ...] = ()


def look_at(directory: str, reports: Sequence[Document], encoder: LoadedEncoder) -> KeptIndex:
    """The state of the index in ``directory``, which is not modified."""
    try:
        changed = changed_reports(Path(directory), reports, encoder)
    except CannotRunError as fault:
        return KeptIndex(directory, f"the index is of no use: {fault.what}")
    if changed is None:
        return KeptIndex(directory, "there is no index that this version of the rules made")
    return KeptIndex(directory, changed=changed)
