"""Which encoder a name means."""

from functools import cache
from pathlib import Path

from verify.models.encoder import LoadedEncoder
from verify.models.static import StaticEncoder, load_static
from verify.models.transformer import load_transformer

SHIPPED = "static-ar-en"
"""The encoder that comes with the package: Arabic and English, made by ``training/encoder``."""


def load(name: str | None = None) -> LoadedEncoder:
    """The encoder called ``name``; without a name, or under its own, the shipped one without torch.

    Any other name goes to sentence-transformers: a folder, or a name on the hub.

    Raises:
        CannotRunError: The model is not there, or is none.
    """
    if name is None or name == SHIPPED:
        return load_shipped()
    return load_transformer(name)


@cache
def load_shipped() -> StaticEncoder:
    """The shipped encoder; it also gives single words a direction.

    Raises:
        CannotRunError: Its files are missing from this installation.
    """
    return load_static(shipped_folder(), name=SHIPPED)


def shipped_folder() -> Path:
    """Where the shipped encoder lies: an ordinary sentence-transformers directory."""
    return Path(__file__).parent / SHIPPED
