"""One chain for each claim, from the rules and a reader of the whole article."""
