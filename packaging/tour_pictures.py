"""Joins the light and the dark look of a state to one small picture. For `screenshots.py`."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw

Colours = NDArray[np.uint8]
"""(colours, 3): red, green and blue."""

_COMMON, _GREYS, _HUES = 8, 18, 18
_COLOURFUL = 40  # how far apart red, green and blue are
_GAP = 8
_WIDE = 660  # pixels; two of these stand side by side
_FLAT = 400  # pixels; two of these stand one above the other
_SMOOTH = 4
_CUT = (0.60, 0.40)  # where the line between light and dark begins and ends, of the width


def join(looks: Sequence[Image.Image]) -> Image.Image:
    """One picture of a state.

    Args:
        looks: the same part of the window in one theme each, light first; all of one size.

    Returns:
        Narrow looks side by side, flat ones one above the other, a whole window cut from light to dark.
    """
    if len(looks) == 1:
        return looks[0]
    width, height = looks[0].size
    if width <= _WIDE:
        return _laid_out(looks, step=(width + _GAP, 0))
    if height <= _FLAT:
        return _laid_out(looks, step=(0, height + _GAP))
    return _cut(*looks)


def save(picture: Image.Image, path: Path) -> None:
    """Write a picture as WebP without loss, in as few colours as text needs to stay crisp."""
    pixels = np.asarray(picture)
    colours, places, counts = np.unique(pixels.reshape(-1, 3), axis=0, return_inverse=True, return_counts=True)
    few = _few(colours, counts)
    nearest = ((colours[:, None, :].astype(int) - few.astype(int)) ** 2).sum(axis=2).argmin(axis=1)
    reduced = Image.fromarray(few[nearest][places].reshape(pixels.shape))
    reduced.save(path, format="WEBP", lossless=True, quality=75, method=4)


def _few(colours: Colours, counts: NDArray[np.int64]) -> Colours:
    """The commonest colours as they are; some for the other greys; some for the few pixels that are colourful."""
    spread = colours.max(axis=1).astype(int) - colours.min(axis=1)
    chosen = [colours[np.argsort(-counts, kind="stable")[:_COMMON]]]
    for count, which in ((_GREYS, spread < _COLOURFUL), (_HUES, spread >= _COLOURFUL)):
        part = Image.fromarray(np.repeat(colours[which], counts[which], axis=0)[np.newaxis])
        palette = part.quantize(count, method=Image.Quantize.MEDIANCUT, kmeans=1).getpalette() or []
        chosen.append(np.array(palette[: 3 * count], dtype=np.uint8).reshape(-1, 3))
    return np.concatenate(chosen)


def _laid_out(looks: Sequence[Image.Image], *, step: tuple[int, int]) -> Image.Image:
    width, height = looks[0].size
    last = len(looks) - 1
    whole = Image.new("RGB", (width + last * step[0], height + last * step[1]), "#8a919c")
    for number, look in enumerate(looks):
        whole.paste(look, (number * step[0], number * step[1]))
    return whole


def _cut(light: Image.Image, dark: Image.Image) -> Image.Image:
    width, height = light.size
    mask = Image.new("L", (width * _SMOOTH, height * _SMOOTH), 0)
    wide, high = mask.size
    ImageDraw.Draw(mask).polygon([(wide * _CUT[0], 0), (wide, 0), (wide, high), (wide * _CUT[1], high)], fill=255)
    return Image.composite(dark, light, mask.resize(light.size, Image.Resampling.LANCZOS))
