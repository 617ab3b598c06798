"""Minimal pairs: a short claim, and short sentences that differ from it in one small thing.

The form is that of ``minimal/README.md``: blocks of plain text that are read and edited by hand.
"""

from collections.abc import Iterator
from pathlib import Path

from training.form import language
from training.relation.examples import FACETS, RELATIONS, Example, whole
from verify.models.pairing import Answer


def minimal(path: Path) -> Iterator[Example]:
    """The examples of a file.

    Raises:
        ValueError: A block is not in the form; the message says which and why.
    """
    for block in path.read_text(encoding="utf-8").strip().split("\n\n"):
        name, claim, *sentences = [line.strip() for line in block.splitlines()]
        if not name.startswith("# "):
            raise ValueError(f"{path}: '# name' is wanted: {name[:40]}")
        for line in sentences:
            told, _, sentence = map(str.strip, line.partition("|"))
            relation, _, facet = told.partition(":")
            known = relation in RELATIONS and (relation == "conflicts") == (facet in FACETS)
            if not known or not sentence:
                raise ValueError(f"{path}: {name}: 'relation | sentence' is wanted: {line[:60]}")
            languages = f"{language(claim)}-{language(sentence)}"
            yield Example(
                whole(claim), Answer(sentence, days=0), relation, path.stem, name[2:], languages, facet=facet,
                form="minimal",
            )  # fmt: skip
