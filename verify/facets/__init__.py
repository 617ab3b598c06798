"""Checkable details: found in a text with place and value, and compared with one of three answers."""

from verify.facets.facet import Agreement, Comparison, Context, Facet, FacetKind, Value
from verify.facets.find import compare, find_all
from verify.facets.names.same_name import alike, same_name
from verify.facets.names.skeleton import skeleton
from verify.facets.quotation import likeness as quoted_likeness
from verify.facets.quotation import part as quoted_part

__all__ = [
    "Agreement", "Comparison", "Context", "Facet", "FacetKind", "Value",
    "alike", "compare", "find_all", "quoted_likeness", "quoted_part", "same_name", "skeleton",
]  # fmt: skip
