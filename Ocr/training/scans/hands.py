"""Writers: print, a handwriting font bent into a hand of its own, or strokes; each with a pen, a size, a rhythm and a way with digits."""
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from PIL import Image, ImageDraw, ImageFont
from fontTools.ttLib import TTFont
from scipy import ndimage

from . import sources
from .strokes import StrokeHand
from .warp import Waves

EM = 112
PAD = 22
PENS = {"toner": (22, 22, 24), "black": (28, 28, 34), "gel": (12, 12, 16), "blue": (38, 58, 150), "pencil": (98, 98, 102), "felt": (20, 20, 24)}


class GlyphFont:
    """A font of one or several files as signed distances (in pixels of a letter of EM pixels), which can be bent and thickened."""

    def __init__(self, name: str, paths):
        self.name = name
        self._files = []
        for path in paths:
            with TTFont(path, fontNumber=0, lazy=True) as font:
                self._files.append((set(font.getBestCmap()), path))
        self._sized: dict = {}
        self._fields: dict = {}
        inks = [self.field(c) for c in "田山日" if self.has(c)]
        self.stroke = float(np.mean([4 * -f[f < 0].mean() for f in inks])) if inks else 8.0

    def _file(self, character: str):
        return next((path for covered, path in self._files if ord(character) in covered), None)

    def has(self, character: str) -> bool:
        return self._file(character) is not None

    def field(self, character: str) -> np.ndarray:
        if character not in self._fields:
            path = self._file(character)
            if path not in self._sized:
                self._sized[path] = ImageFont.truetype(str(path), EM)
            image = Image.new("L", (EM + 2 * PAD, EM + 2 * PAD), 0)
            ImageDraw.Draw(image).text((PAD + EM / 2, PAD + EM / 2), character, font=self._sized[path], fill=255, anchor="mm")
            ink = np.asarray(image) > 127
            self._fields[character] = (ndimage.distance_transform_edt(~ink) - ndimage.distance_transform_edt(ink)).astype(np.float32)
        return self._fields[character]


@lru_cache(maxsize=None)
def glyph_font(name: str) -> GlyphFont:
    return GlyphFont(name, sources.hand_fonts()[name])


@dataclass
class Writer:
    """One hand. `seed` fixes everything about it; truth files name it."""
    seed: int
    style: str
    font: str | None
    digits: str
    pen: str

    def __post_init__(self):
        rng = np.random.default_rng((self.seed, 11))
        self.rng = np.random.default_rng((self.seed, 12))
        self.size = rng.uniform(0.82, 1.12)
        self.jitter = rng.uniform(0.02, 0.07)
        self.spacing = rng.uniform(0.9, 1.12)
        self.drift = rng.normal(0, 0.012)
        self.wobble = rng.uniform(0.01, 0.045)
        self.aspect = rng.uniform(0.88, 1.12)
        self.slant = rng.normal(0.03, 0.1)
        self.wave = rng.uniform(0.012, 0.034)
        self.pen_mm = {"felt": rng.uniform(.55, .8), "gel": rng.uniform(.35, .5), "pencil": rng.uniform(.3, .45)}.get(self.pen, rng.uniform(.26, .42))
        self.commas = rng.choice(["comma", "comma", "comma", "tick", "none"])
        self.tick = rng.choice(["tick", "tick", "tick", "cross", "fill", "ring"])
        self.digit_scale = rng.uniform(0.85, 1.1)
        self.strokes = StrokeHand(self.seed)
        self.digit_slant = rng.normal(0.05, 0.12)
        self.messy_boxes = rng.random() < 0.3

    def describe(self) -> dict:
        return {"style": self.style, "font": self.font, "strokes": "kvg" if self.style == "hand-stroke" else None, "digits": self.digits,
                "pen": self.pen, "seed": self.seed}

    def letter(self, character: str, side: float, dpmm: float) -> np.ndarray | None:
        """Ink (0..1) of a letter, `side` pixels high, in the middle of a square of about 1.4 sides; None where no source has it."""
        if character == "〃":
            return self._ditto(side, dpmm)
        if character.isdigit() and character.isascii() and self.style != "print":
            if self.digits == "mnist":
                return self._mnist(character, side, dpmm)
            if self.digits == "stroke":
                return self.strokes.letter(character, side * 0.92, self.pen_mm * dpmm, self.rng)[0]
        if self.style == "hand-stroke":
            if self.strokes.has(character):
                return self.strokes.letter(character, side, self.pen_mm * dpmm, self.rng)[0]
        for name in ([self.font] if self.font else []) + ["Yomogi", "YOzRCF"]:
            if name in sources.hand_fonts() and glyph_font(name).has(character):
                return self._font_letter(glyph_font(name), character, side, dpmm)
        return self.strokes.letter(character, side, self.pen_mm * dpmm, self.rng)[0] if self.strokes.has(character) else None

    def _font_letter(self, font: GlyphFont, character: str, side: float, dpmm: float) -> np.ndarray:
        field = font.field(character)
        scale = EM / side
        count = max(int(round(side * 1.4)), 4)
        y, x = np.mgrid[0:count, 0:count].astype(np.float32)
        x, y = (x - count / 2 + 0.5) / side, (y - count / 2 + 0.5) / side
        own, moment = np.random.default_rng((self.seed, ord(character), 3)), self.rng
        turn, slant = moment.normal(0, 0.03), self.slant + moment.normal(0, 0.02)
        x, y = (x + turn * y) / (self.aspect * (1 + moment.normal(0, 0.04))), (y - turn * x) / (1 + moment.normal(0, 0.04))
        x = x + slant * y
        dx, dy = Waves(own, self.wave)(x, y)
        ex, ey = Waves(moment, self.wave * 0.4)(x, y)
        centre = field.shape[0] / 2 - 0.5
        distance = ndimage.map_coordinates(field, [(y + dy + ey) * EM + centre, (x + dx + ex) * EM + centre], order=1, mode="nearest") / scale
        native = font.stroke / scale
        grow = np.clip((self.pen_mm * dpmm - native) / 2, -0.28 * native, 0.035 * side + 0.3)
        return np.clip(0.5 - (distance - grow), 0, 1).astype(np.float32)

    def _mnist(self, character: str, side: float, dpmm: float) -> np.ndarray:
        images, labels = sources.test_digits()
        choices = np.flatnonzero(labels == int(character))
        image = images[choices[int(self.rng.integers(len(choices)))]].astype(np.float32) / 255
        inner = ndimage.zoom(image, side * 1.25 / 28, order=3)
        ink = ndimage.gaussian_filter(inner, side / 90) > 0.42
        distance = ndimage.distance_transform_edt(~ink) - ndimage.distance_transform_edt(ink)
        native = -4 * distance[ink].mean() if ink.any() else 1.0
        grow = np.clip((self.pen_mm * 1.1 * dpmm - native) / 2, -0.3 * native, 0.1 * native)
        inner = np.clip(0.5 - (distance - grow), 0, 1)
        count = max(int(round(side * 1.4)), inner.shape[0] + 2)
        out = np.zeros((count, count), np.float32)
        top = (count - inner.shape[0]) // 2
        out[top:top + inner.shape[0], top:top + inner.shape[1]] = inner
        return out

    def _ditto(self, side: float, dpmm: float) -> np.ndarray:
        count = max(int(round(side * 1.4)), 4)
        image = Image.new("L", (count * 3, count * 3), 0)
        draw = ImageDraw.Draw(image)
        width = max(int(self.pen_mm * dpmm * 3), 2)
        for shift in (-0.1, 0.1):
            x, y = (0.5 + shift) * count * 3, 0.5 * count * 3
            lean = self.rng.uniform(0.02, 0.07) * count * 3
            draw.line([x + lean, y - 0.12 * count * 3, x - lean, y + 0.12 * count * 3], fill=255, width=width)
        return np.asarray(image.reduce(3), dtype=np.float32) / 255


def draw_writer(rng, seed: int, styles=("print", "hand-font", "hand-stroke"), weights=(.26, .38, .36), fonts=None) -> Writer:
    """A writer at random; the seed alone makes the hand."""
    style = str(rng.choice(styles, p=np.array(weights) / sum(weights)))
    if style == "print":
        return Writer(seed, "print", str(rng.choice([p.name for p in sources.PRINT_FONTS if p.is_file()])), "font", "toner")
    available = [name for name in sources.hand_fonts() if not fonts or name in fonts]
    own = [0.7 if name == "Yomogi" else 0.15 for name in available]
    font = str(rng.choice(available, p=np.array(own) / sum(own))) if style == "hand-font" else None
    digits = str(rng.choice(["font", "stroke", "mnist"] if font else ["stroke", "mnist"], p=[.25, .35, .4] if font else [.5, .5]))
    return Writer(seed, style, font, digits, str(rng.choice(["black", "black", "black", "blue", "gel", "pencil", "felt"])))
