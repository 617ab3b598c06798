"""The chains of a document as a tree for a person at a terminal."""

from rich.text import Text
from rich.tree import Tree

from verify.claims import Claim, Modality, Voice
from verify.report.chains import Chains, Level, levels
from verify.report.page import Look, printed
from verify.report.paragraph import paragraph, safe
from verify.report.terminal import notice_line
from verify.text.bidi import isolated

_GUIDE = 4
"""Cells that each level of a tree is set in."""
_NARROWEST = 24


def render(chains: Chains, look: Look) -> str:
    """Every voice below the one that cites it, with what it says; then the notices."""
    document = chains.document
    facts = (safe(document.path), document.day, f"{len(chains.statements)} statements")
    title = [_line(isolated(safe(document.title)), look, 0, "bold")] if document.title else []
    trees = [_tree(level, look) for level in levels(chains.statements)]
    notices = [notice_line(notice, look) for notice in chains.notices]
    return printed([*title, _line(" · ".join(facts), look, 0), "", *trees, *notices], look)


def _tree(level: Level, look: Look) -> Tree:
    tree = Tree(_voice(level.voice, look, 0))
    _grow(tree, level, look, 1)
    return tree


def _grow(tree: Tree, level: Level, look: Look, depth: int) -> None:
    for statement in level.says:
        tree.add(_statement(statement, look, depth))
    for inner in level.cites:
        _grow(tree.add(_voice(inner.voice, look, depth)), inner, look, depth + 1)


def _voice(voice: Voice, look: Look, depth: int) -> Text:
    other = voice.canonical if voice.canonical != voice.name else ""
    parts = [isolated(safe(voice.name)), isolated(safe(other)), voice.kind.value]
    unnamed = ["not named"] if voice.anonymous else []
    return _line(" · ".join([part for part in parts if part] + unnamed), look, depth, "bold")


def _statement(statement: Claim, look: Look, depth: int) -> Text:
    cue = statement.chain[-1].cue
    told = [statement.id]
    if cue is not None:
        told.append(isolated(safe(cue.text)))
    if statement.modality is not Modality.ASSERTED:
        told.append(f"({statement.modality.value})")
    return _line(f'{" ".join(told)}: "{isolated(safe(statement.text))}"', look, depth)


def _line(text: str, look: Look, depth: int, style: str = "") -> Text:
    """A line of the tree; all of them begin at the left, where its branches are."""
    width = max(_NARROWEST, look.page_width - _GUIDE * depth)
    return paragraph(text, width=width, bidi=look.bidi, style=style, from_right=False)
