"""How well a network reads hands that it never saw: fonts kept out of training, strokes deformed otherwise, MNIST's test digits."""
from __future__ import annotations

import numpy as np
import torch

from . import charsets, sources
from .augment import augment
from .nets import GlyphNet, Plan

HELD_OUT = [
    ("yomogi", ["@fontsource/yomogi"]),
    ("yozfont", [sources.FONTS / "yozvox-yozfont/YOzRC_.ttf"]),
]
ONE_OF_A_KIND = {"ハ八", "ニ二", "ロ口", "カ力", "エ工", "タ夕", "ト卜", "ー一", "へヘ", "べベ", "ぺペ", "り リ", "oO0", "cC", "sS", "vV", "wW", "xX", "zZ",
                 "1lI", "-ー一", ".・、"}
SMALL, LARGE = "ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ", "あいうえおつやゆよわアイウエオツヤユヨワカケ"


def twins(characters: list[str]) -> np.ndarray:
    """Class of each character where twins count as one: nothing but context tells 口 from ロ, nothing but size ッ from ツ."""
    group = {}
    for number, members in enumerate(sorted(ONE_OF_A_KIND)):
        for member in members:
            group.setdefault(member, number)
    large = dict(zip(SMALL, LARGE))
    places = {character: index for index, character in enumerate(characters)}

    def of(character: str) -> int:
        character = large.get(character, character)
        return group.get(character, len(ONE_OF_A_KIND) + places.get(character, len(characters)))

    return np.array([of(character) for character in characters])


def measure(net: GlyphNet, plan: Plan, characters: list[str]) -> dict:
    generator = torch.Generator().manual_seed(99)
    rng = np.random.default_rng(99)
    same = twins(characters)
    figures: dict = {}

    def score(name: str, images: list, labels: list, mask: str = "") -> None:
        """With a mask, only its characters compete, as where the field's type allows nothing else."""
        kept = [(image, label) for image, label in zip(images, labels) if not mask or characters[label] in mask]
        if not kept:
            return
        images, labels = [image for image, _ in kept], [label for _, label in kept]
        barred = torch.tensor([bool(mask) and character not in mask for character in characters])
        right = top5 = 0
        with torch.no_grad():
            for start in range(0, len(images), 256):
                batch = torch.from_numpy(np.stack(images[start:start + 256])).float().div(255).unsqueeze(1)
                logits = net(augment(batch, plan.size, plan.margin, generator, 0.6)).masked_fill(barred, -1e9)
                best = logits.topk(min(5, len(characters)), 1).indices.numpy()
                truth = np.array(labels[start:start + 256])
                right += int((same[best[:, 0]] == same[truth]).sum())
                top5 += int((same[best] == same[truth][:, None]).any(1).sum())
        figures[name] = {"glyphs": len(images), "right": round(right / len(images), 4), "in_first_five": round(top5 / len(images), 4)}

    def both(name: str, drawn: list) -> None:
        images, labels = [image for image, _ in drawn], [label for _, label in drawn]
        score(name, images, labels)
        if "ア" in characters:
            score(f"{name}, among katakana", images, labels, charsets.KATAKANA + charsets.KANA_MARKS)

    for name, files in HELD_OUT:
        font = sources.FontSource(name, files)
        font.load(characters)
        drawn = [(font.draw(character), label) for label, character in enumerate(characters)]
        kept = [(image, label) for image, label in drawn if image is not None]
        both(name, kept)
    strokes = sources.StrokeSource()
    strokes.load(characters)
    kept = [(strokes.draw(character, rng), label) for label, character in enumerate(characters) if strokes.has(character)]
    both("strokes", kept)
    if "8" in characters:
        pictures, numbers = sources.mnist("t10k")
        places = {character: label for label, character in enumerate(characters)}
        score("mnist-test, among digits", list(pictures), [places[str(number)] for number in numbers], charsets.DIGITS)
    return figures


def on_bank(net: GlyphNet, plan: Plan, images: np.ndarray, labels: np.ndarray) -> dict:
    """Share of a bank's own glyphs read right: what a tiny run can show, and no more than that it learnt."""
    generator = torch.Generator().manual_seed(99)
    with torch.no_grad():
        batch = torch.from_numpy(images).float().div(255).unsqueeze(1)
        best = net(augment(batch, plan.size, plan.margin, generator, 0.3)).argmax(1).numpy()
    return {"own-bank": {"glyphs": len(images), "right": round(float((best == labels).mean()), 4)}}
