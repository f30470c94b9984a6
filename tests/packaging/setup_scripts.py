"""Load the scripts of `packaging/`, which are no package, for their tests."""

from __future__ import annotations

import importlib
import sys
from pathlib import Path
from types import ModuleType

FOLDER = Path(__file__).parents[2] / "packaging"


def load_script(name: str) -> ModuleType:
    """The script `packaging/<name>.py` as a module, which finds its neighbours as it does when started."""
    sys.path.insert(0, str(FOLDER))
    try:
        return importlib.import_module(name)
    finally:
        sys.path.remove(str(FOLDER))
