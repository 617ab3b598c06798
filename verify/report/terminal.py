"""The answer on a terminal: urgent claims first, every line fit to be quoted."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import starmap

from rich import box
from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from verify.claims import Chain, Doubt
from verify.facets import Comparison
from verify.judge import Evidence, Finding, Origins, Relation
from verify.judge.change import ONE_STORY
from verify.report.first_screen import STYLES, first_screen, one_line, quoted
from verify.report.gathered import gathered
from verify.report.origin_words import lettered
from verify.report.page import Look, printed
from verify.report.paragraph import paragraph, safe
from verify.report.quotable import read_first_line, status_told, summary
from verify.report.report import Report
from verify.report.telling import (
    NEEDS_A_LOOK,
    answer,
    by_stand,
    deciding,
    decisive,
    doubts,
    is_agreeing_detail,
    origin_names,
    origins_counted,
    put_forward,
    verb,
    worst_first,
)
from verify.text import Notice
from verify.text.bidi import isolated

_COLUMNS = (4, 13, 14)
"""Cells of the columns before the claim."""
_INDENT = 4
"""Cells."""
_LABELS = 34
"""Cells of a table of evidence for relation, date, language and borders."""


def render(report: Report, look: Look) -> str:
    """The report as text for a terminal: summary, urgent claims, the rest, notices."""
    return printed(_Page(look, look.page_width).parts(report), look)


@dataclass(frozen=True, slots=True)
class _Page:
    look: Look
    width: int

    def parts(self, report: Report) -> list[RenderableType]:
        findings = [one for one in report.findings if not self.look.only or one.status in self.look.only]
        ordered = findings if self.look.as_written else worst_first(findings)
        whole = self.look.everything or bool(self.look.only)
        blocks = [one for one in ordered if whole or one.status in NEEDS_A_LOOK]
        rest = [one for one in findings if one not in blocks]
        shown: list[RenderableType] = [*first_screen(report, findings, self.look)]
        shown += [self._block(finding) for finding in blocks]
        if rest:
            shown += [
                Rule(f"{len(rest)} more claims" if blocks else "claims", align="left"),
                self._list(rest),
            ]
        shown += [notice_line(notice, self.look) for notice in gathered(report.notices)]
        return shown + self._scrolled_away(blocks, rest)

    def _scrolled_away(self, blocks: list[Finding], rest: list[Finding]) -> list[RenderableType]:
        """A hint to scroll up, since the end of the answer is seen first."""
        looked_for = [one.claim.id for one in blocks if one.status in NEEDS_A_LOOK]
        if not looked_for or not rest:
            return []
        return ["", one_line(f"to look at, above: {', '.join(looked_for)}", self.width, self.look)]

    def _text(self, text: str, *, width: int | None = None, style: str = "") -> Text:
        return paragraph(text, width=width or self.width, bidi=self.look.bidi, style=style)

    def _block(self, finding: Finding) -> RenderableType:
        claim, inner = finding.claim, self.width - _INDENT
        title = Text.assemble(
            claim.id,
            "  ",
            (status_told(finding).upper(), STYLES[finding.status]),
            f"  asserted by {origins_counted(finding.origins)}",
        )
        stated = put_forward(claim)
        parts: list[RenderableType] = [
            self._text(f'"{safe(claim.text)}"', width=inner, style="bold"),
            self._text(chain_line(claim.chain), width=inner),
            *([self._text(doubt_line(claim.doubt), width=inner)] if claim.doubt else []),
            *([self._text(stated, width=inner)] if stated else []),
            self._text(summary(finding), width=inner),
            *(self._text(line, width=inner) for line in read_first_line(finding)),
            *self._evidence(finding, inner),
            *self._origins(finding.origins, inner),
        ]
        return Group(Rule(title, align="left"), Padding(Group(*parts), (0, 0, 1, _INDENT)))

    def _evidence(self, finding: Finding, inner: int) -> list[RenderableType]:
        """The table of evidence on the claim; a line below counts what is not in it."""
        speaking, related = by_stand(finding.evidence)
        shown = speaking if self.look.everything else decisive(finding, speaking)
        told = [f"{_counted(speaking, shown)} (--all shows them)"] if len(shown) < len(speaking) else []
        if related:
            told.append("; ".join([f"related, taking no position: {len(related)} more", *_aged(related)]))
        below = [self._text(line, width=inner) for line in told]
        if not speaking:
            return [*below]
        table = Table(box=box.SQUARE, show_lines=True, width=inner)
        table.add_column("relation", width=9)
        table.add_column("date", width=10)
        table.add_column("", width=2)
        table.add_column("what the report says", width=inner - _LABELS)
        for one in shown:
            table.add_row(*self._row(one, inner - _LABELS))
        return [table, *below]

    def _row(self, evidence: Evidence, width: int) -> tuple[RenderableType, ...]:
        passage = evidence.passage
        report, claim = passage.report, passage.claim
        named = f"{chain_line(claim.chain)} · {safe(passage.place)}"
        said: list[RenderableType] = [
            self._text(named, width=width, style=self.look.link(passage)),
            self._text(f'"{safe(claim.text)}"', width=width),
        ]
        said += [self._text(_reason(reason), width=width) for reason in self._told(evidence)]
        date = report.day
        return evidence.relation.value, date, report.language.value, Group(*said)

    def _told(self, evidence: Evidence) -> list[Comparison]:
        """The reasons to show; agreeing details only if everything was requested."""
        reasons = deciding(evidence.reasons)
        return [one for one in reasons if self.look.everything or not is_agreeing_detail(one)]

    def _origins(self, origins: Origins, inner: int) -> list[RenderableType]:
        if len(origins.groups) < 2 and not origins.notes:  # noqa: PLR2004 - one group says nothing more
            return []
        named = list(enumerate(origin_names(origins)))
        if not self.look.everything:
            return [one_line(f"origins: {' · '.join(starmap(_origin, named))}", inner, self.look)]
        whole = " · ".join(f"{lettered(number)} {', '.join(map(safe, group))}" for number, group in named)
        lines = [f"origins: {whole}", *(f"  {safe(note)}" for note in origins.notes)]
        return [self._text(line, width=inner) for line in lines]

    def _list(self, findings: list[Finding]) -> RenderableType:
        """One line per claim, and one more if all evidence for it is much older than the article."""
        table = Table(box=None, show_header=False, pad_edge=False, padding=(0, 2, 0, 0))
        for column in _COLUMNS:
            table.add_column(width=column)
        width = self.width - sum(_COLUMNS) - 2 * len(_COLUMNS)
        table.add_column(width=width)
        for finding in findings:
            only_related = all(one.relation is Relation.RELATED for one in finding.evidence)
            aged = _aged(finding.evidence) if only_related else []
            said = Group(
                quoted(finding.claim.text, width, self.look),
                *(self._text(f"related: {one}", width=width, style="dim") for one in aged),
            )
            status = Text(status_told(finding), style=STYLES[finding.status])
            table.add_row(finding.claim.id, status, origins_counted(finding.origins), said)
        return table


def notice_line(notice: Notice, look: Look) -> Text:
    """A notice below an answer: its id, its subject, and its text."""
    where = f"{safe(notice.path)}: " if notice.path else ""
    told = f"{notice.id} {where}{safe(notice.text)}"
    return paragraph(told, width=look.page_width, bidi=look.bidi, style="yellow")


def chain_line(chain: Chain) -> str:
    """A chain from the outlet to the original voice, each name in directional isolates."""
    return " <- ".join(isolated(safe(voice.name)) for voice in chain)


def doubt_line(doubt: Doubt) -> str:
    """The other possible chain of a claim, and how certain the first one is."""
    sure = f"({doubt.confidence:.2f} for the first)"
    return f"or {chain_line(doubt.chain)}: it is left open who says this {sure}"


def _counted(speaking: Sequence[Evidence], shown: Sequence[Evidence]) -> str:
    """How many more reports address a claim than are shown, by relation."""
    left = Counter(one.relation for one in speaking if one not in shown)
    told = (f"{count} {verb(relation, count)}" for relation, count in left.items())
    return f"and {left.total()} more: {', '.join(told)}"


def _origin(number: int, documents: Sequence[str]) -> str:
    """An origin in short: its first document, and how many others share it."""
    more = f" and {len(documents) - 1} more" if len(documents) > 1 else ""
    return f"{lettered(number)} {safe(documents[0])}{more}"


def _aged(evidence: Sequence[Evidence]) -> list[str]:
    """How many reports are so much older that they may be about another event; nothing if none is."""
    aged = sum(any(map(doubts, one.reasons)) for one in evidence)
    return [f"{aged} published more than {ONE_STORY} days before the article"] if aged else []


def _reason(reason: Comparison) -> str:
    left, right = isolated(safe(reason.left)), isolated(safe(reason.right))
    if doubts(reason):
        return safe(reason.why)
    return f'{answer(reason)}: claim "{left}", report "{right}"'
