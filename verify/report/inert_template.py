"""Templates of pages in which every text of a document is escaped and inert.

The only markup is that of the template. All inserted text goes through ``shown``, which removes control
characters and direction overrides, and through automatic escaping.
"""

from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from verify.text import Language
from verify.text.bidi import set_apart
from verify.text.inert import inert

_DIRECTIONS = {"Arabic": "rtl", "Latin": "ltr"}
"""Direction by script; for text of no script it is left to the browser."""


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
    """An inserted text without control characters and direction overrides."""
    return inert(value) if isinstance(value, str) and not isinstance(value, Markup) else value


def apart(sentence: str) -> Markup:
    """A sentence of ours with words of documents, each right-to-left stretch in isolates."""
    fenced = set_apart(str(escape(inert(sentence))))
    return Markup(fenced.replace("\u2068", "<bdi>").replace("\u2069", "</bdi>"))  # noqa: S704 - escaped above


def part(package: str, name: str) -> str:
    """A file of the folder ``templates`` of ``package``, unchanged."""
    return (files(package) / "templates" / name).read_text(encoding="utf-8")


def _direction(language: Language) -> str:
    return _DIRECTIONS.get(Language(language).script, "auto")
