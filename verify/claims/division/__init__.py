"""The claims of the rules, divided where a reader of the article sees several statements, or a frame."""
