"""PDF files: the text of their pages, in reading order.

A page holds no text, only marks with positions. They are taken from PDFium (`pypdfium2`) and assembled here:
marks into lines (:mod:`lines`), lines into columns (:mod:`columns`), without what every page repeats
(:mod:`running`), and the rest into paragraphs (:mod:`paragraphs`). PDFium's own text is not used, because it
reverses some Arabic words and not others, and reads a table column by column.
"""

from verify.documents.pdf.read_pdf import read_pdf

__all__ = ["read_pdf"]
