"""A scenario shown to the staff: full screen, without docks, with its sentences as subtitles."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cashier_sim.scenario.feature_file import Scenario
from cashier_sim.scenario.performance import Performed, Phase
from cashier_sim.ui.scenarios.caption_bar import CaptionBar
from cashier_sim.ui.scenarios.control import ScenarioControl

CALM_SECONDS = 2.5
"""How long a sentence stands before it is carried out, where the pace is as fast as it goes."""

_KEYS = (Qt.Key.Key_Escape, Qt.Key.Key_Space, Qt.Key.Key_Right)


class ScenarioShow(QObject):
    """Runs one show at a time. Space pauses and goes on, Right steps, Esc ends.

    Args:
        control: Plays.
        place: Where the subtitles stand; hidden while nothing is shown.
        parent: Owner.

    Signals:
        full_screen_requested (bool): Fill the screen, or stop filling it.
    """

    full_screen_requested = Signal(bool)

    def __init__(
        self, control: ScenarioControl, place: QWidget | None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._control = control
        self._place = place or QWidget()
        self._is_on = False
        self._was_demo = False
        self.caption = CaptionBar()
        column = QVBoxLayout(self._place)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.caption)
        self.caption.ended.connect(self.end)
        control.performed.connect(self._on_performed)

    @property
    def is_on(self) -> bool:
        """Whether something is shown."""
        return self._is_on

    def begin(self, scenarios: Sequence[Scenario], pace_seconds: float) -> None:
        """Show scenarios, the first from its beginning.

        Args:
            scenarios: Which.
            pace_seconds: How long a sentence stands before it is carried out; 0 = a calm pace.
        """
        self._is_on = True
        self._control.play(scenarios, pace_seconds=pace_seconds or CALM_SECONDS)

    @Slot()
    def end(self) -> None:
        """Bring the window and the person's register back."""
        if self._is_on:
            self._leave()
            self._control.give_back()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys of the show before the till, whose keys they are otherwise."""
        is_key = event.type() in {QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress}
        if not is_key or not isinstance(event, QKeyEvent) or event.key() not in _KEYS:
            return super().eventFilter(watched, event)
        if event.type() is QEvent.Type.ShortcutOverride:
            event.accept()
        else:
            self._press(Qt.Key(event.key()))
        return True

    def _press(self, key: Qt.Key) -> None:
        now = self._control.now
        is_paused = now is not None and now.phase is Phase.PAUSED
        match key:
            case Qt.Key.Key_Escape:
                self.end()
            case Qt.Key.Key_Space if is_paused:
                self._control.go_on()
            case Qt.Key.Key_Space:
                self._control.pause()
            case Qt.Key.Key_Right:
                self._control.step()

    @Slot(object)
    def _on_performed(self, now: Performed) -> None:
        if not self._is_on:
            return
        if now.phase is Phase.OVER:  # it did not begin
            self._leave()
            return
        if self._place.isHidden():
            self._enter()
        self.caption.show_performed(now)

    def _enter(self) -> None:
        self._was_demo = self._control.set_window_setting("demo_mode", value=True) is True
        self._place.show()
        self.full_screen_requested.emit(True)
        app = QCoreApplication.instance()
        if app is not None:
            app.installEventFilter(self)

    def _leave(self) -> None:
        self._is_on = False
        app = QCoreApplication.instance()
        if app is not None:
            app.removeEventFilter(self)
        if self._place.isHidden():
            return
        self._place.hide()
        self._control.set_window_setting("demo_mode", value=self._was_demo)
        self.full_screen_requested.emit(False)
