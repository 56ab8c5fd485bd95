"""Qt's own file dialog with all of its texts in the language of the screen."""

import re

from PySide6.QtWidgets import QFileDialog, QWidget

from cashier_sim.ui.scenarios.library import SUFFIX

_NAMED = re.compile(
    r"^\s*(?:Функция|Функционал|Функциональность|Свойство|Feature):[ \t]*(\S.*)$", re.MULTILINE
)
_NOT_IN_NAMES = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')
_LONGEST = 60


class FileDialog(QFileDialog):
    """Asks for a file or a folder.

    Args:
        name: Object name.
        title: Of the window.
        parent: Owner.
    """

    def __init__(self, name: str, title: str, parent: QWidget) -> None:
        super().__init__(parent, title)
        self.setObjectName(name)
        # Qt's Russian translation leaves these two out.
        self.setLabelText(QFileDialog.DialogLabel.LookIn, self.tr("Folder:"))
        self.setLabelText(QFileDialog.DialogLabel.FileType, self.tr("Kind:"))


def likely_name(text: str) -> str:
    """Return a file name for a scenario file: that of its feature; empty where it has none.

    Args:
        text: The whole of the file.
    """
    found = _NAMED.search(text)
    words = _NOT_IN_NAMES.sub(" ", found[1]).split() if found else []
    name = " ".join(words)[:_LONGEST].strip(" .")
    return f"{name}{SUFFIX}" if name else ""
