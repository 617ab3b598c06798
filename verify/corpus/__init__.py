"""The remembered reports: passages, their vectors and words, and finding among them."""

from verify.corpus.passage import Hit, Passage

__all__ = ["Hit", "Passage"]
