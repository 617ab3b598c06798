"""Reading: files to documents, documents to blocks and sentences."""

from verify.documents.document import Block, BlockKind, Document

__all__ = ["Block", "BlockKind", "Document"]
