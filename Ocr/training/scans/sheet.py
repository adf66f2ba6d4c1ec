"""A sheet of paper at a resolution: the blank form, and layers of ink laid on it."""
import subprocess
from functools import lru_cache

import numpy as np
from PIL import Image, ImageDraw

from . import sources


@lru_cache(maxsize=64)
def blank(revision: str, page: int, dpi: int) -> np.ndarray:
    """The printed form as grey pixels."""
    pdf = sources.form(revision)["pdf"]
    made = subprocess.run(["pdftoppm", "-gray", "-r", str(dpi), "-f", str(page), "-l", str(page), str(pdf)], capture_output=True, check=True).stdout
    header, rest = made.split(b"\n255\n", 1)
    width, height = (int(v) for v in header.split()[1:3])
    return np.frombuffer(rest, np.uint8, width * height).reshape(height, width)


class Sheet:
    """Coordinates in mm from the upper left corner. Layers: pen (one colour), seal and stamp inks."""

    def __init__(self, paper: np.ndarray, dpi: int):
        self.paper = paper
        self.dpi = dpi
        self.dpmm = dpi / 25.4
        self.layers: list[tuple[np.ndarray, tuple[int, int, int]]] = []

    def layer(self, color) -> np.ndarray:
        ink = np.zeros(self.paper.shape, np.uint8)
        self.layers.append((ink, color))
        return ink

    def paste(self, ink: np.ndarray, glyph: np.ndarray, x_mm: float, y_mm: float):
        """Lays ink (0..1) with its middle on a place; what falls off the sheet is lost."""
        h, w = glyph.shape
        left, top = int(round(x_mm * self.dpmm - w / 2)), int(round(y_mm * self.dpmm - h / 2))
        a, b = max(0, -top), max(0, -left)
        c, d = min(h, ink.shape[0] - top), min(w, ink.shape[1] - left)
        if a < c and b < d:
            part = ink[top + a:top + c, left + b:left + d]
            np.maximum(part, (glyph[a:c, b:d] * 255).astype(np.uint8), out=part)

    def draw_line(self, ink: np.ndarray, points_mm, width_mm: float, taper: float = 0.0):
        """A pen line through points in mm, smooth at the edges."""
        points = np.asarray(points_mm, float) * self.dpmm
        margin = width_mm * self.dpmm * 2 + 3
        low, high = np.floor(points.min(axis=0) - margin).astype(int), np.ceil(points.max(axis=0) + margin).astype(int)
        low, high = np.maximum(low, 0), np.minimum(high, [ink.shape[1], ink.shape[0]])
        if (high <= low).any():
            return
        image = Image.new("L", tuple((high - low) * 2), 0)
        draw = ImageDraw.Draw(image)
        local = (points - low) * 2
        for n in range(len(local) - 1):
            w = width_mm * self.dpmm * 2 * (1.05 - taper * n / len(local))
            draw.line([tuple(local[n]), tuple(local[n + 1])], fill=255, width=max(int(round(w)), 1))
            draw.ellipse([local[n][0] - w / 2, local[n][1] - w / 2, local[n][0] + w / 2, local[n][1] + w / 2], fill=255)
        part = ink[low[1]:high[1], low[0]:high[0]]
        np.maximum(part, np.asarray(image.reduce(2)), out=part)

    def compose(self, color: bool, rng, pencil: bool = False) -> np.ndarray:
        """The sheet as seen: (h, w) grey or (h, w, 3) colour, uint8."""
        grain = None
        if pencil:
            grain = (0.55 + 0.45 * rng.random((self.paper.shape[0] // 2 + 1, self.paper.shape[1] // 2 + 1), dtype=np.float32)).repeat(2, 0).repeat(2, 1)
            grain = grain[:self.paper.shape[0], :self.paper.shape[1]]
        channels = []
        places = [_extent(ink) for ink, _ in self.layers]
        for channel in range(3) if color else [None]:
            page = self.paper.copy()
            for number, ((ink, tint), place) in enumerate(zip(self.layers, places)):
                if place is None:
                    continue
                shade = tint[channel] if channel is not None else 0.3 * tint[0] + 0.59 * tint[1] + 0.11 * tint[2]
                strength = ink[place].astype(np.float32) * ((1 - shade / 255) / 255)
                if grain is not None and number == 0:
                    strength *= grain[place]
                page[place] = (page[place] * (1 - strength)).astype(np.uint8)
            channels.append(page)
        return np.stack(channels, axis=2) if color else channels[0]


def _extent(ink: np.ndarray):
    """The part of a layer that holds ink, or None."""
    rows, columns = np.flatnonzero(ink.any(axis=1)), np.flatnonzero(ink.any(axis=0))
    return None if rows.size == 0 else np.s_[rows[0]:rows[-1] + 1, columns[0]:columns[-1] + 1]
