"""Compare the claims of an article with a corpus of reports.

The rooms, in the order in which data flows; each imports only those before it:
``text`` (spans, folding), ``lexicon`` (language knowledge as data), ``facets`` (numbers, dates, names …),
``documents`` (reading), ``claims`` (who says what), ``models`` (encoders), ``corpus`` (the index),
``judge`` (relations, origins, status), ``report`` (the answer and its renderers), ``pipeline`` and ``cli``.
"""

__version__ = "0.1.0"
