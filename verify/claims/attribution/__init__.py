"""Attribution: from the cues of a sentence to spans of content, each with its chain of voices."""
