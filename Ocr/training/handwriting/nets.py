"""The networks: small convolutional ones, for one core and a few thousand glyphs a page."""
from __future__ import annotations

import dataclasses

from torch import nn


@dataclasses.dataclass(frozen=True)
class Plan:
    """Size of a network and of its training."""

    name: str
    size: int
    margin: int
    widths: tuple[int, ...]
    embedding: int
    steps: int
    batch: int
    rate: float
    strokes_each: int
    real_digits: bool
    seed: int


PLANS = {
    "digits": Plan("digits", 32, 3, (24, 48, 80, 128), 128, 3000, 256, 3e-3, 300, True, 20261),
    "kana": Plan("kana", 48, 4, (24, 32, 64, 96, 160), 160, 1300, 256, 3e-3, 60, True, 20262),
    "text": Plan("text", 48, 4, (24, 32, 64, 112, 192), 256, 3300, 256, 3e-3, 24, False, 20263),
}


def convolution(inputs: int, outputs: int, stride: int) -> nn.Sequential:
    return nn.Sequential(nn.Conv2d(inputs, outputs, 3, stride, 1, bias=False), nn.BatchNorm2d(outputs), nn.ReLU(inplace=True))


class GlyphNet(nn.Module):
    """Glyph (N, 1, S, S), ink 1, to logits (N, classes)."""

    def __init__(self, plan: Plan, classes: int) -> None:
        super().__init__()
        first, second, *rest = plan.widths
        layers = [nn.Conv2d(1, first, 5, 2, 2, bias=False), nn.BatchNorm2d(first), nn.ReLU(inplace=True), convolution(first, second, 1)]
        width, side = second, plan.size // 2
        for wider in rest:
            layers += [convolution(width, wider, 2), convolution(wider, wider, 1)]
            width, side = wider, (side + 1) // 2
        self.features = nn.Sequential(*layers)
        self.embed = nn.Sequential(
            nn.Flatten(), nn.Dropout(0.15), nn.Linear(width * side * side, plan.embedding, bias=False), nn.BatchNorm1d(plan.embedding), nn.ReLU())
        self.classify = nn.Linear(plan.embedding, classes)

    def forward(self, glyphs):
        return self.classify(self.embed(self.features(glyphs)))
