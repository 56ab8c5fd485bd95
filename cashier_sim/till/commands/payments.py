"""Acts on payments: the cash screen, prepayments and preliminary payments."""

from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID

from cashier_sim.engine.codes import Code
from cashier_sim.till.commands.base import Refusal, RegisterCommand
from cashier_sim.till.commands.orders import needs_open_order, needs_shift
from cashier_sim.till.view import PaymentRow, PaymentRowKind, Screen, TillView

PAYMENT_SCREENS = frozenset({Screen.PAYMENT, Screen.PREPAYMENTS, Screen.PRELIMINARY})
EDITABLE_KINDS = frozenset({PaymentRowKind.UNPROCESSED, PaymentRowKind.PRELIMINARY})


def row_of(view: TillView, item_id: UUID | None) -> PaymentRow | None:
    """The row of a payment or of tips with this item, if the current order has one."""
    rows = (*view.current.rows, *view.current.donations) if view.current else ()
    return next((row for row in rows if row.item.id == item_id), None)


def active_row(view: TillView) -> PaymentRow | None:
    """The payment row that the keypad edits."""
    return row_of(view, view.current.active_item_id) if view.current else None


def needs_payment_screen(view: TillView) -> Refusal | None:
    """Refuse outside the pages that take payments."""
    return None if view.screen in PAYMENT_SCREENS else Refusal("not_on_payment_screen")


def needs_editable_row(view: TillView) -> Refusal | None:
    """Refuse unless the keypad has a row whose sum may be typed."""
    row = active_row(view)
    if row is None:
        return Refusal("no_payment_selected")
    if row.kind not in EDITABLE_KINDS:
        return Refusal("payment_is_processed")
    return None


def needs_manual_entry(view: TillView) -> Refusal | None:
    """Refuse while the back office forbids to type the sum of the selected payment."""
    row = active_row(view)
    type_id = row.item.type.id if row else None
    for choice in view.choices:
        if choice.settings.id == type_id and choice.settings.forbids_manual_entry:
            return Refusal(Code.MANUAL_ENTRY_FORBIDDEN, {"type": choice.settings.payment_type.name})
    return None


def needs_loaded(view: TillView, payment_type_id: UUID) -> Refusal | None:
    """Refuse a payment type that is not there, or whose payment system is not registered now."""
    choice = next((c for c in view.choices if c.settings.id == payment_type_id), None)
    if choice is None:
        return Refusal("no_such_payment_type")
    if not choice.is_loaded:
        return Refusal("system_not_loaded", {"system": choice.settings.payment_system_key})
    return None


def needs_offered(view: TillView, payment_type_id: UUID) -> Refusal | None:
    """Refuse a payment type that the back office has switched off, or keeps for plugins."""
    payment_type = next(
        one.settings.payment_type for one in view.choices if one.settings.id == payment_type_id
    )
    if payment_type.is_hidden:
        return Refusal(Code.PAYMENT_TYPE_HIDDEN, {"type": payment_type.name})
    if not payment_type.is_enabled:
        return Refusal(Code.PAYMENT_TYPE_DISABLED, {"type": payment_type.name})
    return None


@dataclass(frozen=True, slots=True)
class ChoosePaymentType(RegisterCommand):
    """Add a payment of this type to the order."""

    edits_order = True

    payment_type_id: UUID

    def _refusal(self, view: TillView) -> Refusal | None:
        refusal = needs_loaded(view, self.payment_type_id) or needs_offered(
            view, self.payment_type_id
        )
        if refusal is not None:
            return refusal
        if view.screen is Screen.PRELIMINARY:
            return needs_open_order(view)
        return needs_payment_screen(view) or needs_open_order(view) or needs_shift(view)


@dataclass(frozen=True, slots=True)
class SelectPayment(RegisterCommand):
    """Give the keypad to a payment row."""

    item_id: UUID

    def _refusal(self, view: TillView) -> Refusal | None:
        row = row_of(view, self.item_id)
        if row is None:
            return Refusal("no_such_payment")
        if row.kind is PaymentRowKind.PRELIMINARY:  # edited only once its plugin was asked
            return Refusal(Code.IS_PRELIMINARY, {"type": row.item.type.name})
        return None


@dataclass(frozen=True, slots=True)
class EnterSum(RegisterCommand):
    """Set the sum of the selected payment."""

    edits_order = True

    sum: Decimal

    def _refusal(self, view: TillView) -> Refusal | None:
        return needs_payment_screen(view) or needs_editable_row(view) or needs_manual_entry(view)


@dataclass(frozen=True, slots=True)
class EnterExactSum(RegisterCommand):
    """Set the sum of the selected payment to what is still due («Точная сумма»)."""

    edits_order = True

    def _refusal(self, view: TillView) -> Refusal | None:
        return needs_payment_screen(view) or needs_editable_row(view)


@dataclass(frozen=True, slots=True)
class DeletePayment(RegisterCommand):
    """Take a payment out: an unprocessed one is deleted, a taken one is given back.

    Before money goes back, the cashier is asked.
    """

    edits_order = True

    item_id: UUID

    def _refusal(self, view: TillView) -> Refusal | None:
        row = row_of(view, self.item_id)
        if row is None:
            return Refusal("no_such_payment")
        if row.kind is PaymentRowKind.UNKNOWN:
            return Refusal("payment_is_unknown")
        return needs_open_order(view)


@dataclass(frozen=True, slots=True)
class EditPreliminaryPayment(RegisterCommand):
    """Edit a preliminary payment of a delivery order."""

    edits_order = True

    item_id: UUID

    def _refusal(self, view: TillView) -> Refusal | None:
        row = row_of(view, self.item_id)
        if row is None or row.kind is not PaymentRowKind.PRELIMINARY:
            return Refusal("no_such_payment")
        return None


@dataclass(frozen=True, slots=True)
class PressPay(RegisterCommand):
    """Take all payments and close the order («Оплатить»)."""

    edits_order = True

    def _refusal(self, view: TillView) -> Refusal | None:
        if view.screen is not Screen.PAYMENT or view.current is None:
            return Refusal("not_on_payment_screen")
        code = view.current.pay_refusal
        values = view.current.pay_refusal_values
        return Refusal(code, values) if code else needs_shift(view)


@dataclass(frozen=True, slots=True)
class PressPrepay(RegisterCommand):
    """Take the selected payment now, as a prepayment («Предоплата»)."""

    edits_order = True

    def _refusal(self, view: TillView) -> Refusal | None:
        row = active_row(view)
        if row is None:
            return Refusal("no_payment_selected")
        if row.item.donation_type is not None:
            return Refusal("tips_with_payment")
        if row.kind is not PaymentRowKind.UNPROCESSED:
            return Refusal("payment_is_processed")
        if row.item.sum <= 0:
            return Refusal("sum_is_zero")
        return needs_loaded(view, row.item.type.id) or needs_shift(view)
