"""What is known of each language and of the world, as data files beside this one, and how to match it."""

from verify.lexicon.load import read_json, read_table
from verify.lexicon.phrases import Match, Phrases

__all__ = ["Match", "Phrases", "read_json", "read_table"]
