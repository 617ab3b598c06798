"""Every table has the columns and the words that its head explains: a misspelt one fails here."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from verify.claims import CueClass, VoiceKind
from verify.claims.clauses.boundary import _NEEDS
from verify.claims.grammar.word_roles import role
from verify.lexicon import OutletKind, PlaceKind
from verify.text import Language

PACKAGE = Path(__file__).parents[2] / "verify"
LEXICON = PACKAGE / "lexicon"
TABLES = sorted(path.stem for path in LEXICON.glob("*.tsv"))
SHORTER = {"places": {4, 5}, "verbs_ar": {2, 3}, "verbs_en": {1, 3, 4}}
"""Tables whose last cells may be left out, with the numbers of cells that a row may have."""

LANGUAGES = {str(Language.ARABIC), str(Language.ENGLISH)}
CHOICES = {
    ("abbreviations", 1): {"never", "number", "maybe"},
    ("affixes", 0): LANGUAGES,
    ("affixes", 2): {"start", "end"},
    ("changes", 1): LANGUAGES,
    ("clause_markers", 0): LANGUAGES,
    ("clause_markers", 1): {"must", "may"},
    ("clause_markers", 3): set(_NEEDS),
    ("clause_markers", 4): {"yes", "no", "w"},
    ("counted", 1): {"person", "thing", "loose"},
    ("cue_phrases", 2): set(map(str, CueClass)),
    ("cues", 2): set(map(str, CueClass)),
    ("denials", 1): LANGUAGES,
    ("model_instructions", 1): LANGUAGES,
    ("opposites", 2): LANGUAGES,
    ("outlets", 1): set(map(str, OutletKind)),
    ("places", 1): set(map(str, PlaceKind)),
    ("predicates", 1): LANGUAGES,
    ("speaker_nouns", 0): set(map(str, VoiceKind)),
    ("titles", 0): LANGUAGES,
    ("titles", 1): {"title", "role"},
}
"""What may stand in a column: table, number of the column, words."""

READ = (("cue_phrases", 3), ("cues", 3), ("phrase_words", 0), ("speaker_nouns", 2))
"""Columns whose words the code asks for by name."""
EXPLAINED = (*READ, ("cue_phrases", 0), ("cues", 0))
"""Columns whose words are explained at the head of their table."""


def lines(table: str) -> list[str]:
    return (LEXICON / f"{table}.tsv").read_text(encoding="utf-8").splitlines()


def rows(table: str) -> list[list[str]]:
    return [line.split("\t") for line in lines(table) if line.strip() and not line.startswith("#")]


def explained(table: str) -> set[str]:
    """The words that the head of ``table`` explains: at the start of a line, or after a wide gap in it."""
    head = "\n".join(line for line in lines(table) if line.startswith("#"))
    return set(re.findall(r"(?:^#   |\s{2,})([a-z][a-z-]*)\s+\S", head, re.MULTILINE))


def in_column(table: str, column: int) -> set[str]:
    """The words of a column, without those that mean none or name a preposition (``+about``, ``-in``)."""
    cells = (row[column] for row in rows(table))
    return {word for cell in cells for word in cell.split() if word[0] not in "+-"}


def quoted() -> Iterator[str]:
    """Every plain string of the code that reads claims."""
    for path in (PACKAGE / "claims").rglob("*.py"):
        yield from re.findall(r'"([a-z-]+)"', path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("table", TABLES)
def test_every_row_has_the_columns_of_its_table(table: str) -> None:
    widths = {len(row) for row in rows(table)}
    assert widths
    assert widths <= SHORTER[table] if table in SHORTER else len(widths) == 1


@pytest.mark.parametrize(("table", "column"), CHOICES)
def test_a_column_of_choices_has_no_other(table: str, column: int) -> None:
    assert {row[column] for row in rows(table)} <= CHOICES[table, column]


@pytest.mark.parametrize(("table", "column"), EXPLAINED)
def test_what_a_row_is_marked_with_is_explained_at_the_head(table: str, column: int) -> None:
    assert in_column(table, column) <= explained(table)


@pytest.mark.parametrize(("table", "column"), READ)
def test_no_word_of_a_table_is_read_by_nobody(table: str, column: int) -> None:
    assert in_column(table, column) <= set(quoted())


def test_every_part_that_the_code_asks_for_stands_in_the_table() -> None:
    asked = {
        name
        for path in (PACKAGE / "claims").rglob("*.py")
        for name in re.findall(r'\brole\("([a-z-]+)"\)', path.read_text(encoding="utf-8"))
    }
    assert asked <= in_column("phrase_words", 0)


def test_every_frame_that_the_code_asks_for_stands_in_the_table() -> None:
    asked = {
        name
        for path in (PACKAGE / "claims").rglob("*.py")
        for name in re.findall(r'\.takes\("([a-z-]+)"\)', path.read_text(encoding="utf-8"))
    }
    assert asked <= in_column("cues", 3)


def test_a_part_that_no_row_has_is_refused() -> None:
    with pytest.raises(LookupError, match="no row for 'adressee'"):
        role("adressee")
