"""PDF files: the text of their pages, in the order in which people read it.

A page holds no text, but marks with a place each. These are taken from PDFium (`pypdfium2`) and put together
here: marks to lines (:mod:`lines`), lines to columns (:mod:`columns`), what every page repeats left out
(:mod:`running`), the rest to paragraphs (:mod:`paragraphs`). PDFium's own text is not used, because it turns
some Arabic words round and others not, and reads a table as its columns come.
"""

from verify.documents.pdf.read_pdf import read_pdf

__all__ = ["read_pdf"]
