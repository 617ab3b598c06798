"""A report's front matter is missing, malformed, or lacks a field that must be there.

Says: The lines between two `---` at the top are not there, are no `key: value` lines, or do not state a
required field; a field is given more than once; or a JSON line has no `id` of its own.

Matters: Outlet and date decide what a report can say: relative dates are counted from its date, and origins
are told apart by its outlet. A field that is not stated is guessed from the text, or missing.

Problems: A page (`.html`) states the same in its metadata, which not every site fills in. Which fields are
required is the setting `required`.

Example: `reports/17.md: the front matter states no outlet`.

References: docs/corpus.md; `verify explain N102` to `N105`, `N110`, `N111`, `N120`.
"""

from collections.abc import Iterator

from verify.documents import Document
from verify.lint.diagnostic import Remark, Severity, Spot
from verify.lint.material import Reading
from verify.lint.rule import RuleOf


def _look(reading: Reading) -> Iterator[Remark]:
    yield from reading.remarks("N102", "N103", "N104", "N105", "N110", "N111", "N120")
    broken = {notice.path for notice in reading.told("N102", "N103", "N104")}
    for document in reading.documents:
        if document.path not in broken:
            yield from _missing(document, reading.settings.required)


def _missing(document: Document, required: tuple[str, ...]) -> Iterator[Remark]:
    names = [name for name in required if name not in document.stated]
    if names and not document.stated:
        yield Remark(Spot(document.path), "no front matter: nothing is stated about the report", "none")
    elif names:
        yield Remark(
            Spot(document.path), f"the front matter states no {' and no '.join(names)}", " ".join(names)
        )


RULE = RuleOf(
    id="C102",
    name="front-matter",
    severity=Severity.WARNING,
    fix="begin the file with '---', a 'key: value' line for each of title, outlet and published, and '---'",
    docstring=__doc__,
    look=_look,
)
