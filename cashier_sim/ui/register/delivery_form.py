"""The form of a new delivery: whom it goes to."""

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from cashier_sim.till.commands import CreateDelivery
from cashier_sim.ui import theme
from cashier_sim.ui.kit import fonts
from cashier_sim.ui.kit.bar import BottomBar, fill
from cashier_sim.ui.kit.labels import ElidedLabel
from cashier_sim.ui.register import keys
from cashier_sim.ui.register.page import column

_WIDTH = 480


class DeliveryForm(QWidget):
    """Client, phone, address.

    Signals:
        command_requested (object): `CreateDelivery` with what was typed.
        closed: Given up.
    """

    command_requested = Signal(object)
    closed = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        fill(self, theme.BODY)
        self._title = ElidedLabel(f"{name}_title", fonts.sans(20, fonts.BOLD), theme.PAPER)
        self._labels = {
            field: ElidedLabel(f"{name}_{field}_label", fonts.sans(13), theme.MUTED_ON_DARK)
            for field in ("client", "phone", "address")
        }
        self.fields = {field: QLineEdit() for field in self._labels}
        for field, edit in self.fields.items():
            edit.setObjectName(f"{name}_{field}")
            edit.setMinimumHeight(theme.TARGET)
            edit.setFont(fonts.sans(15))
            edit.setProperty("till", True)
            edit.returnPressed.connect(self._on_return)
            edit.textChanged.connect(self._on_changed)
        bar = BottomBar(f"{name}_bar")
        self.cancel = bar.add(f"{name}_cancel", keys.BACK)
        self.create_ = bar.add_primary(f"{name}_create", keys.PRIMARY)
        self.cancel.clicked.connect(self.closed)
        self.create_.clicked.connect(self._on_create)
        self._lay_out(bar)
        self._retranslate()
        self._on_changed()

    def begin(self) -> None:
        """Empty the form and take the keyboard."""
        for edit in self.fields.values():
            edit.clear()
        self.fields["client"].setFocus(Qt.FocusReason.OtherFocusReason)

    def changeEvent(self, event: QEvent) -> None:
        """Write captions anew in another language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _lay_out(self, bar: BottomBar) -> None:
        card = QWidget()
        card.setFixedWidth(_WIDTH)
        fields = QVBoxLayout(card)
        fields.setContentsMargins(0, 32, 0, 0)
        fields.setSpacing(theme.GRID)
        fields.addWidget(self._title)
        for field, label in self._labels.items():
            fields.addSpacing(theme.MARGIN)
            fields.addWidget(label)
            fields.addWidget(self.fields[field])
        fields.addStretch(1)
        layout = column(self)
        layout.addWidget(card, 1, Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(bar)

    def _retranslate(self) -> None:
        self._title.set_text(self.tr("New delivery"))
        captions = {
            "client": self.tr("Client"),
            "phone": self.tr("Phone"),
            "address": self.tr("Address"),
        }
        for field, caption in captions.items():
            self._labels[field].set_text(caption)
            self.fields[field].setAccessibleName(caption)
        self.cancel.set_caption(self.tr("CANCEL"))
        self.create_.set_caption(self.tr("CREATE"))

    @Slot()
    def _on_changed(self) -> None:
        named = bool(self.fields["client"].text().strip())
        self.create_.setEnabled(named)
        self.create_.setToolTip(self.create_.key if named else self.tr("Write the client's name"))

    @Slot()
    def _on_return(self) -> None:
        """Enter goes to the next field, and creates at the last one."""
        edits = list(self.fields.values())
        at = next(index for index, edit in enumerate(edits) if edit is self.sender())
        if at + 1 < len(edits):
            edits[at + 1].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.create_.click()

    @Slot()
    def _on_create(self) -> None:
        client, phone, address = (edit.text().strip() for edit in self.fields.values())
        self.command_requested.emit(CreateDelivery(client, phone, address))
