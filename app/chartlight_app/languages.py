"""The languages of the window."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from chartlight import paths
from chartlight.translation import install

SYSTEM = ""
LANGUAGES = {"en": "English", "es": "Español", "sv": "Svenska"}


def chosen_language(setting: str) -> str:
    """The language of the window: the one that is set, or else the system's where there is a translation."""
    if setting in LANGUAGES:
        return setting
    for name in QLocale.system().uiLanguages():
        spoken = name.replace("_", "-").split("-")[0]
        if spoken in LANGUAGES:
            return spoken
    return "en"


def speak(app: QCoreApplication, setting: str) -> str:
    """Let the program speak a language from now on; returns which.

    To be called before any widget is made: what stands on the screen keeps its words.

    Args:
        app: the running program; the translations live as long as it does.
        setting: a key of `LANGUAGES`, or `SYSTEM`.
    """
    language = chosen_language(setting)
    for old in app.findChildren(QTranslator):
        app.removeTranslator(old)
        old.deleteLater()
    QLocale.setDefault(QLocale(language))
    if language == "en":
        install(None)
        return language
    # Qt's own words first: what is installed later is asked first.
    for folder, name in (
        (QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath), f"qtbase_{language}"),
        (str(paths.translations_dir()), f"chartlight_{language}"),
    ):
        translator = QTranslator(app)
        if translator.load(name, folder):
            app.installTranslator(translator)
    install(_translated, language=language)
    return language


def _translated(text: str, comment: str) -> str:
    return QCoreApplication.translate("", text, comment or None)
