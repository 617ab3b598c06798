"""Titles and roles before personal names, in each language."""

from verify.lexicon import Match, Phrases, nationality, read_table, tables
from verify.text import bare, fold, remembered


def titles(text: str) -> tuple[Match[str], ...]:
    """The titles in ``text`` that precede a name, with their language; «رئيس الوزراء» is one title."""
    return tuple(_titles().find(text))


def is_title(word: str) -> bool:
    """Whether one word is a title or part of one ("Foreign", "Minister", «الرئيس»)."""
    return fold(word).rstrip(".") in _title_words()


def is_role(word: str) -> bool:
    """Whether a word is a person's role («مدرب», "striker"), also with clitics."""
    folded = fold(word)
    return bool({folded, bare(folded), folded[1:]} & _roles())


def is_relational(word: str) -> bool:
    """Whether an Arabic word with the article may separate title and name: السعودي, الأممي, السابق."""
    folded = fold(word)
    return folded.startswith("ال") and (
        folded.endswith(("ي", "يه")) or nationality(word) is not None or is_role(word)
    )


@remembered()
def _titles() -> Phrases[str]:
    return Phrases(
        (
            (word, str(language))
            for language, rows in tables("titles")
            for sort, forms in rows
            if sort == "title"
            for word in forms.split("|")
        ),
        clitics=True,
    )


@remembered()
def _title_words() -> frozenset[str]:
    return frozenset(
        fold(word).rstrip(".")
        for sort, forms in read_table("titles")
        if sort == "title"
        for form in forms.split("|")
        for word in form.split()
    )


@remembered()
def _roles() -> frozenset[str]:
    return frozenset(
        bare(fold(form))
        for sort, forms in read_table("titles")
        if sort == "role"
        for form in forms.split("|")
    )
