"""A trained network as recognition loads it: `<name>.onnx`, `<name>.labels.txt` (a character a line) and `<name>.json`."""
from __future__ import annotations

import json
import pathlib

import torch

from .nets import GlyphNet, Plan

OPSET = 13


def write(net: GlyphNet, plan: Plan, characters: list[str], folder: pathlib.Path, temperature: float = 1.0) -> pathlib.Path:
    path = folder / f"{plan.name}.onnx"
    net = net.to(memory_format=torch.contiguous_format).eval()
    torch.onnx.export(
        net, torch.zeros(1, 1, plan.size, plan.size), str(path), opset_version=OPSET, input_names=["glyphs"], output_names=["logits"],
        dynamic_axes={"glyphs": {0: "n"}, "logits": {0: "n"}})
    (folder / f"{plan.name}.labels.txt").write_text("\n".join(characters) + "\n", encoding="utf-8")
    (folder / f"{plan.name}.json").write_text(
        json.dumps({"size": plan.size, "margin": plan.margin, "temperature": temperature}) + "\n", encoding="utf-8")
    return path
