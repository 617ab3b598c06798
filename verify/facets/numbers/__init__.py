"""Quantities: how much or how many of what, found and compared."""
