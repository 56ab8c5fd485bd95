"""The input dialogs: a number or a card, and the extended one with its tabs."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from cashier_sim.plugin_api import ExtendedInputDialogSettings, InputDialogTypes
from cashier_sim.till.dialogs import ExtendedInputDialog, InputDialog
from cashier_sim.ui import theme
from cashier_sim.ui.dialogs.entries import (
    BarcodeEntry,
    DigitsEntry,
    Entry,
    NumberEntry,
    PhoneEntry,
)
from cashier_sim.ui.dialogs.entry_box import EntryBox, ReadingPanel
from cashier_sim.ui.dialogs.field import EntryField, FieldLook
from cashier_sim.ui.dialogs.panel import text_label
from cashier_sim.ui.kit import fonts
from cashier_sim.ui.kit.buttons import Role, TillButton

INPUT_WIDTH = 340
TAB_WIDTH = 187
TAB_HEIGHT = 66
FIGURE_HEIGHT = 72
FIELD_HEIGHT = 66
_TAB_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class InputPanel(ReadingPanel):
    """Asks for a number, a card, or either. Source: `IViewManager.ShowInputDialog`."""

    def __init__(
        self, dialog: InputDialog, clock_ms: Callable[[], int], parent: QWidget | None = None
    ) -> None:
        super().__init__(dialog, INPUT_WIDTH, clock_ms, parent)
        self._types = dialog.types
        self._hint = self.add_hint("dialog_hint")
        self._box = EntryBox(EntryField("dialog_field", FieldLook.FIGURE, FIGURE_HEIGHT))
        self._ok = self.add_answer("dialog_ok", Role.PRIMARY)
        self._cancel = self.add_answer("dialog_cancel")
        self._ok.clicked.connect(self._on_accepted)
        self._cancel.clicked.connect(self._on_cancelled)
        self._box.changed.connect(self._on_changed)
        self.body.addWidget(self._box)
        takes_numbers = InputDialogTypes.NUMBER in dialog.types
        self._box.setVisible(takes_numbers)
        self._ok.setVisible(takes_numbers)
        self.set_title(dialog.title)
        self._box.edit(NumberEntry.starting_with(dialog.initial_value))
        self.retranslate()
        self.watch_keys()

    @property
    def text(self) -> str:
        """The figure."""
        return self._box.text

    def accept(self) -> None:
        """Give the number, if there is one and it is asked for."""
        result = self._box.entry.result
        if result is not None and InputDialogTypes.NUMBER in self._types:
            self.answer(result)

    def type_text(self, text: str) -> None:
        """Type into the number."""
        self._box.type_text(text)

    def retranslate(self) -> None:
        """Write hint and bar."""
        super().retranslate()
        takes_cards = InputDialogTypes.CARD in self._types
        takes_numbers = InputDialogTypes.NUMBER in self._types
        both, only = self.tr("A card can be swiped at any moment"), self.tr("Swipe a card")
        self._hint.setText(both if takes_numbers else only)
        self._hint.setVisible(takes_cards)
        self._ok.set_caption(self.tr("OK"))
        self._cancel.set_caption(self.tr("Cancel"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Erase and paste; the rest as in every dialog."""
        if not self._box.take_key(event):
            super().keyPressEvent(event)

    @Slot()
    def _on_changed(self) -> None:
        self.show_problem(None)
        self._ok.setEnabled(self._box.entry.result is not None)


@dataclass(slots=True)
class _Tab:
    name: str
    title: str
    """The plugin's own; empty = the standard one."""
    entry: Entry
    button: TillButton


class ExtendedInputPanel(ReadingPanel):
    """Asks with tabs. Source: `IViewManager.ShowExtendedInputDialog` (iikoFront API, V6)."""

    def __init__(
        self,
        dialog: ExtendedInputDialog,
        clock_ms: Callable[[], int],
        parent: QWidget | None = None,
    ) -> None:
        tabs = _tabs(dialog.settings)
        width = INPUT_WIDTH + (TAB_WIDTH + theme.GAP if tabs else 0)
        super().__init__(dialog, width, clock_ms, parent)
        self._listens_to_cards = dialog.listens_to_cards
        hint = self.add_hint("dialog_hint")
        hint.setText(dialog.hint)
        hint.setVisible(bool(dialog.hint))
        self._card_hint = self.add_message("dialog_card_hint")
        self._group = QButtonGroup(self)
        self._tabs = [self._add_tab(*tab) for tab in tabs]
        self._current = 0
        self._caption = text_label(
            "dialog_tab_title",
            fonts.sans(15, fonts.MEDIUM),
            theme.INK_ON_DARK,
            Qt.AlignmentFlag.AlignLeft,
        )
        self._box = EntryBox(EntryField("dialog_field", FieldLook.WHITE, FIELD_HEIGHT))
        self._ok = self.add_answer("dialog_ok", Role.PRIMARY)
        self._cancel = self.add_answer("dialog_cancel")
        self._ok.clicked.connect(self._on_accepted)
        self._cancel.clicked.connect(self._on_cancelled)
        self._box.changed.connect(self._on_changed)
        self._lay_out()
        self.set_title(dialog.title)
        self.retranslate()
        self.watch_keys()

    @property
    def text(self) -> str:
        """What the field shows."""
        return self._box.text

    def accept(self) -> None:
        """Give what is typed on the current tab, if it is complete."""
        result = self._box.entry.result if self._tabs else None
        if result is not None:
            self.answer(result)

    def type_text(self, text: str) -> None:
        """Type on the current tab."""
        self._box.type_text(text)

    def choose_tab(self, index: int) -> None:
        """Show a tab, from 0; what was typed on the others stays."""
        if not 0 <= index < len(self._tabs):
            return
        self._current = index
        tab = self._tabs[index]
        tab.button.setChecked(True)
        self._caption.setText(tab.button.caption)
        self._box.edit(tab.entry, self._placeholder(tab))

    def retranslate(self) -> None:
        """Write tabs and bar."""
        super().retranslate()
        standard = {
            "barcode": self.tr("Barcode"),
            "numeric_string": self.tr("Number"),
            "phone": self.tr("Phone"),
        }
        for tab in self._tabs:
            tab.button.set_caption(tab.title or standard[tab.name])
        self._card_hint.setText(
            self.tr("A card can be swiped at any moment") if self._tabs else self.tr("Swipe a card")
        )
        self._card_hint.setVisible(self._listens_to_cards)
        self._ok.set_caption(self.tr("OK"))
        self._cancel.set_caption(self.tr("Cancel"))
        self.choose_tab(self._current)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down change the tab; erase and paste; the rest as in every dialog."""
        step = _TAB_STEPS.get(Qt.Key(event.key()))
        if step is not None and self._tabs:
            self.choose_tab((self._current + step) % len(self._tabs))
        elif not self._box.take_key(event):
            super().keyPressEvent(event)

    def _add_tab(self, name: str, title: str, entry: Entry) -> _Tab:
        button = TillButton(Role.CELL, f"dialog_tab_{name}", parent=self)
        button.setCheckable(True)
        button.setFixedSize(TAB_WIDTH, TAB_HEIGHT)
        button.clicked.connect(self._on_tab)
        self._group.addButton(button)
        return _Tab(name, title, entry, button)

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(theme.KEY_GAP)
        for tab in self._tabs:
            left.addWidget(tab.button)
        left.addStretch(1)
        right = QVBoxLayout()
        right.setSpacing(theme.GAP)
        right.addWidget(self._caption)
        right.addWidget(self._box, 1)
        both = QHBoxLayout()
        both.setContentsMargins(theme.GAP, 0, theme.GAP, 0)
        both.setSpacing(theme.GAP)
        both.addLayout(left)
        both.addLayout(right, 1)
        self.body.addLayout(both, 1)
        for widget in (self._caption, self._box, self._ok):
            widget.setVisible(bool(self._tabs))

    def _placeholder(self, tab: _Tab) -> str:
        return self.tr("Scan a code or type it") if tab.name == "barcode" else ""

    @Slot()
    def _on_tab(self) -> None:
        buttons = [tab.button for tab in self._tabs]
        clicked = self.sender()
        self.choose_tab(next(at for at, button in enumerate(buttons) if button is clicked))
        self.setFocus()

    @Slot()
    def _on_changed(self) -> None:
        self.show_problem(None)
        self._tabs[self._current].entry = self._box.entry
        self._ok.setEnabled(self._box.entry.result is not None)


def _tabs(settings: ExtendedInputDialogSettings) -> list[tuple[str, str, Entry]]:
    offered: tuple[tuple[bool, str, str, Entry], ...] = (
        (settings.enable_barcode, "barcode", settings.tab_title_barcode, BarcodeEntry()),
        (
            settings.enable_numeric_string,
            "numeric_string",
            settings.tab_title_numeric_string,
            DigitsEntry(),
        ),
        (settings.enable_phone, "phone", settings.tab_title_phone, PhoneEntry()),
    )
    return [(name, title, entry) for enabled, name, title, entry in offered if enabled]
