"""The few questions that need an answer before anything can go on."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QInputDialog, QMessageBox, QWidget

from chartlight.translation import mark, tr

_NOTES = (
    (mark("Notes"), "*.docx *.pdf *.rtf *.txt *.csv *.jsonl *.jsonl.gz"),
    (mark("All files"), "*"),
)
_PNG, _SVG, _CSV = (mark("PNG picture"), "*.png"), (mark("SVG drawing"), "*.svg"), (mark("CSV table"), "*.csv")
_JSONL = (mark("JSON Lines"), "*.jsonl")
_EXPORT_NAME = "accepted-codes.csv"
_AGREEMENT_NAME = "agreement.csv"
_TRAINING_NAME = "coded-notes.jsonl"
_PICTURE_NAME = "heatmap.png"


def ask_files(parent: QWidget, folder: str) -> list[Path]:
    """The files to open; none where the coder thought better of it."""
    names, _ = QFileDialog.getOpenFileNames(parent, tr("Open notes"), folder, _kinds(*_NOTES))
    return [Path(name) for name in names]


def ask_folder(parent: QWidget, folder: str) -> list[Path]:
    """The folder to open, as a list of one or none."""
    name = QFileDialog.getExistingDirectory(parent, tr("Open a folder of notes"), folder)
    return [Path(name)] if name else []


def ask_export(parent: QWidget, folder: str) -> Path | None:
    """Where to save the accepted codes."""
    start = str(Path(folder) / _EXPORT_NAME)
    name, _ = QFileDialog.getSaveFileName(parent, tr("Export accepted codes"), start, _kinds(_CSV))
    return _with_ending(name, ".csv")


def ask_training(parent: QWidget, folder: str) -> Path | None:
    """Where to save coded notes for training."""
    start = str(Path(folder) / _TRAINING_NAME)
    name, _ = QFileDialog.getSaveFileName(parent, tr("Export for training"), start, _kinds(_JSONL))
    return _with_ending(name, ".jsonl")


def ask_agreement(parent: QWidget, folder: str) -> Path | None:
    """Where to save the figures of agreement."""
    start = str(Path(folder) / _AGREEMENT_NAME)
    name, _ = QFileDialog.getSaveFileName(parent, tr("Save agreement"), start, _kinds(_CSV))
    return _with_ending(name, ".csv")


def ask_picture(parent: QWidget, folder: str) -> Path | None:
    """Where to save the heatmap."""
    start = str(Path(folder) / _PICTURE_NAME)
    name, chosen = QFileDialog.getSaveFileName(parent, tr("Save the heatmap"), start, _kinds(_PNG, _SVG))
    return _with_ending(name, ".svg" if "*.svg" in chosen else ".png", (".png", ".svg"))


def ask_chart(parent: QWidget, folder: str, name: str) -> Path | None:
    """Where to save a chart of the dashboards, and as what."""
    start = str(Path(folder) / f"{name}.png")
    given, chosen = QFileDialog.getSaveFileName(parent, tr("Save the chart"), start, _kinds(_PNG, _SVG, _CSV))
    ending = next((each for each in (".svg", ".csv") if f"*{each}" in chosen), ".png")
    return _with_ending(given, ending, (".png", ".svg", ".csv"))


def ask_pack(parent: QWidget, folder: str) -> Path | None:
    """The folder of a model pack."""
    name = QFileDialog.getExistingDirectory(parent, tr("Choose the folder of a model pack"), folder)
    return Path(name) if name else None


def ask_coder(parent: QWidget, name: str) -> str:
    """The name that decisions are to carry."""
    given, agreed = QInputDialog.getText(
        parent, tr("Coder"), tr("Your name, as it shall stand beside your decisions:"), text=name
    )
    return given.strip() if agreed else ""


def ask_assignee(parent: QWidget) -> str:
    """The name of the coder that notes are given to."""
    given, agreed = QInputDialog.getText(parent, tr("Assign"), tr("The name of the coder who is to have the notes:"))
    return given.strip() if agreed else ""


def ask_reviewer(parent: QWidget) -> str:
    """The name of the coder who is to review notes blind."""
    given, agreed = QInputDialog.getText(
        parent, tr("Blind second review"), tr("The name of the coder who is to review the selected notes:")
    )
    return given.strip() if agreed else ""


def _kinds(*kinds: tuple[str, str]) -> str:
    """The kinds of files to choose from, as Qt wants them."""
    return ";;".join(f"{tr(name)} ({endings})" for name, endings in kinds)


def ask_gold(parent: QWidget, folder: str) -> Path | None:
    """The table of the right codes of a trial's notes."""
    name, _ = QFileDialog.getOpenFileName(parent, tr("Open the right codes"), folder, _kinds(_CSV))
    return Path(name) if name else None


def ask_report(parent: QWidget, folder: str) -> Path | None:
    """The folder that the report of a trial is written to."""
    name = QFileDialog.getExistingDirectory(parent, tr("Save the report in a folder"), folder)
    return Path(name) if name else None


def ask_whether(parent: QWidget, *, title: str, question: str, yes: str) -> bool:
    """Whether to do what cannot be taken back."""
    box = QMessageBox(QMessageBox.Icon.Question, title, question, QMessageBox.StandardButton.Cancel, parent)
    agree = box.addButton(yes, QMessageBox.ButtonRole.AcceptRole)
    box.setDefaultButton(QMessageBox.StandardButton.Cancel)
    box.exec()
    return box.clickedButton() is agree


def _with_ending(name: str, ending: str, allowed: tuple[str, ...] = ()) -> Path | None:
    if not name:
        return None
    path = Path(name)
    return path if path.suffix.lower() in (ending, *allowed) else path.with_name(path.name + ending)
