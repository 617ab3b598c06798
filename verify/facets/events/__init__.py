"""Events: agent and patient, outcome, and negation."""
