"""Settings of the simulator, each with what it does; made from the catalogue of the till."""

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtWidgets import QComboBox, QLabel, QSpinBox, QVBoxLayout, QWidget

from cashier_sim.till.commands import ChangeSetting
from cashier_sim.till.settings import CATALOGUE, Setting
from cashier_sim.till.view import TillView
from cashier_sim.ui import texts, theme
from cashier_sim.ui.back_office.fields import tall
from cashier_sim.ui.back_office.setting_words import SettingWords
from cashier_sim.ui.docks.check_box import TEXT_INSET, CheckBox
from cashier_sim.ui.docks.look import (
    caption,
    choosing,
    for_touch,
    heading,
    scrolling,
    select,
    spinning,
)
from cashier_sim.ui.kit import fonts

_WIDTH = 620
_FIELD_WIDTH = 240
Editor = CheckBox | QComboBox | QSpinBox


class SettingsPage(QWidget):
    """One line for each setting; a change holds at once.

    Signals:
        command_requested (object): `ChangeSetting`.
    """

    command_requested = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("settings_page")
        self._words = SettingWords(self)
        self._view: TillView | None = None
        self._titles: dict[str, QLabel] = {}
        self._notes: dict[str, QLabel] = {}
        self._editors: dict[str, Editor] = {}
        content = QWidget()
        content.setMaximumWidth(_WIDTH)
        rows = QVBoxLayout(content)
        rows.setContentsMargins(theme.MARGIN, theme.MARGIN, theme.MARGIN, theme.MARGIN)
        rows.setSpacing(theme.GRID)
        for setting in CATALOGUE:
            self._add(setting, rows)
        self._why = caption("settings_why", muted=True)
        rows.addWidget(self._why)
        rows.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolling("settings_scroll", content))
        self.retranslate()

    def show_view(self, view: TillView) -> None:
        """Show the values as they are."""
        self._view = view
        why_not = ""
        for setting in CATALOGUE:
            value = view.settings.get(setting.key, setting.default)
            editor = self._editors[setting.key]
            _show_value(editor, value)
            refused = ChangeSetting(setting.key, setting.default).refusal(view)
            editor.setEnabled(refused is None)
            why_not = why_not or texts.refusal(refused)
        self._why.setText(why_not)
        self._why.setVisible(bool(why_not))

    def retranslate(self) -> None:
        """Write all texts in the present language."""
        for setting in CATALOGUE:
            title, note = self._words.of(setting)
            editor = self._editors[setting.key]
            self._titles[setting.key].setText(title)
            self._notes[setting.key].setText(note)
            editor.setAccessibleName(title)
            if isinstance(editor, CheckBox):
                editor.setText(title)
            elif isinstance(editor, QComboBox):
                for index, choice in enumerate(setting.choices):
                    editor.setItemText(index, self._words.choice(choice))
            else:
                unit = self._words.unit(setting.unit)
                editor.setSuffix(f" {unit}" if unit else "")

    def changeEvent(self, event: QEvent) -> None:
        """Write the texts anew in another language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _add(self, setting: Setting, rows: QVBoxLayout) -> None:
        key = setting.key
        editor = self._editor(setting)
        editor.setProperty("key", key)
        self._titles[key] = heading(f"setting_{key}_title")
        self._notes[key] = caption(f"setting_{key}_note", fonts.sans(12), muted=True)
        if isinstance(editor, CheckBox):
            self._notes[key].setContentsMargins(TEXT_INSET, 0, 0, 0)
        self._editors[key] = editor
        rows.addWidget(self._titles[key])
        # A check box carries its title itself.
        self._titles[key].setVisible(not isinstance(editor, CheckBox))
        rows.addWidget(editor)
        rows.addWidget(self._notes[key])
        rows.addSpacing(theme.MARGIN)

    def _editor(self, setting: Setting) -> Editor:
        name = f"setting_{setting.key}"
        if isinstance(setting.default, bool):
            check = CheckBox(name)
            check.setFont(fonts.sans(13, fonts.BOLD))
            check.setMinimumHeight(theme.TARGET)
            check.clicked.connect(self._on_checked)
            return check
        if setting.choices:
            box = choosing(name, setting.choices)
            tall(box)
            box.setMaximumWidth(_FIELD_WIDTH)
            box.activated.connect(self._on_chosen)
            return box
        spin = spinning(name, setting.minimum or 0, setting.maximum or 1_000_000)
        for_touch(spin)
        spin.setMaximumWidth(_FIELD_WIDTH)
        spin.setKeyboardTracking(False)
        spin.editingFinished.connect(self._on_spun)
        return spin

    def _change(self, value: bool | int | str) -> None:
        key = str(self.sender().property("key"))
        if self._view is None or self._view.settings.get(key) != value:
            self.command_requested.emit(ChangeSetting(key, value))

    @Slot(bool)
    def _on_checked(self, value: bool) -> None:
        self._change(value)

    @Slot()
    def _on_chosen(self) -> None:
        box = self._editors[str(self.sender().property("key"))]
        if isinstance(box, QComboBox):
            self._change(str(box.currentData()))

    @Slot()
    def _on_spun(self) -> None:
        spin = self._editors[str(self.sender().property("key"))]
        if isinstance(spin, QSpinBox):
            self._change(spin.value())


def _show_value(editor: Editor, value: object) -> None:
    if isinstance(editor, CheckBox):
        editor.setChecked(bool(value))
    elif isinstance(editor, QComboBox):
        select(editor, value)
    elif not editor.hasFocus() and isinstance(value, int):
        editor.setValue(value)
