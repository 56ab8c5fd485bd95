"""Shows why a plugin's payment type does not appear on the cash screen."""

from PySide6.QtCore import QEvent, QPointF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from cashier_sim.ui import theme
from cashier_sim.ui.back_office.check_list import CheckedStep, Step, StepState
from cashier_sim.ui.docks.look import caption, frame_of, heading

_SIDE = 16
_STROKES = {
    StepState.DONE: (((3.0, 8.5), (6.5, 12.0), (13.0, 4.5)),),
    StepState.FAILED: (((4.0, 4.0), (12.0, 12.0)), ((12.0, 4.0), (4.0, 12.0))),
    StepState.WAITING: (((6.0, 8.0), (10.0, 8.0)),),
}


class Sign(QWidget):
    """A tick, a cross or a dash in front of a step.

    Args:
        name: Object name.
    """

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setFixedSize(QSize(_SIDE, _SIDE))
        self._state = StepState.WAITING
        self._color = theme.MUTED

    @property
    def state(self) -> StepState:
        """How the step stands."""
        return self._state

    def show_state(self, state: StepState, color: str) -> None:
        """Show how a step stands, in a colour, `#RRGGBB`."""
        self._state, self._color = state, color
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Strokes in the colour of the state: fonts have no tick that looks like one."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._color), 2))
        for stroke in _STROKES[self._state]:
            painter.drawPolyline(QPolygonF([QPointF(*point) for point in stroke]))


class CheckListView(QWidget):
    """Steps from the licence to the cash screen, each with what was found or what to do."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("check_list")
        self._steps: tuple[CheckedStep, ...] = ()
        self._title = heading("check_list_title")
        self._signs: dict[Step, Sign] = {}
        self._texts: dict[Step, QLabel] = {}
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.GAP)
        grid.setVerticalSpacing(theme.GRID)
        grid.setColumnStretch(1, 1)
        for row, step in enumerate(Step):
            self._signs[step] = Sign(f"check_{step.value}_sign")
            self._texts[step] = caption(f"check_{step.value}")
            grid.addWidget(self._signs[step], row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(self._texts[step], row, 1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, theme.GAP, 0, theme.GAP)
        rows.addWidget(self._title)
        rows.addLayout(grid)
        self.retranslate()

    def text(self, step: Step) -> str:
        """What is said of a step."""
        return self._texts[step].text()

    def show_steps(self, steps: tuple[CheckedStep, ...]) -> None:
        """Show checked steps."""
        self._steps = steps
        self._write()

    def retranslate(self) -> None:
        """Write all texts in the present language."""
        self._title.setText(self.tr("Does its payment type appear?"))
        self._write()

    def changeEvent(self, event: QEvent) -> None:
        """Write the texts anew in another language or colour."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() is QEvent.Type.PaletteChange:
            self._write()
        super().changeEvent(event)

    def _write(self) -> None:
        frame = frame_of(self)
        colors = {StepState.DONE: frame.ok, StepState.FAILED: frame.danger}
        for checked in self._steps:
            color = colors.get(checked.state, frame.muted)
            self._signs[checked.step].show_state(checked.state, color)
            ink = frame.muted if checked.state is StepState.WAITING else frame.ink
            self._texts[checked.step].setStyleSheet(f"color: {ink};")
            self._texts[checked.step].setText(self._sentence(checked))

    def _sentence(self, checked: CheckedStep) -> str:
        is_failed = checked.state is StepState.FAILED
        sentence = (self._failures() if is_failed else self._successes())[checked.step]
        return (
            f"{sentence}\n{checked.subject}"
            if checked.subject and is_failed
            else (f"{sentence}: {checked.subject}" if checked.subject else sentence)
        )

    def _successes(self) -> dict[Step, str]:
        return {
            Step.LICENSED: self.tr("Plugins have a licence"),
            Step.LOADED: self.tr("The plugin is loaded"),
            Step.REGISTERED: self.tr("A payment system is registered"),
            Step.TYPE_EXISTS: self.tr("A payment type exists"),
            Step.ON_CASH_SCREEN: self.tr("It stands on the cash screen"),
        }

    def _failures(self) -> dict[Step, str]:
        return {
            Step.LICENSED: self.tr("There is no licence: grant it under Licences."),
            Step.LOADED: self.tr("The plugin is not loaded: start it, or read the reason above."),
            Step.REGISTERED: self.tr(
                "No payment system is registered: call register_payment_system when the plugin "
                "is constructed."
            ),
            Step.TYPE_EXISTS: self.tr("No payment type uses it: create one under Payment types."),
            Step.ON_CASH_SCREEN: self.tr(
                "Its payment type is switched off: switch it on under Payment types."
            ),
        }
