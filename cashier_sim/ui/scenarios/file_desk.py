"""Opens and saves the scenario file in the editor, and asks before anything is lost."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from cashier_sim.scenario.language import Language
from cashier_sim.ui.scenarios.document import DiskState, ScenarioFile
from cashier_sim.ui.scenarios.editor import ScenarioEditor
from cashier_sim.ui.scenarios.file_dialog import FileDialog, likely_name
from cashier_sim.ui.scenarios.library import SUFFIX
from cashier_sim.ui.scenarios.remembered import Draft
from cashier_sim.ui.scenarios.strip import Strip, Told, Tone
from cashier_sim.ui.scenarios.words import on_screen

NEW_FILE = {
    Language.RUSSIAN: "# language: ru\nФункция: \n\n  Сценарий: \n    Дано открыта смена\n",
    Language.ENGLISH: (
        "# language: en\nFeature: \n\n  Scenario: \n    Given the till shift is opened\n"
    ),
}
"""What a new file begins with."""


class FileDesk(QObject):
    """The one file that is open.

    Args:
        owner: The widget whose dialogs these are.
        editor: Has the text.
        strip: Where questions are asked.
        language_of: Gives the language of a new file.
        folder_of: Gives the folder where a new file is likely to go.

    Signals:
        changed: Another file is open, or it is saved or not.
        opened (object, int): A file is shown: its `Path`, and the line that was wanted; 0 = none.
        saved (object): A file is saved: its `Path`. Nothing waits to be opened in its place.
        displaced: A recording that nobody began here is about to stand in the place of a text that
            is not saved.
    """

    changed = Signal()
    opened = Signal(object, int)
    saved = Signal(object)
    displaced = Signal()

    def __init__(
        self,
        owner: QWidget,
        editor: ScenarioEditor,
        strip: Strip,
        language_of: Callable[[], Language],
        folder_of: Callable[[], Path | None],
    ) -> None:
        super().__init__(owner)
        self._owner = owner
        self._editor = editor
        self._strip = strip
        self._language_of = language_of
        self._folder_of = folder_of
        self._file = ScenarioFile(self)
        self._file.disturbed.connect(self._on_disturbed)
        self._strip.asked.connect(self._on_asked)
        self._after: Callable[[], None] | None = None
        """What goes on once there is nothing to lose any more."""
        self._is_deaf = False
        self._followed = ""
        self._followed_path: Path | None = None

    @property
    def path(self) -> Path | None:
        """The file that is open; None = a new one."""
        return self._file.path

    @property
    def place(self) -> Path:
        """The file that is open, or where a new one is likely to go."""
        return self._file.path or (self._folder_of() or Path.cwd()) / f"new{SUFFIX}"

    @property
    def name(self) -> str:
        """What the file is called; empty for a new one that nobody wrote in."""
        new = self.tr("New scenario") if self.is_changed else ""
        return self._file.name or new

    @property
    def saved_text(self) -> str:
        """What the disk has of it, as far as is known; empty for a new one."""
        return self._file.saved_text

    @property
    def is_changed(self) -> bool:
        """Whether there is something to save."""
        text = self._editor.toPlainText()
        is_blank = self._file.path is None and not text.strip()
        return not is_blank and text != self._file.saved_text

    def open(self, path: Path, line: int = 0) -> None:
        """Show a file; asks first if there is something to save."""
        if path == self._file.path:
            self._go_to(line)
        else:
            self._unless_changed(lambda: self._show(path, line))

    def show_line(self, path: Path | None, line: int) -> None:
        """Put the caret onto a line.

        Args:
            path: Of which file; it is opened if need be. None = the one that is open.
            line: From 1.
        """
        if path is None:
            self._go_to(line)
        else:
            self.open(path, line)

    def new(self, text: str | None = None) -> None:
        """Begin a new file; asks first if there is something to save.

        Args:
            text: What it begins with; None = the beginning of a scenario.
        """
        self._unless_changed(
            lambda: self._begin(NEW_FILE[self._language_of()] if text is None else text)
        )

    def restore(self, draft: Draft) -> None:
        """Show a text that was not saved, and say if its file became another one meanwhile."""
        path = draft.path if draft.path is not None and draft.path.is_file() else None
        if path is not None:
            self._show(path, 0)
        self._editor.follow(draft.text)
        if path is not None and draft.saved_text not in {None, self._file.saved_text}:
            self._on_disturbed(DiskState.CHANGED)

    @Slot()
    def save(self) -> None:
        """Save; a new file asks where."""
        if self._file.path is None:
            self._ask_where()
        else:
            self.save_as(self._file.path)

    def save_as(self, path: Path) -> None:
        """Save at a place.

        Args:
            path: The file; written over if it is there.
        """
        self._editor.end_last_line()
        text = self._editor.toPlainText()
        try:
            self._file.save(text, path)
        except OSError as error:
            told = self.tr("The file is not saved: {problem}")
            self.tell_trouble(told.format(problem=on_screen(error.strerror or str(error))))
            return
        self._strip.tell(None)
        after, self._after = self._after, None
        self.changed.emit()
        if after is not None:
            after()
        else:
            self.saved.emit(path)

    def await_recorder(self) -> None:
        """Let the recorder write into the file; its first lines may come before its first news."""
        self._is_deaf = True
        self._strip.tell(None)

    def give_up_recorder(self) -> None:
        """The recorder writes nothing: who changes the file now is somebody else."""
        self._is_deaf = False

    def follow(self, text: str, path: Path | None, *, is_going: bool) -> None:
        """Show what the recorder has written, unless it is over and the text is another by now.

        Args:
            text: The whole of the file.
            path: Where the recorder keeps it; None = in memory only. What was kept in a file
                before and is not any more is asked about a place when it is saved.
            is_going: More may come; what the file does meanwhile is the recorder's business.
        """
        if not (is_going or self._is_deaf or self._editor.toPlainText() == self._followed):
            return  # somebody has gone on writing, or has opened another file
        if is_going and not self._is_deaf and self.is_changed:
            self.displaced.emit()
        self._is_deaf = is_going
        is_lost = path is None and self._followed_path is not None
        self._followed, self._followed_path = text, path
        self._editor.follow(text)
        if is_lost:  # what the disk has is somebody else's
            self._file.start("")
        elif path is not None:
            if path != self._file.path:
                self._file.watch(path)
            self._file.saved_text = text
        self.changed.emit()

    def tell_trouble(self, text: str) -> None:
        """Say what went wrong; what waited for an answer here waits no more."""
        self._after = None
        acts = (("stay", self.tr("Close")),)
        self._strip.tell(Told(tone=Tone.BAD, title=text, acts=acts))

    def forget_trouble(self) -> None:
        """What went wrong is mended."""
        if self._strip.told is not None and self._strip.told.tone is Tone.BAD:
            self._strip.tell(None)

    def _show(self, path: Path, line: int) -> None:
        try:
            text = self._file.open(path)
        except (OSError, UnicodeDecodeError) as error:
            self.tell_trouble(self.tr("The file cannot be read: {problem}").format(problem=error))
            return
        self._strip.tell(None)
        self._editor.write(text, path)
        self._go_to(line)
        self.opened.emit(path, line)
        self.changed.emit()

    def _begin(self, text: str) -> None:
        self._file.start(text)
        self._strip.tell(None)
        self._editor.write(text, None)
        self.changed.emit()

    def _go_to(self, line: int) -> None:
        if line:
            self._editor.go_to(line)
        self._editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _unless_changed(self, act: Callable[[], None]) -> None:
        if not self.is_changed:
            act()
            return
        self._after = act
        title = self.tr("{name} is not saved.").format(name=self.name)
        acts = (
            ("save", self.tr("Save")),
            ("discard", self.tr("Discard")),
            ("stay", self.tr("Stay here")),
        )
        self._strip.tell(Told(tone=Tone.ASKS, title=title, acts=acts))

    def _ask_where(self) -> None:
        dialog = FileDialog("scenario_save_dialog", self.tr("Save the scenario"), self._owner)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(SUFFIX.lstrip("."))
        dialog.setNameFilter(self.tr("Scenarios (*.feature)"))
        dialog.setDirectory(str(self._folder_of() or Path.home()))
        dialog.selectFile(likely_name(self._editor.toPlainText()))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self._on_place_chosen)
        dialog.rejected.connect(self._on_no_place)
        dialog.open()

    @Slot(str)
    def _on_place_chosen(self, name: str) -> None:
        self.save_as(Path(name))

    @Slot()
    def _on_no_place(self) -> None:
        self._after = None

    @Slot(str)
    def _on_asked(self, act: str) -> None:
        self._strip.tell(None)
        if act == "save":
            self.save()
            return
        after, self._after = self._after, None
        if act == "discard" and after is not None:
            after()
        elif act == "reload" and self._file.path is not None:
            self._show(self._file.path, self._editor.line)

    @Slot(object)
    def _on_disturbed(self, state: DiskState) -> None:
        if self._is_deaf:
            return  # the recorder tells by itself
        self._after = None
        if state is DiskState.GONE:
            self._file.saved_text = ""  # all of it is to be saved now
            told = self.tr("{name} is gone from the disk. Save brings it back.")
            acts = (("save", self.tr("Save")), ("stay", self.tr("Close")))
        else:
            told = self.tr("Another program has changed {name}.")
            acts = (("reload", self.tr("Reload")), ("stay", self.tr("Keep mine")))
        self.changed.emit()
        title = told.format(name=self._file.name)
        # It may have become what stands here, as after the second half of somebody's writing.
        self._strip.tell(Told(tone=Tone.ASKS, title=title, acts=acts) if self.is_changed else None)
