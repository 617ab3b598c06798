"""From a span of content to claims: clause boundaries, trimming, and modality."""
