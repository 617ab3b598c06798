"""What happened: who did it to whom, with what outcome, and whether a text negates it."""
