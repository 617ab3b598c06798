"""Sections of a page outside the article: comments, sidebars, links to other articles.

A date in them belongs to another text, and a date in the article's body to the events it reports.
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
# The frame of a page may be named after what it has room for: "has-sidebar", "comments-open".
_FRAMES = frozenset({"html", "head", "body", "main"})
_MOST = 500
"""Elements of each kind that are looked at, at most."""
_HALF = 2
"""A section with more than one part in this many of the page's text is the article's own."""
_LEAST_WORDS = 6
"""Words of a paragraph that tells the story."""
_LEAST_ITEMS, _LEAST_LINKED = 2, 3
"""Items of a list of links, and words of a link's text, at least."""


def cut_others(tree: "HtmlElement") -> None:
    """Remove the sections of ``tree`` that are not the article's.

    An element with the main heading, or with half of the page's text, is the article's own whatever its name.
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
    """Remove the paragraphs of the story from ``tree``; headings, bylines and date lines stay."""
    for paragraph in list(tree.iter("p")):
        text = paragraph.text_content()
        if prose(text.strip()) and len(words(text[:400])) >= _LEAST_WORDS:
            paragraph.drop_tree()


def teaser_items(tree: "HtmlElement") -> frozenset[tuple[str, ...]]:
    """The words of each item of lists in ``tree`` that link to other articles: each item opens with a link.

    Links of one or two words do not count: a list of countries or companies may be part of the article.
    """
    found: set[tuple[str, ...]] = set()
    for listed in list(tree.iter("ul", "ol"))[:_MOST]:
        items = [item for item in listed if item.tag == "li"]
        if len(items) >= _LEAST_ITEMS and all(map(_opens_with_link, items)):
            found.update(tuple(form for form, _, _ in words(item.text_content())) for item in items)
    return frozenset(found)


def _opens_with_link(item: "HtmlElement") -> bool:
    """Whether a link of several words precedes all other text of ``item``."""
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
