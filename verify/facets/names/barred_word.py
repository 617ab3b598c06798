"""Arabic words that are never part of a name: particles, verbs, and common nouns that stand beside names."""

from verify.facets.names.same_name import is_given
from verify.lexicon import read_json, read_table
from verify.text import Language, fold, remembered

_PAST = ("", "ت", "وا", "ا", "تا", "ه", "ها", "هم")
_PRESENT = ("ي", "ت", "سي", "ست", "لي", "لت")


def is_barred(form: str) -> bool:
    """Whether a folded word can never be part of a name; also with و written onto it."""
    return form in _barred() or (form[:1] == "و" and form[1:] in _barred())


@remembered()
def _barred() -> frozenset[str]:
    listed = {row[0] for row in read_table("stop_words")}
    listed |= {fold(word) for word in read_json("name_words")["never"]}
    listed |= {fold(word) for word in read_json("organisation_words", Language.ARABIC)["nouns"]}
    for past, present, _ in read_table("verbs", Language.ARABIC):
        if not is_given(past):
            listed |= {fold(past) + ending for ending in _PAST}
        if len(present) > 1:
            listed |= {
                prefix + fold(present[1:]) + ending
                for prefix in _PRESENT
                for ending in ("", "ه", "ها", "ون", "وا")
            }
    listed.discard("علي")  # the preposition folds to the same letters as the name
    return frozenset(listed | {"على", "إلى", "الآن"})
