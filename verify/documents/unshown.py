"""Parts of a page that tell nothing about its article: scripts, styles, remarks to programmers, menu words.

A day in a script or a remark is that of the program, and "Username" in a menu is no author. Data about the
article that a script element holds as JSON stay.
"""

from typing import TYPE_CHECKING

from verify.lexicon import word_list
from verify.text import fold

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_LONGEST = 40
"""Characters of a menu word."""


def cut_unshown(tree: "HtmlElement") -> None:
    """Remove the programs and remarks from ``tree``, and elements whose whole text is a word of a menu."""
    for element in [one for one in tree.iter() if not _is_tag(one) or _is_program(one) or _is_menu_word(one)]:
        if element.getparent() is not None:
            element.drop_tree()


def _is_tag(element: "HtmlElement") -> bool:
    return isinstance(element.tag, str)


def _is_program(element: "HtmlElement") -> bool:
    data = "json" in (element.get("type") or "").lower()
    return element.tag == "style" or (element.tag == "script" and not data)


def _is_menu_word(element: "HtmlElement") -> bool:
    if len(element) or not element.text or len(element.text) > _LONGEST:
        return False
    return " ".join(fold(element.text).split()) in word_list("bylines", "menu")
