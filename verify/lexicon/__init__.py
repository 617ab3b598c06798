"""Knowledge of each language and of the world, as data files, and how to match it.

Each language has a folder with the same tables; ``world`` holds what belongs to no language or joins them.
"""

from verify.lexicon.canonical import canonical
from verify.lexicon.carrying import carries, carrying
from verify.lexicon.load import read_json, read_table, tables, word_list
from verify.lexicon.organisations import Organisation, find_organisations, organisation
from verify.lexicon.outlets import Outlet, OutletKind, find_outlets, outlet
from verify.lexicon.phrases import Match, Phrases
from verify.lexicon.places import Place, PlaceKind, find_places, nationality, places
from verify.lexicon.senses import senses, without_clitics
from verify.lexicon.tongue import Tongue, language_name, tongue

__all__ = [
    "Match",
    "Organisation",
    "Outlet",
    "OutletKind",
    "Phrases",
    "Place",
    "PlaceKind",
    "Tongue",
    "canonical",
    "carries",
    "carrying",
    "find_organisations",
    "find_outlets",
    "find_places",
    "language_name",
    "nationality",
    "organisation",
    "outlet",
    "places",
    "read_json",
    "read_table",
    "senses",
    "tables",
    "tongue",
    "without_clitics",
    "word_list",
]
