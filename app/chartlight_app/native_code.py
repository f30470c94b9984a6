"""Gets compiled code off the disk before it is imported, so that the window goes on meanwhile.

While Python imports a compiled module, no other thread runs: not while the file is fetched from the disk, nor while its
code sets itself up, which takes torch a third of a second each time. What is read or loaded here is read and loaded
without holding the interpreter, and the import that follows finds it there.
"""

from __future__ import annotations

import ctypes
import os
import sys
from collections.abc import Iterable, Iterator
from importlib.util import find_spec
from pathlib import Path

_BEFORE_THE_MODEL = (
    "numpy",
    "numpy.libs",
    "scipy",
    "scipy.libs",
    "tokenizers",
    "safetensors",
    "regex",
    "yaml",
)
_BEFORE_DRAWING = ("matplotlib", "kiwisolver", "contourpy", "PIL", "pillow.libs")
_ENDINGS = {".so", ".pyd", ".dll", ".dylib"}
_AT_ONCE = 1 << 20
_LIBRARY_ENDING = {"linux": ".so", "darwin": ".dylib"}


def fetch_for_model(pack_dir: Path) -> None:
    """Get ready what loading a model pack needs.

    Args:
        pack_dir: the pack; what it lacks is its loader's business.
    """
    if "torch" in sys.modules:
        return
    _load_torch()
    _read([*_compiled(_BEFORE_THE_MODEL), *pack_dir.glob("*.safetensors")])


def fetch_for_drawing() -> None:
    """Get ready what matplotlib needs."""
    if "matplotlib.figure" not in sys.modules:
        _read(_compiled(_BEFORE_DRAWING))


def _load_torch() -> None:
    """Load the libraries of torch that know nothing of Python, in the order and the way in which torch does."""
    ending = _LIBRARY_ENDING.get(sys.platform)
    spec = find_spec("torch")
    if ending is None or spec is None or spec.origin is None:
        return
    folder = Path(spec.origin).parent / "lib"
    for name, mode in (
        ("libtorch_global_deps", os.RTLD_GLOBAL),
        ("libtorch_cpu", os.RTLD_LOCAL),
        ("libtorch_cuda", os.RTLD_LOCAL),
    ):
        path = folder / f"{name}{ending}"
        if path.exists() and not _load(path, mode | os.RTLD_NOW):
            return  # torch knows further ways


def _load(path: Path, mode: int) -> bool:
    # `ctypes.CDLL(path)` would hold the interpreter; a call of the system's own function does not.
    try:
        load = ctypes.CDLL(None).dlopen
    except (AttributeError, OSError):
        return False
    load.argtypes, load.restype = [ctypes.c_char_p, ctypes.c_int], ctypes.c_void_p
    return bool(load(os.fsencode(path), mode))


def _compiled(names: Iterable[str]) -> Iterator[Path]:
    """The compiled files of packages, and of the folders of libraries beside them, as far as they are there."""
    for name in names:
        folder = next((place for root in sys.path if (place := Path(root, name)).is_dir()), None)
        if folder is not None:
            yield from (path for path in folder.rglob("*") if _ENDINGS & set(path.suffixes))


def _read(paths: Iterable[Path]) -> None:
    """Read files and keep nothing: the system keeps them at hand."""
    room = bytearray(_AT_ONCE)
    for path in paths:
        try:
            with path.open("rb", buffering=0) as file:
                while file.readinto(room):
                    pass
        except OSError:
            continue  # whoever needs the file will say so
