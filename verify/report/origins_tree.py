"""The origins of each claim as a tree on a terminal."""

from collections.abc import Iterator, Sequence

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.text import Text
from rich.tree import Tree

from verify.report.gathered import gathered
from verify.report.origin_words import lettered, told
from verify.report.page import Look, printed
from verify.report.paragraph import paragraph, safe
from verify.report.provenance import Account, Edge, Provenance, Traced
from verify.report.quotable import status_told
from verify.report.telling import as_stated, held_against, origins_counted
from verify.report.terminal import chain_line, notice_line
from verify.text.bidi import isolated, set_apart
from verify.text.plural import plural

_INDENT = 4
"""Cells."""
_GUIDE = 4
"""Cells by which each level of a tree is indented."""


def render(answer: Traced, look: Look) -> str:
    """Each claim with the documents that assert it, by origin and day; then the notices."""
    report = answer.report
    title = safe(report.article.title) or safe(report.article.path)
    head = [
        _line(isolated(title), look, style="bold"),
        _line(f"{safe(report.article.path)} · {report.article.day}", look),
        _line(held_against(report.corpus), look),
        *(_line(set_apart(one), look) for one in (*as_stated(report), *_left_out(answer))),
    ]
    notices = [notice_line(notice, look) for notice in gathered(report.notices)]
    return printed([*head, "", *(_claim(one, look) for one in answer.claims), *notices], look)


def _left_out(answer: Traced) -> Iterator[str]:
    if answer.left_out:
        yield f"{plural(answer.left_out, 'claim')} that no report asserts left out"


def _claim(of: Provenance, look: Look) -> RenderableType:
    finding = of.finding
    heading = f"{finding.claim.id}  {status_told(finding).upper()}  {origins_counted(finding.origins)}"
    parts: list[RenderableType] = [
        paragraph(
            f'"{safe(finding.claim.text)}"', width=look.page_width - _INDENT, bidi=look.bidi, style="bold"
        ),
        *_told(of, look),
        *(_origin(number, accounts, of.drawn, look) for number, accounts in enumerate(of.origins)),
    ]
    return Group(Rule(heading, align="left"), Padding(Group(*parts), (0, 0, 1, _INDENT)))


def _told(of: Provenance, look: Look) -> Iterator[RenderableType]:
    for sentence in told(of):
        yield _line(set_apart(safe(sentence.text)), look, _INDENT)
        for why in sentence.why:
            yield Padding(_line(set_apart(safe(why)), look, _INDENT + _GUIDE), (0, 0, 0, _GUIDE))


def _origin(number: int, accounts: Sequence[Account], drawn: Sequence[Edge], look: Look) -> Tree:
    tree = Tree(Text(f"{lettered(number)}  {plural(len(accounts), 'document')}", style="bold"))
    for account in accounts:
        branch = tree.add(_account(account, look))
        for edge in drawn:
            if edge.later.id == account.id and edge.earlier.origin == account.origin:
                branch.add(_line(set_apart(safe(edge.link.why)), look, _INDENT + 2 * _GUIDE))
    return tree


def _account(account: Account, look: Look) -> Text:
    document = account.document
    where = "the article" if account.is_article else safe(document.path)
    unsure = "" if account.sure else "not sure"
    parts = [document.day, chain_line(account.statement.chain), where, unsure]
    set_in = _INDENT + _GUIDE
    return Text("\n").join(
        [
            _line(" · ".join(part for part in parts if part), look, set_in, "bold"),
            _line(f'"{isolated(safe(account.statement.text))}"', look, set_in),
        ]
    )


def _line(text: str, look: Look, set_in: int = 0, style: str = "") -> Text:
    """A left-aligned line, like the branches."""
    return paragraph(text, width=look.page_width - set_in, bidi=look.bidi, style=style, from_right=False)
