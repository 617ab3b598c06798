"""A notice to the reader about the material: a fault, a limit reached, a language without rules."""

from dataclasses import dataclass

from verify.text.span import Span


@dataclass(frozen=True, slots=True)
class Notice:
    """A fault in the reader's material, kept as a value so that nothing is dropped silently.

    Attributes:
        id: Stable identifier, ``N`` and three digits; ``verify explain`` says what it means.
        text: One sentence: what, and what to do about it.
        path: The document it concerns, as the reader named it; empty when it concerns the whole run.
        span: The place in the document's text, where there is one.
        line: The line, from 1, for a notice on one line of a file of many documents; 0 otherwise.
    """

    id: str
    text: str
    path: str = ""
    span: Span | None = None
    line: int = 0
