"""A check as Markdown, for a job summary or a comment on a merge request."""

from itertools import accumulate

from verify.lint import Checked, Diagnostic, Place
from verify.report.markdown_text import plain
from verify.report.tally import located, summary, verdict

_MOST, _ROOM = 200, 60_000
"""Rows, and characters of all rows and quotations: a comment on GitHub holds at most 65,536."""
_LONGEST = 500
"""Characters of a quoted text."""


def render(checked: Checked) -> str:
    """A headline, a table of diagnostics, the quotations folded away, and what was not measured."""
    shown = _fitting(checked.diagnostics)
    parts = [f"### verify check: {plain(verdict(checked))}", plain(summary(checked))]
    if shown:
        parts += [_table(shown), _details(shown)]
    if len(checked.diagnostics) > len(shown):
        more = len(checked.diagnostics) - len(shown)
        parts.append(f"The first {len(shown)} are shown; {more} more were found.")
    if checked.unmeasured:
        gaps = (
            f"- {plain(gap.path or checked.subject)}: {gap.rule}: {plain(gap.why)}"
            for gap in checked.unmeasured
        )
        parts.append("\n".join(("Not measured:\n", *gaps)))
    return "\n\n".join(parts) + "\n"


def _fitting(diagnostics: tuple[Diagnostic, ...]) -> tuple[Diagnostic, ...]:
    """As many of the first diagnostics as there is room for, at least one."""
    ends = accumulate(len(_row(one)) + len(_entry(one)) for one in diagnostics[:_MOST])
    return diagnostics[: max(1, sum(end <= _ROOM for end in ends))]


def _table(diagnostics: tuple[Diagnostic, ...]) -> str:
    rows = ["| severity | rule | where | what |", "| --- | --- | --- | --- |"]
    return "\n".join((*rows, *map(_row, diagnostics)))


def _row(one: Diagnostic) -> str:
    cells = (
        one.severity.value,
        f"{one.rule} {plain(one.name)}",
        plain(located(one.place)),
        plain(one.text),
    )
    return f"| {' | '.join(cells)} |"


def _details(diagnostics: tuple[Diagnostic, ...]) -> str:
    quoted = [one for one in diagnostics if one.place.text or one.related]
    if not quoted:
        return ""
    entries = "\n".join(_entry(one) for one in quoted)
    return f"<details><summary>The words</summary>\n\n{entries}\n\n</details>"


def _entry(one: Diagnostic) -> str:
    related = (f"  - {plain(place.why)}, {_quoted(place)}" for place in one.related)
    return "\n".join((f"- {one.rule} {_quoted(one.place)}", *related, f"  - {plain(one.fix)}"))


def _quoted(place: Place) -> str:
    cut = place.text if len(place.text) <= _LONGEST else f"{place.text[:_LONGEST]}…"
    words = f': "{plain(cut)}"' if cut else ""
    return f"{plain(located(place))}{words}"
