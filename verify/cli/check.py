"""`verify check`: the options of a call put over the settings of a file, one call, one renderer."""

from dataclasses import replace
from datetime import UTC, date, datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from verify.cli.app import HERE, Direction, Model, Nearest, Output, Store, app, corpus_of
from verify.cli.screen import look, progress_bar, tell_notices, write
from verify.cli.streams import standard_input, tell
from verify.text import CannotRunError
from verify.text.plural import plural

if TYPE_CHECKING:
    from verify.checking import Answer
    from verify.lint import Checked
    from verify.lint.settings import Settings
    from verify.text.bidi import Bidi

_BASELINE = ".verify-baseline.json"
_STDIN = "-"


class Format(StrEnum):
    """The forms in which ``verify check`` answers."""

    TABLE = "table"
    TEXT = "text"
    JSON = "json"
    SARIF = "sarif"
    JUNIT = "junit"
    GITHUB = "github"
    MARKDOWN = "markdown"


class Level(StrEnum):
    """The least severity at which a check fails."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


Rules = Annotated[
    list[str] | None,
    typer.Option("--select", help="Run only these rules: ids or prefixes of ids; may be repeated."),
]
Ignored = Annotated[list[str] | None, typer.Option("--ignore", help="Skip these rules; may be repeated.")]
Day = Annotated[
    datetime | None, typer.Option("--today", formats=["%Y-%m-%d"], help="Check as if it were this day.")
]


@app.command()
def check(
    paths: Annotated[
        list[str] | None, typer.Argument(help="A corpus; with --corpus, the articles under test.")
    ] = None,
    *,
    corpus: Annotated[
        str | None, typer.Option("--corpus", help="The corpus to check the articles against.")
    ] = None,
    store: Store = None,
    form: Annotated[Format, typer.Option("--format", help="The form of the answer.")] = Format.TABLE,
    output: Output = None,
    config: Annotated[
        Path | None,
        typer.Option("--config", help="The settings file; default: verify.toml or pyproject.toml."),
    ] = None,
    select: Rules = None,
    ignore: Ignored = None,
    fail_on: Annotated[
        Level | None, typer.Option("--fail-on", help="The lowest severity that fails the check.")
    ] = None,
    baseline: Annotated[
        str | None, typer.Option("--baseline", help="Do not report the remarks recorded in this file.")
    ] = None,
    write_baseline: Annotated[
        bool, typer.Option("--write-baseline", help="Record all current remarks in the baseline.")
    ] = False,
    changed_since: Annotated[
        str | None, typer.Option("--changed-since", help="Check only what changed since this git revision.")
    ] = None,
    today: Day = None,
    model: Model = None,
    nearest: Nearest = 20,
    bidi: Direction = None,
) -> None:
    """Check that a corpus is sound and that articles stand up to it. Exits with 1 if anything needs a fix."""
    from verify.checking import Request, check_articles, check_corpus  # noqa: PLC0415
    from verify.lint.baseline import NO_BASELINE, load  # noqa: PLC0415

    if write_baseline and changed_since is not None:
        raise CannotRunError(
            "a baseline of only what changed would lose the rest",
            where="--write-baseline",
            remedy="leave out --changed-since",
        )
    settings = _settings(config, select=select, ignore=ignore, fail_on=fail_on)
    known = baseline or settings.baseline
    if store is not None:
        corpus = corpus_of(corpus or HERE, store)
    subject, articles = _subject(paths or [], corpus, settings)
    if _STDIN in articles:
        standard_input()
    request = Request(
        settings=replace(settings, corpus=subject),
        today=today.date() if today else _today(),
        model=model,
        baseline=load(known) if known and not write_baseline else NO_BASELINE,
        unchanged=_unchanged(changed_since, subject, articles) if changed_since is not None else frozenset(),
        nearest=nearest,
    )
    with progress_bar("reading the corpus") as progress:
        if articles:
            answer = check_articles(articles, request, progress=progress)
        else:
            answer = check_corpus(subject, request, progress=progress)
    tell_notices(answer.notices)
    if write_baseline:
        _write_baseline(answer, known or _BASELINE)
        raise typer.Exit(0)
    write(_rendered(answer.checked, form, output=output, bidi=bidi), output)
    raise typer.Exit(answer.checked.outcome)


def _today() -> date:
    return datetime.now(UTC).date()


def _settings(
    config: Path | None, *, select: list[str] | None, ignore: list[str] | None, fail_on: Level | None
) -> "Settings":
    from verify.lint import Severity  # noqa: PLC0415
    from verify.lint.rules import RULES  # noqa: PLC0415
    from verify.lint.settings_file import find_settings, read_settings, refuse_unknown  # noqa: PLC0415

    known = tuple(rule.id for rule in RULES)
    found = read_settings(config, known=known) if config else find_settings(Path.cwd(), known=known)
    for option, given in (("--select", select), ("--ignore", ignore)):
        refuse_unknown(given or [], known=known, where=option)
    return replace(
        found,
        select=tuple(select) if select else found.select,
        ignore=(*found.ignore, *(ignore or ())),
        fail_on=Severity(fail_on) if fail_on else found.fail_on,
    )


def _subject(paths: list[str], corpus: str | None, settings: "Settings") -> tuple[str, list[str]]:
    """The corpus, and the articles compared with it."""
    if corpus is not None:
        return corpus, paths
    if len(paths) > 1:
        raise CannotRunError(
            "several paths were given",
            where=" ".join(paths),
            remedy="name one corpus, or articles and --corpus",
        )
    return (paths[0] if paths else settings.corpus), []


def _unchanged(revision: str, corpus: str, articles: list[str]) -> frozenset[str]:
    """The files that are the same as in ``revision``, relative to where the command runs."""
    from verify.lint.same_files import of_articles, of_corpus  # noqa: PLC0415

    if not articles:
        return of_corpus(revision, corpus)
    files, counted = of_articles(revision, articles, corpus)
    if counted:
        tell(f"verify: {counted}")
    return files


def _write_baseline(answer: "Answer", path: str) -> None:
    from verify.lint.baseline import document  # noqa: PLC0415

    write(document(answer.diagnostics, answer.compared.corroborated), Path(path))
    for gap in answer.checked.unmeasured:
        tell(f"{gap.path or answer.checked.subject}: not measured {gap.rule}: {gap.why}")
    tell(f"{path}: {plural(len(answer.diagnostics), 'diagnostic')} written")


def _rendered(checked: "Checked", form: Format, *, output: Path | None, bidi: "Bidi | None") -> str:
    from verify.report import (  # noqa: PLC0415
        check_json,
        check_lines,
        check_markdown,
        check_table,
        github_annotations,
        junit_xml,
        sarif_log,
    )

    renderers = {
        Format.TEXT: check_lines.render,
        Format.JSON: check_json.render,
        Format.SARIF: sarif_log.render,
        Format.JUNIT: junit_xml.render,
        Format.GITHUB: github_annotations.render,
        Format.MARKDOWN: check_markdown.render,
    }
    if form is Format.TABLE:
        return check_table.render(checked, look(output=output, bidi=bidi))
    return renderers[form](checked)
