"""What the scenario dock remembers from one start of the program to the next."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QSettings

MOST_RECENT = 6

_FOLDER, _RECENT = "scenarios/folder", "scenarios/recent"
_DRAFT, _DRAFT_OF = "scenarios/draft", "scenarios/draft_of"
_DRAFT_FROM = "scenarios/draft_from"


@dataclass(frozen=True, slots=True)
class Draft:
    """A text that was not saved when the program ended."""

    text: str
    path: Path | None
    """Its file; None = a new one."""
    saved_text: str | None = None
    """What its file had meanwhile; None = that is not known."""


class Remembered:
    """Folders that were open last, and a text that was not saved.

    Args:
        settings: Where it is kept.
    """

    def __init__(self, settings: QSettings) -> None:
        self._settings = settings

    @property
    def folder(self) -> Path | None:
        """The folder that was open last, if it is still there."""
        return _existing(self._settings.value(_FOLDER))

    @folder.setter
    def folder(self, folder: Path) -> None:
        recent = [folder, *(one for one in self.recent if one != folder)][:MOST_RECENT]
        self._settings.setValue(_FOLDER, str(folder))
        self._settings.setValue(_RECENT, "\n".join(map(str, recent)))

    @property
    def recent(self) -> tuple[Path, ...]:
        """Folders that were open, the newest first."""
        told = self._settings.value(_RECENT)
        return tuple(map(Path, told.split("\n"))) if isinstance(told, str) and told else ()

    @property
    def draft(self) -> Draft | None:
        """What was not saved when the program ended."""
        text, path, saved = map(self._settings.value, (_DRAFT, _DRAFT_OF, _DRAFT_FROM))
        if not isinstance(text, str) or not text:
            return None
        return Draft(
            text,
            Path(path) if isinstance(path, str) and path else None,
            saved if isinstance(saved, str) else None,
        )

    @draft.setter
    def draft(self, draft: Draft | None) -> None:
        """Write it to the disk at once, all of it or nothing."""
        if draft == self.draft:
            return
        kept = {} if draft is None else {_DRAFT: draft.text, _DRAFT_FROM: draft.saved_text}
        kept[_DRAFT_OF] = str(draft.path) if draft and draft.path else None
        for key in (_DRAFT, _DRAFT_OF, _DRAFT_FROM):
            if kept.get(key) is None:
                self._settings.remove(key)
            else:
                self._settings.setValue(key, kept[key])
        self._settings.sync()


def _existing(told: object) -> Path | None:
    path = Path(told) if isinstance(told, str) and told else None
    return path if path is not None and path.exists() else None
