"""Text of a document wrapped for a terminal column: inert, in reading order, aligned by its direction."""

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from verify.text.bidi import Bidi, closed, ordered, reads_from_right
from verify.text.inert import inert


def paragraph(text: str, *, width: int, bidi: Bidi, style: str = "", from_right: bool | None = None) -> Text:
    """``text`` as lines of at most ``width`` cells; lines of right-to-left paragraphs are right-aligned.

    The text is first wrapped and then put in order line by line; in the opposite order the lines of an Arabic
    paragraph would come out last to first.

    Args:
        text: The text, isolates of ``bidi.isolated`` included; its line breaks are kept.
        width: Cells of the column.
        bidi: Who reorders.
        style: A rich style for the whole of it.
        from_right: Whether its lines read from the right; if ``None``, decided by the first letter of each.
    """
    lines = [line for part in text.split("\n") for line in _wrapped(part, width)]
    shown = (_aligned(line, width, bidi, from_right=from_right) for line in closed(lines))
    return Text("\n".join(shown), style=style, no_wrap=True)


def cut(text: str, width: int) -> str:
    """As much of ``text`` as fits into ``width`` cells; an ellipsis replaces the rest."""
    line = Text(text)
    line.truncate(width, overflow="ellipsis")
    return line.plain


def safe(text: str) -> str:
    """Text of a document, safe to be put into a line shown by ``paragraph``."""
    return " ".join(inert(text).split())


def _wrapped(line: str, width: int) -> list[str]:
    measuring = Console(width=width, color_system=None)
    return [part.plain.rstrip() for part in Text(line).wrap(measuring, width)] or [""]


def _aligned(line: str, width: int, bidi: Bidi, *, from_right: bool | None) -> str:
    right = reads_from_right(line) if from_right is None else from_right
    sent = ordered(line, bidi, from_right=right)
    if not right or bidi is Bidi.OFF:
        return sent
    return " " * (width - cell_len(sent)) + sent
