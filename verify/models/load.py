"""Which encoder a name means."""

from pathlib import Path

from verify.models.encoder import LoadedEncoder
from verify.models.static import load_static
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
        return load_static(shipped_folder(), name=SHIPPED)
    return load_transformer(name)


def shipped_folder() -> Path:
    """Where the shipped encoder lies: an ordinary sentence-transformers directory."""
    return Path(__file__).parent / SHIPPED
