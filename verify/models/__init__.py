"""Encoders: the shipped one without torch, any other by sentence-transformers."""

from verify.models.encoder import Encoder, Vectors

__all__ = ["Encoder", "Vectors"]
