"""What all answers on a terminal share: the look, and the layout of their parts."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING

from rich.console import Console, RenderableType

from verify.text.bidi import Bidi

if TYPE_CHECKING:
    from verify.corpus import Passage
    from verify.judge import Status

_NARROWEST = 60
"""Cells of the narrowest page."""
_DRAWN = re.compile(r"(?<=\x1b]8;)id=[^;]*")
"""The random id that rich gives each link."""


@dataclass(frozen=True, slots=True)
class Look:
    """The look of an answer on a terminal.

    Attributes:
        width: Cells of a line.
        colour: Whether styles may be used; nothing depends on them alone.
        bidi: Who puts right-to-left text in order.
        everything: Whether to show every claim as a block, not only urgent ones, with all its evidence.
        only: The statuses of which claims are shown, each as a block; all if empty.
        as_written: Whether to keep the order of the article, instead of urgent claims first.
        linked: The folder of the reports, if their names are links to their files.
    """

    width: int = 100
    colour: bool = False
    bidi: Bidi = Bidi.OFF
    everything: bool = False
    only: "frozenset[Status]" = frozenset()
    as_written: bool = False
    linked: Path | None = None

    @property
    def page_width(self) -> int:
        """Cells of a page: at least sixty for a table, however narrow the terminal."""
        return max(_NARROWEST, self.width)

    def link(self, passage: "Passage") -> str:
        """The style for the name of a passage: a link to its page of its report, or nothing."""
        if self.linked is None:
            return ""
        page = f"#page={passage.page}" if passage.page else ""
        return f"link {(self.linked / passage.report.path).absolute().as_uri()}{page}"


def printed(parts: Iterable[RenderableType], look: Look, *, least: int = 0) -> str:
    """The parts one below the other, as text without trailing spaces.

    Args:
        parts: The parts, each laid out in its width.
        look: The look of the terminal.
        least: Cells of the widest part; what does not fit is truncated.
    """
    out = StringIO()
    console = Console(
        file=out,
        width=max(least, look.page_width),
        force_terminal=look.colour,
        color_system="standard" if look.colour else None,
        highlight=False,
        emoji=False,
        markup=False,
    )
    for part in parts:
        console.print(part)
    lines = _DRAWN.sub("", out.getvalue()).splitlines()
    return "\n".join(line.rstrip() for line in lines) + "\n"
