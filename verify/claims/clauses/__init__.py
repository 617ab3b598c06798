"""From a stretch of content to claims: where one ends, what stands around it, how it is put forward."""
