"""How large characters are written and where they stand in the line: what a network that sees only shapes cannot know.

Writes `Ocr/Recognition/Handwriting/glyph-sizes.txt` (embedded in the program): a character a line with the mean width, height and
height of its middle (down is positive, from the middle of a kanji) over the handwriting fonts, in the height of that hand's kanji.
Kanji of ordinary size are left out.

    python3 -m handwriting.sizes
"""
from __future__ import annotations

import pathlib

import numpy as np
from fontTools.ttLib import TTFont
from PIL import ImageFont

from . import charsets
from .sources import FONTS

HANDS = ["klee/KleeOne-Regular.ttf", "kiloji/kiloji.ttf", "seto/setofont.ttf", "yusei-magic/YuseiMagic-Regular.ttf"]
TARGET = pathlib.Path(__file__).parents[2] / "Recognition" / "Handwriting" / "glyph-sizes.txt"
USUAL = "東海県市町村様橋藤田高島野崎原博美健郎秋雄"
EM = 100
ORDINARY = 0.12


def boxes(path: str, characters: list[str]) -> dict[str, np.ndarray]:
    """Width, height and middle of each character that the font has, in kanji heights."""
    font = ImageFont.truetype(str(FONTS / path), EM)
    known = TTFont(FONTS / path).getBestCmap()
    found = {}
    for character in characters:
        mask, (_, down) = font.getmask2(character, mode="L")
        ink = mask.getbbox()
        if ord(character) in known and ink is not None:
            left, top, right, bottom = ink
            found[character] = np.array([right - left, bottom - top, down + (top + bottom) / 2])
    usual = np.array([found[character] for character in USUAL if character in found])
    height, middle = usual[:, 1].mean(), usual[:, 2].mean()
    return {character: (box - [0, 0, middle]) / height for character, box in found.items()}


def main() -> None:
    characters = charsets.unique("".join(charsets.text()) + "".join(charsets.kana()))
    hands = [boxes(path, characters) for path in HANDS]
    usual = np.mean([hand[character] for hand in hands for character in USUAL if character in hand], axis=0)
    lines = []
    for character in characters:
        seen = [hand[character] for hand in hands if character in hand]
        if not seen:
            continue
        width, height, middle = np.mean(seen, axis=0)
        kanji = "\u4e00" <= character <= "\u9fff" or character > "\uffff"
        if not kanji or max(abs(width - usual[0]), abs(height - usual[1]), abs(middle)) > ORDINARY:
            lines.append(f"{character}\t{width:.2f}\t{height:.2f}\t{middle:.2f}\n")
    TARGET.write_text("".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
