"""Dates: found, resolved to stretches of days, and compared."""
