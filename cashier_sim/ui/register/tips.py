"""«Tips» in the place of the keypad: which kind, how they are paid, how much."""

from decimal import Decimal
from uuid import UUID

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QWidget

from cashier_sim.plugin_api import DonationType
from cashier_sim.till.commands import AddDonation
from cashier_sim.till.commands.tips import donation_types, tip_choices
from cashier_sim.till.view import PaymentTypeChoice, TillView
from cashier_sim.ui.kit.sum_entry import SumEntry
from cashier_sim.ui.register.choice_list import Choice, ChoiceList
from cashier_sim.ui.register.number_panel import NumberPanel

_ANY = Decimal(1)
_LEAST = Decimal("0.01")


class TipsPanel(QStackedWidget):
    """Asks for kind, payment type and sum, one after another; a single kind is not asked for.

    Args:
        name: Object name; its steps are `{name}_kinds`, `{name}_types` and `{name}_sum`.
        parent: Owner.

    Signals:
        command_requested (object): `AddDonation`.
        closed: Given up, or done.
    """

    command_requested = Signal(object)
    closed = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._view: TillView | None = None
        self._kind: DonationType | None = None
        self._type: PaymentTypeChoice | None = None
        self.kinds = ChoiceList(f"{name}_kinds")
        self.types = ChoiceList(f"{name}_types")
        self.sum = NumberPanel(f"{name}_sum")
        for step in (self.kinds, self.types, self.sum):
            self.addWidget(step)
            step.closed.connect(self.closed)
        self.kinds.chosen.connect(self._on_kind)
        self.types.chosen.connect(self._on_type)
        self.sum.entered.connect(self._on_sum)
        self._retranslate()

    def show_view(self, view: TillView) -> None:
        """Show what tips can be paid with now."""
        self._view = view
        self.kinds.show_choices([Choice(kind.id, kind.name) for kind in donation_types(view)])
        if self._kind is not None:
            self._show_types(view, self._kind)

    def begin(self) -> None:
        """Ask the first question that has more than one answer; takes the keyboard."""
        self._kind = self._type = None
        if self._view is None:
            return
        kinds = donation_types(self._view)
        if len(kinds) == 1:
            self._on_kind(kinds[0].id)
            return
        self.setCurrentWidget(self.kinds)
        self.kinds.take_focus()

    def changeEvent(self, event: QEvent) -> None:
        """Write captions anew in another language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _show_types(self, view: TillView, kind: DonationType) -> None:
        self.types.show_choices(
            [
                Choice(
                    id=choice.settings.id,
                    caption=choice.settings.payment_type.name,
                    note="" if choice.is_loaded else self.tr("system not loaded"),
                    refusal=AddDonation(kind.id, choice.settings.id, _ANY).refusal(view),
                )
                for choice in tip_choices(view, kind)
            ]
        )

    def _retranslate(self) -> None:
        self.kinds.show_title(self.tr("Choose the kind of tips"))
        self.types.show_title(self.tr("Choose how the tips are paid"))

    @Slot(object)
    def _on_kind(self, kind_id: UUID) -> None:
        if self._view is None:
            return
        self._kind = next(one for one in donation_types(self._view) if one.id == kind_id)
        self._show_types(self._view, self._kind)
        self.setCurrentWidget(self.types)
        self.types.take_focus()

    @Slot(object)
    def _on_type(self, type_id: UUID) -> None:
        if self._view is None or self._kind is None:
            return
        choices = tip_choices(self._view, self._kind)
        self._type = next(one for one in choices if one.settings.id == type_id)
        title = self.tr("{kind}, {type}").format(
            kind=self._kind.name, type=self._type.settings.payment_type.name
        )
        self.setCurrentWidget(self.sum)
        self.sum.ask(title, SumEntry(minimum=_LEAST))

    @Slot(object)
    def _on_sum(self, sum_: Decimal) -> None:
        if self._kind is not None and self._type is not None:
            command = AddDonation(self._kind.id, self._type.settings.id, sum_)
            self.command_requested.emit(command)
        self.closed.emit()
