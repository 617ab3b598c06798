"""Loading an encoder by name."""

from functools import cache
from pathlib import Path

from verify.models.encoder import LoadedEncoder
from verify.models.static import StaticEncoder, load_static
from verify.models.transformer import load_transformer

SHIPPED = "static-ar-en"
"""The shipped encoder: Arabic and English, trained by ``training/encoder``."""


def load(name: str | None = None) -> LoadedEncoder:
    """The encoder called ``name``; without a name, or by its own name, the shipped one, without torch.

    Any other name goes to sentence-transformers: a folder, or a name on the hub.

    Raises:
        CannotRunError: The model does not exist, or is not one.
    """
    if name is None or name == SHIPPED:
        return load_shipped()
    return load_transformer(name)


@cache
def load_shipped() -> StaticEncoder:
    """The shipped encoder, which also gives vectors to single words.

    Raises:
        CannotRunError: Its files are missing from this installation.
    """
    return load_static(shipped_folder(), name=SHIPPED)


def shipped_folder() -> Path:
    """The folder of the shipped encoder: an ordinary sentence-transformers directory."""
    return Path(__file__).parent / SHIPPED
