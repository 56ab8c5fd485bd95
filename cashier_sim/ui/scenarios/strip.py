"""The strip under the text: what happened last, in words, and what can be done about it."""

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QPushButton, QVBoxLayout, QWidget

from cashier_sim.ui import theme
from cashier_sim.ui.docks.look import caption, for_touch, frame_of, push, scrolling
from cashier_sim.ui.kit import fonts

_BAR = 4
_LEAST_TEXT = 200
"""Width in logical pixels that a text has beside its acts."""

_MOST_DETAILS = 96
"""Height of the details in logical pixels; longer ones scroll, so that the text stays in view."""

_OTHERS = 160
"""Height in logical pixels that a bar, three lines of text and a strip without details need."""


class Tone(Enum):
    """How a strip is coloured."""

    CALM = "calm"
    GOOD = "good"
    BAD = "bad"
    ASKS = "asks"


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What a strip says."""

    tone: Tone
    title: str
    details: str = ""
    """More lines, in fixed columns."""
    acts: tuple[tuple[str, str], ...] = ()
    """Names of acts and their captions; the first one is accented where something is asked."""


class Strip(QWidget):
    """One thing told; hidden while there is nothing to tell.

    Args:
        name: Object name.

    Signals:
        asked (str): The name of an act.
    """

    asked = Signal(str)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self._told: Told | None = None
        self._most_details = _MOST_DETAILS
        self._title = caption(f"{name}_title", fonts.sans(13, fonts.MEDIUM))
        self._details = caption(f"{name}_details", fonts.mono(12))
        self._details.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._buttons: list[QPushButton] = []
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(self._title)
        self._room = scrolling(f"{name}_room", self._details)
        self._room.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        texts.addWidget(self._room)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._acts = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._acts.setSpacing(theme.GAP)
        self._row.setContentsMargins(_BAR + theme.GAP, theme.GRID, theme.GAP, theme.GRID)
        self._row.setSpacing(theme.GAP)
        self._row.addLayout(texts, 1)
        self._row.addLayout(self._acts)
        self.hide()

    @property
    def told(self) -> Told | None:
        """What it says."""
        return self._told

    def tell(self, told: Told | None) -> None:
        """Say something else, or (None) nothing."""
        if told == self._told:
            return
        self._told = told
        for button in self._buttons:
            self._acts.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = []
        if told is not None:
            self._title.setText(told.title)
            self._details.setText(told.details)
            self._show_details()
            self._room.setAccessibleName(told.title)
            for act, text in told.acts:
                self._add(act, text)
        self.setVisible(told is not None)
        self._fit()
        self.update()

    @property
    def details_height(self) -> int:
        """How high the details are now, in logical pixels; they may be left out."""
        return 0 if self._room.isHidden() else self._room.height()

    def limit_details(self, height: int) -> None:
        """Say how high the place is that the strip shares, in logical pixels.

        Where there is no room for a line of the details, their tooltip has them.
        """
        self._most_details = min(height // 4, height - _OTHERS, _MOST_DETAILS)
        self._show_details()
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the details the height that they need; in a narrow place, acts stand below."""
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """As narrow as it is with its acts one below the other."""
        width = max((one.sizeHint().width() for one in self._buttons), default=0)
        return QSize(width + _BAR + 2 * theme.GAP, super().minimumSizeHint().height())

    def _turn(self) -> None:
        needed = sum(one.sizeHint().width() + theme.GAP for one in self._buttons)
        room = self.width() - _BAR - theme.GAP
        directions = QBoxLayout.Direction
        is_below = room - needed < _LEAST_TEXT
        self._row.setDirection(directions.TopToBottom if is_below else directions.LeftToRight)
        is_row = room >= needed
        self._acts.setDirection(directions.LeftToRight if is_row else directions.TopToBottom)

    def _show_details(self) -> None:
        details = "" if self._told is None else self._told.details
        has_room = self._most_details >= self._details.fontMetrics().height()
        self._room.setVisible(bool(details) and has_room)
        self._title.setToolTip("" if has_room else details)

    def _fit(self) -> None:
        self._turn()
        needed = self._details.heightForWidth(self._room.viewport().width())
        self._room.setFixedHeight(max(1, min(needed, self._most_details)))

    def paintEvent(self, event: QPaintEvent) -> None:
        """A hairline above, and a bar in the colour of the tone."""
        del event
        if self._told is None:
            return
        frame = frame_of(self)
        colors = {
            Tone.CALM: frame.hairline,
            Tone.GOOD: frame.ok,
            Tone.BAD: frame.danger,
            Tone.ASKS: frame.waiting,
        }
        painter = QPainter(self)
        painter.fillRect(QRectF(0, 0, self.width(), 1), QColor(frame.hairline))
        painter.fillRect(QRectF(0, 0, _BAR, self.height()), QColor(colors[self._told.tone]))

    @property
    def _asks(self) -> bool:
        return self._told is not None and self._told.tone is Tone.ASKS

    def _add(self, act: str, text: str) -> None:
        button = push(f"{self.objectName()}_{act}", primary=not self._buttons and self._asks)
        button.setText(text)
        button.setProperty("act", act)
        button.clicked.connect(self._on_clicked)
        for_touch(button)
        self._acts.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        self._buttons.append(button)

    @Slot()
    def _on_clicked(self) -> None:
        self.asked.emit(str(self.sender().property("act")))
