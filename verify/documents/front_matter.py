"""YAML front matter: the lines between two ``---`` at the top of a Markdown file."""

import re
from collections import Counter
from collections.abc import Hashable, Iterable
from typing import NamedTuple

import yaml

from verify.documents import notices
from verify.text import Notice

_OPENING = re.compile(r"---[ \t]*\r?\n")
_CLOSING = re.compile(r"^(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.MULTILINE)
_PAIR = re.compile(r"(?P<key>[A-Za-z][A-Za-z_-]{0,30}):(?:[ \t]+(?P<value>\S.*?)|(?P<empty>))[ \t]*")
# In characters. YAML is slow to parse and nests without limit; the metadata of a page is about ten lines.
_LONGEST = 20_000
# The same loader on libyaml, if PyYAML was built with it, is ten times as fast.
_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


class FrontMatter(NamedTuple):
    """The fields of the front matter, the text after it, and notices."""

    fields: dict[Hashable, object]
    text: str
    notices: tuple[Notice, ...] = ()


def split(text: str, path: str) -> FrontMatter:
    """Front matter and text separated; every scalar is a string, so nothing is read as a date or number.

    A file that opens with ``---`` but has no closing line has no front matter: the line is a horizontal rule.
    """
    opening = _OPENING.match(text)
    closing = _CLOSING.search(text, opening.end()) if opening else None
    if opening is None or closing is None:
        return FrontMatter({}, text)
    source, rest = text[opening.end() : closing.start()], text[closing.end() :]
    if len(source) > _LONGEST:
        return FrontMatter({}, rest, (notices.front_matter_too_long(path, _LONGEST),))
    try:
        fields = yaml.load(source, Loader=_LOADER)  # noqa: S506 - it makes strings, lists, dicts only
        keys = _keys(source)
    except yaml.MarkedYAMLError as error:
        return _by_line(source, rest, path, why=_where(error))
    except (yaml.YAMLError, RecursionError, ValueError) as error:
        return _by_line(source, rest, path, why=type(error).__name__)
    if fields is not None and not isinstance(fields, dict):
        return FrontMatter({}, rest, (notices.front_matter_no_mapping(path),))
    return FrontMatter(fields or {}, rest, _told(keys, path))


def _keys(source: str) -> list[str]:
    """The keys as written, with repetitions."""
    node = yaml.compose(source, Loader=_LOADER)
    pairs = node.value if isinstance(node, yaml.MappingNode) else []
    return [key.value for key, _ in pairs if isinstance(key, yaml.ScalarNode)]


def _told(keys: Iterable[str], path: str) -> tuple[Notice, ...]:
    repeated = tuple(key for key, times in Counter(keys).items() if times > 1)
    return (notices.keys_repeated(path, repeated),) if repeated else ()


def _by_line(source: str, rest: str, path: str, *, why: str) -> FrontMatter:
    """The fields of front matter that is not valid YAML but has ``key: value`` on each line.

    Headlines contain colons and quotation marks (``title: Iran: talks end``), which YAML requires to be
    quoted and people forget. Such a line has only one meaning, so nothing is lost and no notice is needed.
    """
    lines = [line for line in source.splitlines() if line.strip() and not line.startswith("#")]
    pairs = [
        (pair["key"].lower(), _unquoted(pair["value"] or ""))
        for line in lines
        if (pair := _PAIR.fullmatch(line))
    ]
    if len(pairs) == len(lines):
        return FrontMatter(dict(pairs), rest, _told((key for key, _ in pairs), path))
    return FrontMatter({}, rest, (notices.front_matter_broken(path, why),))


def _unquoted(value: str) -> str:
    inner = value[1:-1]
    return (
        inner if len(value) > 1 and value[0] == value[-1] in {"'", '"'} and value[0] not in inner else value
    )


def _where(error: yaml.MarkedYAMLError) -> str:
    line = error.problem_mark.line + 2 if error.problem_mark else 1
    return f"line {line}: {error.problem}"
