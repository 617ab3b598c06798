"""Encoders: the shipped one without torch, any other by sentence-transformers."""

from verify.models.encoder import EmptyTextError, Encoder, LoadedEncoder, Vectors
from verify.models.load import SHIPPED, load, load_shipped, shipped_folder
from verify.models.static import StaticEncoder, load_static

__all__ = [
    "SHIPPED", "EmptyTextError", "Encoder", "LoadedEncoder", "StaticEncoder", "Vectors",
    "load", "load_shipped", "load_static", "shipped_folder",
]  # fmt: skip
