"""Dates: when a text puts something, found and compared."""
