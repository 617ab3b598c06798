"""A newsroom's rules on comments and opinions: "Comments are moderated", «التعليقات لا تعبر عن رأينا»."""

import re

from verify.documents.boilerplate import phrases
from verify.text import words

_LONGEST = 70
"""Words."""
_SPOKEN = re.compile(r"[\"“”«»]")


def is_house_rule(paragraph: str) -> bool:
    """Whether ``paragraph`` is a rule of the newsroom, and not news about such a rule.

    It opens with comments or views, says what is done with them or whose they are, and names the newsroom or
    what it bars; or the newsroom addresses its readers about their comments or its terms. It holds no figure
    and quotes no one.
    """
    found = words(paragraph)
    if not found or len(found) > _LONGEST or any(form[0].isdigit() for form, _, _ in found):
        return False
    return _is_rule(paragraph, found[0][1]) or _is_address(paragraph)


def _is_address(paragraph: str) -> bool:
    """Whether the newsroom addresses readers about comments or terms: "We are updating our terms"."""
    matters = ("house_matters", "house_voices", "house_acts")
    told = any(phrases("rule_not").find(paragraph)) or _SPOKEN.search(paragraph)
    return not told and all(any(phrases(name).find(paragraph)) for name in matters)


def _is_rule(paragraph: str, start: int) -> bool:
    first = next(phrases("rule_openings").find(paragraph), None)
    if first is None or first.start > start:
        return False
    rest = paragraph[first.start :]
    return (
        any(phrases("rules").find(rest))
        and any(phrases("rule_houses").find(rest))
        and not any(phrases("rule_not").find(rest))
    )
