"""The file that is edited: where it is, what is saved, and whether it changed on the disk."""

from enum import Enum
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, Signal, Slot

from cashier_sim.till.files import replace_text


class DiskState(Enum):
    """What became of the file on the disk meanwhile."""

    CHANGED = "changed"
    """Another program wrote it."""
    GONE = "gone"


class ScenarioFile(QObject):
    """A scenario file that is open, or a new one that has no place yet.

    Args:
        parent: Owner.

    Attributes:
        path: Where it is; None = nowhere yet.
        saved_text: What the disk has, as far as is known.

    Signals:
        disturbed (object): Somebody else wrote or removed it: a `DiskState`.
    """

    disturbed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.path: Path | None = None
        self.saved_text = ""
        self._watcher = QFileSystemWatcher(self)
        self._watcher.fileChanged.connect(self._on_changed)

    @property
    def name(self) -> str:
        """What it is called; empty for one without a place."""
        return self.path.name if self.path is not None else ""

    def open(self, path: Path) -> str:
        """Read a file, and keep an eye on it.

        Raises:
            OSError: It cannot be read.
            UnicodeDecodeError: It is no UTF-8.
        """
        text = path.read_text(encoding="utf-8-sig")
        self.watch(path)
        self.saved_text = text
        return text

    def start(self, text: str) -> None:
        """Begin a new one that has no place yet."""
        self.watch(None)
        self.saved_text = text

    def save(self, text: str, path: Path | None = None) -> None:
        """Write it.

        Args:
            text: The whole of it; ends with a line break.
            path: Its new place; None = where it is.

        Raises:
            OSError: It cannot be written.
            ValueError: It has no place.
        """
        target = path or self.path
        if target is None:
            raise ValueError("a new file needs a place to be saved in")
        replace_text(target, text)
        self.saved_text = text
        self.watch(target)

    def watch(self, path: Path | None) -> None:
        """Be the file of this place, and keep an eye on it; None = one without a place."""
        watched = self._watcher.files()
        if watched:
            self._watcher.removePaths(watched)
        self.path = path
        if path is not None:
            self._watcher.addPath(str(path))

    @Slot(str)
    def _on_changed(self, name: str) -> None:
        path = self.path
        if path is None or str(path) != name:
            return
        if not path.exists():
            self.disturbed.emit(DiskState.GONE)
            return
        # Most programs replace a file instead of writing into it; the watcher loses it then.
        if name not in self._watcher.files():
            self._watcher.addPath(name)
        try:
            text = path.read_text(encoding="utf-8-sig")
        except (OSError, UnicodeDecodeError):
            return
        if text != self.saved_text:
            self.saved_text = text
            self.disturbed.emit(DiskState.CHANGED)
