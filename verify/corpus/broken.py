"""An index whose digests are right and whose content is not, or that changed while it was in use."""

from verify.text import CannotRunError


class BrokenIndexError(CannotRunError):
    """What was found in the index is nothing that was written there."""

    def __init__(self, what: str, *, where: str = "the index") -> None:
        super().__init__(what, where=where, remedy="run 'verify index --rebuild' with its corpus")
