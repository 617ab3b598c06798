"""Function words by their role around a speaker."""

from verify.lexicon import read_table
from verify.text import LANGUAGES, fold, remembered


@remembered()
def role(name: str) -> frozenset[str]:
    """The folded words with the role ``name``; ``phrase_words.tsv`` lists the roles.

    Raises:
        LookupError: No language has this role; a misspelt one would be a set that is always empty.
    """
    rows = [forms for part, forms in read_table("phrase_words") if part == name]
    if not rows and not any(part == name for one in LANGUAGES for part, _ in read_table("phrase_words", one)):
        message = f"phrase_words.tsv has no row for {name!r}"
        raise LookupError(message)
    return frozenset(fold(word) for forms in rows for word in forms.split())


def adverb(form: str) -> bool:
    """Whether a folded word looks like an English adverb of manner."""
    return len(form) > 4 and form.endswith("ly") and form not in role("no-adverb")  # noqa: PLR2004


@remembered()
def openers() -> frozenset[str]:
    """Words that open a reported clause: "that", and أن with every pronoun and preposition."""
    clitics = ("ه", "ها", "هم", "هما", "هن", "نا", "ني", "ي", "ك")
    arabic = {fold(first) for first in ("أن", "بأن", "إن", "وأن", "وبأن", "وإن", "فإن")}
    written_onto = (one + clitic for one in arabic for clitic in clitics)
    return frozenset({*role("that"), *arabic, *written_onto}) - role("no-opener")
