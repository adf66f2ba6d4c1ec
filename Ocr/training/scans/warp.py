"""Smooth displacement of the plane: what makes a hand differ from its model, always the same way for a letter, and a little anew each time."""
import numpy as np


class Waves:
    """Sum of a few slow waves; amplitude in units of the letter's side."""

    def __init__(self, rng, amplitude: float, terms: int = 3):
        self.direction = rng.uniform(-1.4, 1.4, (terms, 2))
        self.phase = rng.uniform(0, 2 * np.pi, (2, terms))
        self.amplitude = rng.normal(0, amplitude, (2, terms)) / np.sqrt(terms)

    def __call__(self, x, y):
        """Displacement (dx, dy) at points of the unit square."""
        dx, dy = 0.0, 0.0
        for k, (fx, fy) in enumerate(self.direction):
            angle = 2 * np.pi * (fx * x + fy * y)
            dx = dx + self.amplitude[0, k] * np.sin(angle + self.phase[0, k])
            dy = dy + self.amplitude[1, k] * np.sin(angle + self.phase[1, k])
        return dx, dy
