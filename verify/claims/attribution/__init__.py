"""Who says what: from the cues of a sentence to stretches of content, each with its chain of voices."""
