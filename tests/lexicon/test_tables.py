"""Every table has the columns and the words that its head explains: a misspelt one fails here."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from verify.claims import CueClass, VoiceKind
from verify.claims.clauses.boundary import _NEEDS
from verify.claims.grammar.clause_words import ClauseWords
from verify.claims.grammar.word_roles import role
from verify.lexicon import OutletKind, PlaceKind, read_json
from verify.text import LANGUAGES

PACKAGE = Path(__file__).parents[2] / "verify"
LEXICON = PACKAGE / "lexicon"
WORLD = "world"
ROOMS = (*map(str, LANGUAGES), WORLD)
TABLES = sorted(f"{path.parent.name}/{path.stem}" for path in LEXICON.glob("*/*.tsv"))
LISTS = sorted(path.stem for path in (LEXICON / LANGUAGES[0]).glob("*.json"))
SHORTER = {"world/places": {4, 5}, "ar/verbs": {2, 3}, "en/verbs": {1, 3, 4}}
"""Tables whose last cells may be left out, with the numbers of cells that a row may have."""


def column(table: str, number: int) -> set[str]:
    """What stands in a column of a table of the world."""
    return {row[number] for row in rows(f"{WORLD}/{table}")}


def lines(table: str) -> list[str]:
    return (LEXICON / f"{table}.tsv").read_text(encoding="utf-8").splitlines()


def rows(table: str) -> list[list[str]]:
    return [line.split("\t") for line in lines(table) if line.strip() and not line.startswith("#")]


CHOICES = {
    ("abbreviations", 1): {"never", "number", "maybe"},
    ("affixes", 1): {"start", "end"},
    ("clause_markers", 0): {"must", "may"},
    ("clause_markers", 2): set(_NEEDS),
    ("clause_markers", 3): {"yes", "no", "w"},
    ("concepts", 1): {"person", "thing", "loose"},
    ("counted", 0): column("concepts", 0),
    ("cue_phrases", 2): set(map(str, CueClass)),
    ("cues", 2): set(map(str, CueClass)),
    ("growing", 0): column("concepts", 0),
    ("measured", 0): column("topics", 0),
    ("opposites", 1): {"+", "-"},
    ("outlets", 1): set(map(str, OutletKind)),
    ("places", 1): set(map(str, PlaceKind)),
    ("speaker_nouns", 0): set(map(str, VoiceKind)),
    ("titles", 0): {"title", "role"},
    ("units", 0): column("dimensions", 0),
}
"""What may stand in a column: table, number of the column, words."""

READ = (("cue_phrases", 3), ("cues", 3), ("phrase_words", 0), ("speaker_nouns", 2))
"""Columns whose words the code asks for by name."""
EXPLAINED = (*READ, ("cue_phrases", 0), ("cues", 0))
"""Columns whose words are explained at the head of their table."""


def homes(table: str) -> list[str]:
    """The table of that name, of the world or of each language."""
    return [f"{room}/{table}" for room in ROOMS if f"{room}/{table}" in TABLES]


def explained(table: str) -> set[str]:
    """The words that the head of ``table`` explains: at the start of a line, or after a wide gap in it."""
    head = "\n".join(line for line in lines(table) if line.startswith("#"))
    return set(re.findall(r"(?:^#   |\s{2,})([a-z][a-z-]*)\s+\S", head, re.MULTILINE))


def in_column(table: str, column: int) -> set[str]:
    """The words of a column, without those that mean none or name a preposition (``+about``, ``-in``)."""
    cells = (row[column] for home in homes(table) for row in rows(home))
    return {word for cell in cells for word in cell.split() if word[0] not in "+-"}


@cache
def named() -> frozenset[str]:
    """Every name in quotation marks in the code of the package."""
    texts = (path.read_text(encoding="utf-8") for path in PACKAGE.rglob("*.py"))
    return frozenset(name for text in texts for name in re.findall(r'["\']([a-z_]+)["\']', text))


def quoted() -> Iterator[str]:
    """Every plain string of the code that reads claims."""
    for path in (PACKAGE / "claims").rglob("*.py"):
        yield from re.findall(r'"([a-z-]+)"', path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("table", TABLES)
def test_every_row_has_the_columns_of_its_table(table: str) -> None:
    widths = {len(row) for row in rows(table)}
    assert widths <= SHORTER[table] if table in SHORTER else len(widths) <= 1


@pytest.mark.parametrize("table", sorted({table.partition("/")[2] for table in TABLES}))
def test_a_table_has_rows_of_one_width_in_all_languages(table: str) -> None:
    widths = {len(row) for home in homes(table) for row in rows(home)}
    assert widths
    assert len(widths) == 1 or any(home in SHORTER for home in homes(table))


def test_every_language_has_the_same_files() -> None:
    names = [{path.name for path in (LEXICON / language).iterdir()} for language in LANGUAGES]
    assert all(some == names[0] for some in names)
    assert not names[0] & {path.name for path in (LEXICON / WORLD).iterdir()}


@pytest.mark.parametrize("name", LISTS)
def test_every_list_is_asked_for_by_name(name: str) -> None:
    lists = {key for language in LANGUAGES for key in read_json(name, language)} - {"about", "what"}
    assert lists <= {*ClauseWords._fields, *named()}


@pytest.mark.parametrize("name", LISTS)
def test_a_language_has_the_lists_of_the_first_of_its_script(name: str) -> None:
    for language in LANGUAGES:
        first = next(one for one in LANGUAGES if one.script == language.script)
        assert set(read_json(name, first)) - {"about", "what"} <= set(read_json(name, language))


@pytest.mark.parametrize(("table", "column"), CHOICES)
def test_a_column_of_choices_has_no_other(table: str, column: int) -> None:
    assert {row[column] for home in homes(table) for row in rows(home)} <= CHOICES[table, column]


@pytest.mark.parametrize(("table", "column"), EXPLAINED)
def test_what_a_row_is_marked_with_is_explained_at_the_head(table: str, column: int) -> None:
    for home in homes(table):
        cells = {word for row in rows(home) for word in row[column].split() if word[0] not in "+-"}
        assert cells <= explained(home)


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
