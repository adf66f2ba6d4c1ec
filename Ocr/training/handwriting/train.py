"""Trains one network: `python3 -m handwriting.train digits|kana|text [--work DIR] [--steps N] [--tiny]`.

Everything follows from the seed. A checkpoint is written every few minutes; the same command goes on from it.
"""
from __future__ import annotations

import argparse
import copy
import dataclasses
import hashlib
import json
import pathlib
import time

import numpy as np
import torch
import torch.nn.functional as F

from . import bank, charsets, evaluate, export, sources
from .augment import augment
from .nets import PLANS, GlyphNet, Plan

CHECKPOINT_SECONDS = 240
WARM_UP = 150
AVERAGE = 0.998
SMOOTHING = 0.05
TINY_CLASSES = 12


class Sampler:
    """Draws characters by how common they are, and one of a character's glyphs by its source's weight."""

    def __init__(self, glyphs: bank.Bank, seed: int) -> None:
        common = charsets.common()
        share = np.array([2.0 if c in common or not ("\u4e00" <= c <= "\u9fff") else 1.0 for c in glyphs.characters])
        self._of_class = np.cumsum(share / share.sum())
        order = np.argsort(glyphs.labels, kind="stable")
        self._order = order
        self._starts = np.searchsorted(glyphs.labels[order], np.arange(len(glyphs.characters)))
        self._ends = np.append(self._starts[1:], len(order))
        self._cumulated = np.concatenate([[0.0], np.cumsum(glyphs.weights[order], dtype=np.float64)])
        self._glyphs = glyphs
        self.rng = np.random.default_rng(seed)

    def draw(self, count: int) -> tuple[torch.Tensor, torch.Tensor]:
        labels = np.searchsorted(self._of_class, self.rng.random(count)).clip(0, len(self._of_class) - 1)
        low, high = self._cumulated[self._starts[labels]], self._cumulated[self._ends[labels]]
        places = np.searchsorted(self._cumulated, low + self.rng.random(count) * (high - low), side="right") - 1
        chosen = self._order[places.clip(0, len(self._order) - 1)]
        images = torch.from_numpy(self._glyphs.images[chosen]).float().div_(255).unsqueeze(1)
        return images, torch.from_numpy(self._glyphs.labels[chosen])


def rate_at(step: int, steps: int, peak: float) -> float:
    if step < WARM_UP:
        return peak * (step + 1) / WARM_UP
    return peak * (0.01 + 0.99 * 0.5 * (1 + np.cos(np.pi * (step - WARM_UP) / max(1, steps - WARM_UP))))


def load_bank(plan: Plan, characters: list[str], folder: pathlib.Path, tiny: bool) -> bank.Bank:
    path = folder / f"{plan.name}-bank.npz"
    if path.exists():
        loaded = bank.Bank.load(path)
        if loaded.characters == characters:
            return loaded
    hands, prints = (sources.HANDS[:1], []) if tiny else (sources.HANDS, sources.PRINT)
    glyphs = bank.build(characters, plan.strokes_each, plan.seed, plan.real_digits, hands, prints)
    glyphs.save(path)
    return glyphs


def train(plan: Plan, characters: list[str], folder: pathlib.Path, tiny: bool) -> GlyphNet:
    torch.manual_seed(plan.seed)
    glyphs = load_bank(plan, characters, folder, tiny)
    print(f"{plan.name}: {len(glyphs.images)} glyphs of {len(characters)} characters, bank {glyphs.digest()[:16]}", flush=True)
    net = GlyphNet(plan, len(characters)).to(memory_format=torch.channels_last)
    average = copy.deepcopy(net)
    optimizer = torch.optim.AdamW(net.parameters(), lr=plan.rate, weight_decay=0.01)
    sampler = Sampler(glyphs, plan.seed)
    generator = torch.Generator().manual_seed(plan.seed)
    step, spent = 0, 0.0
    checkpoint = folder / f"{plan.name}.pt"
    if checkpoint.exists():
        state = torch.load(checkpoint)
        # More or fewer steps are the same training with another end; everything else must be the same.
        if state["plan"] | {"steps": plan.steps} == dataclasses.asdict(plan) and state["characters"] == characters:
            net.load_state_dict(state["net"])
            average.load_state_dict(state["average"])
            optimizer.load_state_dict(state["optimizer"])
            generator.set_state(state["generator"])
            sampler.rng.bit_generator.state = state["rng"]
            step, spent = state["step"], state["spent"]
            print(f"going on from step {step}", flush=True)
    started = saved = time.monotonic()
    running = 0.0
    while step < plan.steps:
        for group in optimizer.param_groups:
            group["lr"] = rate_at(step, plan.steps, plan.rate)
        images, labels = sampler.draw(plan.batch)
        with torch.no_grad():
            images = augment(images, plan.size, plan.margin, generator).contiguous(memory_format=torch.channels_last)
        loss = F.cross_entropy(net(images), labels, label_smoothing=SMOOTHING)
        optimizer.zero_grad(set_to_none=True)
        loss.backward()
        optimizer.step()
        step += 1
        keep = min(AVERAGE, (1 + step) / (10 + step))
        with torch.no_grad():
            for mean, now in zip(average.state_dict().values(), net.state_dict().values()):
                if mean.dtype.is_floating_point:
                    mean.lerp_(now, 1 - keep)
                else:
                    mean.copy_(now)
        running = 0.98 * running + 0.02 * loss.item() if step > 1 else loss.item()
        if step % 50 == 0:
            print(f"step {step}/{plan.steps}  loss {running:.3f}  {spent + time.monotonic() - started:.0f} s", flush=True)
        if time.monotonic() - saved > CHECKPOINT_SECONDS or step == plan.steps:
            saved = time.monotonic()
            torch.save({
                "plan": dataclasses.asdict(plan), "characters": characters, "net": net.state_dict(), "average": average.state_dict(),
                "optimizer": optimizer.state_dict(), "generator": generator.get_state(), "rng": sampler.rng.bit_generator.state,
                "step": step, "spent": spent + saved - started}, checkpoint.with_suffix(".new"))
            checkpoint.with_suffix(".new").replace(checkpoint)
    return average


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("network", choices=sorted(PLANS))
    parser.add_argument("--work", type=pathlib.Path, default=pathlib.Path(".local/training"), help="banks and checkpoints")
    parser.add_argument("--out", type=pathlib.Path, default=pathlib.Path(__file__).parents[2] / "models/handwriting")
    parser.add_argument("--steps", type=int, help="fewer steps than the plan's")
    parser.add_argument("--threads", type=int, default=torch.get_num_threads())
    parser.add_argument("--tiny", action="store_true", help="few characters, one font: proves the recipe, not the network")
    parser.add_argument("--export-only", action="store_true", help="write the network of the last checkpoint and measure it")
    arguments = parser.parse_args()
    torch.set_num_threads(arguments.threads)
    plan = PLANS[arguments.network]
    if arguments.steps:
        plan = dataclasses.replace(plan, steps=arguments.steps)
    characters = {"digits": charsets.digits, "kana": charsets.kana, "text": charsets.text}[plan.name]()
    if arguments.tiny:
        characters, plan = characters[:TINY_CLASSES], dataclasses.replace(plan, strokes_each=8, batch=32, real_digits=False)
    arguments.work.mkdir(parents=True, exist_ok=True)
    arguments.out.mkdir(parents=True, exist_ok=True)
    if arguments.export_only:
        state = torch.load(arguments.work / f"{plan.name}.pt")
        net = GlyphNet(plan, len(characters))
        net.load_state_dict(state["average"])
        plan = dataclasses.replace(plan, steps=state["step"])
    else:
        net = train(plan, characters, arguments.work, arguments.tiny)
    net.eval()
    path = export.write(net, plan, characters, arguments.out)
    glyphs = load_bank(plan, characters, arguments.work, arguments.tiny)
    figures = evaluate.on_bank(net, plan, glyphs.images, glyphs.labels) if arguments.tiny else evaluate.measure(net, plan, characters)
    sources.describe(arguments.out / f"{plan.name}.figures.json", {
        "network": plan.name, "sha256": hashlib.sha256(path.read_bytes()).hexdigest(), "bank_sha256": glyphs.digest(),
        "plan": dataclasses.asdict(plan), "classes": len(characters), "figures": figures})
    print(json.dumps(figures, ensure_ascii=False, indent=1))


if __name__ == "__main__":
    main()
