"""Acts that give money back, and repairs of unknown outcomes."""

from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID

from cashier_sim.engine.codes import Code
from cashier_sim.engine.returned_dishes import returnable
from cashier_sim.plugin_api import OrderStatus
from cashier_sim.till.commands.base import Refusal, RegisterCommand
from cashier_sim.till.commands.orders import needs_shift
from cashier_sim.till.view import Screen, TillView


def needs_closed_order(view: TillView) -> Refusal | None:
    """Refuse without a closed order on the screen that something can come back from."""
    if view.current is None or view.current.record.order.status is not OrderStatus.CLOSED:
        return Refusal("no_closed_order")
    record = view.current.record
    if record.has_unknown:
        return Refusal("order_has_unknown")
    number = str(record.order.number)
    if not returnable(record):
        return Refusal("order_returned_whole", {"number": number})
    if view.session.current is not None and not view.current.is_of_present_shift:
        shift = str(record.session_number)
        return Refusal(Code.ORDER_OF_CLOSED_SHIFT, {"number": number, "shift": shift})
    return needs_shift(view)


def needs_partial_return(view: TillView) -> Refusal | None:
    """Refuse unless a partial return is being prepared."""
    return None if view.partial_return is not None else Refusal("no_partial_return")


@dataclass(frozen=True, slots=True)
class ReturnPayment(RegisterCommand):
    """Return a closed order's payment; an open clone stays («Вернуть оплату»)."""

    def _refusal(self, view: TillView) -> Refusal | None:
        return needs_closed_order(view)


@dataclass(frozen=True, slots=True)
class DeleteClosedOrder(RegisterCommand):
    """Return a closed order's payment and delete the order («Удалить заказ»)."""

    def _refusal(self, view: TillView) -> Refusal | None:
        return needs_closed_order(view)


@dataclass(frozen=True, slots=True)
class StartPartialReturn(RegisterCommand):
    """Open the page of the partial return («Частичный возврат чека»)."""

    def _refusal(self, view: TillView) -> Refusal | None:
        return needs_closed_order(view)


@dataclass(frozen=True, slots=True)
class SetReturnAmount(RegisterCommand):
    """Choose how much of a dish is returned; the split of the sum starts anew."""

    item_id: UUID
    amount: Decimal

    def _refusal(self, view: TillView) -> Refusal | None:
        return needs_partial_return(view)


@dataclass(frozen=True, slots=True)
class SetReturnShare(RegisterCommand):
    """Change how much of the returned sum one payment gives back."""

    payment_item_id: UUID
    sum: Decimal

    def _refusal(self, view: TillView) -> Refusal | None:
        return needs_partial_return(view)


@dataclass(frozen=True, slots=True)
class PressReturnPart(RegisterCommand):
    """Give the prepared part back."""

    def _refusal(self, view: TillView) -> Refusal | None:
        plan = view.partial_return
        if plan is None:
            return Refusal("no_partial_return")
        if not plan.amounts:  # the sum may be zero: an earlier try gave all the money back
            return Refusal("nothing_to_return")
        if sum(plan.shares.values(), Decimal(0)) != plan.total:
            return Refusal("shares_differ_from_total")
        return needs_closed_order(view)


@dataclass(frozen=True, slots=True)
class SetGoodsReturnAmount(RegisterCommand):
    """Choose how much of a product is brought back; 0 removes its line."""

    product_id: UUID
    amount: Decimal

    def _refusal(self, view: TillView) -> Refusal | None:
        is_ready = view.screen is Screen.GOODS_RETURN and view.goods_return.order is None
        return None if is_ready else Refusal("not_on_goods_return")


@dataclass(frozen=True, slots=True)
class ChooseGoodsReturnType(RegisterCommand):
    """Choose how the money for returned goods is given back."""

    payment_type_id: UUID

    def _refusal(self, view: TillView) -> Refusal | None:
        if view.screen is not Screen.GOODS_RETURN:
            return Refusal("not_on_goods_return")
        choice = next((c for c in view.choices if c.settings.id == self.payment_type_id), None)
        if choice is None or not choice.returns_without_order:
            return Refusal("type_cannot_return_goods")
        return None


@dataclass(frozen=True, slots=True)
class PressReturnGoods(RegisterCommand):
    """Give the money for the goods back («Вернуть»)."""

    def _refusal(self, view: TillView) -> Refusal | None:
        if view.screen is not Screen.GOODS_RETURN:
            return Refusal("not_on_goods_return")
        if view.goods_return.total <= 0:
            return Refusal("nothing_to_return")
        if view.goods_return.payment_type_id is None:
            return Refusal("no_payment_type_chosen")
        return needs_shift(view)


@dataclass(frozen=True, slots=True)
class RepairCommand(RegisterCommand):
    """Settles an attempt whose outcome is unknown."""

    attempt_id: UUID

    def _refusal(self, view: TillView) -> Refusal | None:
        known = any(attempt.id == self.attempt_id for attempt in view.unknown)
        return None if known else Refusal("no_such_attempt")


@dataclass(frozen=True, slots=True)
class MarkDone(RepairCommand):
    """A person found out that it happened."""


@dataclass(frozen=True, slots=True)
class MarkNotDone(RepairCommand):
    """A person found out that it did not happen."""


@dataclass(frozen=True, slots=True)
class EmergencyCancel(RepairCommand):
    """Ask the plugin to undo the payment."""


@dataclass(frozen=True, slots=True)
class AskPlugin(RepairCommand):
    """Ask the plugin what happened (an optional method of ours, not iikoFront's)."""
