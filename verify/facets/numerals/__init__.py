"""Numbers as written: tokens, number words, units, and the counted noun."""
