"""Saying what is wrong with the content of an index."""


def require(fine: bool, otherwise: str) -> None:  # noqa: FBT001 - reads as a sentence
    """Go on where ``fine``.

    Raises:
        ValueError: It is not.
    """
    if not fine:
        message = f"it holds {otherwise}"
        raise ValueError(message)
