"""The time of a person's action. No clock affects an answer of ``verify`` itself."""

from datetime import UTC, datetime


def now() -> str:
    """The current time in UTC, to the second, as in ``2024-03-16T09:30:00Z``."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
