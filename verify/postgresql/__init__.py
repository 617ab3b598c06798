"""A corpus that many share, kept on a PostgreSQL: indexed by any number at once, read by all."""

from verify.postgresql.address import Address, is_address
from verify.postgresql.indexing import Way, index_store
from verify.postgresql.opening import open_store

__all__ = ["Address", "Way", "index_store", "is_address", "open_store"]
