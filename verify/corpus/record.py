"""Our frozen values as JSON and back, led by their type hints.

A dataclass becomes an object of its fields, those at their default left out. Where a hint is a Protocol (the
value of a facet) the class is written beside it, and only dataclasses of this package's own ``facets`` room
are ever looked up: a file cannot name any other.
"""

import json
from collections.abc import Callable, Hashable, Iterable
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date
from enum import Enum
from functools import cache
from importlib import import_module
from types import NoneType, UnionType
from typing import Any, NamedTuple, TypeVar, Union, cast, get_args, get_origin, get_type_hints

T = TypeVar("T")
_ROOM = "verify.facets."
_AS_THEY_ARE: dict[Any, frozenset[type]] = {
    str: frozenset({str}),
    int: frozenset({int}),
    float: frozenset({float, int}),
    bool: frozenset({bool}),
    NoneType: frozenset({NoneType}),
}
# What JSON may give for a hint: 3.0 may have been an int, but a bool is never meant by one.


class Codec(NamedTuple):
    """Two functions: a value to what ``json`` can write, and back."""

    write: Callable[[Any], Any]
    read: Callable[[Any], Any]


def dumps(kind: type[T], value: T) -> bytes:
    """``value`` on one line of UTF-8; keys in the order of the fields, so equal values give equal bytes."""
    text = json.dumps(_codec(cast("Hashable", kind)).write(value), ensure_ascii=False, separators=(",", ":"))
    return text.encode("utf-8", "surrogatepass")


def loads(kind: type[T], line: bytes) -> T:
    """The value that ``dumps`` wrote.

    Raises:
        ValueError: The line is no such value.
    """
    try:
        return cast(
            "T",
            _codec(cast("Hashable", kind)).read(_DECODER.decode(line.decode("utf-8", "surrogatepass"))),
        )
    except (TypeError, KeyError, AttributeError, OverflowError, RecursionError) as fault:
        raise ValueError(str(fault)) from fault


@cache
def _codec(hint: Any) -> Codec:  # noqa: ANN401, PLR0911 - a type hint may be anything; one guard each
    origin, arguments = get_origin(hint), get_args(hint)
    if hint in _AS_THEY_ARE:
        return _plain([hint])
    if origin in {Union, UnionType}:
        return _choice(arguments)
    if origin is tuple:
        return _row(arguments)
    if hint is date:
        return Codec(date.isoformat, date.fromisoformat)
    if isinstance(hint, type) and issubclass(hint, Enum):
        return Codec(lambda value: value.value, hint)
    if isinstance(hint, type) and issubclass(hint, tuple) and hasattr(hint, "_fields"):
        inner = _row(tuple(get_type_hints(hint).values()))
        return Codec(inner.write, lambda value: hint(*inner.read(value)))
    if is_dataclass(hint):
        return _object(cast("type", hint))
    if getattr(hint, "_is_protocol", False):
        return Codec(_write_tagged, _read_tagged)
    message = f"no rule for writing {hint!r} as JSON"
    raise TypeError(message)


def _constant(name: str) -> float:
    if name == "NaN":
        message = "NaN is no number that was written"
        raise ValueError(message)
    return float(name)


_DECODER = json.JSONDecoder(parse_constant=_constant)
# One for all: to make one takes as long as to read a line.


def _same(value: Any) -> Any:  # noqa: ANN401
    return value


def _plain(hints: Iterable[Any]) -> Codec:
    """Written as it is; what is read must be of one of these types."""
    allowed = frozenset().union(*(_AS_THEY_ARE[hint] for hint in hints))

    def read(value: Any) -> Any:  # noqa: ANN401
        if type(value) in allowed:
            return value
        message = f"{str(value)[:40]!r} is of another type"
        raise TypeError(message)

    return Codec(_same, read)


def _rows(value: Any) -> list[Any]:  # noqa: ANN401
    if isinstance(value, list):
        return value
    message = f"{str(value)[:40]!r} is no list"
    raise TypeError(message)


def _choice(options: tuple[Any, ...]) -> Codec:
    """One of several types; which one is written before the value where JSON would not show it."""
    rest = [option for option in options if option is not NoneType]
    if all(option in _AS_THEY_ARE for option in rest):
        return _plain(options)
    codecs = [_codec(option) for option in rest]
    classes = [get_origin(option) or option for option in rest]

    def write(value: Any) -> Any:  # noqa: ANN401
        if value is None:
            return None
        number = next(i for i, one in enumerate(classes) if isinstance(value, one))
        plain = codecs[number].write(value)
        return plain if len(rest) == 1 else [number, plain]

    def read(value: Any) -> Any:  # noqa: ANN401
        if value is None:
            return None
        number, plain = (0, value) if len(rest) == 1 else _rows(value)
        return codecs[range(len(rest)).index(number)].read(plain)  # no other number, least of all -1

    return Codec(write, read)


def _row(items: tuple[Any, ...]) -> Codec:
    if len(items) == 2 and items[1] is Ellipsis:  # noqa: PLR2004 - tuple[X, ...]
        one = _codec(items[0])
        return Codec(
            lambda value: [one.write(item) for item in value],
            lambda value: tuple([one.read(item) for item in _rows(value)]),
        )
    each = [_codec(item) for item in items]
    return Codec(
        lambda value: [codec.write(item) for codec, item in zip(each, value, strict=True)],
        lambda value: tuple([codec.read(item) for codec, item in zip(each, _rows(value), strict=True)]),
    )


def _object(cls: type) -> Codec:
    hints = get_type_hints(cls)
    parts = [(one.name, _codec(hints[one.name]), _default(one)) for one in fields(cls) if one.init]
    readers = {name: codec.read for name, codec, _ in parts}

    def write(value: Any) -> dict[str, Any]:  # noqa: ANN401
        found = ((name, codec, default, getattr(value, name)) for name, codec, default in parts)
        return {name: codec.write(part) for name, codec, default, part in found if part != default}

    def read(value: dict[str, Any]) -> Any:  # noqa: ANN401
        return cls(**{name: readers[name](part) for name, part in value.items()})

    return Codec(write, read)


def _default(one: Field[Any]) -> Any:  # noqa: ANN401
    return one.default_factory() if one.default_factory is not MISSING else one.default


def _write_tagged(value: Any) -> list[Any]:  # noqa: ANN401
    cls = type(value)
    module = cls.__module__.removeprefix(_ROOM)
    return [module, cls.__name__, _codec(_known(module, cls.__name__)).write(value)]


def _read_tagged(value: Any) -> Any:  # noqa: ANN401
    module, name, plain = value
    return _codec(_known(module, name)).read(plain)


@cache
def _known(module: str, name: str) -> type:
    try:
        dotted = all(map(str.isidentifier, module.split(".")))
        found = getattr(import_module(_ROOM + module), name, None) if dotted else None
    except ModuleNotFoundError:
        found = None
    if not (isinstance(found, type) and is_dataclass(found)):
        message = f"{module}.{name} is no dataclass of {_ROOM}"
        raise TypeError(message)
    return found
