"""From a PDF file to its text."""

from collections.abc import Sequence
from itertools import pairwise

from verify.documents.metadata import Metadata, Reading
from verify.documents.pdf.columns import in_order
from verify.documents.pdf.lines import lines
from verify.documents.pdf.mark import Line
from verify.documents.pdf.marks import marks
from verify.documents.pdf.paragraphs import Paragraph, joined, paragraphs
from verify.documents.pdf.running import without_running
from verify.text import CannotRunError

MOST_PAGES = 500
_PARAGRAPH = "\n\n"
_LEAST_LETTERS = 16
"""Letters per page, on average, of a file with text; with fewer its pages are pictures with a stamp on
them."""
_AT_TOP = 8
"""Paragraphs in which a headline is looked for; how many times larger its type is than that around it, and
its least words: an initial or a masthead has fewer."""
_LARGER, _LEAST_WORDS = 1.2, 3
_OTHER_SIZE = 0.5
"""In points: type whose size differs by more does not continue a paragraph."""


def read_pdf(data: bytes, path: str) -> Reading:
    """The text of a PDF file, with an empty line between paragraphs, and the offset of each page.

    The file's own metadata (a title, a day) is not used: it describes its template and the last time it was
    saved, not its publication. A headline below a letterhead is recognised by its type.

    Raises:
        CannotRunError: It is not a PDF, it is locked, it has more than ``MOST_PAGES`` pages, or its pages are
            pictures.
    """
    from pypdfium2 import PdfiumError  # noqa: PLC0415 - loads a large library, needed for PDF files only

    try:
        pages = _pages(data, path)
    except PdfiumError as error:
        locked = "password" in str(error).lower()
        what = "this PDF is locked with a password" if locked else "this is not a PDF that can be read"
        remedy = "give an unlocked copy" if locked else "save its text as .txt"
        raise CannotRunError(what, where=path, remedy=remedy) from error
    if sum(len(line.text) for page in pages for line in page) < _LEAST_LETTERS * len(pages):
        raise CannotRunError(
            "its pages are pictures, without text", where=path, remedy="have its text recognised (OCR)"
        )
    return _reading([_paragraphs(page) for page in without_running(pages)])


def _pages(data: bytes, path: str) -> list[list[Line]]:
    """The lines of each page, top to bottom."""
    from pypdfium2 import PdfDocument  # noqa: PLC0415 - as above

    file = PdfDocument(data)
    try:
        if len(file) > MOST_PAGES:
            raise CannotRunError(
                f"{len(file)} pages; {MOST_PAGES} is the most that is read", where=path, remedy="split it"
            )
        return [lines(marks(page.get_textpage())) for page in file]
    finally:
        file.close()


def _paragraphs(page: Sequence[Line]) -> list[Paragraph]:
    return [one for stretch in in_order(page) for one in paragraphs(stretch)]


def _reading(pages: Sequence[Sequence[Paragraph]]) -> Reading:
    """The paragraphs of all pages as one text; one that breaks off at a page's foot continues on the next."""
    text, starts = "", []
    before = Paragraph("", 0.0)
    for page in pages:
        start = None
        for one in page:
            text = (
                joined(text, one.text)
                if _goes_on(before, one)
                else _PARAGRAPH.join(filter(None, (text, one.text)))
            )
            start = len(text) - len(one.text) if start is None else start
            before = one
        starts.append(len(text) if start is None else start)
    return Reading(text, Metadata(title=_headline(pages)), pages=tuple(starts))


def _headline(pages: Sequence[Sequence[Paragraph]]) -> str:
    """The paragraph near the top in the largest type, if something else stands above it."""
    first = next((page for page in pages if page), ())
    if not first:
        return ""
    number, largest = max(enumerate(first[:_AT_TOP]), key=lambda one: one[1].size)
    prose = max(first, key=lambda one: len(one.text))
    if largest.size < _LARGER * max(first[0].size, prose.size):
        return ""
    text = largest.text
    for before, one in pairwise(first[number:]):
        if not _goes_on(before, one):
            break
        text = joined(text, one.text)
    return text if len(text.split()) >= _LEAST_WORDS else ""


def _goes_on(before: Paragraph, after: Paragraph) -> bool:
    """Whether a paragraph continues the one before it."""
    return before.going_on and abs(after.size - before.size) < _OTHER_SIZE
