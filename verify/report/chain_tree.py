"""The chains of a document as a tree on a terminal."""

from rich.text import Text
from rich.tree import Tree

from verify.claims import Claim, Modality, SourceLine, Voice
from verify.documents import Document
from verify.report.chains import Chains, Level, levels
from verify.report.page import Look, printed
from verify.report.paragraph import paragraph, safe
from verify.report.terminal import notice_line
from verify.text.bidi import isolated

_GUIDE = 4
"""Cells by which each level of a tree is indented."""
_NARROWEST = 24
"""Cells of the narrowest text in the tree."""


def render(chains: Chains, look: Look) -> str:
    """Each voice below the one that cites it, with its statements; then the notices."""
    document = chains.document
    facts = (safe(document.path), document.day, f"{len(chains.statements)} statements")
    title = [_line(isolated(safe(document.title)), look, 0, "bold")] if document.title else []
    sources = [_line(told, look, 0) for told in _sources(chains)]
    trees = [_tree(level, look) for level in levels(chains.statements)]
    notices = [notice_line(notice, look) for notice in chains.notices]
    least = _NARROWEST + _GUIDE * max((len(one.chain) for one in chains.statements), default=0)
    return printed(
        [*title, _line(" · ".join(facts), look, 0), *sources, "", *trees, *notices], look, least=least
    )


def _sources(chains: Chains) -> list[str]:
    """Statements of the document's source; an author may be named only in the front matter."""
    document = chains.document
    stated = document.byline if not any(line.byline for line in chains.sources) else ""
    told = [_source(line, document) for line in chains.sources]
    return [f'byline: "{isolated(safe(stated))}"', *told] if stated else told


def _source(line: SourceLine, document: Document) -> str:
    """A source line, and the publisher that it credits."""
    told = f'{"byline" if line.byline else "source"}: "{isolated(safe(line.span.of(document.text)))}"'
    if line.voice is None:
        return told
    whom = [isolated(safe(line.voice.canonical)), line.voice.kind.value]
    return " · ".join([told, *whom, *(["not named"] if line.voice.anonymous else [])])


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
    if statement.chain[-1].read:
        told.append("(read)")
    if statement.modality is not Modality.ASSERTED:
        told.append(f"({statement.modality.value})")
    if statement.doubt is not None:
        told.append(
            f"({statement.doubt.confidence:.2f}, or {isolated(safe(statement.doubt.chain[-1].name))})"
        )
    return _line(f'{" ".join(told)}: "{isolated(safe(statement.text))}"', look, depth)


def _line(text: str, look: Look, depth: int, style: str = "") -> Text:
    """A line of the tree; all lines are left-aligned, like its branches."""
    width = max(_NARROWEST, look.page_width - _GUIDE * depth)
    return paragraph(text, width=width, bidi=look.bidi, style=style, from_right=False)
