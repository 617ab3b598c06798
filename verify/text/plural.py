"""A number with its English noun."""


def plural(count: int, noun: str) -> str:
    """``1 error``, ``2 errors``; for nouns that take an *s*."""
    return f"{count} {noun}{'' if count == 1 else 's'}"
