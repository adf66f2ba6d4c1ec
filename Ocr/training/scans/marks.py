"""Rings, check marks, slashes, seals and stamps, as unsteady as they are on paper."""
import numpy as np
from PIL import Image, ImageDraw, ImageFont

from . import sources


def ring(pen, rect, flags: list, box):
    """A ring around a word: wobbly, often open, at times off its place or an ellipse far too wide."""
    rng, w = pen.rng, pen.writer
    x, y, width, height = rect
    if w.style == "print":
        a, b, wobble, gap = width / 2 + .7, height / 2 + .5, 0, 0
        cx, cy = x + width / 2, y + height / 2
    else:
        a = (width / 2 + rng.uniform(.2, 1.3)) * (1 + rng.normal(0, .04))
        b = (height / 2 + rng.uniform(.1, 1.0)) * (1 + rng.normal(0, .06))
        cx, cy = x + width / 2 + rng.normal(0, .05) * width, y + height / 2 + rng.normal(0, .09) * height
        wobble, gap = rng.uniform(.01, .06), (rng.uniform(.25, 1.3) if rng.random() < .4 else rng.uniform(-.7, .1))
    start = rng.uniform(-2.6, -.6)
    angles = start + np.linspace(0, (2 * np.pi - gap), 64) * (1 if rng.random() < .5 else -1)
    spiral = 1 + np.linspace(0, rng.normal(0, .1), 64) + wobble * np.sin(angles * 2 + rng.uniform(0, 6)) + wobble * .7 * np.sin(angles * 3 + rng.uniform(0, 6))
    tilt = rng.normal(0, .1) if w.style != "print" else 0
    px, py = a * spiral * np.cos(angles), b * spiral * np.sin(angles)
    points = np.stack([cx + px - tilt * py, cy + py + tilt * px * b / a], axis=1)
    pen.sheet.draw_line(pen.ink, points, w.pen_mm if w.style != "print" else .3, .3 if w.style != "print" else 0)
    if gap > .25:
        flags.append("open_circle")
    box.add(*points.min(axis=0), *points.max(axis=0))


def check(pen, rect, flags: list, box, kind: str | None = None):
    """レ, ×, a filled box or a ring around it."""
    rng, w = pen.rng, pen.writer
    x, y, width, height = rect
    kind = kind or ("tick" if w.style == "print" else w.tick)
    grow = rng.uniform(.8, 1.9) if w.style != "print" else .9
    cx, cy = x + width / 2 + rng.normal(0, .12) * width, y + height / 2 + rng.normal(0, .12) * height
    pw = w.pen_mm if w.style != "print" else .35

    def at(u, v):
        return cx + u * width * grow, cy + v * height * grow

    if kind == "tick":
        points = [at(-.5, -.05), at(-.15, .45), at(.65, -.7)]
        pen.sheet.draw_line(pen.ink, points, pw * 1.1, .4)
    elif kind == "cross":
        points = [at(-.45, -.45), at(.45, .45), at(-.42, .45), at(.45, -.42)]
        pen.sheet.draw_line(pen.ink, points[:2], pw)
        pen.sheet.draw_line(pen.ink, points[2:], pw)
    elif kind == "fill":
        points = [at(u, v / 2) for v in np.linspace(-.8, .8, 7) for u in ((-.42, .42) if int(v * 10) % 2 else (.42, -.42))]
        pen.sheet.draw_line(pen.ink, points, pw)
    else:
        points = [(x - .6, y - .6), (x + width + .6, y + height + .6)]
        ring(pen, (x - .2, y - .2, width + .4, height + .4), [], box)
    points = np.array(points)
    if (points < [x - .3, y - .3]).any() or (points > [x + width + .3, y + height + .3]).any():
        flags.append("mark_outside_box")
    box.add(*points.min(axis=0), *points.max(axis=0))


def slash(pen, rects):
    """One line through fields that stay empty."""
    left, top = min(r[0] for r in rects) + 1, min(r[1] for r in rects) + 1
    right, bottom = max(r[0] + r[2] for r in rects) - 1, max(r[1] + r[3] for r in rects) - 1
    ends = [(right, top), (left, bottom)]
    bow = pen.rng.normal(0, 1.2)
    middle = ((ends[0][0] + ends[1][0]) / 2 + bow, (ends[0][1] + ends[1][1]) / 2 + bow)
    pen.sheet.draw_line(pen.ink, [ends[0], middle, ends[1]], pen.writer.pen_mm)


def _stamped(sheet, layer, image, x, y, rng, tilt):
    """Lays a stamp with uneven ink."""
    turned = image.rotate(tilt, resample=Image.BICUBIC, expand=True)
    ink = np.asarray(turned, dtype=np.float32) / 255
    patches = Image.fromarray(rng.uniform(90, 255, (6, 6)).astype(np.uint8)).resize(turned.size, Image.BICUBIC)
    ink = ink * np.clip(np.asarray(patches, np.float32) / 255 * 1.25, .35, 1)
    sheet.paste(layer, ink, x, y)


def seal(sheet, layer, name: str, x: float, y: float, rng, size_mm: float = 10.5):
    """A round personal seal."""
    count = int(size_mm * sheet.dpmm)
    image = Image.new("L", (count * 2, count * 2), 0)
    draw = ImageDraw.Draw(image)
    draw.ellipse([4, 4, count * 2 - 5, count * 2 - 5], outline=255, width=max(int(.5 * sheet.dpmm), 2))
    letters = name[:3]
    side = int(count * 2 * .8 / max(len(letters), 2))
    font = ImageFont.truetype(str(sources.PRINT_FONTS[1]), side)
    for n, letter in enumerate(letters):
        draw.text((count, count * 2 * .5 + (n - (len(letters) - 1) / 2) * side * .98), letter, font=font, fill=255, anchor="mm")
    _stamped(sheet, layer, image.reduce(2), x, y, rng, rng.normal(0, 9))
    return (x - size_mm / 2, y - size_mm / 2, size_mm, size_mm)


def receipt(sheet, layer, day, x: float, y: float, rng, town: str = "見本市"):
    """The town's round date stamp, or an oblong one."""
    size = 19.0
    count = int(size * sheet.dpmm)
    image = Image.new("L", (count * 2, count * 2), 0)
    draw = ImageDraw.Draw(image)
    line = max(int(.35 * sheet.dpmm * 2), 2)
    font = ImageFont.truetype(str(sources.PRINT_FONTS[0]), int(count * .33))
    middle = f"{day.year - 2018}.{day.month}.{day.day}"
    if rng.random() < .7:
        draw.ellipse([line, line, count * 2 - line, count * 2 - line], outline=255, width=line)
        for v in (.68, 1.3):
            half = count * np.sqrt(max(1 - (v - 1) ** 2, 0)) * .98
            draw.line([count - half, count * v, count + half, count * v], fill=255, width=max(line // 2, 1))
    else:
        draw.rectangle([line, count * .3, count * 2 - line, count * 1.7], outline=255, width=line)
    for words, v in ((town, .48), (middle, 1.0), ("受付", 1.52)):
        draw.text((count, count * v), words, font=font, fill=255, anchor="mm")
    _stamped(sheet, layer, image.reduce(2), x, y, rng, rng.normal(0, 7))
    return (x - size / 2, y - size / 2, size, size)
