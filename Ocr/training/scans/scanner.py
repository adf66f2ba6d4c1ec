"""From a sheet to the image of it: paper flaws, geometry, light, sensor and mode, with the mapping from mm to pixels that results."""
from dataclasses import dataclass

import numpy as np
from PIL import Image, ImageFilter
from scipy import ndimage


@dataclass
class Scanner:
    """A device and its settings. `kind` as in the truth files: mono, office, color, copy, fax, photo."""
    kind: str
    dpi: int
    mode: str
    format: str
    quality: int | None
    fine: bool = True

    def describe(self) -> dict:
        row = {"kind": self.kind, "dpi": self.dpi, "mode": self.mode, "format": self.format, "jpeg_quality": self.quality}
        if not self.fine:
            row["dpi_y"] = 98
        return row

    @property
    def work_dpi(self) -> int:
        return {150: 300, 180: 360}.get(self.dpi, self.dpi) if self.kind != "photo" else 250


def draw_scanner(rng, small: bool = False) -> Scanner:
    """A device at random. `small` keeps files small: at most 200 dpi with shades, JPEG rather than what loses nothing."""
    drawn = _draw(rng)
    if small and drawn.mode != "bilevel":
        drawn.dpi = min(drawn.dpi, 200)
        drawn.format = "jpg" if drawn.format == "png" else "pdf" if drawn.format == "tiff" else drawn.format
        drawn.quality = min(drawn.quality or 70, 70)
    return drawn


def _draw(rng) -> Scanner:
    kind = str(rng.choice(["mono", "office", "color", "copy", "fax", "photo"], p=[.27, .2, .2, .13, .1, .1]))
    if kind == "fax":
        fine = rng.random() < .65
        return Scanner(kind, 204 if not fine else 200, "bilevel", "pdf" if fine and rng.random() < .5 else "tiff", None, fine)
    if kind == "photo":
        return Scanner(kind, int(rng.choice([150, 180, 200])), "color", "jpg", int(rng.integers(58, 88)))
    dpi = int(rng.choice([150, 200, 240, 300, 400, 600], p=[.1, .35, .08, .36, .08, .03]))
    if kind == "mono":
        return Scanner(kind, max(dpi, 200), "bilevel", str(rng.choice(["tiff", "pdf"])), None)
    if kind in ("office", "copy"):
        form = str(rng.choice(["pdf", "jpg", "tiff", "png"], p=[.45, .3, .15, .1]))
        return Scanner(kind, min(dpi, 400), "gray", form, int(rng.integers(52, 90)) if form in ("pdf", "jpg") else None)
    form = str(rng.choice(["pdf", "jpg", "png"], p=[.52, .4, .08]))
    return Scanner(kind, min(dpi, 300), "color", form, int(rng.integers(52, 88)) if form in ("pdf", "jpg") else None)


def flaws(page: np.ndarray, dpmm: float, rng, flags: list, back: np.ndarray | None):
    """What happened to the paper itself; works in place on grey or colour pixels."""
    h, w = page.shape[:2]
    if back is not None and rng.random() < .3:
        other = back[:, ::-1] if back.ndim == 2 else back[:, ::-1].mean(axis=2)
        other = np.asarray(Image.fromarray(other.astype(np.uint8)).resize((w, h)).filter(ImageFilter.BoxBlur(.12 * dpmm)), np.float32)
        ghost = 1 - (255 - other) / 255 * rng.uniform(.05, .14)
        page[:] = (page * (ghost if page.ndim == 2 else ghost[..., None])).astype(np.uint8)
        flags.append("bleed_through")
    if rng.random() < .13:
        shade = int(rng.integers(20, 90))
        for side in (-1, 1):
            _disc(page, 12 * dpmm, h / 2 + side * 40 * dpmm, 2.8 * dpmm, shade)
        flags.append("punch_holes")
    if rng.random() < .13:
        x, y, turn = rng.uniform(6, 14) * dpmm, rng.uniform(5, 12) * dpmm, rng.uniform(-.8, .8)
        for t in np.linspace(-5, 5, int(40 * dpmm / 6)):
            _disc(page, x + t * dpmm * np.cos(turn), y + t * dpmm * np.sin(turn), .35 * dpmm, 70)
        flags.append("staple")
    if rng.random() < .06:
        place, dark = int(rng.uniform(.2, .8) * h), rng.uniform(.75, .93)
        band = np.exp(-(((np.arange(h) - place) / (1.1 * dpmm)) ** 2)) * (1 - dark)
        page[:] = (page * (1 - (band[:, None] if page.ndim == 2 else band[:, None, None]))).astype(np.uint8)
        flags.append("fold")


def _disc(page, x, y, radius, shade):
    a, b = max(int(y - radius), 0), max(int(x - radius), 0)
    part = page[a:int(y + radius) + 2, b:int(x + radius) + 2]
    yy, xx = np.mgrid[a:a + part.shape[0], b:b + part.shape[1]]
    part[(yy - y) ** 2 + (xx - x) ** 2 <= radius ** 2] = shade


def shoot(page: np.ndarray, work_dpi: int, scanner: Scanner, rng, turned: int, flags: list, faint: bool = False) -> tuple[np.ndarray, list, float | None]:
    """The image of a sheet, the mapping from mm to its pixels (pixel centres are whole numbers) and the skew. `faint`: written in pencil."""
    matrix, skew, size = _geometry(page, work_dpi, scanner, rng)
    inverse = np.linalg.inv(matrix)
    scale = abs(matrix[0, 0]) if scanner.kind != "photo" else 1
    picture = Image.fromarray(page)
    if scale < .75:
        picture = picture.resize((page.shape[1] // 2, page.shape[0] // 2), Image.BOX)
        inverse = np.diag([.5, .5, 1]) @ inverse
    coefficients = tuple((inverse / inverse[2, 2]).ravel()[:8])
    ground = 255
    if scanner.kind == "photo":
        ground = int(rng.choice([45, 70, 100, 150]))
    fill = ground if page.ndim == 2 else (ground, int(ground * .97), int(ground * .93))
    kind = Image.PERSPECTIVE if scanner.kind == "photo" else Image.AFFINE
    shot = picture.transform(size, kind, coefficients[:6] if kind == Image.AFFINE else coefficients, Image.BILINEAR, fillcolor=fill)
    image = _light(_soften(shot, scanner, rng), scanner, rng, flags, faint)
    mm = matrix @ _centre_shift(work_dpi)
    mm = np.array([[1, 0, -.5], [0, 1, -.5], [0, 0, 1]]) @ mm
    if not scanner.fine:
        image = image[::2] if rng.random() < .5 else np.minimum(image[0:image.shape[0] // 2 * 2:2], image[1::2])
    image, mm = turn(image, mm, turned, scanner)
    return image, [[round(float(v), 6) for v in row] for row in mm / mm[2, 2]], skew


def _centre_shift(work_dpi: int) -> np.ndarray:
    s = work_dpi / 25.4
    return np.diag([s, s, 1.0])


def turn(image: np.ndarray, mm: np.ndarray, degrees: int, scanner: Scanner):
    """Turns image and mapping clockwise. Standard fax keeps its mapping in square pixels, as a viewer shows it."""
    rows = image.shape[0] * (1 if scanner.fine else 204 / 98)
    cols = image.shape[1]
    for _ in range(degrees // 90):
        image = np.rot90(image, -1)
        mm = np.array([[0, -1, rows - 1], [1, 0, 0], [0, 0, 1]]) @ mm
        rows, cols = cols, rows
    return np.ascontiguousarray(image), mm


def _geometry(page, work_dpi, scanner, rng):
    """Matrix from sheet pixels (edges at whole numbers) to image pixels, skew in degrees, image size."""
    h, w = page.shape[:2]
    scale = scanner.dpi / work_dpi
    if scanner.kind == "photo":
        return _photo(w, h, scale, rng)
    skew = float(np.clip(rng.normal(0, .7), -2.5, 2.5))
    if rng.random() < .1:
        skew = float(rng.uniform(-5, 5))
    angle = np.radians(skew)
    stretch = 1 + rng.normal(0, .0025, 2)
    size = (int(round(w * scale)), int(round(h * scale)))
    turn_about = np.array([[1, 0, w / 2], [0, 1, h / 2], [0, 0, 1]]) @ np.array(
        [[np.cos(angle), -np.sin(angle), 0], [np.sin(angle), np.cos(angle), 0], [0, 0, 1]]) @ np.array([[1, 0, -w / 2], [0, 1, -h / 2], [0, 0, 1]])
    shift = rng.normal(0, 1.6, 2) * scanner.dpi / 25.4
    matrix = np.array([[scale * stretch[0], 0, shift[0]], [0, scale * stretch[1], shift[1]], [0, 0, 1]]) @ turn_about
    return matrix, round(skew, 3), size


def _photo(w, h, scale, rng):
    margin = rng.uniform(.03, .12)
    size = (int(w * scale * (1 + 2 * margin)), int(h * scale * (1 + 2 * margin)))
    corners = np.array([[0, 0], [w, 0], [w, h], [0, h]], float)
    spread = .045 * w * scale
    target = corners * scale + np.array([size[0] - w * scale, size[1] - h * scale]) / 2 + rng.uniform(-spread, spread, (4, 2))
    angle = np.radians(rng.normal(0, 1.6))
    middle = target.mean(axis=0)
    target = (target - middle) @ np.array([[np.cos(angle), np.sin(angle)], [-np.sin(angle), np.cos(angle)]]) + middle
    rows = []
    for (x, y), (u, v) in zip(corners, target):
        rows += [[x, y, 1, 0, 0, 0, -u * x, -u * y], [0, 0, 0, x, y, 1, -v * x, -v * y]]
    solution = np.linalg.solve(np.array(rows), target.ravel())
    return np.append(solution, 1).reshape(3, 3), None, size


def _light(image: np.ndarray, scanner: Scanner, rng, flags: list, faint: bool) -> np.ndarray:
    h, w = image.shape[:2]
    pixels = image.astype(np.float32)
    if scanner.kind == "photo":
        flags.append("phone_photo")
        pixels = _field(h, w, rng, .68, 1.02)[..., None] * pixels * np.array([1, rng.uniform(.95, 1), rng.uniform(.88, 1)], np.float32)
    else:
        if rng.random() < .3:
            side = rng.uniform(.5, .85)
            ramp = np.clip((np.arange(w) / w - .0) / rng.uniform(.08, .25), side, 1)[None, :]
            pixels *= ramp if pixels.ndim == 2 else ramp[..., None]
            flags.append("shadow")
        if rng.random() < .25:
            width = int(rng.uniform(.5, 4) * scanner.dpi / 25.4)
            edge = [np.s_[:width], np.s_[-width:], np.s_[:, :width], np.s_[:, -width:]][int(rng.integers(4))]
            pixels[edge] = rng.uniform(20, 150)
            flags.append("dark_edge")
    if scanner.kind == "copy":
        pixels = (pixels - 128) * rng.uniform(1.15, 1.6) + rng.uniform(118, 140)
        pixels = ndimage.grey_erosion(pixels, size=(2, 2)) if rng.random() < .35 else pixels
        specks = rng.random((h // 3 + 1, w // 3 + 1)) < .0004
        pixels[specks.repeat(3, 0).repeat(3, 1)[:h, :w]] *= .4
    if scanner.mode == "bilevel":
        return _bilevel(pixels, scanner, rng, flags, faint)
    noise = _noise(pixels.shape, rng) * rng.uniform(1.2, 4.5)
    paper = rng.uniform(.93, 1.0)
    return np.clip(pixels * paper + noise, 0, 255).astype(np.uint8)


def _bilevel(pixels, scanner, rng, flags, faint):
    h, w = pixels.shape
    pixels = pixels + _noise(pixels.shape, rng) * rng.uniform(6, 20)
    # Whoever scans a sheet written in pencil sets the device so that one can read it.
    white = pixels > (rng.uniform(172, 196) if faint else rng.uniform(118, 178))
    if scanner.kind == "fax":
        dots = rng.random((h, w), dtype=np.float32)
        white = (white | (dots < .0012)) & (dots > .0009 * rng.uniform(.2, 1.6)) if rng.random() < .8 else white
        if rng.random() < .35:
            for _ in range(int(rng.integers(1, 4))):
                row = int(rng.integers(h))
                white[row:row + int(rng.integers(1, 3))] = rng.random() < .5
            flags.append("fax_line")
    return np.where(white, 255, 0).astype(np.uint8)


def _soften(shot: Image.Image, scanner: Scanner, rng) -> np.ndarray:
    """What the lens takes away; resampling has done as much as a good scanner's already."""
    radius = {"photo": rng.uniform(.3, .8), "copy": .6, "fax": .45}.get(scanner.kind, 0)
    return np.asarray(shot.filter(ImageFilter.GaussianBlur(radius)) if radius else shot)


def _noise(shape, rng) -> np.ndarray:
    """Unit noise: one patch, laid side by side in one order down and another across so that no pattern shows."""
    side = 701
    patch = rng.standard_normal((side, side), dtype=np.float32)
    down, across = np.arange(shape[0]), np.arange(shape[1])
    rows = (down * 1 + (down // side) * 137) % side
    columns = (across + (across // side) * 251) % side
    noise = patch[rows][:, columns]
    if len(shape) == 2:
        return noise
    return np.stack([noise, np.roll(noise, 83, axis=0), np.roll(noise, 211, axis=1)], axis=2)


def _field(h, w, rng, low, high):
    """Light that falls off slowly over the picture."""
    coarse = rng.uniform(low, high, (3, 3)).astype(np.float32)
    return np.asarray(Image.fromarray(coarse).resize((w, h), Image.BICUBIC)).clip(.35, 1.1)
