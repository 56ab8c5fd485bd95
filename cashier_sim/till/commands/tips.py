"""Tips, and where the electronic cheque goes: what the cash screen takes beside payments."""

from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID

from cashier_sim.engine.codes import Code
from cashier_sim.plugin_api import DonationType
from cashier_sim.till.commands.base import Refusal, RegisterCommand
from cashier_sim.till.commands.orders import needs_known_order, needs_shift
from cashier_sim.till.commands.payments import needs_loaded
from cashier_sim.till.view import PaymentRowKind, PaymentTypeChoice, Screen, TillView


def donation_types(view: TillView) -> tuple[DonationType, ...]:
    """The kinds of tips that go with the current order and can be paid somehow."""
    if view.current is None:
        return ()
    order_type = view.current.record.order.order_type
    name = order_type.name if order_type else ""
    return tuple(
        kind
        for kind in view.restaurant.donation_types
        if tip_choices(view, kind)
        and (not kind.order_service_types or name in kind.order_service_types)
    )


def tip_choices(view: TillView, kind: DonationType) -> tuple[PaymentTypeChoice, ...]:
    """What a kind of tips can be paid with, in the order of the cash screen."""
    ids = {payment_type.id for payment_type in kind.payment_types}
    return tuple(
        choice for choice in view.choices if choice.settings.id in ids and choice.is_offered
    )


def needs_cash_screen(view: TillView) -> Refusal | None:
    """Refuse outside the cash screen."""
    return None if view.screen is Screen.PAYMENT else Refusal("not_on_payment_screen")


@dataclass(frozen=True, slots=True)
class AddDonation(RegisterCommand):
    """Add tips («Чаевые»), which are taken together with the payments."""

    edits_order = True

    donation_type_id: UUID
    payment_type_id: UUID
    sum: Decimal
    """Currency units, > 0."""

    def _refusal(self, view: TillView) -> Refusal | None:
        refusal = needs_cash_screen(view) or needs_known_order(view)
        if refusal is not None:
            return refusal
        refusal = self._unfit(view) or needs_loaded(view, self.payment_type_id)
        if refusal is not None:
            return refusal
        return Refusal("sum_is_zero") if self.sum <= 0 else needs_shift(view)

    def _unfit(self, view: TillView) -> Refusal | None:
        kind = {one.id: one for one in donation_types(view)}.get(self.donation_type_id)
        if kind is None:
            return Refusal("no_such_donation_type")
        if any(one.settings.id == self.payment_type_id for one in tip_choices(view, kind)):
            return None
        types = {one.settings.id: one.settings.payment_type.name for one in view.choices}
        values = {"donation": kind.name, "type": types.get(self.payment_type_id, "")}
        return Refusal(Code.DONATION_TYPE_UNFIT, values)


@dataclass(frozen=True, slots=True)
class DeleteDonation(RegisterCommand):
    """Take tips out that are not taken yet."""

    edits_order = True

    item_id: UUID

    def _refusal(self, view: TillView) -> Refusal | None:
        rows = view.current.donations if view.current else ()
        row = next((row for row in rows if row.item.id == self.item_id), None)
        if row is None:
            return Refusal("no_such_payment")
        if row.kind is PaymentRowKind.UNKNOWN:
            return Refusal("payment_is_unknown")
        if row.kind is not PaymentRowKind.UNPROCESSED:
            return Refusal("payment_is_processed")
        return needs_known_order(view)


@dataclass(frozen=True, slots=True)
class SendCheque(RegisterCommand):
    """Say where the electronic cheque goes («Отправка чека»); both empty = nowhere."""

    edits_order = True

    phone: str = ""
    email: str = ""

    def _refusal(self, view: TillView) -> Refusal | None:
        return needs_cash_screen(view) or needs_known_order(view)
