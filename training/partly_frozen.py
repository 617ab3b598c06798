"""A network of which some parts are not trained."""

from collections.abc import Sequence
from typing import Self

from torch import nn


class PartlyFrozen(nn.Module):
    """Frozen parts are always in evaluation mode, without dropout."""

    def freeze(self, parts: Sequence[nn.Module]) -> None:
        """Freeze ``parts``; they remain registered where they are."""
        self._fixed = list(parts)
        for part in self._fixed:
            part.requires_grad_(requires_grad=False)

    def train(self, mode: bool = True) -> Self:  # noqa: FBT001, FBT002 - torch's own signature
        """Sets the trained parts to training or evaluation mode."""
        super().train(mode)
        for part in self._fixed:
            part.eval()
        return self
