"""What a newsroom says of comments and opinions: "Comments are moderated", «التعليقات لا تعبر عن رأينا»."""

from verify.documents.boilerplate import phrases
from verify.text import words

_LONGEST = 70


def is_house_rule(paragraph: str) -> bool:
    """Whether ``paragraph`` is a rule of the house, and not news about such a rule.

    It opens with comments or views, says what is done with them or whose they are, and names the house or
    what it bars; it holds no figure, and nobody is quoted with it.
    """
    found = words(paragraph)
    if not found or len(found) > _LONGEST or any(form[0].isdigit() for form, _, _ in found):
        return False
    first = next(phrases("rule_openings").find(paragraph), None)
    if first is None or first.start > found[0][1]:
        return False
    rest = paragraph[first.start :]
    return (
        any(phrases("rules").find(rest))
        and any(phrases("rule_houses").find(rest))
        and not any(phrases("rule_not").find(rest))
    )
