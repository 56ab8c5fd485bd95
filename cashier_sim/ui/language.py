"""The language of the window, switched while it runs.

English stands in the source; a translation is a pair of `.qm` files in `assets/i18n`, one for the
register and one for the workbench around it. Qt brings its own for its own dialogs. Widgets write
their texts anew on `QEvent.LanguageChange`, which Qt sends to each of them when a translator comes
or goes.
"""

from enum import Enum
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator

from cashier_sim import assets

CATALOGUES = ("register", "workbench")


class Language(Enum):
    """A language of the screen; the value is its code on the command line and in settings."""

    RUSSIAN = "ru"
    ENGLISH = "en"


_LOCALES = {
    Language.RUSSIAN: QLocale(QLocale.Language.Russian, QLocale.Country.Russia),
    Language.ENGLISH: QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom),
}


class LanguageSwitch(QObject):
    """Installs the translators of one language at a time. Lives on the GUI thread.

    Args:
        parent: Owner, usually the application.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._translators: list[QTranslator] = []
        self._language = Language.ENGLISH

    @property
    def language(self) -> Language:
        """The present language."""
        return self._language

    def use(self, language: Language) -> None:
        """Switch; every widget is told by `QEvent.LanguageChange`.

        Raises:
            FileNotFoundError: A translation did not ship.
        """
        translators = self._load(language)
        QLocale.setDefault(_LOCALES[language])
        self._language = language
        for translator in self._translators:
            QCoreApplication.removeTranslator(translator)
            translator.deleteLater()
        self._translators = translators
        for translator in translators:
            QCoreApplication.installTranslator(translator)

    def _load(self, language: Language) -> list[QTranslator]:
        if language is Language.ENGLISH:
            return []
        translators = self._load_qts_own(language)
        for catalogue in CATALOGUES:
            path = assets.path(f"i18n/{catalogue}_{language.value}.qm")
            translator = QTranslator(self)
            if not translator.load(str(path)):
                raise FileNotFoundError(
                    f"The translation {path} cannot be read. Install the program again."
                )
            translators.append(translator)
        return translators

    def _load_qts_own(self, language: Language) -> list[QTranslator]:
        """Of the words in Qt's file dialog and menus; they stay English where Qt lacks the file."""
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        translator = QTranslator(self)
        if translator.load(str(Path(folder, f"qtbase_{language.value}.qm"))):
            return [translator]
        translator.deleteLater()
        return []
