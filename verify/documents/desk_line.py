"""A byline that names a desk instead of a person: "By our foreign staff", «إعداد قسم المحليات»."""

from verify.documents.boilerplate import phrases
from verify.text import words

_LONGEST = 9
"""Words."""


def is_desk_line(line: str) -> bool:
    """Whether ``line`` holds only words that name desks; "emergency desk" does not count."""
    found = words(line)
    if not 1 < len(found) <= _LONGEST or line.rstrip(' *_)"”»').endswith("."):
        return False
    heads = [_listed("desk_heads", form) for form, _, _ in found]
    return any(heads) and all(
        head or _listed("desk_words", form) for head, (form, _, _) in zip(heads, found, strict=True)
    )


def _listed(name: str, form: str) -> bool:
    """Whether a word is in a list, with or without the conjunction «و» written onto it."""
    listed = phrases(name)
    return listed.get(form) is not None or (form[:1] == "و" and listed.get(form[1:]) is not None)
