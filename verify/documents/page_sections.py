"""The sections of a page that are not the article's own: comments, sidebars, links to other articles.

A date in them is another text's. So is one in the prose of the article, which tells of other days.
"""

import re
from typing import TYPE_CHECKING

from verify.documents.furniture import prose
from verify.text import words

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_TAGS = frozenset({"aside", "nav"})
_MARK = re.compile(
    r"(?:user-?|reader-?|post-?|article-?)?comments?(?:[-_].*)?|commentlist|disqus.*|respond|replies|"
    r".*[-_]?sidebar(?:[-_].*)?|related(?:[-_].*)?|.*[-_]related|widget|widget[-_]area|recommend.*|"
    r"most[-_]?(?:read|popular|viewed).*|trending.*|popular(?:[-_].*)?|latest(?:[-_].*)?|"
    r"more[-_](?:stories|news|from|articles|on).*|(?:also|read)[-_]?(?:also|read|more|next).*|"
    r"aside(?:[-_].*)?|side[-_]col.*|right[-_](?:rail|col).*|teasers?(?:[-_].*)?|promo(?:[-_].*)?|newsletter.*|taboola.*|outbrain.*",
    re.IGNORECASE,
)
# The frame of a page may be called after what it has room for: "has-sidebar", "comments-open".
_FRAMES = frozenset({"html", "head", "body", "main"})
_MOST = 500
_HALF = 2
_LEAST_WORDS = 6
_LEAST_ITEMS, _LEAST_LINKED = 2, 3


def cut_others(tree: "HtmlElement") -> None:
    """Take the sections out of ``tree`` that are not the article's; what is its own stays.

    What holds the main heading, or half of the page's text, is the article's own whatever it is called.
    """
    whole = len(tree.text_content())
    told = [element for element in tree.iter() if isinstance(element.tag, str) and _is_called_other(element)]
    for element in told[:_MOST]:
        if element.getparent() is not None and not _holds_article(element, whole):
            element.drop_tree()
    headed = [article for article in tree.iter("article") if article.find(".//h1") is not None]
    for article in list(tree.iter("article"))[:_MOST] if headed else ():
        if article not in headed and article.getparent() is not None:
            article.drop_tree()


def cut_prose(tree: "HtmlElement") -> None:
    """Take the paragraphs out of ``tree`` that tell the story; headings, bylines and date lines stay."""
    for paragraph in list(tree.iter("p")):
        text = paragraph.text_content()
        if prose(text.strip()) and len(words(text[:400])) >= _LEAST_WORDS:
            paragraph.drop_tree()


def teaser_items(tree: "HtmlElement") -> frozenset[tuple[str, ...]]:
    """The words of each item of the lists in ``tree`` that lead to other articles: each opens with a link.

    A link of a word or two is none of these: a list of countries or companies may be the article's own.
    """
    found: set[tuple[str, ...]] = set()
    for listed in list(tree.iter("ul", "ol"))[:_MOST]:
        items = [item for item in listed if item.tag == "li"]
        if len(items) >= _LEAST_ITEMS and all(map(_opens_with_link, items)):
            found.update(tuple(form for form, _, _ in words(item.text_content())) for item in items)
    return frozenset(found)


def _opens_with_link(item: "HtmlElement") -> bool:
    """Whether a link of some words stands before all other text of ``item``."""
    text = item.text_content().strip()
    linked = next(item.iter("a"), None)
    title = "" if linked is None else linked.text_content().strip()
    return text.startswith(title) and len(words(title)) >= _LEAST_LINKED


def _is_called_other(element: "HtmlElement") -> bool:
    if element.tag in _TAGS:
        return True
    if element.tag in _FRAMES:
        return False
    names = f"{element.get('class') or ''} {element.get('id') or ''}"[:400].split()
    if any(_MARK.fullmatch(name) for name in names):
        return True
    return element.tag == "footer" and not any(above.tag == "article" for above in element.iterancestors())


def _holds_article(element: "HtmlElement", whole: int) -> bool:
    return element.find(".//h1") is not None or len(element.text_content()) * _HALF > whole
