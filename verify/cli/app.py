"""The commands: each reads, makes one call, renders, and exits with 0 or 1."""

from contextlib import ExitStack
from dataclasses import replace
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, BinaryIO

import typer

import verify
from verify.cli.article import article_of
from verify.cli.screen import look, progress_bar, tell_notices, write
from verify.cli.streams import standard_input
from verify.text import CannotRunError
from verify.text.bidi import Bidi
from verify.text.inert import inert

if TYPE_CHECKING:
    from verify.corpus import Corpus as Remembered
    from verify.judge import Status
    from verify.report import Report
    from verify.report.page import Look

app = typer.Typer(
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    help="Check the claims of an Arabic or English article against a corpus of reports.",
)


HERE = "corpus"
"""The default path of the corpus."""


class Format(StrEnum):
    """The forms in which ``verify claims`` answers."""

    TABLE = "table"
    JSON = "json"
    HTML = "html"
    MARKDOWN = "markdown"
    CSV = "csv"
    CLAIMREVIEW = "claimreview"


class Order(StrEnum):
    """The orders in which a table shows claims."""

    STATUS = "status"
    ARTICLE = "article"


class Drawing(StrEnum):
    """The forms in which ``verify chain`` answers."""

    TREE = "tree"
    JSON = "json"
    MERMAID = "mermaid"
    DOT = "dot"


Article = Annotated[
    str,
    typer.Argument(help="A text, web page, PDF, Word file, email or web address; - for standard input."),
]
Offline = Annotated[
    bool,
    typer.Option("--offline", envvar="VERIFY_OFFLINE", help="Fetch nothing, not even a given address."),
]
Keep = Annotated[
    Path | None, typer.Option("--keep", help="Save what was fetched from an address to this file.")
]
Corpus = Annotated[str, typer.Option("--corpus", help="A folder or .zip of reports, or a .jsonl file.")]
Store = Annotated[
    str | None,
    typer.Option(
        "--store",
        metavar="ADDRESS",
        help="A corpus that many share, instead of one here: postgresql://user@host/database?schema=verify.",
    ),
]
Model = Annotated[
    str | None,
    typer.Option("--model", help="A sentence-transformers name or path instead of the shipped encoder."),
]
Judge = Annotated[
    str | None,
    typer.Option("--judge", help="A cross-encoder, by name or path, instead of the shipped relation reader."),
]
Output = Annotated[Path | None, typer.Option("--output", help="Write the answer to this file.")]
Direction = Annotated[
    Bidi | None, typer.Option("--bidi", help="What reorders Arabic; default: whatever the terminal needs.")
]
Stated = Annotated[
    Path | None,
    typer.Option(
        "--origins", help="A TOML file stating which documents share an origin (join) or do not (split)."
    ),
]
Fast = Annotated[
    bool,
    typer.Option("--fast", help="Attribute claims by rules alone; no neural network reads the article."),
]
Nearest = Annotated[int, typer.Option("-k", min=1, max=1000, help="How many passages to judge for a claim.")]
Since = Annotated[
    datetime | None,
    typer.Option("--since", formats=["%Y-%m-%d"], help="Only reports published on or after this day."),
]
Until = Annotated[
    datetime | None,
    typer.Option("--until", formats=["%Y-%m-%d"], help="Only reports published on or before this day."),
]


def _version(asked: bool) -> None:  # noqa: FBT001 - typer's callback
    if asked:
        write(f"verify {verify.__version__}\n", None)
        raise typer.Exit


@app.callback()
def options(
    *,
    debug: Annotated[
        bool, typer.Option("--debug", help="Show a traceback with an error; may be given anywhere.")
    ] = False,
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version.")
    ] = False,
) -> None:
    """Options of every command."""
    del debug, version  # the first is handled where errors arrive, the second was answered


@app.command()
def claims(
    article: Article,
    *,
    corpus: Corpus = HERE,
    store: Store = None,
    form: Annotated[Format, typer.Option("--format", help="The form of the answer.")] = Format.TABLE,
    output: Output = None,
    model: Model = None,
    judge: Judge = None,
    stated: Stated = None,
    since: Since = None,
    until: Until = None,
    nearest: Nearest = 20,
    fast: Fast = False,
    everything: Annotated[bool, typer.Option("--all", help="Show all evidence, of every claim.")] = False,
    only: Annotated[
        str | None,
        typer.Option("--only", help="Show only claims with these statuses, such as conflicting,denied."),
    ] = None,
    sort: Annotated[Order, typer.Option("--sort", help="Which claims come first.")] = Order.STATUS,
    bidi: Direction = None,
    offline: Offline = False,
    keep: Keep = None,
) -> None:
    """Check each claim of an article: who says it, who confirms it, who contradicts it and on what."""
    from verify.pipeline import Settings, check_claims  # noqa: PLC0415 - `verify --help` must not load it

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
    at_terminal = replace(
        look(output=output, bidi=bidi, corpus=corpus),
        everything=everything,
        only=_statuses(only),
        as_written=sort is Order.ARTICLE,
    )
    with progress_bar("reading") as progress:
        report = check_claims(
            article_of(article, offline=offline, keep=keep),
            settings,
            stdin=stdin_of(article),
            progress=progress,
        )
    write(_rendered(report, form, at_terminal), output)
    raise typer.Exit(1 if report.needs_a_look else 0)


def _statuses(names: str | None) -> "frozenset[Status]":
    """The statuses named, separated by commas; none if the option is absent.

    Raises:
        CannotRunError: One of them is not a status.
    """
    from verify.judge import Status  # noqa: PLC0415 - `verify --help` must not load it

    known = [status.value for status in Status]
    found = [name.strip() for name in (names or "").split(",") if name.strip()]
    wrong = next((name for name in found if name not in known), None)
    if wrong is not None or (names is not None and not found):
        raise CannotRunError(
            f"'{inert(wrong or names or '')}' is not a status",
            where="--only",
            remedy=f"choose from {', '.join(known)}",
        )
    return frozenset(map(Status, found))


def _rendered(report: "Report", form: Format, at_terminal: "Look") -> str:
    from verify.report import (  # noqa: PLC0415
        claim_review,
        claims_csv,
        claims_markdown,
        html_page,
        json_document,
        terminal,
    )

    renderers = {
        Format.JSON: json_document.render,
        Format.HTML: html_page.render,
        Format.CSV: claims_csv.render,
        Format.CLAIMREVIEW: claim_review.render,
    }
    if form is Format.TABLE:
        return terminal.render(report, at_terminal)
    if form is Format.MARKDOWN:
        return claims_markdown.render(report, everything=at_terminal.everything)
    return renderers[form](report)


@app.command()
def chain(
    file: Article,
    *,
    form: Annotated[Drawing, typer.Option("--format", help="The form of the answer.")] = Drawing.TREE,
    output: Output = None,
    fast: Fast = False,
    bidi: Direction = None,
    offline: Offline = False,
    keep: Keep = None,
) -> None:
    """Show who stands behind what a document says: its voices, whom each cites, and what each says."""
    from verify.pipeline import chains  # noqa: PLC0415
    from verify.report import chain_graph, chain_json, chain_tree  # noqa: PLC0415

    found = chains(article_of(file, offline=offline, keep=keep), fast=fast, stdin=stdin_of(file))
    if form is Drawing.TREE:
        write(chain_tree.render(found, look(output=output, bidi=bidi)), output)
    else:
        renderers = {
            Drawing.JSON: chain_json.render,
            Drawing.MERMAID: chain_graph.mermaid,
            Drawing.DOT: chain_graph.dot,
        }
        write(renderers[form](found), output)


def corpus_of(corpus: str, store: str | None) -> str:
    """The name of the corpus: its path, or the address of a shared one.

    Raises:
        CannotRunError: Both are given, or the address is not one.
    """
    if store is None:
        return corpus
    from verify.postgresql import Address  # noqa: PLC0415 - `verify --help` must not load it

    if corpus != HERE:
        raise CannotRunError(
            f"it holds the reports, and --corpus names others ({inert(corpus)})",
            where="--store",
            remedy="leave one of them out",
        )
    Address.of(store)
    return store


def stdin_of(article: str) -> BinaryIO | None:
    """The stream from which an article called ``-`` is read."""
    return standard_input() if article == "-" else None


def day(given: datetime | None) -> date | None:
    """The day that an option gives."""
    return given.date() if given else None


@app.command()
def index(
    corpus: Annotated[str, typer.Argument(help="A folder or .zip of reports, or a .jsonl file.")] = HERE,
    *,
    store: Store = None,
    others: Annotated[
        bool, typer.Option("--keep-others", help="With --store: leave in it the reports that CORPUS lacks.")
    ] = False,
    model: Model = None,
    kept: Annotated[
        Path | None, typer.Option("--index", help="Keep the index in this folder, not in the user's cache.")
    ] = None,
    rebuild: Annotated[bool, typer.Option("--rebuild", help="Rebuild the index from scratch.")] = False,
    checksum: Annotated[
        bool, typer.Option("--checksum", help="Read every file, even if its size and times have not changed.")
    ] = False,
    check: Annotated[
        bool,
        typer.Option("--check", help="Show the kind of index, its size and its measured recall."),
    ] = False,
) -> None:
    """Build or refresh the index of a corpus; `verify claims` does so itself when reports have changed."""
    from verify.pipeline import refresh, refresh_shared  # noqa: PLC0415

    _refuse_idle(store, others=others, kept=kept)
    with ExitStack() as opened:
        with progress_bar("reading the corpus") as progress:
            if store is None:
                remembered = refresh(
                    corpus, model, rebuild=rebuild, checksum=checksum, kept=kept, progress=progress
                )
            else:
                remembered = opened.enter_context(
                    refresh_shared(corpus, store, model, rebuild=rebuild, others=others, progress=progress)
                )
        _tell_index(remembered, corpus if store is None else remembered.path, check=check)


def _refuse_idle(store: str | None, *, others: bool, kept: Path | None) -> None:
    """Refuse options that have no effect together."""
    if store is None and others:
        raise CannotRunError(
            "an index in files holds what its corpus does", where="--keep-others", remedy="leave it out"
        )
    if store is not None and kept is not None:
        raise CannotRunError(
            "the index is kept at the address of --store", where="--index", remedy="leave one of them out"
        )


def _tell_index(remembered: "Remembered", named: str, *, check: bool) -> None:
    from verify.pipeline import measure_index  # noqa: PLC0415
    from verify.report import measured_index  # noqa: PLC0415

    tell_notices(remembered.notices)
    counted = f"{len(remembered.reports)} reports, {len(remembered.passages)} passages"
    measured = measured_index.render(measure_index(remembered)) if check else ""
    write(f"{inert(named)}: {counted}\n{measured}", None)


@app.command()
def search(
    text: Annotated[str, typer.Argument(help="A sentence, a name, a number: in Arabic or English.")],
    *,
    corpus: Corpus = HERE,
    store: Store = None,
    model: Model = None,
    nearest: Annotated[int, typer.Option("-k", min=1, max=1000, help="How many passages to show.")] = 10,
    output: Output = None,
    bidi: Direction = None,
) -> None:
    """Show the nearest passages in the corpus, and which channel found each."""
    from verify.pipeline import find  # noqa: PLC0415
    from verify.report import terminal_search  # noqa: PLC0415

    with progress_bar("reading the corpus") as progress:
        hits, notices = find(text, corpus_of(corpus, store), model, nearest=nearest, progress=progress)
    tell_notices(notices)
    write(terminal_search.render(hits, look(output=output, bidi=bidi)), output)


@app.command()
def explain(
    name: Annotated[str, typer.Argument(help="An id such as V001 or N101, or a word such as conflicting.")],
) -> None:
    """Explain a status, a relation, a rule or a notice."""
    from verify.report.explanations import explanation  # noqa: PLC0415

    write(explanation(name), None)
