"""How Arabic reports speech: where the source stands, what it says, and whom it tells."""
