"""Checkable details: found in a text with their place and value, compared with three possible answers."""

from verify.facets.facet import Agreement, Comparison, Context, Facet, FacetKind, Value

__all__ = ["Agreement", "Comparison", "Context", "Facet", "FacetKind", "Value"]
