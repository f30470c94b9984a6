"""What other programs hand over: dropped and pasted files, folders and text."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData


def files(data: QMimeData) -> list[Path]:
    """The files and folders of this computer."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()] if data.hasUrls() else []


def text(data: QMimeData) -> str:
    """The text, "" where there is none."""
    return data.text() if data.hasText() and data.text().strip() else ""


def can_take(data: QMimeData) -> bool:
    """Whether there is anything to make notes of."""
    return bool(files(data) or text(data))
