"""Numbers as they are written: tokens, number words, units, and the noun that is counted."""
