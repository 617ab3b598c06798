"""What every answer at a terminal has in common: how it must look there, and how its parts are set."""

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
_DRAWN = re.compile(r"(?<=\x1b]8;)id=[^;]*")
"""The name that rich draws by lot for each link."""


@dataclass(frozen=True, slots=True)
class Look:
    """How the terminal wants it.

    Attributes:
        width: Cells in a line.
        colour: Whether styles may be used; nothing depends on them alone.
        bidi: Who puts right-to-left text in order.
        everything: Show every claim as a block, not only those that need a look, and all evidence of each.
        only: Show only claims of these statuses, each as a block; all where none is named.
        as_written: Show claims in the order of the article, not those first that need a look.
        linked: The folder that holds the reports, where their names are to be links to their files.
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
        """Cells of a page: a table is not set in fewer than sixty, whatever the terminal has."""
        return max(_NARROWEST, self.width)

    def link(self, passage: "Passage") -> str:
        """The style of what names a passage: a link to its page of its report, or nothing."""
        if self.linked is None:
            return ""
        page = f"#page={passage.page}" if passage.page else ""
        return f"link {(self.linked / passage.report.path).absolute().as_uri()}{page}"


def printed(parts: Iterable[RenderableType], look: Look, *, least: int = 0) -> str:
    """The parts one below the other, as text without spaces at the ends of its lines.

    Args:
        parts: What to show, each set in its width.
        look: How the terminal wants it.
        least: Cells that the widest of the parts takes: what does not fit is cut off.
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
