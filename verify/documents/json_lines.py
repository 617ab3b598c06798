"""JSON lines: one report a line, an object with ``id``, ``text`` and metadata."""

import json
from collections import Counter
from hashlib import sha256

from verify.documents import notices
from verify.documents.assemble import assemble
from verify.documents.decode import decode
from verify.documents.document import Document
from verify.documents.metadata import Reading, from_fields, is_unicode
from verify.text import CannotRunError, Notice


def read_json_lines(data: bytes, *, name: str) -> tuple[tuple[Document, ...], tuple[Notice, ...]]:
    """The reports of ``data`` in the order of their lines, and notices on lines that hold none.

    Each line is an object with ``text`` and ``id`` (text or whole number), and any of ``title``, ``outlet``,
    ``published``, ``language``, ``url``, ``byline``, ``kind``. Other keys are ignored.

    Raises:
        CannotRunError: ``data`` is empty or is not text.
    """
    decoded = decode(data, name)
    told = [notices.encoding_guessed(name, decoded.guessed)] if decoded.guessed else []
    documents: list[Document] = []
    taken: set[str] = set()
    for number, line in enumerate(decoded.text.split("\n"), 1):
        if not line.strip():
            continue
        path = name
        try:
            fields, repeated = _fields(line, name)
            path = f"{name}#{_identity(fields, number, name, taken, told)}"
            if repeated:
                told.append(notices.keys_repeated(path, repeated, number))
            documents.append(_document(fields, line, path, number))
        except CannotRunError as error:
            told.append(notices.report_unreadable(path, error.what, number))
    return tuple(documents), tuple(told)


def _fields(line: str, where: str) -> tuple[dict[str, object], tuple[str, ...]]:
    """The object on a line, and its repeated keys."""
    pairs: list[tuple[str, object]] = []

    def object_of(found: list[tuple[str, object]]) -> dict[str, object]:
        pairs[:] = found  # the line's own object closes last
        return dict(found)

    try:
        found = json.loads(line, object_pairs_hook=object_of)
    except (ValueError, RecursionError) as error:
        why = f"column {error.colno}" if isinstance(error, json.JSONDecodeError) else type(error).__name__
        raise CannotRunError(f"not JSON ({why})", where=where, remedy="correct it") from error
    if not isinstance(found, dict):
        raise CannotRunError("not a JSON object", where=where, remedy="write one object a line")
    text = found.get("text")
    if not isinstance(text, str):
        raise CannotRunError("no 'text'", where=where, remedy="give each report a text")
    if not is_unicode(text):
        raise CannotRunError("its text is not valid Unicode", where=where, remedy="correct its escapes")
    return found, tuple(key for key, times in Counter(key for key, _ in pairs).items() if times > 1)


def _identity(fields: dict[str, object], number: int, name: str, taken: set[str], told: list[Notice]) -> str:
    given = fields.get("id")
    identity = str(given).strip() if isinstance(given, str | int) and not isinstance(given, bool) else ""
    if not identity or not is_unicode(identity):
        told.append(notices.report_without_id(name, number))
        identity = f"line-{number}"
    if identity in taken:
        wanted = identity
        while identity in taken:  # another line may have this name as its id
            identity = f"{identity}@{number}"
        told.append(notices.id_repeated(f"{name}#{identity}", wanted, number))
    taken.add(identity)
    return identity


def _document(fields: dict[str, object], line: str, path: str, number: int) -> Document:
    metadata, told = from_fields(fields, path)
    reading = Reading(str(fields["text"]), metadata, told)
    return assemble(reading, path=path, sha256=sha256(line.strip().encode()).hexdigest(), line=number)
