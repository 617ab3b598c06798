"""The meaning of each status, relation, notice and rule, by id or name."""

import tomllib
from dataclasses import dataclass, fields
from functools import cache
from importlib.resources import files
from textwrap import fill

from verify.lint.rules import RULES
from verify.text import CannotRunError

_WIDTH = 78
"""Characters of a line."""


@dataclass(frozen=True, slots=True)
class Explanation:
    """The meaning of an id.

    Attributes:
        name: The word used in the answer.
        says: What it says.
        matters: Why it matters.
        problems: Known problems with it.
        example: An example.
        references: Further reading.
    """

    name: str
    says: str
    matters: str
    problems: str
    example: str
    references: str


@cache
def explanations() -> dict[str, Explanation]:
    """All explanations by id: those of the file in its order, then those of the rules."""
    text = (files("verify.report") / "explanations.toml").read_text(encoding="utf-8")
    written = {name: Explanation(**parts) for name, parts in tomllib.loads(text).items()}
    return written | {rule.id: Explanation(name=rule.name, **rule.parts) for rule in RULES}


def explanation(asked: str) -> str:
    """The explanation of an id (``V001``) or a name (``conflicting``), as text.

    Raises:
        CannotRunError: Nothing has that id or name.
    """
    for id_, found in explanations().items():
        if asked.casefold() in {id_.casefold(), found.name.casefold()}:
            parts = (fill(f"{part.name}: {getattr(found, part.name)}", _WIDTH) for part in fields(found)[1:])
            return "\n\n".join((f"{id_} {found.name}", *parts)) + "\n"
    known = ", ".join(f"{id_} {found.name}" for id_, found in explanations().items())
    raise CannotRunError("there is no such id or name", where=asked, remedy=f"choose one of: {known}")
