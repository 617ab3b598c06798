"""Templates of pages in which every text of a document comes out escaped and inert.

What stands in a template is the only markup there is. Whatever is put into it goes through ``shown``, which
takes controls and overrides of direction out, and through the escaping that is on for everything.
"""

from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from verify.text import Language
from verify.text.bidi import set_apart
from verify.text.inert import inert

_DIRECTIONS = {"Arabic": "rtl", "Latin": "ltr"}
"""By script; what has none is left to the browser."""


def environment(package: str) -> Environment:
    """The templates in the folder ``templates`` of ``package``, with the filters that texts need."""
    made = Environment(
        loader=PackageLoader(package, "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=shown,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made.globals |= {"apart": apart, "direction": _direction}
    return made


def shown(value: object) -> object:
    """Whatever a template puts into a page: text without controls or overrides of direction in it."""
    return inert(value) if isinstance(value, str) and not isinstance(value, Markup) else value


def apart(sentence: str) -> Markup:
    """A sentence of ours with words of documents in it, each right-to-left stretch fenced off."""
    fenced = set_apart(str(escape(inert(sentence))))
    return Markup(fenced.replace("\u2068", "<bdi>").replace("\u2069", "</bdi>"))  # noqa: S704 - escaped above


def part(package: str, name: str) -> str:
    """A file of the folder ``templates`` of ``package``, as it is."""
    return (files(package) / "templates" / name).read_text(encoding="utf-8")


def _direction(language: Language) -> str:
    return _DIRECTIONS.get(Language(language).script, "auto")
