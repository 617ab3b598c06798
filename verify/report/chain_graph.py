"""The chains of a document as a graph in Mermaid or DOT, for other programs to draw.

An edge points from the citing to the cited voice, and from the last voice to its statement. Its label is the
cue; it is dotted if the voice is carried over from an earlier sentence.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from verify.claims import Voice
from verify.report.chains import Chains, Level, levels
from verify.report.graph_text import cut, entities, quoted
from verify.text.inert import inert


class _Node(NamedTuple):
    name: str
    label: str
    speaks: bool


class _Edge(NamedTuple):
    source: str
    target: str
    label: str
    inherited: bool


def mermaid(chains: Chains) -> str:
    """A Mermaid flow chart; its syntax within texts is entity-coded (mermaid.js.org/syntax/flowchart)."""
    return "".join(f"{line}\n" for line in ["flowchart LR", *_drawn(chains, _mermaid_node, _mermaid_edge)])


def dot(chains: Chains) -> str:
    """A directed graph in the DOT language (graphviz.org/doc/info/lang.html)."""
    head = ["digraph chains {", "  rankdir=LR;", "  node [shape=box];"]
    return "".join(f"{line}\n" for line in [*head, *_drawn(chains, _dot_node, _dot_edge), "}"])


def _drawn(chains: Chains, node: Callable[[_Node], str], edge: Callable[[_Edge], str]) -> Iterator[str]:
    for part in _parts(levels(chains.statements), "v"):
        yield f"  {node(part) if isinstance(part, _Node) else edge(part)}"


def _parts(around: Iterable[Level], prefix: str) -> Iterator[_Node | _Edge]:
    """All voices and statements, each followed by its outgoing edges; node names encode the path."""
    for number, level in enumerate(around, 1):
        name = f"{prefix}{number}"
        yield _Node(name, _named(level.voice), speaks=True)
        for statement in level.says:
            yield _Node(statement.id, cut(inert(statement.text)), speaks=False)
            yield _edge(name, statement.id, statement.chain[-1])
        for position, inner in enumerate(level.cites, 1):
            yield _edge(name, f"{name}_{position}", inner.voice)
        yield from _parts(level.cites, f"{name}_")


def _edge(source: str, target: str, voice: Voice) -> _Edge:
    return _Edge(source, target, inert(voice.cue.text) if voice.cue else "", voice.inherited)


def _named(voice: Voice) -> str:
    return f"{inert(voice.name)} ({voice.kind.value}{', not named' if voice.anonymous else ''})"


def _mermaid_node(node: _Node) -> str:
    opening, closing = ("([", "])") if node.speaks else ("[", "]")
    return f'{node.name}{opening}"{entities(node.label)}"{closing}'


def _mermaid_edge(edge: _Edge) -> str:
    line = "-.->" if edge.inherited else "-->"
    label = f'|"{entities(edge.label)}"|' if edge.label else ""
    return f"{edge.source} {line}{label} {edge.target}"


def _dot_node(node: _Node) -> str:
    style = ", style=rounded" if node.speaks else ""
    return f"{node.name} [label={quoted(node.label)}{style}];"


def _dot_edge(edge: _Edge) -> str:
    told = [f"label={quoted(edge.label)}"] if edge.label else []
    told += ["style=dotted"] if edge.inherited else []
    drawn = f" [{', '.join(told)}]" if told else ""
    return f"{edge.source} -> {edge.target}{drawn};"
