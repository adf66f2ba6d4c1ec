"""Letters from strokes: KanjiVG's paths and own shapes of digits, deformed the way one writer deforms all he writes."""
import re
from functools import lru_cache

import numpy as np
from PIL import Image, ImageDraw

from . import sources
from .warp import Waves

TOKEN = re.compile(r"[MmCcSsLlHhVvZz]|-?\d*\.?\d+(?:e-?\d+)?")
OVERSAMPLE = 3

# Own shapes of digits, several a digit, as points of the unit square through which a smooth line runs; a digit is one or two lines.
DIGITS = {
    "0": [[[(.55, .08), (.25, .25), (.2, .6), (.4, .92), (.7, .8), (.8, .4), (.62, .1), (.45, .12)]],
          [[(.5, .1), (.28, .3), (.25, .7), (.5, .93), (.75, .65), (.72, .3), (.52, .08)]]],
    "1": [[[(.52, .06), (.5, .5), (.48, .95)]], [[(.36, .26), (.54, .08), (.52, .5), (.5, .95)]], [[(.62, .06), (.5, .5), (.4, .95)]]],
    "2": [[[(.25, .28), (.45, .08), (.7, .22), (.6, .5), (.25, .88), (.24, .9), (.5, .88), (.8, .9)]],
          [[(.25, .25), (.5, .08), (.7, .25), (.5, .6), (.25, .88), (.32, .74), (.5, .88), (.82, .88)]]],
    "3": [[[(.25, .2), (.5, .08), (.7, .25), (.45, .46), (.46, .47), (.75, .65), (.55, .92), (.22, .82)]],
          [[(.25, .12), (.5, .1), (.72, .12), (.46, .42), (.47, .43), (.74, .62), (.6, .88), (.25, .86)]]],
    "4": [[[(.55, .06), (.4, .35), (.18, .62), (.2, .63), (.5, .62), (.85, .6)], [(.62, .36), (.6, .65), (.58, .96)]],
          [[(.3, .1), (.25, .35), (.22, .55), (.24, .57), (.5, .56), (.82, .54)], [(.68, .08), (.64, .5), (.6, .96)]]],
    "5": [[[(.34, .12), (.3, .3), (.27, .47), (.28, .47), (.55, .4), (.76, .6), (.6, .88), (.24, .86)], [(.33, .12), (.5, .11), (.76, .09)]],
          [[(.74, .1), (.5, .11), (.35, .12), (.34, .13), (.3, .45), (.31, .46), (.58, .42), (.74, .64), (.55, .9), (.24, .84)]]],
    "6": [[[(.62, .06), (.4, .3), (.25, .62), (.42, .92), (.7, .78), (.62, .52), (.35, .6), (.28, .7)]],
          [[(.5, .06), (.3, .35), (.26, .7), (.5, .93), (.73, .72), (.5, .54), (.28, .7)]]],
    "7": [[[(.22, .14), (.5, .13), (.76, .12), (.75, .13), (.6, .5), (.46, .95)]],
          [[(.24, .12), (.22, .32)], [(.24, .13), (.5, .12), (.75, .12), (.74, .13), (.6, .45), (.5, .95)]]],
    "8": [[[(.68, .2), (.45, .07), (.3, .25), (.5, .46), (.72, .7), (.5, .93), (.27, .74), (.48, .48), (.7, .24)]],
          [[(.5, .48), (.3, .28), (.5, .07), (.7, .26), (.5, .48), (.26, .72), (.5, .94), (.74, .72), (.5, .48)]]],
    "9": [[[(.7, .25), (.45, .08), (.25, .3), (.45, .52), (.7, .3), (.71, .3), (.68, .6), (.6, .95)]],
          [[(.72, .2), (.4, .1), (.26, .36), (.5, .5), (.7, .26), (.71, .27), (.7, .6), (.5, .9), (.35, .88)]]],
}


def parse_path(path: str, steps: int = 8) -> np.ndarray:
    """Points along an SVG path of M, C, S, L, H, V in either case."""
    tokens = TOKEN.findall(path)
    points, position, control, command, i = [], np.zeros(2), None, "", 0

    def take():
        nonlocal i
        value = np.array([float(tokens[i]), float(tokens[i + 1])])
        i += 2
        return value

    while i < len(tokens):
        if tokens[i].isalpha():
            command = tokens[i]
            i += 1
            if command in "Zz":
                continue
        base = position if command.islower() else np.zeros(2)
        kind = command.upper()
        if kind == "M":
            position = base + take()
            points.append(position)
            command = "l" if command == "m" else "L"
            control = None
            continue
        if kind in "LHV":
            if kind == "L":
                end = base + take()
            else:
                axis = "HV".index(kind)
                end = position.copy()
                end[axis] = base[axis] + float(tokens[i])
                i += 1
            points.append(end)
            position, control = end, None
            continue
        first = base + take() if kind == "C" else (2 * position - control if control is not None else position)
        second, end = base + take(), base + take()
        for t in np.linspace(0, 1, steps + 1)[1:]:
            points.append((1 - t) ** 3 * position + 3 * (1 - t) ** 2 * t * first + 3 * (1 - t) * t * t * second + t ** 3 * end)
        position, control = end, second
    return np.array(points)


@lru_cache(maxsize=None)
def smooth_line(points: tuple, steps: int = 6) -> np.ndarray:
    """Catmull-Rom line through points."""
    p = np.array([points[0], *points, points[-1]], dtype=float)
    out = [p[1]]
    for a, b, c, d in zip(p, p[1:], p[2:], p[3:]):
        for t in np.linspace(0, 1, steps + 1)[1:]:
            out.append(0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t ** 3))
    return np.array(out)


@lru_cache(maxsize=None)
def _model(character: str) -> tuple | None:
    paths = sources.kanji_strokes(character)
    return None if paths is None else tuple(parse_path(path) / 109.0 for path in paths)


class StrokeHand:
    """How one writer draws strokes. Everything is drawn from his seed; `letter` adds the unsteadiness of the moment."""

    def __init__(self, seed: int):
        rng = np.random.default_rng((seed, 71))
        self.seed = seed
        self.slant = rng.normal(0.06, 0.1)
        self.gamma = rng.uniform(0.85, 1.18, 2)
        self.round = rng.uniform(0.0, 0.75)
        self.straight = rng.uniform(0.0, 0.55)
        self.stroke_shift = rng.uniform(0.008, 0.032)
        self.stroke_turn = rng.uniform(0.01, 0.07)
        self.trim = rng.uniform(-0.07, 0.1)
        self.join = rng.uniform(0, 0.5) if rng.random() < 0.45 else 0.0
        self.hook = rng.uniform(0.03, 0.1) if rng.random() < 0.4 else 0.0
        self.taper = rng.uniform(0.0, 0.6)
        self.rise = rng.normal(0.04, 0.05)
        self.wave = rng.uniform(0.012, 0.035)
        self.own_digits = rng.random() < 0.65
        self.variant = {d: int(rng.integers(len(shapes))) for d, shapes in DIGITS.items()}

    def has(self, character: str) -> bool:
        return character in DIGITS or _model(character) is not None

    def letter(self, character: str, side: float, pen: float, moment) -> tuple[np.ndarray, float]:
        """Ink (0..1) of a letter in a square of 1.4 sides with the letter in the middle, and the share of the side that it is wide."""
        own = np.random.default_rng((self.seed, ord(character), 5))
        if character in DIGITS and (self.own_digits or _model(character) is None):
            lines = [smooth_line(tuple(line)) for line in DIGITS[character][self.variant[character]]]
        else:
            lines = [line.copy() for line in _model(character)]
        lines = [self._deform(line, own, moment) for line in lines]
        waves, again = Waves(own, self.wave), Waves(moment, self.wave * 0.45)
        turn = moment.normal(0, 0.025)
        out = []
        for line in lines:
            x, y = line[:, 0], line[:, 1]
            x, y = np.clip(x, 0, 1) ** self.gamma[0], np.clip(y, 0, 1) ** self.gamma[1]
            dx, dy = waves(x, y)
            ex, ey = again(x, y)
            x, y = x + dx + ex - 0.5, y + dy + ey - 0.5
            x, y = x - self.slant * y, y - self.rise * x
            out.append(np.stack([x - turn * y, y + turn * x], axis=1) + 0.5)
        return self._draw(out, side, pen, own), 1.0

    def _deform(self, line: np.ndarray, own, moment) -> np.ndarray:
        chord = line[:1] + (line[-1:] - line[:1]) * np.linspace(0, 1, len(line))[:, None]
        bend = np.abs(line - chord).max()
        if bend < 0.12:
            line = line + (chord - line) * self.straight
        for _ in range(int(self.round * 4)):
            inner = (line[:-2] + 2 * line[1:-1] + line[2:]) / 4
            line = np.concatenate([line[:1], inner, line[-1:]])
        centre = line.mean(axis=0)
        turn = own.normal(0, self.stroke_turn) + moment.normal(0, self.stroke_turn * 0.35)
        scale = 1 + own.normal(0, 0.04) + moment.normal(0, 0.02)
        rotation = np.array([[np.cos(turn), -np.sin(turn)], [np.sin(turn), np.cos(turn)]])
        line = (line - centre) @ rotation.T * scale + centre
        line = line + own.normal(0, self.stroke_shift, 2) + moment.normal(0, self.stroke_shift * 0.4, 2)
        step = line[-1] - line[-2] if len(line) > 1 else np.zeros(2)
        length = np.abs(np.diff(line, axis=0)).sum()
        ending = self.trim + moment.normal(0, 0.03)
        if ending > 0 and length > 0.25 and len(line) > 6:
            line = line[: max(len(line) - int(ending * len(line)), 4)]
        elif ending < 0 and np.linalg.norm(step) > 1e-6:
            line = np.concatenate([line, [line[-1] - step / np.linalg.norm(step) * ending * min(length, 0.6)]])
        if self.hook and length > 0.4 and abs(step[1]) > abs(step[0]):
            line = np.concatenate([line, [line[-1] + np.array([-self.hook, -self.hook * 0.6])]])
        return line

    def _draw(self, lines, side: float, pen: float, own) -> np.ndarray:
        size = max(int(round(side * 1.4)), 4)
        image = Image.new("L", (size * OVERSAMPLE, size * OVERSAMPLE), 0)
        draw = ImageDraw.Draw(image)
        scale, offset = side * OVERSAMPLE, side * 0.2 * OVERSAMPLE
        width = max(pen * OVERSAMPLE, 1.5)
        last = None
        for line in lines:
            points = line * scale + offset
            if last is not None and self.join and np.linalg.norm(points[0] - last) < 0.45 * scale and own.random() < self.join:
                self._line(draw, np.array([last, (last + points[0]) / 2 + own.normal(0, 0.02 * scale, 2), points[0]]), width * 0.55, 0)
            self._line(draw, points, width, self.taper)
            last = points[-1]
        return np.asarray(image.reduce(OVERSAMPLE), dtype=np.float32) / 255.0

    @staticmethod
    def _line(draw, points, width: float, taper: float):
        count = len(points)
        for n in range(count - 1):
            w = width * (1.08 - taper * (n / max(count - 1, 1)) ** 1.5)
            draw.line([tuple(points[n]), tuple(points[n + 1])], fill=255, width=max(int(round(w)), 1))
            draw.ellipse([points[n][0] - w / 2, points[n][1] - w / 2, points[n][0] + w / 2, points[n][1] + w / 2], fill=255)
        w = width * (1.08 - taper)
        draw.ellipse([points[-1][0] - w / 2, points[-1][1] - w / 2, points[-1][0] + w / 2, points[-1][1] + w / 2], fill=255)
