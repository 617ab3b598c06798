"""Persons, organisations and places, found in two scripts and compared."""
