"""The on-screen keyboard: text area, block of editing keys, layouts; the physical one types too."""

from collections.abc import Callable

from PySide6.QtCore import QLocale, QSize, Qt, Slot
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from cashier_sim.plugin_api import StringInputDialogResult
from cashier_sim.till.dialogs import AnswerProblem, ExtendedKeyboardDialog, KeyboardDialog
from cashier_sim.ui import theme
from cashier_sim.ui.dialogs.keyboard_layout import ROWS, KeyboardLanguage, KeyboardState
from cashier_sim.ui.dialogs.panel import HEAD_ABOVE, HEAD_BELOW, DialogPanel, write_answer
from cashier_sim.ui.dialogs.reader import ENTER, KeyReader
from cashier_sim.ui.dialogs.text_area import text_area
from cashier_sim.ui.kit import fonts
from cashier_sim.ui.kit.buttons import Role, TillButton

KEYBOARD_WIDTH, KEYBOARD_HEIGHT = 897, 588
LEAST_KEY = 34
ROOMY_HEIGHT = 504
"""From this height of the panel on its keys are high enough with the usual room around them."""

_CLOSE = 6
_HALVES = 26
"""The grid counts in halves of a key: 13 keys in a row."""

_KEY = 2
_FIRST_HALF = (0, 1, 0, 3)
"""Where the characters of each row begin, in halves of a key."""

_BLOCK = (
    ("erase_all", 0, 0, 2),
    ("delete", 0, 2, 1),
    ("home", 1, 0, 1),
    ("up", 1, 1, 1),
    ("end", 1, 2, 1),
    ("left", 2, 0, 1),
    ("down", 2, 1, 1),
    ("right", 2, 2, 1),
)
_SIGNS = {
    "backspace": "←",
    "delete": "Del",
    "home": "Home",
    "end": "End",
    "up": "▲",
    "down": "▼",
    "left": "◄",
    "right": "►",
    "alternate": "Alt Gr",
}


class KeyboardPanel(DialogPanel):
    """Asks for text; the extended one, which looks the same, hears readers and scanners too.

    Source: `IViewManager.ShowKeyboard`, `ShowExtendedKeyboardDialog` (iikoFront API).
    """

    def __init__(
        self, dialog: KeyboardDialog, clock_ms: Callable[[], int], parent: QWidget | None = None
    ) -> None:
        super().__init__(dialog, KEYBOARD_WIDTH, parent)
        self._captions = (dialog.ok_caption, dialog.cancel_caption)
        self._gives_result = isinstance(dialog, ExtendedKeyboardDialog)
        self._max_length = dialog.max_length
        self._capitalize = dialog.capitalize and not dialog.is_password
        self._is_multiline = dialog.is_multiline and not dialog.is_password
        self._state = KeyboardState(_present_language())
        self._area = text_area(
            dialog.initial_text,
            is_multiline=dialog.is_multiline,
            is_password=dialog.is_password,
            capitalize=dialog.capitalize,
        )
        self._characters: list[list[TillButton]] = []
        self._keys: dict[str, TillButton] = {}
        self._lay_out()
        self._ok = self.add_answer("dialog_ok", Role.PRIMARY)
        self._cancel = self.add_answer("dialog_cancel")
        self._ok.clicked.connect(self._on_accepted)
        self._cancel.clicked.connect(self._on_cancelled)
        self._area.textChanged.connect(self._on_text_changed)
        self.set_title(dialog.title)
        self._on_text_changed()
        self.retranslate()
        if dialog.listens_to_cards or dialog.listens_to_barcodes:
            self._reader = KeyReader(dialog, clock_ms, self, passes_typing=True)
            self._reader.read.connect(self.command_requested)
            self._reader.typed.connect(self._on_typed)
            self._reader.watch(self)

    @property
    def text(self) -> str:
        """What is typed."""
        return self._area.text()

    def wished_size(self) -> QSize:
        """As large as the till allows, up to the size where keys are high enough."""
        return QSize(KEYBOARD_WIDTH, KEYBOARD_HEIGHT)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a low till the keys get the room around title and text."""
        super().resizeEvent(event)
        is_roomy = self.height() >= ROOMY_HEIGHT
        self.set_head_margins(*((HEAD_ABOVE, HEAD_BELOW) if is_roomy else (_CLOSE, _CLOSE)))
        self._space(theme.GAP if is_roomy else theme.GRID)

    def first_focus(self) -> QWidget:
        """The text."""
        return self._area

    def accept(self) -> None:
        """Give the text."""
        text = self._area.text()
        self.answer(StringInputDialogResult(result=text) if self._gives_result else text)

    def retranslate(self) -> None:
        """Write the keys with words."""
        super().retranslate()
        self._area.setAccessibleName(self.tr("Text"))
        self._keys["erase_all"].set_caption(self.tr("Erase all"))
        self._keys["shift"].set_caption(self.tr("Shift"))
        self._keys["enter"].set_caption(self.tr("Enter"))
        self._keys["space"].set_caption(self.tr("Space"))
        self._keys["backspace"].setAccessibleName(self.tr("Erase"))
        write_answer(self._ok, self._captions[0], self.tr("OK"))
        write_answer(self._cancel, self._captions[1], self.tr("Cancel"))
        self._write_keys()

    def _lay_out(self) -> None:
        block = QGridLayout()
        block.setSpacing(theme.KEY_GAP)
        for name, row, column, span in _BLOCK:
            block.addWidget(self._add_key(name, Role.SECONDARY_KEY), row, column, 1, span)
        top = QHBoxLayout()
        top.setSpacing(theme.KEY_GAP)
        top.addWidget(self._area, 10)
        top.addLayout(block, 3)
        keys = QGridLayout()
        keys.setSpacing(theme.KEY_GAP)
        for half in range(_HALVES):
            keys.setColumnStretch(half, 1)
        for row, count in enumerate(ROWS):
            self._characters.append([self._add_character(row, at, keys) for at in range(count)])
            keys.setRowStretch(row, 1)
        self._add_other_keys(keys)
        self._both = QVBoxLayout()
        self._both.addLayout(top, 3)
        self._both.addLayout(keys, 5)
        self.body.addLayout(self._both, 1)
        self._space(theme.GAP)

    def _space(self, gap: int) -> None:
        self._both.setContentsMargins(theme.GAP, 0, theme.GAP, gap)
        self._both.setSpacing(gap)

    def _add_other_keys(self, keys: QGridLayout) -> None:
        for name, row, half, span in (
            ("backspace", 0, 24, 2),
            ("shift", 3, 0, 3),
            ("enter", 3, 23, 3),
            ("language", 4, 0, 3),
            ("space", 4, 3, 20),
            ("alternate", 4, 23, 3),
        ):
            role = Role.KEY if name == "space" else Role.SECONDARY_KEY
            keys.addWidget(self._add_key(name, role), row, half, 1, span)
        keys.setRowStretch(len(ROWS), 1)
        for name in ("shift", "alternate"):
            self._keys[name].setCheckable(True)
        self._keys["enter"].setEnabled(self._is_multiline)

    def _add_character(self, row: int, at: int, keys: QGridLayout) -> TillButton:
        button = self._button(f"keyboard_{row}_{at}", Role.KEY, fonts.sans(20))
        button.clicked.connect(self._on_character)
        keys.addWidget(button, row, _FIRST_HALF[row] + _KEY * at, 1, _KEY)
        return button

    def _add_key(self, name: str, role: Role) -> TillButton:
        button = self._button(f"keyboard_{name}", role, fonts.sans(15))
        button.set_caption(_SIGNS.get(name, ""))
        button.clicked.connect(self._on_key)
        self._keys[name] = button
        return button

    def _button(self, name: str, role: Role, font: QFont) -> TillButton:
        button = TillButton(role, name, parent=self)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the text keeps it
        button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        button.set_font(font)
        button.setMinimumSize(LEAST_KEY, LEAST_KEY)
        return button

    @Slot()
    def _on_character(self) -> None:
        row, at = map(int, self.sender().objectName().split("_")[1:])
        self._insert(self._state.characters()[row][at])

    @Slot()
    def _on_key(self) -> None:
        name = self.sender().objectName().removeprefix("keyboard_")
        match name:
            case "erase_all":
                self._area.clear()
            case "backspace":
                self._area.backspace()
            case "delete":
                self._area.delete()
            case "enter":
                self._insert("\n")
            case "space":
                self._insert(" ")
            case "shift" | "alternate" | "language":
                self._change_layer(name)
            case where:
                self._area.move_cursor(where)

    def _insert(self, text: str) -> None:
        if len(self._area.text()) >= self._max_length:
            self.show_problem(AnswerProblem.TOO_LONG)
            return
        self._area.insert(text)
        self._state = self._state.typed()
        self._capitalize_and_write()

    @Slot(str)
    def _on_typed(self, text: str) -> None:
        if text != ENTER:
            self._area.insert(text)
        elif self._is_multiline:
            self._area.insert("\n")
        else:
            self.accept()

    def _change_layer(self, name: str) -> None:
        acts = {
            "shift": self._state.shift_pressed,
            "alternate": self._state.alternate_pressed,
            "language": self._state.language_pressed,
        }
        self._state = acts[name]()
        self._write_keys()

    def _capitalize_and_write(self) -> None:
        if self._capitalize:
            self._state = self._state.capitalizing(self._area.text_before_cursor())
        self._write_keys()

    def _write_keys(self) -> None:
        for row, characters in zip(self._characters, self._state.characters(), strict=True):
            for button, character in zip(row, characters, strict=True):
                button.set_caption(character)
        self._keys["language"].set_caption(self._state.language.other.value.upper())
        self._keys["shift"].setChecked(self._state.is_shifted)
        self._keys["alternate"].setChecked(self._state.is_alternate)

    @Slot()
    def _on_text_changed(self) -> None:
        text = self._area.text()
        too_long = len(text) > self._max_length
        self._ok.setEnabled(not too_long)
        self.show_problem(AnswerProblem.TOO_LONG if too_long else None)
        if not text:
            self._capitalize_and_write()


def _present_language() -> KeyboardLanguage:
    is_russian = QLocale().language() is QLocale.Language.Russian
    return KeyboardLanguage.RUSSIAN if is_russian else KeyboardLanguage.ENGLISH
