"""One writer's text in the places of a form: lines, boxes, dates, corrections; every call says where the ink lies."""
import unicodedata

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from . import sources

NARROW = set("0123456789.,-()/ABCDEFGHIJKLMNOPQRSTUVWXYZ~～")


class Box:
    """A rectangle in mm that grows around ink."""

    def __init__(self):
        self.left = self.top = float("inf")
        self.right = self.bottom = float("-inf")

    def add(self, left, top, right, bottom):
        self.left, self.top = min(self.left, left), min(self.top, top)
        self.right, self.bottom = max(self.right, right), max(self.bottom, bottom)

    def meets(self, rect) -> bool:
        return self.left < rect[0] + rect[2] and rect[0] < self.right and self.top < rect[1] + rect[3] and rect[1] < self.bottom


class Pen:
    """Writes on the first layer of a sheet."""

    def __init__(self, sheet, writer, color):
        self.sheet, self.writer = sheet, writer
        self.ink = sheet.layer(color)
        self.rng = writer.rng

    # Lines of text ------------------------------------------------------------------------------------------------------------------

    def line(self, text: str, x: float, y: float, size: float, box: Box, right: float | None = None, tight: float = 1.0) -> float:
        """Writes from x on (or, with `right`, so that it ends there) around the middle line y; size is the height of a letter in mm. Gives the end."""
        if self.writer.style == "print":
            return self._print(text, x, y, size, box, right)
        w, rng = self.writer, self.rng
        advances = [self._advance(c, size, tight) for c in text]
        if right is not None:
            x = right - sum(advances)
        start = x
        for character, advance in zip(text, advances):
            height = size * (1 + rng.normal(0, w.jitter))
            plain = unicodedata.normalize("NFKC", character) if character in "０１２３４５６７８９－（）" else character
            if plain in "0123456789":
                height *= w.digit_scale
            cy = y + (x - start) * w.drift + rng.normal(0, w.wobble) * size
            cx = x + advance / 2
            if plain.strip():
                self._glyph(plain, cx, cy, height, box)
            x += advance * (1 + rng.normal(0, 0.04))
        return x

    def _advance(self, character: str, size: float, tight: float) -> float:
        if character in " 　":
            return size * (0.55 if character == "　" else 0.4) * tight
        if character in ",.":
            return size * 0.3 * tight
        if character in "0123456789０１２３４５６７８９" and self.writer.style != "print" and self.writer.digits == "mnist":
            return size * 0.78 * self.writer.spacing * tight
        if character in NARROW:
            return size * (0.8 if character.isalpha() else 0.66) * self.writer.spacing * tight
        if "０" <= character <= "９":
            return size * 0.74 * self.writer.spacing * tight
        return size * 1.04 * self.writer.spacing * tight

    def _glyph(self, character: str, cx: float, cy: float, height: float, box: Box):
        side = height * self.sheet.dpmm
        if character == ",":
            dx = 0.1 * height
            self.sheet.draw_line(self.ink, [(cx + dx, cy + height * .32), (cx - dx, cy + height * .56)], self.writer.pen_mm)
            box.add(cx - dx, cy, cx + dx, cy + height * .56)
            return
        if character in "-－":
            self.sheet.draw_line(self.ink, [(cx - height * .2, cy + self.rng.normal(0, .03) * height), (cx + height * .2, cy + self.rng.normal(0, .04) * height)],
                                 self.writer.pen_mm)
            box.add(cx - height * .2, cy - .2, cx + height * .2, cy + .2)
            return
        glyph = self.writer.letter(character, side, self.sheet.dpmm)
        if glyph is None:
            self._print(character, cx - height / 2, cy, height, box, None)
            return
        self.sheet.paste(self.ink, glyph, cx, cy)
        reach = height * 0.5
        box.add(cx - reach * (.5 if character in NARROW else 1), cy - reach, cx + reach * (.5 if character in NARROW else 1), cy + reach)

    def _print(self, text: str, x: float, y: float, size: float, box: Box, right: float | None) -> float:
        font = print_font(self.writer, size * self.sheet.dpmm)
        width = font.getlength(text) / self.sheet.dpmm
        if right is not None:
            x = right - width
        h = int(size * self.sheet.dpmm * 1.5)
        image = Image.new("L", (int(width * self.sheet.dpmm) + 8, h), 0)
        ImageDraw.Draw(image).text((4, h / 2), text, font=font, fill=255, anchor="lm")
        glyph = np.asarray(image, dtype=np.float32) / 255
        self.sheet.paste(self.ink, glyph, x + width / 2, y)
        box.add(x, y - size / 2, x + width, y + size / 2)
        return x + width

    def width(self, text: str, size: float) -> float:
        if self.writer.style == "print":
            return print_font(self.writer, size * self.sheet.dpmm).getlength(text) / self.sheet.dpmm
        return sum(self._advance(c, size, 1.0) for c in text)

    # Fields -------------------------------------------------------------------------------------------------------------------------

    def text(self, text: str, rect, box: Box, flags: list, may_overflow: bool = False):
        """Free text in a rectangle: smaller, tighter or on two lines where it is long; some writers run over the edge instead."""
        x, y, w, h = rect
        size = min(h * 0.72, 6.2) * self.writer.size if self.writer.style != "print" else min(h * 0.62, 3.9)
        size = min(size, h * 0.86)
        left = x + (1.0 + 2.2 * self.rng.random() if self.writer.style != "print" else 1.5)
        room = x + w - 0.6 - left
        full = self.width(text, size)
        middle = y + h / 2 + (self.rng.normal(0, 0.05) * h if self.writer.style != "print" else 0)
        if full <= room:
            self.line(text, left + (self.rng.uniform(0, min(room - full, 6)) if self.writer.style != "print" else 0), middle, size, box)
            return
        smaller = size * room / full
        if smaller >= size * 0.62 or h < 5.2:
            if may_overflow and smaller < size * 0.85:
                smaller = min(size * 0.85, smaller * 1.25)
                flags.append("overflow")
            self.line(text, x + 0.6, middle, smaller, box)
            return
        cut = self._cut(text)
        size = min(h * 0.44, size)
        for part, line in ((text[:cut], y + h * 0.27), (text[cut:].lstrip("　"), y + h * 0.74)):
            fit = min(1.0, (x + w - 0.6 - x - 0.8) / max(self.width(part, size), 0.1))
            self.line(part, x + 0.8, line, size * fit, box)

    @staticmethod
    def _cut(text: str) -> int:
        spaces = [i for i, c in enumerate(text) if c == "　"]
        return min(spaces, key=lambda i: abs(i - len(text) / 2)) if spaces and len(text) * .25 < spaces[-1] < len(text) * .85 else len(text) // 2

    def amount(self, text: str, rect, box: Box):
        """Right-aligned, with commas, ticks or nothing between the thousands as the writer does."""
        x, y, w, h = rect
        size = min(h * 0.66, 4.6) * (self.writer.size if self.writer.style != "print" else 0.85)
        if self.writer.style != "print" and self.writer.commas == "none":
            text = text.replace(",", "")
        room = w - 1.2
        if self.width(text, size) > room:
            size *= room / self.width(text, size)
        self.line(text, x, y + h / 2 + (self.rng.normal(0, .04) * h if self.writer.style != "print" else 0), size, box, right=x + w - self.rng.uniform(.5, 2.2))
        return text

    def boxed(self, text: str, rects, right_aligned: bool, box: Box, flags: list) -> list:
        """A character a box; gives the boxes used."""
        used = rects[len(rects) - len(text):] if right_aligned else rects[:len(text)]
        reach = 0.0
        for character, (x, y, w, h) in zip(text, used):
            if not character.strip():
                continue
            if self.writer.style == "print":
                self._print(character, x + w / 2 - min(h * .72, w * 1.1) * .25, y + h / 2, min(h * 0.72, w * 1.1), box, None)
                continue
            scale = 0.98 if self.writer.messy_boxes else 0.74
            side = min(h * scale, w * scale * 1.35) * self.writer.digit_scale * (1 + self.rng.normal(0, self.writer.jitter))
            dx, dy = self.rng.normal(0, 0.1 if self.writer.messy_boxes else 0.05, 2)
            self._glyph(character, x + w * (.5 + dx), y + h * (.5 + dy), side, box)
            reach = max(reach, side / 2 + abs(dy) * h - h / 2, side * .33 + abs(dx) * w - w / 2)
        if reach > 0:
            flags.append("touches_box")
        return used

    def date(self, entry, place, box: Box, struck: tuple[str, str] | None):
        """Year, month and day in their places; `struck` = (part, wrong number) is written first, crossed out, the right one above it."""
        from .entry import wareki
        _, _, year = wareki(entry.date)
        for part, value in (("year", year), ("month", entry.date.month), ("day", entry.date.day)):
            x, y, w, h = place[f"{part}_rect"]
            size = min(h * .7, 4.6) * (self.writer.size if self.writer.style != "print" else .8)
            shown = str(value)
            if value == 1 and part == "year" and self.rng.random() < 0.3:
                shown = "元"
            wrong = struck is not None and struck[0] == part
            line = y + h * .5
            wide = self.width(struck[1] if wrong else shown, size)
            size *= min(1.0, (w + 1.0) / max(wide, .1))
            spot = Box()
            self.line(struck[1] if wrong else shown, x + (w - min(wide, w + 1)) / 2, line, size, spot)
            if wrong:
                self.strike(spot)
                self.line(shown, x + (w - wide * .7) / 2, spot.top - size * .36, size * .72, spot)
            box.add(spot.left, spot.top, spot.right, spot.bottom)

    def strike(self, box: Box):
        """Two lines through what was written."""
        middle = (box.top + box.bottom) / 2
        gap = max((box.bottom - box.top) * .09, .35)
        for sign in (-1, 1):
            tilt = self.rng.normal(0, .25)
            y = middle + sign * gap
            self.sheet.draw_line(self.ink, [(box.left - .5, y - tilt), (box.right + .5, y + tilt)], self.writer.pen_mm)


_fonts: dict = {}


def print_font(writer, pixels: float):
    """The printing font of a writer; hands print what no hand can write in the first one."""
    name = writer.font if writer.style == "print" else sources.PRINT_FONTS[0].name
    path = next(p for p in sources.PRINT_FONTS if p.name == name)
    key = (path, max(int(round(pixels)), 4))
    if key not in _fonts:
        _fonts[key] = ImageFont.truetype(str(path), key[1])
    return _fonts[key]
