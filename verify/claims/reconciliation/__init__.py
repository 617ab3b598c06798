"""One chain for each claim, from what the rules say and what a reader of the whole article says."""
