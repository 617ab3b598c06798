"""What is known of each language and of the world, as data files beside this one, and how to match it."""

from verify.lexicon.canonical import canonical
from verify.lexicon.load import read_json, read_table
from verify.lexicon.outlets import Outlet, OutletKind, find_outlets, outlet
from verify.lexicon.phrases import Match, Phrases

__all__ = [
    "Match",
    "Outlet",
    "OutletKind",
    "Phrases",
    "canonical",
    "find_outlets",
    "outlet",
    "read_json",
    "read_table",
]
