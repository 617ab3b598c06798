"""A check on a terminal: what needs fixing, file by file."""

from itertools import groupby

from rich import box
from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule as Line
from rich.table import Table
from rich.text import Text

from verify.lint import Checked, Diagnostic, Place, Severity
from verify.report.page import Look, printed
from verify.report.paragraph import paragraph, safe
from verify.report.tally import located, summary, verdict
from verify.text.bidi import set_apart

_STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "bold yellow", Severity.NOTE: "bold cyan"}
_LABELS = 21
"""Cells for severity, rule and borders."""


def render(checked: Checked, look: Look) -> str:
    """The check as text: the summary, a table for each file, what was not measured, how it ended."""
    return printed(_Page(look, look.page_width).parts(checked), look)


class _Page:
    def __init__(self, look: Look, width: int) -> None:
        self._look = look
        self._width = width

    def parts(self, checked: Checked) -> list[RenderableType]:
        shown: list[RenderableType] = [self._sentence(f"{checked.subject}: {summary(checked)}")]
        for path, group in groupby(checked.diagnostics, key=lambda one: one.place.path):
            shown += ["", Line(safe(path) or "the corpus", align="left"), self._table(list(group))]
        if checked.unmeasured:
            gaps = [f"{gap.path or checked.subject}: {gap.rule}: {gap.why}" for gap in checked.unmeasured]
            shown += ["", Line("not measured", align="left"), *map(self._sentence, gaps)]
        return [*shown, "", self._sentence(verdict(checked), style="bold")]

    def _sentence(self, text: str, *, width: int | None = None, style: str = "") -> Text:
        """A sentence of ours: read from the left, whatever names and values it contains."""
        shown, cells = set_apart(safe(text)), width or self._width
        return paragraph(shown, width=cells, bidi=self._look.bidi, style=style, from_right=False)

    def _quoted(self, words: str, *, width: int) -> list[RenderableType]:
        """Words of a document, aligned by their own direction; nothing if there are none to quote."""
        return [paragraph(f'"{safe(words)}"', width=width, bidi=self._look.bidi)] if words else []

    def _table(self, diagnostics: list[Diagnostic]) -> Table:
        inner = self._width - _LABELS
        table = Table(box=box.SIMPLE, show_header=False, show_edge=False, pad_edge=False, show_lines=False)
        table.add_column(width=7)
        table.add_column(width=6)
        table.add_column(width=inner)
        for one in diagnostics:
            label = Text(one.severity.value, style=_STYLES[one.severity])
            table.add_row(label, one.rule, Group(*self._said(one, inner)))
        return table

    def _said(self, one: Diagnostic, width: int) -> list[RenderableType]:
        region = one.place.region
        where = f", line {region.line}, column {region.column}" if region else ""
        related = [Padding(Group(*self._related(place, width - 2)), (0, 0, 0, 2)) for place in one.related]
        return [
            self._sentence(f"{one.name}{where}: {one.text}", width=width),
            *self._quoted(one.place.text, width=width),
            *related,
            self._sentence(f"-> {one.fix}", width=width),
            "",
        ]

    def _related(self, place: Place, width: int) -> list[RenderableType]:
        sentence = self._sentence(f"{located(place)}: {place.why}", width=width)
        return [sentence, *self._quoted(place.text, width=width)]
