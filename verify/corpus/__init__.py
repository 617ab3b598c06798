"""The remembered reports: passages, their vectors and words, and finding among them."""

from verify.corpus.background import Background
from verify.corpus.corpus import Corpus
from verify.corpus.opening import open_corpus
from verify.corpus.passage import Hit, Passage

__all__ = ["Background", "Corpus", "Hit", "Passage", "open_corpus"]
