"""The layer over the till that holds waiting window and dialogs; the docks stay usable."""

import time
from datetime import timedelta
from weakref import ref

import shiboken6
from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QFocusEvent, QGuiApplication, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from cashier_sim.till.commands import (
    AnswerDialog,
    Command,
    ScanBarcode,
    SwipeCard,
    SwipeTrack,
)
from cashier_sim.till.dialogs import Answer, AnswerProblem, Dialog
from cashier_sim.till.events import CommandRefused, Event
from cashier_sim.till.view import TillView
from cashier_sim.ui.dialogs.beside import STRIP_WIDTH, ToolStrip
from cashier_sim.ui.dialogs.deaf_reader import deafen
from cashier_sim.ui.dialogs.far_reader import FarReader
from cashier_sim.ui.dialogs.layers import Layer
from cashier_sim.ui.dialogs.panel import DialogPanel, is_demo
from cashier_sim.ui.dialogs.panels import Clock, panel_for
from cashier_sim.ui.dialogs.waiting import WAITING_HEIGHT, WAITING_WIDTH, WaitingPanel

TICK_MS = 1000
"""How often the waiting window's time moves."""

PATIENCE_MS = 150
"""How long a call may take without the waiting window: quick ones would only make it flicker."""


def monotonic_ms() -> int:
    """Milliseconds on a clock that only goes forward."""
    return time.monotonic_ns() // 1_000_000


class OverlayLayer(QWidget):
    """Waiting window and dialogs over the till, and over the till only.

    Args:
        till: The widget that it covers; its size is followed.
        clock_ms: A clock that goes forward, in milliseconds: tells a card reader from a hand, and
            moves the waiting time on between two views.
        patience_ms: How long to wait before the waiting window is shown; none without a screen.

    Signals:
        command_requested (object): An answer, a swipe, a scan, or the end of a call.
    """

    command_requested = Signal(object)

    def __init__(
        self, till: QWidget, clock_ms: Clock = monotonic_ms, patience_ms: int | None = None
    ) -> None:
        super().__init__(till)
        self.setObjectName("dialog_overlay")
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._till = till
        self._clock_ms = clock_ms
        self._patience_ms = _default_patience_ms() if patience_ms is None else patience_ms
        self._view: TillView | None = None
        self._viewed_ms = 0
        self._layers: dict[int, tuple[Layer, DialogPanel, ToolStrip]] = {}
        self._focus_before: ref[QWidget] | None = None
        self._waiting_layer = Layer(self, "waiting_layer")
        self._waiting = WaitingPanel(self._waiting_layer)
        self._waiting.command_requested.connect(self.command_requested)
        self._waiting_layer.hold(self._waiting, _waiting_size)
        self._waiting_layer.hide()
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.timeout.connect(self._on_impatient)
        self._tick = QTimer(self)
        self._tick.setInterval(TICK_MS)
        self._tick.timeout.connect(self._on_tick)
        self._far = FarReader(clock_ms, self)
        self._far.read.connect(self.command_requested)
        till.installEventFilter(self)
        self.setGeometry(till.rect())
        self.hide()

    @property
    def panel(self) -> DialogPanel | None:
        """The topmost dialog."""
        return next(reversed(self._layers.values()))[1] if self._layers else None

    @property
    def is_waiting(self) -> bool:
        """Whether the waiting window is shown; a dialog takes its place."""
        return not (self._waiting_layer.isHidden() or self._waiting.isHidden())

    def show_view(self, view: TillView) -> None:
        """Show the dialogs and the waiting window of a view."""
        self._view = view
        self._viewed_ms = self._clock_ms()
        if not self.isVisibleTo(self._till) and (view.dialogs or view.waiting):
            self._open()
        self._show_waiting(view)
        self._close_all_but({dialog.id for dialog in view.dialogs})
        added = [self._add(dialog) for dialog in view.dialogs if dialog.id not in self._layers]
        is_veiled_below = not self._waiting_layer.isHidden()
        for layer, panel, strip in self._layers.values():
            layer.set_veiled(veiled=not is_veiled_below)
            is_veiled_below = False  # a dialog under another one is dimmed by it
            panel.show_view(view)
            strip.show_view(view)
            strip.setVisible(strip.is_useful and not is_demo(view))
            layer.place()
        for layer, panel in added:
            layer.appear()
            panel.first_focus().setFocus()
        self._far.listen_for(self.panel)
        if not view.dialogs and not view.waiting:
            self._close()

    def on_event(self, event: Event) -> None:
        """Say in the dialog why the till did not take its answer."""
        if not isinstance(event, CommandRefused):
            return
        problem = _problem_of(event.refusal.code)
        panel = self._answered_by(event.command)
        if panel is not None and problem is not None:
            panel.show_problem(problem)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Cover the till when its size changes."""
        if watched is self._till and event.type() is QEvent.Type.Resize:
            self.setGeometry(self._till.rect())
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let every layer cover the till."""
        del event
        for layer in (self._waiting_layer, *(layer for layer, _, _ in self._layers.values())):
            layer.setGeometry(self.rect())

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 -- Qt's own name
        """Keep Tab inside what lies on top."""
        inside = _focusable(self._top())
        if not inside:
            return True
        focused = self.window().focusWidget()
        at = inside.index(focused) if focused in inside else -1 if next else 0
        reason = Qt.FocusReason.TabFocusReason if next else Qt.FocusReason.BacktabFocusReason
        inside[(at + (1 if next else -1)) % len(inside)].setFocus(reason)
        return True

    def _open(self) -> None:
        focused = self.window().focusWidget()
        self._focus_before = ref(focused) if focused is not None else None
        self.show()
        self.raise_()
        self.setFocus()  # the till below gets no key from now on

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Nothing goes on to the till below."""
        event.accept()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """A click on the veil, or on what takes no keys, leaves the keyboard to the dialog."""
        super().focusInEvent(event)
        if self.panel is not None:
            self.panel.first_focus().setFocus(event.reason())
        elif self.is_waiting:
            self._waiting.setFocus(event.reason())

    def _close(self) -> None:
        self._tick.stop()
        if self.isHidden():
            return
        had_focus = self._has_keyboard()
        self.hide()
        before = self._focus_before() if self._focus_before is not None else None
        if not had_focus:
            return
        if before is not None and shiboken6.isValid(before) and before.isVisible():
            before.setFocus()
        else:
            self._till.setFocus()

    def _answered_by(self, command: Command) -> DialogPanel | None:
        match command:
            case AnswerDialog(dialog_id=dialog_id):
                layer = self._layers.get(dialog_id)
                return layer[1] if layer is not None else None
            case SwipeCard() | SwipeTrack() | ScanBarcode():
                return self.panel
            case _:
                return None

    def _has_keyboard(self) -> bool:
        """Not who clicked into a dock meanwhile."""
        focused = self.window().focusWidget()
        return focused is self or (focused is not None and self.isAncestorOf(focused))

    def _show_waiting(self, view: TillView) -> None:
        if view.waiting is None:
            self._patience.stop()
            self._tick.stop()
            self._waiting_layer.hide()
            return
        self._waiting.show_view(view)
        self._on_tick()
        if view.dialogs:
            self._patience.stop()
            self._waiting.hide()
            self._veil()
        elif self.is_waiting:
            self._waiting_layer.place()
        elif not self._patience_ms:
            self._on_impatient()
        elif not self._patience.isActive():
            self._patience.start(self._patience_ms)

    def _veil(self) -> None:
        """Lay the waiting window's veil; it stays from the first dialog of a call to its end."""
        if self._waiting_layer.isHidden():
            self._waiting_layer.appear()
            self._waiting_layer.lower()

    @Slot()
    def _on_impatient(self) -> None:
        self._patience.stop()
        self._waiting.show()
        self._waiting_layer.place()
        self._veil()
        self._tick.start()
        if not self._layers and self._has_keyboard():
            self._waiting.setFocus()

    def _add(self, dialog: Dialog) -> tuple[Layer, DialogPanel]:
        layer = Layer(self, f"dialog_layer_{dialog.id}")
        panel = panel_for(dialog, self._clock_ms, layer)
        deafen(panel, self._clock_ms)
        strip = ToolStrip(dialog, layer)
        strip.setMinimumWidth(STRIP_WIDTH)
        panel.answered.connect(self._on_answered)
        panel.command_requested.connect(self.command_requested)
        strip.command_requested.connect(self.command_requested)
        layer.hold(panel, panel.wished_size, strip)
        self._layers[dialog.id] = (layer, panel, strip)
        return layer, panel

    def _close_all_but(self, open_ids: set[int]) -> None:
        gone = [one for one in self._layers if one not in open_ids]
        had_focus = self._has_keyboard()
        for one in gone:
            layer, _, _ = self._layers.pop(one)
            layer.stop()
            layer.hide()
            layer.deleteLater()
        if not gone or not had_focus:
            return
        if self.panel is not None:
            self.panel.first_focus().setFocus()
        elif not self._waiting_layer.isHidden():
            (self._waiting if self.is_waiting else self).setFocus()

    def _top(self) -> QWidget:
        layers = [layer for layer, _, _ in self._layers.values()]
        return layers[-1] if layers else self._waiting_layer

    @Slot(object)
    def _on_answered(self, answer: Answer) -> None:
        panel = self.sender()
        if isinstance(panel, DialogPanel):
            self.command_requested.emit(AnswerDialog(panel.dialog.id, answer))

    @Slot()
    def _on_tick(self) -> None:
        if self._view is None or self._view.waiting is None:
            return
        since_view = timedelta(milliseconds=self._clock_ms() - self._viewed_ms)
        self._waiting.show_elapsed(self._view.now - self._view.waiting.since + since_view)


def _default_patience_ms() -> int:
    return 0 if QGuiApplication.platformName() == "offscreen" else PATIENCE_MS


def _problem_of(code: str) -> AnswerProblem | None:
    return next((problem for problem in AnswerProblem if problem.value == code), None)


def _waiting_size() -> QSize:
    return QSize(WAITING_WIDTH, WAITING_HEIGHT)


def _focusable(layer: QWidget) -> list[QWidget]:
    """What Tab reaches inside a layer, in the order in which it was put together.

    Not along the focus chain: that one goes through every widget of the window.
    """
    return [
        widget
        for widget in layer.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isEnabled()
        and widget.isVisible()
    ]
