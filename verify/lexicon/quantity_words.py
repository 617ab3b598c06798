"""The words that take part in numbers and dates; Arabic clitics are cut only from these."""

from collections.abc import Iterator

from verify.lexicon.load import read_json, read_table, word_list
from verify.text import fold, remembered


def is_quantity_word(form: str) -> bool:
    """Whether the folded ``form`` is in the tables of number words, date words, months or weekdays."""
    return form in _forms()


def is_whole_word(form: str) -> bool:
    """Whether the folded ``form`` only looks like a quantity word with clitics: «كميات»."""
    return form in _whole() or (form[:1] in "وف" and form[1:] in _whole())


def _whole() -> frozenset[str]:
    return word_list("number_words", "whole_words")


@remembered()
def vowelled_words() -> dict[str, str]:
    """Number words that only a vowel mark distinguishes, with that mark, by folded form."""
    listed = read_json("number_words")["by_vowel"].values()
    return {fold(form): form for values in listed for forms in values.values() for form in forms}


@remembered()
def _forms() -> frozenset[str]:
    # A word of fewer than three letters is too often the rest of another word.
    return frozenset(form for form in map(fold, map(_bare, _listed())) if len(form) > 2)  # noqa: PLR2004 - as said


def _bare(form: str) -> str:
    """Without the article; the hamza distinguishes it from the first letters of «ألفين»."""
    return form[2:] if form.startswith("ال") and len(form) > 4 else form  # noqa: PLR2004 - two letters are left


def _listed() -> Iterator[str]:
    for values in read_json("number_words")["parts"].values():
        for forms in values.values():
            yield from forms
    for values in read_json("date_words")["symbols"].values():
        for forms in values.values():
            yield from (word for form in forms for word in form.split())
    for table in ("months", "weekdays"):
        for row in read_table(table):
            yield from (word for form in row[1].split("|") for word in form.lstrip("?").split())
