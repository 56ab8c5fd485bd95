"""The window of the gallery: dialogs at left, the screen in the middle, the call around it."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QListWidgetItem, QVBoxLayout, QWidget

from cashier_sim.plugin_api import ArgumentException
from cashier_sim.till.commands import Command, Refusal
from cashier_sim.till.events import CommandRefused
from cashier_sim.ui import texts, theme
from cashier_sim.ui.dialogs.overlay import OverlayLayer
from cashier_sim.ui.dialogs.panel import text_label
from cashier_sim.ui.docks.look import (
    PADDING,
    caption,
    choosing,
    for_touch,
    heading,
    listing,
    push,
    reading,
    scrolling,
    select,
)
from cashier_sim.ui.gallery.form import OptionsForm
from cashier_sim.ui.gallery.options import (
    SETTINGS,
    OptionError,
    arguments_of,
    options_of,
    values_of,
)
from cashier_sim.ui.gallery.python_text import call_text, python_text
from cashier_sim.ui.gallery.samples import Sample, samples
from cashier_sim.ui.gallery.session import CameBack, Session
from cashier_sim.ui.gallery.words import family_name, sample_name
from cashier_sim.ui.kit import fonts
from cashier_sim.ui.kit.bar import fill
from cashier_sim.ui.kit.buttons import press_by_key
from cashier_sim.ui.kit.focus import FocusRing
from cashier_sim.ui.language import Language, LanguageSwitch

_LIST_WIDTH = 268
_HEAD_HEIGHT = 40
_OPTIONS_WIDTH = 300
_TEXTS_HEIGHT = 132
_VERSIONS = ("V6", "V7", "V8")
_LANGUAGE_NAMES = {Language.RUSSIAN: "Русский", Language.ENGLISH: "English"}
_SAMPLE = Qt.ItemDataRole.UserRole


class GalleryWindow(QWidget):
    """Every dialog, to open, fill, answer and cancel.

    Args:
        switch: Changes the language.
        now: The clock that the dialogs see.

    Signals:
        came_back (object): `CameBack`: what the plugin would have got.
    """

    came_back = Signal(object)

    def __init__(self, switch: LanguageSwitch, now: Callable[[], datetime]) -> None:
        super().__init__()
        self.setObjectName("gallery")
        self._switch = switch
        self.session = Session(now)
        self._answer: CameBack | None = None
        self._list = listing("gallery_list")
        self._language = choosing("gallery_language", tuple(Language))
        self._version = choosing("gallery_version", _VERSIONS)
        self._form = OptionsForm()
        self._options_title = heading("gallery_options_title")
        self._version_label = caption("gallery_version_label", muted=True)
        self._call_title = heading("gallery_call_title")
        self._call = reading("gallery_call")
        self._copy = push("gallery_copy")
        self._open = push("gallery_open", primary=True)
        self._result_title = heading("gallery_result_title")
        self._result = reading("gallery_result", wraps=True)
        self._problem = caption("gallery_problem")
        self._stage = QWidget()
        self._empty = text_label("gallery_empty", fonts.sans(15), theme.MUTED_ON_DARK)
        self._overlay = OverlayLayer(self._stage_with_hint())
        self._lay_out()
        self._connect()
        FocusRing(self)
        self._fill_list()
        self.retranslate()

    @property
    def sample(self) -> Sample | None:
        """What is chosen in the list."""
        item = self._list.currentItem()
        found: Sample | None = item.data(_SAMPLE) if item is not None else None
        return found

    def choose(self, name: str) -> None:
        """Choose a sample by `Sample.name`."""
        for row in range(self._list.count()):
            sample = self._list.item(row).data(_SAMPLE)
            if sample is not None and sample.name == name:
                self._list.setCurrentRow(row)

    @Slot()
    def open_dialog(self) -> None:
        """Make the call with the present options."""
        sample = self.sample
        if sample is None:
            return
        self._show_problem("")
        self._show_answer(None)
        try:
            arguments = arguments_of(self._form.values())
            came_back = self.session.open(sample.method, arguments, self._version.currentData())
        except OptionError as error:
            self._show_problem(self.tr("{name} cannot be read.").format(name=error.name))
            self._form.mark(error.name)
            return
        except ArgumentException as error:
            self._show_problem(f"{type(error).__name__}: {error}")
            return
        self._show_session()
        if came_back is not None:
            self._show_answer(came_back)

    def retranslate(self) -> None:
        """Write all texts in the present language."""
        self.setWindowTitle(self.tr("Dialogs of a payment plugin"))
        self._list.setAccessibleName(self.tr("Dialogs"))
        self._language.setAccessibleName(self.tr("Language"))
        self._options_title.setText(self.tr("Options"))
        self._version_label.setText(self.tr("The plugin's ApiVersion"))
        self._call_title.setText(self.tr("The call"))
        self._call.setAccessibleName(self.tr("The call"))
        self._copy.setText(self.tr("Copy"))
        self._open.setText(self.tr("Open · F5"))
        self._result_title.setText(self.tr("What comes back"))
        self._result.setAccessibleName(self.tr("What comes back"))
        self._result.setPlaceholderText(self.tr("Nothing yet: open the dialog and answer it."))
        self._empty.setText(
            self.tr("Choose a dialog at the left, change its options at the right, and open it.")
        )
        self._name_entries()

    def changeEvent(self, event: QEvent) -> None:
        """Write the texts anew in another language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _stage_with_hint(self) -> QWidget:
        self._stage.setObjectName("gallery_stage")
        self._stage.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._stage.setMinimumSize(560, 480)
        fill(self._stage, theme.BODY)
        inside = QVBoxLayout(self._stage)
        inside.addWidget(self._empty)
        return self._stage

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._left())
        row.addLayout(self._middle(), 1)
        row.addWidget(self._right())

    def _left(self) -> QWidget:
        left = QWidget()
        left.setFixedWidth(_LIST_WIDTH)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, PADDING)
        column.setSpacing(theme.GAP)
        column.addWidget(self._list, 1)
        around = QHBoxLayout()
        around.setContentsMargins(PADDING, 0, PADDING, 0)
        around.addWidget(self._language)
        column.addLayout(around)
        return left

    def _middle(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self._stage, 1)
        below = QHBoxLayout()
        below.setContentsMargins(PADDING, PADDING, PADDING, PADDING)
        below.setSpacing(PADDING)
        below.addLayout(_titled(self._call, self._call_title, self._copy), 3)
        below.addLayout(_titled(self._result, self._result_title), 2)
        column.addLayout(below)
        return column

    def _right(self) -> QWidget:
        right = QWidget()
        right.setFixedWidth(_OPTIONS_WIDTH)
        column = QVBoxLayout(right)
        column.setContentsMargins(0, PADDING, 0, PADDING)
        column.setSpacing(theme.GAP)
        top = QVBoxLayout()
        top.setContentsMargins(PADDING, 0, PADDING, 0)
        top.setSpacing(theme.GRID)
        top.addWidget(self._options_title)
        top.addWidget(self._version_label)
        top.addWidget(self._version)
        self._version_label.setBuddy(self._version)
        column.addLayout(top)
        column.addWidget(scrolling("gallery_options_area", self._form), 1)
        bottom = QVBoxLayout()
        bottom.setContentsMargins(PADDING, 0, PADDING, 0)
        bottom.addWidget(self._problem)
        bottom.addWidget(self._open)
        column.addLayout(bottom)
        return right

    def _connect(self) -> None:
        for_touch(self._language, self._version, self._copy, self._open)
        for at, version in enumerate(_VERSIONS):
            self._version.setItemText(at, version)
        for at, language in enumerate(Language):
            self._language.setItemText(at, _LANGUAGE_NAMES[language])
        select(self._version, _VERSIONS[-1])
        select(self._language, self._switch.language)
        self._problem.setStyleSheet(f"color: {theme.DANGER};")
        self._problem.hide()
        self._list.currentItemChanged.connect(self._on_chosen)
        self._list.itemActivated.connect(self.open_dialog)
        self._language.currentIndexChanged.connect(self._on_language)
        self._form.changed.connect(self._on_options)
        self._open.clicked.connect(self.open_dialog)
        self._copy.clicked.connect(self._on_copy)
        self._overlay.command_requested.connect(self._on_command)
        press_by_key(self._open, QKeySequence(Qt.Key.Key_F5))

    def _fill_list(self) -> None:
        """List the samples in the present language; the chosen one stays chosen."""
        chosen = self.sample
        self._list.blockSignals(True)
        self._list.clear()
        family = None
        for sample in samples(self._switch.language.value):
            if sample.family is not family:
                family = sample.family
                head = QListWidgetItem()
                head.setFlags(Qt.ItemFlag.NoItemFlags)
                head.setData(_SAMPLE, None)
                head.setFont(fonts.sans(12, fonts.BOLD))
                head.setSizeHint(QSize(0, _HEAD_HEIGHT))
                head.setTextAlignment(Qt.AlignmentFlag.AlignBottom)
                head.setData(_SAMPLE + 1, family)
                self._list.addItem(head)
            entry = QListWidgetItem()
            entry.setData(_SAMPLE, sample)
            entry.setToolTip(sample.method)
            self._list.addItem(entry)
        self._list.blockSignals(False)
        self._name_entries()
        self._list.setCurrentRow(1)
        if chosen is not None:
            self.choose(chosen.name)

    def _name_entries(self) -> None:
        for row in range(self._list.count()):
            item = self._list.item(row)
            sample, family = item.data(_SAMPLE), item.data(_SAMPLE + 1)
            item.setText(sample_name(sample) if sample is not None else family_name(family))

    def _show_session(self) -> None:
        self._overlay.show_view(self.session.view)
        self._empty.setVisible(not self.session.is_open)

    def _write_call(self) -> None:
        sample = self.sample
        if sample is None:
            return
        try:
            arguments = arguments_of(self._form.values())
        except OptionError:
            self._call.setPlainText("")
        else:
            self._call.setPlainText(call_text(sample.method, arguments))
        self._copy.setEnabled(bool(self._call.toPlainText()))

    def _show_answer(self, came_back: CameBack | None) -> None:
        self._answer = came_back
        self._result.setPlainText("" if came_back is None else python_text(came_back.value))
        if came_back is not None:
            self.came_back.emit(came_back)

    def _show_problem(self, text: str) -> None:
        self._problem.setText(text)
        self._problem.setVisible(bool(text))

    @Slot()
    def _on_chosen(self) -> None:
        sample = self.sample
        if sample is None:
            return
        self.session.close()
        self._show_session()
        self._show_problem("")
        self._show_answer(None)
        for widget in (self._version_label, self._version):
            widget.setVisible(SETTINGS in sample.arguments)  # of no effect elsewhere
        self._form.offer(options_of(sample.method), values_of(sample.arguments))
        self._write_call()

    @Slot()
    def _on_options(self) -> None:
        self._show_problem("")
        self._write_call()

    @Slot()
    def _on_language(self) -> None:
        self._switch.use(self._language.currentData())
        self._fill_list()

    @Slot()
    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self._call.toPlainText())

    @Slot(object)
    def _on_command(self, command: Command) -> None:
        outcome = self.session.take(command)
        if isinstance(outcome, Refusal):
            self._overlay.on_event(CommandRefused(command, outcome))
            self._show_problem(texts.refusal(outcome))
            return
        self._show_session()
        if outcome is not None:
            self._show_answer(outcome)


def _titled(text: QWidget, title: QWidget, button: QWidget | None = None) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(theme.GAP)
    head = QHBoxLayout()
    title.setMinimumHeight(theme.TARGET)
    head.addWidget(title, 1)
    if button is not None:
        head.addWidget(button)
    column.addLayout(head)
    text.setFixedHeight(_TEXTS_HEIGHT)
    column.addWidget(text)
    return column
