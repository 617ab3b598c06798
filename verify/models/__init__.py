"""Encoders and readers: the shipped ones without torch, other encoders by sentence-transformers."""

from verify.models.chain_reader import NetworkChainReader, load_chain_reader
from verify.models.encoder import EmptyTextError, Encoder, LoadedEncoder, Vectors
from verify.models.kept_chains import remembering_chains
from verify.models.kept_readings import remembering
from verify.models.load import SHIPPED, load, load_shipped, shipped_folder
from verify.models.pairing import Answer, Asked
from verify.models.reading import FACETS, Likelihoods, LoadedReader, Progress, Reading
from verify.models.relation_reader import RelationReader, load_relation_reader
from verify.models.static import StaticEncoder, load_static

__all__ = [
    "FACETS", "SHIPPED", "Answer", "Asked", "EmptyTextError", "Encoder", "Likelihoods", "LoadedEncoder",
    "LoadedReader", "NetworkChainReader", "Progress", "Reading", "RelationReader", "StaticEncoder", "Vectors",
    "load", "load_chain_reader", "load_relation_reader", "load_shipped", "load_static", "remembering",
    "remembering_chains", "shipped_folder",
]  # fmt: skip
