"""A bank of glyphs in memory: for each character, pictures from every font that has it and from strokes drawn many times."""
from __future__ import annotations

import hashlib
import pathlib
import time

import numpy as np

from . import sources


class Bank:
    """`images` (N, 64, 64) uint8 with ink 255, `labels` (N), `weights` (N): how often each is to be drawn within its character."""

    def __init__(self, images: np.ndarray, labels: np.ndarray, weights: np.ndarray, characters: list[str]) -> None:
        self.images, self.labels, self.weights, self.characters = images, labels, weights, characters

    def save(self, path: pathlib.Path) -> None:
        np.savez(path, images=self.images, labels=self.labels, weights=self.weights, characters=np.array(self.characters))

    @staticmethod
    def load(path: pathlib.Path) -> "Bank":
        data = np.load(path)
        return Bank(data["images"], data["labels"], data["weights"], [str(c) for c in data["characters"]])

    def digest(self) -> str:
        return hashlib.sha256(self.images.tobytes() + self.labels.tobytes()).hexdigest()


def build(characters: list[str], strokes_each: int, seed: int, real_digits: bool, hands: list, prints: list, quiet: bool = False) -> Bank:
    """Draws the bank. A character that no source has is an error: a network must not promise what it never saw."""
    rng = np.random.default_rng(seed)
    images, labels, weights = [], [], []
    started = time.monotonic()

    def add(image: np.ndarray | None, label: int, weight: float) -> None:
        if image is not None:
            images.append(image)
            labels.append(label)
            weights.append(weight)

    for name, files, weight in hands + prints:
        font = sources.FontSource(name, files)
        font.load(characters)
        for label, character in enumerate(characters):
            add(font.draw(character), label, weight)
        if not quiet:
            print(f"{time.monotonic() - started:6.0f} s  {name}: {len(images)} glyphs", flush=True)
    strokes = sources.StrokeSource()
    strokes.load(characters)
    for label, character in enumerate(characters):
        if strokes.has(character):
            for _ in range(strokes_each):
                add(strokes.draw(character, rng), label, 9.0 / strokes_each)
    if not quiet:
        print(f"{time.monotonic() - started:6.0f} s  strokes: {len(images)} glyphs", flush=True)
    if real_digits:
        pictures, numbers = sources.mnist("train")
        places = {character: label for label, character in enumerate(characters)}
        count = np.bincount(numbers, minlength=10)
        for picture, number in zip(pictures, numbers):
            add(picture, places[str(number)], 14.0 / count[number])
    bank = Bank(np.stack(images), np.array(labels, np.int64), np.array(weights, np.float32), characters)
    missing = [character for label, character in enumerate(characters) if not (bank.labels == label).any()]
    if missing:
        raise SystemExit(f"no source draws: {''.join(missing)}")
    return bank
