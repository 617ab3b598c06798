"""A check as Markdown, for the summary of a job or a comment on a merge request."""

import re
from itertools import accumulate

from verify.lint import Checked, Diagnostic, Place
from verify.report.tally import located, summary, verdict
from verify.text.inert import inert

# Whatever Markdown, its tables, HTML in it, or a code host's mentions and references read as more than text.
# A full stop only where it would make a link of what follows.
_SPECIAL = re.compile(r"([\\`*_\[\]#|~>&]|(?<=www)\.)")
# What code hosts look for after the Markdown was read: by then no backslash is left, and no entity for the
# sign. Only something between the sign and the name hinders them (github/cmark-gfm#181).
_CALLING = re.compile(r"@|[#!](?=\d)|(?<=[Gg][Hh])-(?=\d)|:(?=//)")
_NOTHING = "&#8203;"
_DOLLAR = "<span>$</span>"
"""As GitHub's documentation has a dollar written that begins no formula."""
_MOST, _ROOM = 200, 60_000
"""Rows, and characters of rows and words: a comment on GitHub ends at 65,536."""
_LONGEST = 500
"""Characters of a text that is quoted."""


def render(checked: Checked) -> str:
    """A headline, a table of what was found, the words themselves folded away, and what was not measured."""
    shown = _fitting(checked.diagnostics)
    parts = [f"### verify check: {_plain(verdict(checked))}", _plain(summary(checked))]
    if shown:
        parts += [_table(shown), _details(shown)]
    if len(checked.diagnostics) > len(shown):
        more = len(checked.diagnostics) - len(shown)
        parts.append(f"The first {len(shown)} are shown; {more} more were found.")
    if checked.unmeasured:
        gaps = (
            f"- {_plain(gap.path or checked.subject)}: {gap.rule}: {_plain(gap.why)}"
            for gap in checked.unmeasured
        )
        parts.append("\n".join(("Not measured:\n", *gaps)))
    return "\n\n".join(parts) + "\n"


def _fitting(diagnostics: tuple[Diagnostic, ...]) -> tuple[Diagnostic, ...]:
    """The first of them, as many as there is room for; one at least."""
    ends = accumulate(len(_row(one)) + len(_entry(one)) for one in diagnostics[:_MOST])
    return diagnostics[: max(1, sum(end <= _ROOM for end in ends))]


def _table(diagnostics: tuple[Diagnostic, ...]) -> str:
    rows = ["| severity | rule | where | what |", "| --- | --- | --- | --- |"]
    return "\n".join((*rows, *map(_row, diagnostics)))


def _row(one: Diagnostic) -> str:
    cells = (
        one.severity.value,
        f"{one.rule} {_plain(one.name)}",
        _plain(located(one.place)),
        _plain(one.text),
    )
    return f"| {' | '.join(cells)} |"


def _details(diagnostics: tuple[Diagnostic, ...]) -> str:
    quoted = [one for one in diagnostics if one.place.text or one.related]
    if not quoted:
        return ""
    entries = "\n".join(_entry(one) for one in quoted)
    return f"<details><summary>The words</summary>\n\n{entries}\n\n</details>"


def _entry(one: Diagnostic) -> str:
    related = (f"  - {_plain(place.why)}, {_quoted(place)}" for place in one.related)
    return "\n".join((f"- {one.rule} {_quoted(one.place)}", *related, f"  - {_plain(one.fix)}"))


def _quoted(place: Place) -> str:
    cut = place.text if len(place.text) <= _LONGEST else f"{place.text[:_LONGEST]}…"
    words = f': "{_plain(cut)}"' if cut else ""
    return f"{_plain(located(place))}{words}"


def _plain(text: str) -> str:
    """The text as text: no character of it is read as markup."""
    escaped = _SPECIAL.sub(r"\\\1", " ".join(inert(text).split())).replace("<", "&lt;")
    return _CALLING.sub(rf"\g<0>{_NOTHING}", escaped).replace("$", _DOLLAR)
