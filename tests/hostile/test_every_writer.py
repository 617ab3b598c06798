"""All places of the package that write, listed: what reaches a screen was made inert in one place."""

import ast
import re
from pathlib import Path

import verify

PACKAGE = Path(verify.__file__).parent
STREAMS = frozenset({
    "print", "sys.stdout", "sys.stderr", "sys.__stdout__", "sys.__stderr__", "sys.displayhook", "os.write",
    "typer.echo", "typer.secho", "typer.launch", "typer.prompt", "typer.confirm",
    "input", "Console", "rich.print", "logging.warning", "logging.error", "logging.info",
    "logging.basicConfig",
    "logging.getLogger", "logging.StreamHandler", "warnings.warn", "traceback.print_exc",
    "traceback.print_exception", "pprint.pprint",
})  # fmt: skip
HIDING = frozenset({"sys", "typer", "click", "logging", "warnings", "traceback", "os", "pprint"})
"""Modules of which no name may be imported by itself: the list above would not see it."""
FILES = frozenset({"write_text", "write_bytes", "savetxt", "tofile", "writelines"})
OPEN = frozenset({"open", "fdopen"})

TO_STREAMS = {
    "cli/error_stream.py": {"sys.stderr"},  # the one place: each line of standard error is made inert
    "cli/screen.py": {"sys.stdout", "sys.stderr", "Console"},  # asks who watches; a bar
    "cli/streams.py": {"sys.stdout", "sys.stderr"},  # answers of renderers; lines, made inert
    "desk/search_process.py": {"sys.stdout"},  # lines of JSON in ASCII, to the desk that started it
    "documents/html.py": {"logging.getLogger"},  # keeps a library's log to itself
    "report/page.py": {"Console"},  # into a string
    "report/paragraph.py": {"Console"},  # measures, and prints nothing
}
TO_FILES = {
    "corpus/slip.py",  # names of the files of an index
    "files/marker.py",  # whose folder it is
    "files/whole.py",  # --output, the baseline, the index and what is kept beside it
}


def dotted(node: ast.AST) -> str:
    """``sys.stderr`` of the node that stands for it; nothing where it is no plain name."""
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute) and (before := dotted(node.value)):
        return f"{before}.{node.attr}"
    return ""


def streams_of(tree: ast.AST) -> set[str]:
    return {name for node in ast.walk(tree) if (name := dotted(node)) in STREAMS}


def hidden_in(tree: ast.AST) -> list[str]:
    return [
        f"{node.module}: {name.name}"
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.module in HIDING
        for name in node.names
        if f"{node.module}.{name.name}" in STREAMS
    ]


def writes_files(tree: ast.AST) -> bool:
    return any(isinstance(node, ast.Call) and _writes(node) for node in ast.walk(tree))


def _writes(call: ast.Call) -> bool:
    name = call.func.attr if isinstance(call.func, ast.Attribute) else dotted(call.func)
    given = (*call.args, *(one.value for one in call.keywords))
    texts = [node.value for node in given if isinstance(node, ast.Constant) and isinstance(node.value, str)]
    return name in FILES or (name in OPEN and any(re.fullmatch("[rbt]*[wax+][+bt]*", mode) for mode in texts))


def sources() -> dict[str, ast.AST]:
    return {
        file.relative_to(PACKAGE).as_posix(): ast.parse(file.read_text(encoding="utf-8"))
        for file in sorted(PACKAGE.rglob("*.py"))
    }


def test_nothing_but_the_screen_reaches_a_stream() -> None:
    """Who writes to a stream elsewhere has to go through ``verify.cli.streams``, or say here why not."""
    found = {path: names for path, tree in sources().items() if (names := streams_of(tree))}
    assert found == TO_STREAMS


def test_no_stream_goes_by_another_name() -> None:
    assert not [name for tree in sources().values() for name in hidden_in(tree)]


def test_every_file_that_writes_files_is_known() -> None:
    assert {path for path, tree in sources().items() if writes_files(tree)} == TO_FILES


def test_the_search_itself_finds_what_it_looks_for() -> None:
    seen = ast.parse("import sys\nprint(1)\nsys.stderr.write('x')\nPath('a.txt').open('wb')\n")
    assert streams_of(seen) == {"print", "sys.stderr"}
    assert writes_files(seen)
    assert not writes_files(ast.parse("Path('a.txt').open('rb')\nopen('a.txt', encoding='utf-8')\n"))
    assert hidden_in(ast.parse("from sys import stderr\n"))
