"""What is done with the scenario that is open: record, play, pause, step, save."""

from enum import Enum

from PySide6.QtCore import QEvent, QLocale, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSlider, QWidget

from cashier_sim.scenario.performance import Phase
from cashier_sim.ui import theme
from cashier_sim.ui.docks.look import caption
from cashier_sim.ui.kit import fonts
from cashier_sim.ui.scenarios import buttons
from cashier_sim.ui.scenarios.buttons import DrawnButton

PACES = (0.0, 0.3, 0.6, 1.0, 1.5, 2.5, 4.0)
"""Seconds for which a step is announced; the first is as fast as it goes."""

_SLIDER_WIDTH, _LEAST_SLIDER = 84, 56
_MARGINS = 4 * theme.GAP
_CAPTION = 12
"""What a caption takes beside its letters."""


class Act(Enum):
    """What a person can ask for; the value is the key inside the dock."""

    RECORD = "Ctrl+R"
    PLAY = "Ctrl+Return"
    STEP = "F10"
    STOP = "Shift+F5"
    TO_LINE = "Ctrl+F10"
    BY_HAND = "Ctrl+H"
    SHOW = "Ctrl+Shift+F5"
    NEW = "Ctrl+N"
    SAVE = "Ctrl+S"
    EXPECT = "Ctrl+E"
    UNDO_LINE = "Ctrl+Shift+Z"
    RERUN = "Ctrl+Shift+R"
    LARGE = "Ctrl+Shift+M"


_DRAWINGS = {
    Act.RECORD: buttons.RECORD,
    Act.PLAY: buttons.PLAY,
    Act.STEP: buttons.STEP,
    Act.STOP: buttons.STOP,
    Act.TO_LINE: buttons.TO_LINE,
    Act.BY_HAND: buttons.HAND,
    Act.SHOW: buttons.SHOW,
    Act.NEW: buttons.NEW,
    Act.SAVE: buttons.SAVE,
    Act.EXPECT: buttons.EYE,
    Act.UNDO_LINE: buttons.UNDO,
    Act.RERUN: buttons.AGAIN,
    Act.LARGE: buttons.LARGE,
}


_DOING = (
    *(Act.RECORD, Act.EXPECT, Act.UNDO_LINE),
    *(Act.PLAY, Act.STEP, Act.TO_LINE, Act.STOP, Act.BY_HAND),
)
_FILING = (Act.SHOW, Act.NEW, Act.SAVE, Act.RERUN, Act.LARGE)

_ONCE = (Act.RECORD, Act.PLAY, Act.STOP, Act.BY_HAND, Act.SHOW)
"""Acts whose second press in a hurry would take the first one back."""


class PlayBar(QWidget):
    """A row of buttons, and how fast a scenario is played.

    Args:
        shortcuts_of: In which widget the keys work.

    Signals:
        asked (object): An `Act`.
        pace_changed (float): Seconds for which each step is announced.
    """

    asked = Signal(object)
    pace_changed = Signal(float)

    def __init__(self, shortcuts_of: QWidget) -> None:
        super().__init__()
        self.setObjectName("scenario_bar")
        self._buttons = {
            act: DrawnButton(f"scenario_{act.name.lower()}", drawing)
            for act, drawing in _DRAWINGS.items()
        }
        self._phase = Phase.OVER
        self._is_recording = False
        self._has_scenario = False
        for act, button in self._buttons.items():
            button.setProperty("act", act.name)
            button.clicked.connect(self._on_clicked)
            key = QShortcut(QKeySequence(act.value), shortcuts_of)
            key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            key.setAutoRepeat(act not in _ONCE)
            key.activated.connect(self._on_key)
            key.setProperty("act", act.name)
        for act in _ONCE:
            self._buttons[act].takes_double_clicks = False
        self._buttons[Act.PLAY].setProperty("primary", True)
        for act in (Act.RERUN, Act.LARGE):
            self._buttons[act].setCheckable(True)
        self._pace = QSlider(Qt.Orientation.Horizontal)
        self._pace.setObjectName("scenario_pace")
        self._pace.setRange(0, len(PACES) - 1)
        self._pace.setValue(2)
        self._pace.setPageStep(1)
        self._pace.setMinimumWidth(_LEAST_SLIDER)
        self._pace.setMaximumWidth(_SLIDER_WIDTH)
        self._pace.setMinimumHeight(theme.TARGET)
        self._pace.valueChanged.connect(self._on_pace)
        self._rows = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._pace_text = caption("scenario_pace_text", fonts.sans(12), muted=True)
        self._pace_text.setWordWrap(False)
        self._lay_out()
        self.retranslate()

    @property
    def pace_seconds(self) -> float:
        """How long each step is announced."""
        return PACES[self._pace.value()]

    def button(self, act: Act) -> DrawnButton:
        """The button of an act."""
        return self._buttons[act]

    def show_phase(self, phase: Phase) -> None:
        """Show how far a performance is."""
        self._phase = phase
        self._show()

    def show_recording(self, *, is_going: bool) -> None:
        """Show whether acts are being recorded."""
        self._is_recording = is_going
        self._show()

    def show_scenario(self, *, is_there: bool, is_changed: bool) -> None:
        """Show whether there is something to play, and something to save."""
        self._has_scenario = is_there
        self._buttons[Act.SAVE].setEnabled(is_changed)
        self._show()

    def retranslate(self) -> None:
        """Write all texts in the present language."""
        names = {
            Act.STEP: self.tr("Carry out one step"),
            Act.STOP: self.tr("Stop, and back to my register"),
            Act.TO_LINE: self.tr("Run to the line of the caret"),
            Act.BY_HAND: self.tr("Go on by hand from here"),
            Act.SHOW: self.tr("Show the scenario to the staff, full screen"),
            Act.NEW: self.tr("A new scenario file"),
            Act.SAVE: self.tr("Save"),
            Act.EXPECT: self.tr("Expect what I see now"),
            Act.UNDO_LINE: self.tr("Take out what was recorded last"),
            Act.RERUN: self.tr("Run again after each save"),
            Act.LARGE: self.tr("The text in the place of the till"),
        }
        for act, name in names.items():
            self._name(act, name)
        self._pace.setAccessibleName(self.tr("Pace: how long each step is announced"))
        self._show()
        self._write_pace()

    def minimumSizeHint(self) -> QSize:
        """As narrow as it is in two rows and without captions."""
        is_paced = not self._pace.isHidden()
        files = self._width_of(_FILING) + (_LEAST_SLIDER + theme.GRID if is_paced else 0)
        width = max(self._width_of(_DOING), files) + _MARGINS
        return QSize(width, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave captions out, or make two rows of one, where there is no room."""
        super().resizeEvent(event)
        self._fit()

    def _width_of(self, acts: tuple[Act, ...]) -> int:
        """What these buttons need without captions, as far as they are shown."""
        shown = sum(not self._buttons[act].isHidden() for act in acts)
        return shown * (theme.TARGET + theme.GRID)

    def _fit(self) -> None:
        is_paced = not self._pace.isHidden()
        doing = self._width_of(_DOING) + _MARGINS
        one_row = doing + self._width_of(_FILING) + (_SLIDER_WIDTH + theme.GRID) * is_paced
        is_one_row = self.width() >= one_row
        directions = QBoxLayout.Direction
        self._rows.setDirection(directions.LeftToRight if is_one_row else directions.TopToBottom)
        room = self.width() - (one_row if is_one_row else doing)
        record, play = self._buttons[Act.RECORD], self._buttons[Act.PLAY]
        captions = self._record_caption(), self._play_caption()
        needed = sum(self.fontMetrics().horizontalAdvance(one) + _CAPTION for one in captions)
        pace = self._pace_text.minimumWidth() + theme.GAP if is_paced else 0
        is_narrow = room < needed
        record.setText("" if is_narrow else captions[0])
        play.setText("" if is_narrow else captions[1])
        self._pace_text.setVisible(is_paced and is_one_row and room >= needed + pace)

    def changeEvent(self, event: QEvent) -> None:
        """Write the texts anew in another language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _show(self) -> None:
        phase = self._phase
        runs = phase in {Phase.PREPARING, Phase.PLAYING}
        is_guest = phase is not Phase.OVER
        record, play = self._buttons[Act.RECORD], self._buttons[Act.PLAY]
        record.draw(buttons.STOP if self._is_recording else buttons.RECORD)
        self._name(
            Act.RECORD,
            self._record_name(is_guest=is_guest),
        )
        play.draw(buttons.PAUSE if runs else buttons.PLAY)
        self._name(Act.PLAY, self._play_name(runs=runs))
        can_play = self._has_scenario and not self._is_recording
        play.setEnabled(can_play)
        record.setEnabled(not is_guest)
        shown = {
            Act.STEP: not self._is_recording,
            Act.TO_LINE: not self._is_recording,
            Act.STOP: is_guest,
            Act.BY_HAND: phase.is_under_way,
            Act.SHOW: not self._is_recording and not phase.is_under_way,
            Act.EXPECT: self._is_recording,
            Act.UNDO_LINE: self._is_recording,
            Act.NEW: not self._is_recording and not phase.is_under_way,
            Act.SAVE: not self._is_recording and not phase.is_under_way,
            Act.RERUN: not self._is_recording and not phase.is_under_way,
            Act.LARGE: not self._is_recording and not phase.is_under_way,
        }
        for act, is_shown in shown.items():
            self._buttons[act].setVisible(is_shown)
        self._buttons[Act.STEP].setEnabled(can_play and not runs)
        self._buttons[Act.TO_LINE].setEnabled(can_play and not runs)
        self._buttons[Act.SHOW].setEnabled(can_play)
        self._pace.setVisible(not self._is_recording)
        self._fit()
        self.updateGeometry()

    def _record_caption(self) -> str:
        return self.tr("Finish") if self._is_recording else self.tr("Record")

    def _play_caption(self) -> str:
        if self._phase in {Phase.PREPARING, Phase.PLAYING}:
            return self.tr("Pause")
        return self.tr("Go on") if self._phase is Phase.PAUSED else self.tr("Run")

    def _record_name(self, *, is_guest: bool) -> str:
        if self._is_recording:
            return self.tr("Finish the recording")
        if is_guest:
            return self.tr("Go back to my register first; then record what I do")
        return self.tr("Record what I do")

    def _play_name(self, *, runs: bool) -> str:
        if runs:
            return self.tr("Pause before the next step")
        if self._phase is Phase.PAUSED:
            return self.tr("Go on playing")
        return self.tr("Run the scenario of the caret")

    def _name(self, act: Act, name: str) -> None:
        key = QKeySequence(act.value).toString(QKeySequence.SequenceFormat.NativeText)
        self._buttons[act].name(name, key)

    def _write_pace(self) -> None:
        seconds = self.pace_seconds
        told = self.tr("{seconds} s a step").format(seconds=QLocale().toString(seconds, "g", 2))
        self._pace_text.setText(told if seconds else self.tr("at once"))
        room = self._pace_text.fontMetrics().horizontalAdvance(
            self.tr("{seconds} s a step").format(seconds="0.6")
        )
        self._pace_text.setMinimumWidth(room + theme.GRID)
        self._pace.setToolTip(self._pace_text.text())

    def _lay_out(self) -> None:
        self._rows.setContentsMargins(theme.GAP, theme.GRID, theme.GAP, theme.GRID)
        self._rows.setSpacing(theme.GRID)
        doing, filing = QHBoxLayout(), QHBoxLayout()
        for row in (doing, filing):
            row.setSpacing(theme.GRID)
        for act in _DOING:
            doing.addWidget(self._buttons[act])
            if act is Act.UNDO_LINE:
                doing.addSpacing(theme.GAP)
        doing.addSpacing(theme.GAP)
        doing.addStretch()
        filing.addWidget(self._pace)
        filing.addWidget(self._pace_text)
        filing.addStretch(1)
        for act in _FILING:
            filing.addWidget(self._buttons[act])
        self._rows.addLayout(doing)
        self._rows.addLayout(filing, 1)

    @Slot()
    def _on_clicked(self) -> None:
        self.asked.emit(Act[str(self.sender().property("act"))])

    @Slot()
    def _on_key(self) -> None:
        button = self._buttons[Act[str(self.sender().property("act"))]]
        if not button.isHidden():  # what cannot be seen cannot be asked for
            button.click()

    @Slot()
    def _on_pace(self) -> None:
        self._write_pace()
        self.pace_changed.emit(self.pace_seconds)
