"""The style sheet of the desk; every colour in it comes from the theme."""

from __future__ import annotations

from string import Template
from typing import TYPE_CHECKING

from chartlight.paths import resources_dir

if TYPE_CHECKING:
    from chartlight_app.theme import Theme

_SHEET = Template("""
QMainWindow, QDialog { background: $window; }
QMainWindow::separator { background: $window; width: 5px; height: 5px; }
QMainWindow::separator:hover { background: $accent; }
QDialog#palette { background: $raised; border: 1px solid $accent; }
QToolTip { background: $raised; color: $text; border: 1px solid $border; padding: 4px; }
QMenuBar { background: $window; padding: 1px 4px; }
QMenuBar::item { padding: 4px 9px; background: transparent; border-radius: 4px; }
QMenuBar::item:selected { background: $raised; }
QMenu { background: $surface; border: 1px solid $border; padding: 4px; }
QMenu::item { padding: 5px 26px 5px 22px; border-radius: 4px; }
QMenu::item:selected { background: $selection; color: $text; }
QMenu::item:disabled { color: $muted; }
QMenu::separator { height: 1px; background: $border; margin: 4px 8px; }
QToolBar { background: $window; border: none; border-bottom: 1px solid $border; padding: 3px 6px; spacing: 2px; }
QToolBar::separator { background: $border; width: 1px; margin: 5px 5px; }
QToolButton { background: transparent; border: 1px solid transparent; border-radius: 5px; padding: 4px 8px; }
QToolButton:hover { background: $raised; }
QToolButton:pressed, QToolButton:checked { background: $selection; }
QToolButton:focus { border-color: $accent; }
QToolButton:disabled { color: $muted; }
QToolButton#specialtyChip { background: $raised; border: 1px solid $border; border-radius: 9px; padding: 2px 9px; }
QToolButton#specialtyChip:hover { border-color: $accent; }
QToolButton#specialtyChip:checked { background: $selection; border-color: $accent; }
QToolButton#specialtyChip:focus { border-color: $accent; }
QToolButton#specialtyChip[own="true"] { border-color: $coder; color: $coder; font-weight: 600; }
QToolButton#changeSpecialty { color: $muted; padding: 2px 17px 2px 8px; }
QToolButton[popupMode="2"] { padding: 4px 15px 4px 5px; }
QToolButton::menu-indicator { image: url("$down"); width: 10px; height: 10px; subcontrol-origin: padding;
    subcontrol-position: center right; right: 3px; }
QDockWidget { color: $muted; font-weight: 600; titlebar-close-icon: url("$close"); titlebar-normal-icon: url("$float"); }
QDockWidget::title { background: $window; padding: 5px 8px; text-align: left; }
QStatusBar { background: $window; border-top: 1px solid $border; color: $muted; }
QStatusBar::item { border: none; }
QFrame[panel="true"], QAbstractScrollArea { background: $surface; border: 1px solid $border; border-radius: 4px; }
QAbstractScrollArea:focus { border-color: $accent; }
QTableView { selection-background-color: $selection; selection-color: $text; gridline-color: transparent; }
QTableWidget { outline: none; }
QTableWidget::item { padding: 0 3px; }
QTableWidget::item:selected { background: $selection; color: $text; }
QListView, QTreeView { selection-background-color: $selection; selection-color: $text; outline: none; }
QListView#codeResults::item { padding: 3px 5px; }
QListView#outline::item { padding: 3px 5px; }
QListView#trialPages::item { padding: 5px 7px; }
QListView#dashboardCharts::item { padding: 5px 7px; }
QListView#helpSections::item { padding: 5px 6px; }
QHeaderView { background: $surface; border: none; border-radius: 0; }
QHeaderView::section { background: $surface; color: $muted; border: none; border-bottom: 1px solid $border;
    padding: 4px 6px; font-weight: 600; }
QPushButton { background: $surface; border: 1px solid $border; border-radius: 5px; padding: 5px 12px; }
QPushButton:hover { border-color: $accent; }
QPushButton:pressed { background: $selection; }
QPushButton:focus { border-color: $accent; }
QPushButton:disabled { color: $muted; background: $window; }
QPushButton[primary="true"] { background: $accent; color: $on_accent; border-color: $accent; font-weight: 600; }
QPushButton[flat="true"] { background: transparent; border-color: transparent; color: $accent; padding: 3px 6px; }
QPushButton[flat="true"]:disabled { color: $muted; }
QPushButton[flat="true"]:focus { border-color: $accent; }
QPushButton[flat="true"]:hover { background: $raised; }
QLineEdit { background: $surface; border: 1px solid $border; border-radius: 5px; padding: 5px 7px;
    selection-background-color: $accent; selection-color: $on_accent; }
QLineEdit:focus { border: 1px solid $accent; }
QComboBox { background: $surface; color: $text; border: 1px solid $border; border-radius: 5px; padding: 4px 7px; }
QComboBox:focus { border-color: $accent; }
QComboBox::drop-down { border: none; width: 22px; }
QComboBox::down-arrow { image: url("$down"); width: 13px; height: 13px; }
QComboBox:disabled, QCheckBox:disabled, QRadioButton:disabled { color: $muted; }
QCheckBox:focus, QRadioButton:focus { color: $accent; }
QCheckBox::indicator:checked { width: 13px; height: 13px; border: 1px solid $accent; border-radius: 2px;
    background: $accent; image: url("$check"); }
QCheckBox::indicator:disabled { border-color: $border; }
QCheckBox::indicator:checked:disabled { background: $muted; border-color: $muted; }
QRadioButton::indicator { width: 13px; height: 13px; border: 1px solid $muted; border-radius: 7px; background: $surface; }
QRadioButton::indicator:checked { width: 5px; height: 5px; border: 5px solid $accent; border-radius: 7px; }
QRadioButton::indicator:disabled { border-color: $border; }
QCheckBox::indicator:unchecked { width: 13px; height: 13px; border: 1px solid $muted; border-radius: 2px;
    background: $surface; }
QProgressBar { background: $raised; border: none; border-radius: 4px; max-height: 8px; min-height: 8px; }
QProgressBar::chunk { background: $accent; border-radius: 4px; }
QLabel#muted, QLabel#evidenceLine, QLabel#summary, QLabel#codedSummary { color: $muted; }
QLabel#evidenceLine[missing="true"] { color: $text; background: $warning_surface; border-radius: 4px; }
QLabel#noteTitle { font-weight: 600; }
QLabel#emptyTitle { font-size: 17px; font-weight: 600; color: $text; }
QLabel#emptyText { color: $muted; }
QLabel#noteNotice { background: $warning_surface; border-radius: 4px; padding: 4px 6px; }
QLabel#found { background: $found; border-radius: 4px; padding: 3px 6px; }
QWidget#missedBar { background: $raised; border-radius: 5px; }
QWidget#missedBar QPushButton { padding: 3px 8px; }
QFrame#messageArea { background: $warning_surface; border: 1px solid $border; border-radius: 5px; }
QFrame#messageArea QListView { background: transparent; border: none; }
QFrame#tour { background: $surface; border: 2px solid $accent; border-radius: 8px; }
QFrame#keysOverlay { background: $surface; border: 1px solid $border; border-radius: 8px; }
QScrollArea#keysArea, QScrollArea#keysArea > QWidget > QWidget { background: transparent; border: none; }
QLabel#keyGroup { color: $muted; font-weight: 600; padding-top: 4px; }
QLabel#keyCap { background: $raised; border: 1px solid $border; border-radius: 4px; padding: 1px 6px; font-weight: 600; }
QSlider:horizontal { min-height: 20px; }
QSlider::groove:horizontal { background: $border; height: 4px; border-radius: 2px; }
QSlider::sub-page:horizontal { background: $border; height: 4px; border-radius: 2px; }
QSlider::add-page:horizontal { background: $accent; height: 4px; border-radius: 2px; }
QSlider::handle:horizontal { background: $surface; border: 2px solid $accent; width: 10px; margin: -5px 0;
    border-radius: 7px; }
QSlider::handle:horizontal:hover, QSlider::handle:horizontal:focus { background: $accent; }
QScrollBar:vertical { background: transparent; width: 11px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 11px; margin: 0; }
QScrollBar::handle { background: $scroll; border-radius: 4px; margin: 2px; min-width: 24px; min-height: 24px; }
QScrollBar::handle:hover { background: $muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QSplitter::handle { background: $window; }
""")  # noqa: E501 - one rule a line reads best

# A frame of one pixel in another colour is not enough for everybody; what is disabled is told by its frame too.
_CONTRAST = Template("""
QPushButton:focus { border: 2px solid $accent; padding: 4px 11px; }
QPushButton[primary="true"]:focus { border: 2px solid $text; padding: 4px 11px; }
QPushButton[flat="true"]:focus { border: 2px solid $accent; padding: 2px 5px; }
QToolButton:focus { border: 2px solid $accent; padding: 3px 7px; }
QLineEdit:focus { border: 2px solid $accent; padding: 4px 6px; }
QComboBox:focus { border: 2px solid $accent; padding: 3px 6px; }
QAbstractScrollArea:focus { border: 2px solid $accent; }
QCheckBox:focus, QRadioButton:focus { text-decoration: underline; }
QCheckBox::indicator:focus, QRadioButton::indicator:focus { border-color: $text; }
QPushButton:disabled, QComboBox:disabled, QLineEdit:disabled { border: 1px dashed $border; }
QDialog { border: 1px solid $border; }
QMenu::item, QMenuBar::item { border: 1px solid transparent; }
QToolButton[popupMode="2"]:focus { padding: 3px 14px 3px 4px; }
QMenu::item:selected, QMenuBar::item:selected { border: 1px solid $accent; }
""")


def stylesheet(theme: Theme) -> str:
    """The style sheet in the colours of a theme."""
    from chartlight_app.theme import blend

    colours = {name: getattr(theme, name) for name in theme.__slots__}
    on_dark = theme.text > theme.surface  # both are grey enough for their digits to be compared
    signs = {
        "check": _sign("check", white=theme.on_accent == "#ffffff"),
        **{name: _sign(name, white=on_dark) for name in ("down", "close", "float")},
    }
    sheet = _SHEET.substitute(colours, **signs, scroll=blend(theme.surface, theme.muted, 0.45))
    return sheet + _CONTRAST.substitute(colours) if theme.name == "contrast" else sheet


def _sign(name: str, *, white: bool) -> str:
    """The file of a sign that Qt draws itself, which takes no colour from the style sheet."""
    return (resources_dir() / "icons" / f"{name}-{'white' if white else 'black'}.svg").as_posix()
