"""The guests of an order in the place of the menu: chosen, added, renamed, taken out."""

from decimal import Decimal

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QWidget

from cashier_sim.plugin_api import OrderGuestItem
from cashier_sim.till.commands import AddGuest, Command, RemoveGuest, RenameGuest, SelectGuest
from cashier_sim.till.view import OrderView, TillView
from cashier_sim.ui import theme
from cashier_sim.ui.kit import fonts
from cashier_sim.ui.kit.bar import BottomBar, fill
from cashier_sim.ui.kit.buttons import Role, TillButton
from cashier_sim.ui.kit.labels import ElidedLabel
from cashier_sim.ui.kit.money import money_text
from cashier_sim.ui.register import keys
from cashier_sim.ui.register.fields_form import FieldsForm
from cashier_sim.ui.register.page import column, row, show_allowed

_ZERO = Decimal(0)


class GuestPanel(QStackedWidget):
    """A line for each guest. Pressing one lets the next dishes be for that guest.

    Args:
        name: Object name; the lines are `{name}_1` and so on.
        parent: Owner.

    Signals:
        command_requested (object): A `Command` about guests.
        closed: The menu is wanted again.
    """

    command_requested = Signal(object)
    closed = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._rows: list[GuestRow] = []
        self._guests: tuple[OrderGuestItem, ...] = ()
        self._renamed: OrderGuestItem | None = None
        self._title = ElidedLabel(
            f"{name}_title",
            fonts.sans(15, fonts.MEDIUM),
            theme.ACCENT,
            alignment=Qt.AlignmentFlag.AlignCenter,
        )
        self._title.setFixedHeight(theme.HEADER_HEIGHT)
        self.form = FieldsForm(f"{name}_form", ("name",))
        bar = BottomBar(f"{name}_bar")
        self.done = bar.add(f"{name}_done", keys.BACK)
        self.add_guest = bar.add_primary(f"{name}_add", keys.PRIMARY)
        self._list_page = self._make_list(bar)
        self.addWidget(self._list_page)
        self.addWidget(self.form)
        self.done.clicked.connect(self.closed)
        self.add_guest.clicked.connect(self._on_add)
        self.form.entered.connect(self._on_named)
        self.form.closed.connect(self._on_form_closed)
        self._retranslate()

    def show_view(self, view: TillView) -> None:
        """Show the guests of the current order."""
        if view.current is None:
            return
        self._guests = view.current.record.order.guests
        while len(self._rows) < len(self._guests):
            self._add_row()
        for index, shown in enumerate(self._rows):
            shown.setVisible(index < len(self._guests))
            if index < len(self._guests):
                shown.show_guest(self._guests[index], view, view.current)
        show_allowed(self.add_guest, AddGuest().refusal(view))

    def begin(self) -> None:
        """Show the list with the keyboard on its first guest."""
        self._renamed = None
        self.setCurrentWidget(self._list_page)
        stops = [shown.choose for shown in self._rows[: len(self._guests)]] or [self.done]
        stops[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def changeEvent(self, event: QEvent) -> None:
        """Write captions anew in another language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _make_list(self, bar: BottomBar) -> QWidget:
        inner = QWidget()
        fill(inner, theme.BODY)
        self._list = column(inner, theme.KEY_GAP)
        self._list.addStretch(1)
        area = QScrollArea()
        area.setObjectName(f"{self.objectName()}_scroll")
        area.setProperty("body", True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidgetResizable(True)
        area.setWidget(inner)
        page = QWidget()
        fill(page, theme.BODY)
        layout = column(page)
        layout.addWidget(self._title)
        layout.addWidget(area, 1)
        layout.addWidget(bar)
        return page

    def _add_row(self) -> None:
        added = GuestRow(f"{self.objectName()}_{len(self._rows) + 1}")
        added.command_requested.connect(self.command_requested)
        added.rename_requested.connect(self._on_rename)
        self._rows.append(added)
        self._list.insertWidget(len(self._rows) - 1, added)

    def _retranslate(self) -> None:
        self._title.set_text(self.tr("Whom are the next dishes for?"))
        self.done.set_caption(self.tr("← MENU"))
        self.add_guest.set_caption(self.tr("ADD A GUEST"))
        self.form.show_words(self.tr("What is the guest called?"), {"name": self.tr("Name")})

    @Slot()
    def _on_add(self) -> None:
        self.command_requested.emit(AddGuest())

    @Slot(object)
    def _on_rename(self, guest: OrderGuestItem) -> None:
        self._renamed = guest
        self.setCurrentWidget(self.form)
        self.form.ask(guest.name)

    @Slot(object)
    def _on_named(self, texts: tuple[str, ...]) -> None:
        guest = self._renamed
        if guest is not None:
            self.command_requested.emit(RenameGuest(guest.id, texts[0]))
        self.begin()

    @Slot()
    def _on_form_closed(self) -> None:
        self.begin()


class GuestRow(QWidget):
    """One guest: the name, and what can be done.

    Signals:
        command_requested (object): `SelectGuest` or `RemoveGuest`.
        rename_requested (object): The `OrderGuestItem` to be renamed.
    """

    command_requested = Signal(object)
    rename_requested = Signal(object)

    def __init__(self, name: str) -> None:
        super().__init__()
        self._guest: OrderGuestItem | None = None
        self.choose = TillButton(Role.CELL, name)
        self.choose.setCheckable(True)
        self.rename = TillButton(Role.DARK_KEY, f"{name}_rename")
        self.remove = TillButton(Role.DARK_KEY, f"{name}_remove")
        cells = row(self, theme.KEY_GAP)
        cells.addWidget(self.choose, 5)
        cells.addWidget(self.rename, 2)
        cells.addWidget(self.remove, 1)
        self.choose.clicked.connect(self._on_choose)
        self.rename.clicked.connect(self._on_rename)
        self.remove.clicked.connect(self._on_remove)

    def show_guest(self, guest: OrderGuestItem, view: TillView, current: OrderView) -> None:
        """Show a guest, with what the guest's dishes cost."""
        self._guest = guest
        items = [one for one in current.record.order.items if one.guest.id == guest.id]
        total = sum((one.result_sum for one in items if not one.deleted), _ZERO)
        self.choose.set_caption(guest.name, money_text(total, view.restaurant.currency.sign))
        self.choose.setChecked(guest.id == current.guest_id)
        self.rename.set_caption(self.tr("RENAME"))
        self.rename.setAccessibleName(self.tr("Rename “{name}”").format(name=guest.name))
        self.remove.set_caption("✕")
        self.remove.setAccessibleName(self.tr("Take out “{name}”").format(name=guest.name))
        show_allowed(self.choose, SelectGuest(guest.id).refusal(view))
        show_allowed(self.rename, RenameGuest(guest.id, guest.name).refusal(view))
        show_allowed(self.remove, RemoveGuest(guest.id).refusal(view))

    @Slot()
    def _on_choose(self) -> None:
        if self._guest is not None:
            self.choose.setChecked(True)  # the view decides who is chosen
            self._request(SelectGuest(self._guest.id))

    @Slot()
    def _on_rename(self) -> None:
        self.rename_requested.emit(self._guest)

    @Slot()
    def _on_remove(self) -> None:
        if self._guest is not None:
            self._request(RemoveGuest(self._guest.id))

    def _request(self, command: Command) -> None:
        self.command_requested.emit(command)
