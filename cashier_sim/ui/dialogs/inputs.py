"""The input dialogs: a number or a card, and the extended one with its tabs."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from cashier_sim.plugin_api import InputDialogTypes, NumericInputMode
from cashier_sim.till.dialogs import ExtendedInputDialog, InputDialog
from cashier_sim.ui import theme
from cashier_sim.ui.dialogs.decimal_entry import DecimalEntry
from cashier_sim.ui.dialogs.entries import (
    BarcodeEntry,
    DigitsEntry,
    Entry,
    NumberEntry,
    PhoneEntry,
)
from cashier_sim.ui.dialogs.entry_box import EntryBox, ReadingPanel
from cashier_sim.ui.dialogs.field import EntryField, FieldLook
from cashier_sim.ui.dialogs.panel import PROBLEM_INK, text_label, write_answer
from cashier_sim.ui.kit import fonts
from cashier_sim.ui.kit.buttons import Role, TillButton
from cashier_sim.ui.kit.money import amount_text, decimal_mark

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
        self._captions = (dialog.ok_caption, dialog.cancel_caption)
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
        write_answer(self._ok, self._captions[0], self.tr("OK"))
        write_answer(self._cancel, self._captions[1], self.tr("Cancel"))

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
        tabs = _tabs(dialog)
        width = INPUT_WIDTH + (TAB_WIDTH + theme.GAP if tabs else 0)
        super().__init__(dialog, width, clock_ms, parent)
        self._listens_to_cards = dialog.listens_to_cards
        self._captions = (dialog.ok_caption, dialog.cancel_caption)
        self._default = dialog.settings.default_decimal_value
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
        self._range = text_label(
            "dialog_range", fonts.sans(13), theme.MUTED_ON_DARK, Qt.AlignmentFlag.AlignLeft
        )
        self._field = EntryField("dialog_field", FieldLook.WHITE, FIELD_HEIGHT)
        self._box = EntryBox(self._field)
        self._ok = self.add_answer("dialog_ok", Role.PRIMARY)
        self._cancel = self.add_answer("dialog_cancel")
        self._enter_default = self.add_answer("dialog_default")
        self._enter_default.hide()
        self._ok.clicked.connect(self._on_accepted)
        self._cancel.clicked.connect(self._on_cancelled)
        self._enter_default.clicked.connect(self._on_default)
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
        is_decimal = isinstance(tab.entry, DecimalEntry)
        self._field.set_look(FieldLook.GREY if is_decimal else FieldLook.WHITE)
        self._enter_default.setVisible(is_decimal and self._default is not None)
        self._range.setText(self._range_text(tab.entry))
        self._range.setVisible(bool(self._range.text()))
        self._box.edit(tab.entry, self._placeholder(tab))

    def retranslate(self) -> None:
        """Write tabs and bar."""
        super().retranslate()
        self._enter_default.set_caption(self.tr("Default"))
        standard = {
            "barcode": self.tr("Barcode"),
            "numeric_string": self.tr("Number"),
            "decimal": self.tr("Value"),
            "phone": self.tr("Phone"),
        }
        for tab in self._tabs:
            tab.button.set_caption(tab.title or standard[tab.name])
        self._card_hint.setText(
            self.tr("A card can be swiped at any moment") if self._tabs else self.tr("Swipe a card")
        )
        self._card_hint.setVisible(self._listens_to_cards)
        write_answer(self._ok, self._captions[0], self.tr("OK"))
        write_answer(self._cancel, self._captions[1], self.tr("Cancel"))
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
        right.addWidget(self._range)
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

    def _range_text(self, entry: Entry) -> str:
        if not isinstance(entry, DecimalEntry):
            return ""
        least = None if entry.least is None else amount_text(entry.least)
        most = None if entry.most is None else amount_text(entry.most)
        if least is not None and most is not None:
            return self.tr("From {least} to {most}").format(least=least, most=most)
        if least is not None:
            return self.tr("{least} or more").format(least=least)
        return "" if most is None else self.tr("{most} or less").format(most=most)

    @Slot()
    def _on_default(self) -> None:
        entry = self._tabs[self._current].entry
        if isinstance(entry, DecimalEntry) and self._default is not None:
            self._box.edit(entry.filled(self._default))
        self.setFocus()

    @Slot()
    def _on_tab(self) -> None:
        buttons = [tab.button for tab in self._tabs]
        clicked = self.sender()
        self.choose_tab(next(at for at, button in enumerate(buttons) if button is clicked))
        self.setFocus()

    @Slot()
    def _on_changed(self) -> None:
        self.show_problem(None)
        entry = self._box.entry
        self._tabs[self._current].entry = entry
        self._ok.setEnabled(entry.result is not None)
        is_outside = isinstance(entry, DecimalEntry) and entry.is_outside
        ink = PROBLEM_INK if is_outside else theme.MUTED_ON_DARK
        self._range.setStyleSheet(f"color: {ink}; background: transparent;")


def _tabs(dialog: ExtendedInputDialog) -> list[tuple[str, str, Entry]]:
    settings = dialog.settings
    tabs: list[tuple[str, str, Entry]] = []
    if settings.enable_barcode:
        tabs.append(("barcode", settings.tab_title_barcode, BarcodeEntry()))
    match dialog.numeric_mode:
        case NumericInputMode.STRING:
            digits = DigitsEntry(gives_string=dialog.gives_strings)
            tabs.append(("numeric_string", settings.tab_title_numeric_string, digits))
        case NumericInputMode.DECIMAL:
            number = DecimalEntry(
                mark=decimal_mark(),
                least=settings.min_decimal_value,
                most=settings.max_decimal_value,
            )
            tabs.append(("decimal", settings.tab_title_numeric_string, number))
    if settings.enable_phone:
        tabs.append(("phone", settings.tab_title_phone, PhoneEntry()))
    return tabs
