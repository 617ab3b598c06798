"""Word files (.docx): their paragraphs and table rows, read by mammoth (BSD licence).

Inserted text is read and deleted text is not, as if all changes were accepted; page headers and footers,
pictures and comments are left out.
"""

import io
import zipfile
import zlib
from collections.abc import Iterator
from typing import TYPE_CHECKING
from xml.parsers.expat import ExpatError
from xml.sax import SAXException

from verify.documents.cells import row_of
from verify.documents.metadata import Reading
from verify.text import CannotRunError

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_LARGEST = 256 * 1024 * 1024
"""Bytes of all that the file holds, unpacked."""
_LONGEST_CELL = 80
"""Characters: tables with longer cells are for layout, and their cells are paragraphs."""
_FAULTS = (
    KeyError, ValueError, OSError, NotImplementedError, EOFError, ExpatError, SAXException,
    zipfile.BadZipFile, zlib.error,
)  # fmt: skip
"""Errors that a damaged file can cause, in the archive or in its markup."""
_BLOCKS = frozenset({"p", "h1", "h2", "h3", "h4", "h5", "h6", "li"})


def read_docx(data: bytes, path: str) -> Reading:
    """The text of a Word file, with an empty line between paragraphs.

    The file's own metadata (title, author, days) describes its template and is not used.

    Raises:
        CannotRunError: It is not a Word file, it is locked, or it is too large when unpacked.
    """
    _within_limit(data, path)
    from lxml.html import fragment_fromstring  # noqa: PLC0415 - slow to import, needed for these files only
    from mammoth import convert_to_html  # noqa: PLC0415
    from mammoth.images import img_element  # noqa: PLC0415

    try:
        page = convert_to_html(io.BytesIO(data), convert_image=img_element(lambda _: {})).value
    except _FAULTS as error:
        raise CannotRunError(
            "this Word file is damaged", where=path, remedy="open it and save it again"
        ) from error
    tree = fragment_fromstring(page, create_parent="div")
    return Reading("\n\n".join(filter(None, _paragraphs(tree))))


def _within_limit(data: bytes, path: str) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as file:
            size = sum(one.file_size for one in file.infolist())
    except (zipfile.BadZipFile, NotImplementedError) as error:
        raise CannotRunError(
            "this is not a Word file that can be read",
            where=path,
            remedy="take its password off, or save it as .docx or .txt",
        ) from error
    if size > _LARGEST:
        raise CannotRunError(
            f"larger than {_LARGEST >> 20} MB when unpacked", where=path, remedy="save its text as .txt"
        )


def _paragraphs(tree: "HtmlElement") -> Iterator[str]:
    for one in tree:
        if one.tag == "table":
            yield from _table(one)
        elif one.tag in _BLOCKS and not any(inner.tag in {"ul", "ol", "p"} for inner in one):
            yield _text(one)
        else:
            yield from _paragraphs(one)


def _table(table: "HtmlElement") -> Iterator[str]:
    """One paragraph per row if the cells are short, otherwise one per cell."""
    rows = [row.xpath("./td|./th") for row in table.xpath("./tr|./thead/tr|./tbody/tr")]
    short = all(len(_text(cell)) <= _LONGEST_CELL for row in rows for cell in row)
    for row in rows:
        if short:
            yield row_of(map(_text, row))
        else:
            for cell in row:
                yield from _paragraphs(cell)


def _text(one: "HtmlElement") -> str:
    """Its text on one line, without note numbers and the arrows that lead back from notes."""
    kept = one.xpath(".//text()[not(ancestor::sup[a[starts-with(@href, '#')]])][. != '↑']")
    return " ".join("".join(map(str, kept)).split())
