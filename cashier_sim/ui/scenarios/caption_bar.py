"""The bar under the till while a scenario is shown to the staff: the present sentence, large."""

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cashier_sim.scenario.performance import Performed, Phase
from cashier_sim.ui import theme
from cashier_sim.ui.kit import fonts
from cashier_sim.ui.kit.buttons import Role, TillButton
from cashier_sim.ui.kit.labels import Paragraph
from cashier_sim.ui.scenarios.words import on_screen

_SIDE = 24
_MARGIN = 10
_LEAST_HEIGHT = 92
_LINE = 2


class CaptionBar(QWidget):
    """A calm subtitle.

    Signals:
        ended: The show is to end.
    """

    ended = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("caption_bar")
        self.setMinimumHeight(_LEAST_HEIGHT)
        self._now: Performed | None = None
        self._sentence = Paragraph("caption_sentence", fonts.sans(26, fonts.MEDIUM), theme.PAPER)
        self._hint = Paragraph("caption_hint", fonts.sans(13), theme.MUTED_ON_DARK)
        self._end = TillButton(Role.BAR, "caption_end")
        self._end.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._end.clicked.connect(self.ended)
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addStretch(1)
        texts.addWidget(self._sentence)
        texts.addWidget(self._hint)
        texts.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(_SIDE, _MARGIN, _MARGIN, _MARGIN)
        row.setSpacing(_SIDE)
        row.addLayout(texts, 1)
        row.addWidget(self._end)
        self._write()

    @property
    def sentence(self) -> str:
        """What it tells."""
        return self._sentence.text()

    @Slot(object)
    def show_performed(self, now: Performed) -> None:
        """Tell the sentence that is played."""
        self._now = now
        self._write()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A dark ground, and a line that parts it from the bar of the till above."""
        del event
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(theme.BAR))
        painter.fillRect(0, 0, self.width(), _LINE, QColor(theme.ACCENT))

    def changeEvent(self, event: QEvent) -> None:
        """Write the texts anew in another language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._write()
        super().changeEvent(event)

    def _write(self) -> None:
        self._end.set_caption(self.tr("END"))
        self._end.setAccessibleName(self.tr("End the show"))
        self._sentence.setText(self._told())
        self._hint.setText(self._keys())

    def _told(self) -> str:
        now = self._now
        if now is None or now.phase is Phase.PREPARING:
            return now.scenario.name if now is not None and now.scenario else ""
        if now.failed is not None or now.phase is Phase.FAILED:
            failed = (
                f"{now.failed.keyword} {now.failed.text}" if now.failed else on_screen(now.problem)
            )
            return self.tr("This did not go as written: {step}").format(step=failed)
        if now.phase is Phase.PASSED:
            return self.tr("That was “{name}”.").format(
                name=now.scenario.name if now.scenario else ""
            )
        step = now.step
        return f"{step.keyword} {step.text}" if step is not None else ""

    def _keys(self) -> str:
        now = self._now
        if now is None or not now.phase.is_under_way:
            return self.tr("Esc goes back")
        if now.phase is Phase.PAUSED:
            return self.tr("Paused · Space goes on · → one step · Esc ends")
        number = 0 if now.number is None else now.number + 1
        total = len(now.scenario.steps) if now.scenario else 0
        told = self.tr("{number} of {total} · Space pauses · Esc ends")
        return told.format(number=number, total=total)
