"""A network of which some parts are not trained."""

from collections.abc import Sequence
from typing import Self

from torch import nn


class PartlyFrozen(nn.Module):
    """What is not trained is always used as it is, and never drops anything out."""

    def freeze(self, parts: Sequence[nn.Module]) -> None:
        """Keep ``parts`` as they are; they stay registered where they stand."""
        self._fixed = list(parts)
        for part in self._fixed:
            part.requires_grad_(requires_grad=False)

    def train(self, mode: bool = True) -> Self:  # noqa: FBT001, FBT002 - torch's own signature
        """Sets what is trained to learn, or to be used."""
        super().train(mode)
        for part in self._fixed:
            part.eval()
        return self
