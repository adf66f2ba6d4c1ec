"""What paper, pens and scanners do to a glyph, on batches of tensors (N, 1, 64, 64) with ink 1."""
from __future__ import annotations

import torch
import torch.nn.functional as F

CANVAS = 64


def identity(n: int, size: int) -> torch.Tensor:
    theta = torch.eye(2, 3).repeat(n, 1, 1)
    return F.affine_grid(theta, (n, 1, size, size), align_corners=False)


def augment(images: torch.Tensor, size: int, margin: int, generator: torch.Generator, strength: float = 1.0) -> torch.Tensor:
    """Bends, slants, thickens, blurs and dirties glyphs, then cuts out the ink and puts it on the network's square as recognition does."""
    n = images.shape[0]

    def normal(*shape: int) -> torch.Tensor:
        return torch.randn(*shape, generator=generator)

    def uniform(*shape: int) -> torch.Tensor:
        return torch.rand(*shape, generator=generator)

    angle = normal(n) * 0.06 * strength
    slant = normal(n) * 0.10 * strength
    squeeze = torch.exp(normal(n) * 0.10 * strength)
    cos, sin = torch.cos(angle), torch.sin(angle)
    theta = torch.zeros(n, 2, 3)
    theta[:, 0, 0], theta[:, 0, 1] = cos * squeeze, -sin + slant
    theta[:, 1, 0], theta[:, 1, 1] = sin, cos / squeeze
    theta[:, :, :2] *= 1.12  # room for what bends outwards
    grid = F.affine_grid(theta, (n, 1, CANVAS, CANVAS), align_corners=False)
    coarse = normal(n, 2, 4, 4) * 0.055 * strength * (0.3 + 1.2 * uniform(n, 1, 1, 1))
    fine = normal(n, 2, 8, 8) * 0.018 * strength * uniform(n, 1, 1, 1) * 1.5
    field = F.interpolate(coarse, CANVAS, mode="bicubic", align_corners=True) + F.interpolate(fine, CANVAS, mode="bicubic", align_corners=True)
    warped = F.grid_sample(images, grid + field.permute(0, 2, 3, 1), align_corners=False)

    # Pens: thicker (maximum), thinner (minimum), in a share of the glyphs.
    pen = uniform(n)
    thick = pen < 0.28
    if thick.any():
        part = warped[thick]
        warped[thick] = torch.lerp(part, F.max_pool2d(part, 3, 1, 1), uniform(len(part), 1, 1, 1))
    thin = pen > 0.72
    if thin.any():
        part = warped[thin]
        for _ in range(2):
            # As thin as the pen allows: thick digits (MNIST) twice, a fine pen's not at all.
            thinner = -F.max_pool2d(-part, 3, 1, 1)
            keep = (thinner.amax((1, 2, 3)) > 0.4) & (thinner.sum((1, 2, 3)) > 0.35 * part.sum((1, 2, 3)))
            share = uniform(len(part), 1, 1, 1) * 0.9 * keep.float()[:, None, None, None]
            part = torch.lerp(part, thinner, share)
        # Recognition stretches a line's ink to full contrast.
        warped[thin] = (part / part.amax((2, 3), keepdim=True).clamp(min=0.3)).clamp(0, 1)
    # Broken ink: pencil and fax lose flecks of a stroke.
    broken = uniform(n) < 0.15
    if broken.any():
        count = int(broken.sum())
        flecks = F.interpolate(uniform(count, 1, 24, 24), CANVAS, mode="bilinear", align_corners=False)
        warped[broken] = warped[broken] * (flecks > 0.22).float()

    # Frames: what runs along a printed frame is taken away with it.
    for index in torch.nonzero(uniform(n) < 0.14 * strength).flatten().tolist():
        rows, columns = torch.nonzero(warped[index, 0].amax(1) > 0.3).flatten(), torch.nonzero(warped[index, 0].amax(0) > 0.3).flatten()
        if len(rows) < 20 or len(columns) < 12:
            continue
        side = int(uniform(1) * 6)
        if side < 4:
            lost = 1 + int(float(uniform(1)) * 0.14 * len(columns))
            warped[index, 0, :, columns[-1] - lost + 1 if side % 2 else 0:CANVAS if side % 2 else columns[0] + lost] = 0
        else:
            lost = 1 + int(float(uniform(1)) * 0.10 * len(rows))
            warped[index, 0, rows[-1] - lost + 1 if side == 5 else 0:CANVAS if side == 5 else rows[0] + lost] = 0
    glyphs = place(warped, size, margin, normal, uniform, strength)

    # Scanners: blur by a coarse resolution, contrast, threshold, noise.
    coarse_scan = uniform(n) < 0.35
    if coarse_scan.any():
        small = F.interpolate(glyphs[coarse_scan], scale_factor=float(0.45 + 0.4 * uniform(1)), mode="bilinear", align_corners=False, antialias=True)
        glyphs[coarse_scan] = F.interpolate(small, size, mode="bilinear", align_corners=False)
    bilevel = uniform(n) < 0.3
    if bilevel.any():
        level = 0.35 + 0.3 * uniform(int(bilevel.sum()), 1, 1, 1)
        glyphs[bilevel] = torch.sigmoid((glyphs[bilevel] - level) * 14)
    gain = 0.75 + 0.5 * uniform(n, 1, 1, 1)
    glyphs = (glyphs * gain).clamp(0, 1)
    noisy = uniform(n) < 0.25
    if noisy.any():
        glyphs[noisy] = glyphs[noisy] + normal(int(noisy.sum()), 1, size, size) * 0.06
    # Leftovers: a bit of a ruling or of a neighbour at an edge; specks.
    lines = uniform(n) < 0.10
    for index in torch.nonzero(lines).flatten().tolist():
        side, place_at, width = int(uniform(1) * 4), int(uniform(1) * 4), 1 + int(uniform(1) * 2)
        start, end = sorted((int(uniform(1) * size), int(uniform(1) * size)))
        ink = 0.4 + 0.6 * float(uniform(1))
        glyph = glyphs[index, 0] if side % 2 == 0 else glyphs[index, 0].T
        row = place_at if side < 2 else size - 1 - place_at - width
        glyph[row:row + width, start:end] = torch.maximum(glyph[row:row + width, start:end], torch.tensor(ink))
    specks = uniform(n, 1, size, size) > (1 - 0.0012)
    glyphs = torch.maximum(glyphs, specks.float() * uniform(n, 1, 1, 1))
    return glyphs.clamp(0, 1)


def place(images: torch.Tensor, size: int, margin: int, normal=None, uniform=None, strength: float = 0.0) -> torch.Tensor:
    """The ink's bounding box with its longer side at size - 2 * margin, centred; with strength, as unevenly as segmentation cuts."""
    n, canvas = images.shape[0], images.shape[-1]
    ink = images[:, 0] > 0.3
    rows, columns = ink.any(2), ink.any(1)
    index = torch.arange(canvas)

    def span(mask: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        found = mask.any(1)
        low = torch.where(mask, index, canvas).amin(1)
        high = torch.where(mask, index, -1).amax(1) + 1
        return torch.where(found, low, 0).float(), torch.where(found, high, canvas).float()

    top, bottom = span(rows)
    left, right = span(columns)
    longer = torch.maximum(bottom - top, right - left).clamp(min=4)
    if strength > 0:
        longer = longer * (1 + 0.07 * strength * (uniform(n) - 0.25))
    scale = longer / canvas * size / (size - 2 * margin)
    centre_x = (left + right) / canvas - 1
    centre_y = (top + bottom) / canvas - 1
    if strength > 0:
        centre_x = centre_x + normal(n) * 0.02 * strength
        centre_y = centre_y + normal(n) * 0.02 * strength
    theta = torch.zeros(n, 2, 3)
    theta[:, 0, 0], theta[:, 1, 1] = scale, scale
    theta[:, 0, 2], theta[:, 1, 2] = centre_x, centre_y
    grid = F.affine_grid(theta, (n, 1, size, size), align_corners=False)
    return F.grid_sample(images, grid, align_corners=False)
