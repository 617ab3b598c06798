"""`verify origins`: where each claim of an article comes from."""

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from verify.cli.app import (
    HERE,
    Article,
    Corpus,
    Direction,
    Fast,
    Judge,
    Keep,
    Model,
    Nearest,
    Offline,
    Output,
    Since,
    Stated,
    Store,
    Until,
    app,
    corpus_of,
    day,
    stdin_of,
)
from verify.cli.article import article_of
from verify.cli.screen import look, progress_bar, write

if TYPE_CHECKING:
    from collections.abc import Callable

    from verify.report.provenance import Traced


class Format(StrEnum):
    """The forms in which ``verify origins`` answers."""

    TEXT = "text"
    JSON = "json"
    MERMAID = "mermaid"
    DOT = "dot"
    SVG = "svg"


@app.command()
def origins(
    article: Article,
    *,
    corpus: Corpus = HERE,
    store: Store = None,
    claim: Annotated[
        str | None, typer.Option("--claim", help="Only this claim: its id, such as c3 in 'verify claims'.")
    ] = None,
    form: Annotated[Format, typer.Option("--format", help="The form of the answer.")] = Format.TEXT,
    output: Output = None,
    stated: Stated = None,
    model: Model = None,
    judge: Judge = None,
    since: Since = None,
    until: Until = None,
    nearest: Nearest = 20,
    fast: Fast = False,
    bidi: Direction = None,
    offline: Offline = False,
    keep: Keep = None,
) -> None:
    """Show where a claim comes from: who had it first, who cites whom, and how many origins there are."""
    from verify.pipeline import Settings, check_claims  # noqa: PLC0415 - `verify --help` must not load it
    from verify.report import origins_tree  # noqa: PLC0415
    from verify.report.provenance import traced  # noqa: PLC0415

    settings = Settings(
        corpus=corpus_of(corpus, store),
        model=model,
        judge=judge,
        since=day(since),
        until=day(until),
        nearest=nearest,
        origins=stated,
        fast=fast,
    )
    with progress_bar("reading") as progress:
        report = check_claims(
            article_of(article, offline=offline, keep=keep),
            settings,
            stdin=stdin_of(article),
            progress=progress,
        )
    answer = traced(report, claim)
    if form is Format.TEXT:
        write(origins_tree.render(answer, look(output=output, bidi=bidi)), output)
    else:
        write(_renderer(form)(answer), output)


def _renderer(form: Format) -> "Callable[[Traced], str]":
    from verify.report import origins_graph, origins_json, origins_svg  # noqa: PLC0415

    return {
        Format.JSON: origins_json.render,
        Format.MERMAID: origins_graph.mermaid,
        Format.DOT: origins_graph.dot,
        Format.SVG: origins_svg.render,
    }[form]
