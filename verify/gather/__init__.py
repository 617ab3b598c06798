"""Gathering: pages from the public web, and reports into a corpus. No other room uses the network."""

from verify.gather.adding import Addition, Entry, Outcome, add
from verify.gather.address import canonical, is_address
from verify.gather.fetching import LIMITS, Fetch, Fetched, Limits, fetch, refuse
from verify.gather.page import read_page
from verify.gather.public import public

__all__ = [
    "LIMITS", "Addition", "Entry", "Fetch", "Fetched", "Limits", "Outcome", "add", "canonical", "fetch",
    "is_address", "public", "read_page", "refuse",
]  # fmt: skip
