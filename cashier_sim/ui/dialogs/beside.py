"""What a tester has beside an open dialog: cards to swipe, a code to scan, a way to end the call.

It belongs to the simulator, not to the register, so it looks like a dock and is gone in a demo.
"""

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from cashier_sim.till.commands import EndCall
from cashier_sim.till.dialogs import Dialog
from cashier_sim.till.view import TillView
from cashier_sim.ui import theme
from cashier_sim.ui.dialogs.tester_tools import CardTools, ScanTools
from cashier_sim.ui.docks.look import PADDING, caption, for_touch, frame_of
from cashier_sim.ui.kit import fonts

STRIP_WIDTH = 248


class ToolStrip(QWidget):
    """Tools of the tester for one dialog; those for what it does not listen to are not made.

    Args:
        dialog: The dialog that it stands beside.
        parent: The layer that it lies on.

    Signals:
        command_requested (object): A swipe, a scan, or the end of the call.
    """

    command_requested = Signal(object)

    def __init__(self, dialog: Dialog, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("tester_strip")
        self._dialog = dialog
        self._is_flat = False
        self._cards = CardTools() if dialog.listens_to_cards else None
        self._scanner = ScanTools() if dialog.listens_to_barcodes else None
        self._source = caption("tester_plugin", fonts.sans(12), muted=True)
        self._end = QPushButton()
        self._end.setObjectName("tester_end_call")
        self._end.setFont(fonts.sans(13, fonts.MEDIUM))
        self._end.setProperty("danger", True)
        for_touch(self._end)
        self._end.clicked.connect(self._on_end)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(PADDING, PADDING, PADDING, PADDING)
        self._column.setSpacing(theme.GAP)
        for tools in (self._cards, self._scanner):
            if tools is not None:
                tools.command_requested.connect(self.command_requested)
                self._column.addWidget(tools)
        self._column.addWidget(self._source)
        self._column.addWidget(self._end)
        self.retranslate()

    @property
    def is_useful(self) -> bool:
        """Whether it offers anything for this dialog."""
        return bool(
            self._dialog.plugin_name
            or self._dialog.listens_to_cards
            or self._dialog.listens_to_barcodes
        )

    def show_view(self, view: TillView) -> None:
        """Show the deck as it is now, and whether the call can be ended."""
        if self._cards is not None:
            self._cards.show_cards(view.world.cards)
        call_id = self._dialog.call_id
        self._end.setVisible(call_id is not None)
        can_end = call_id is not None and EndCall(call_id).refusal(view) is None
        self._end.setEnabled(can_end)

    def fold(self, *, flat: bool) -> None:
        """Lay the tools in a row, or (as at first) one below the other."""
        if flat is self._is_flat:
            return
        self._is_flat = flat
        ways = QBoxLayout.Direction
        self._column.setDirection(ways.LeftToRight if flat else ways.TopToBottom)
        for tools in (self._cards, self._scanner):
            if tools is not None:
                tools.fold(flat=flat)
        if self._cards is not None:  # they take what room there is
            wide = QSizePolicy.Policy.Expanding if flat else QSizePolicy.Policy.Preferred
            self.setSizePolicy(wide, QSizePolicy.Policy.Preferred)
            top = Qt.AlignmentFlag.AlignTop if flat else Qt.AlignmentFlag(0)
            for beside in (self._scanner, self._end):
                if beside is not None:
                    self._column.setAlignment(beside, top)
        self._source.setWordWrap(not flat)  # in a row a text must not wrap to nothing
        self._write_source()

    def retranslate(self) -> None:
        """Write captions in the present language."""
        for tools in (self._cards, self._scanner):
            if tools is not None:
                tools.retranslate()
        self._end.setText(self.tr("End the call"))
        self._end.setToolTip(
            self.tr("The dialog answers nothing, and what the plugin did stays unknown.")
        )
        self._write_source()

    def changeEvent(self, event: QEvent) -> None:
        """Write captions anew in another language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A light panel with round corners, as docks have."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = frame_of(self)
        painter.setBrush(QColor(frame.panel))
        painter.setPen(QColor(frame.hairline))
        painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), theme.RADIUS, theme.RADIUS)

    def _write_source(self) -> None:
        name = self._dialog.plugin_name
        self._source.setText(self.tr("Shown by plugin {plugin}").format(plugin=name))
        self._source.setVisible(bool(name) and not (self._is_flat and self._cards is not None))

    @Slot()
    def _on_end(self) -> None:
        if self._dialog.call_id is not None:
            self.command_requested.emit(EndCall(self._dialog.call_id))
