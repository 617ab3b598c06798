"""Whether English words hold a main verb, as far as the words alone show."""

from collections.abc import Sequence

from verify.claims.grammar.tokens import Token
from verify.claims.grammar.verb_forms import Form, verbs
from verify.claims.grammar.word_roles import role
from verify.text import Language


def carries_sentence(_text: str, found: Sequence[Token]) -> bool:
    """Whether ``found`` holds a common finite verb or a quoted word; after the first word, any verb."""
    finite = any(one.form in role("finite") or one.quoted for one in found)
    finite = finite or any(verbs(Language.ENGLISH).read(one.form) is Form.FINITE for one in found[1:])
    return finite or any(one.form.endswith("ed") for one in found[1:])
