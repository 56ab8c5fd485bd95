"""Asks somebody who may to confirm what the cashier may not do."""

from collections.abc import Mapping
from uuid import UUID

from cashier_sim.engine.restaurant import Right
from cashier_sim.plugin_api import PaymentStatus
from cashier_sim.till.codes import Code
from cashier_sim.till.commands import (
    AddDonation,
    AddGuest,
    AddProduct,
    ApplyDiscount,
    CancelPrecheque,
    ChangeItemAmount,
    CloseCafeSession,
    Command,
    CreateDelivery,
    CreateOrder,
    DeleteClosedOrder,
    DeleteDonation,
    DeleteOrder,
    DeletePayment,
    OpenCafeSession,
    PressPay,
    PressPrepay,
    PressReturnGoods,
    PressReturnPart,
    PrintPrecheque,
    RemoveDiscount,
    RemoveGuest,
    RemoveItem,
    RenameGuest,
    ReturnPayment,
)
from cashier_sim.till.dialogs import PermissionDialog
from cashier_sim.till.errors import RefusedError
from cashier_sim.till.handlers.table import Act, Running
from cashier_sim.till.parts import Parts

RIGHTS: Mapping[type[Command], Right] = {
    CreateOrder: Right.EDIT_ORDERS,
    CreateDelivery: Right.EDIT_ORDERS,
    AddProduct: Right.EDIT_ORDERS,
    ChangeItemAmount: Right.EDIT_ORDERS,
    RemoveItem: Right.EDIT_ORDERS,
    AddGuest: Right.EDIT_ORDERS,
    RenameGuest: Right.EDIT_ORDERS,
    RemoveGuest: Right.EDIT_ORDERS,
    ApplyDiscount: Right.EDIT_ORDERS,
    RemoveDiscount: Right.EDIT_ORDERS,
    DeleteOrder: Right.EDIT_ORDERS,
    PrintPrecheque: Right.EDIT_ORDERS,
    CancelPrecheque: Right.EDIT_ORDERS,
    AddDonation: Right.TAKE_PAYMENTS,
    DeleteDonation: Right.TAKE_PAYMENTS,
    PressPay: Right.TAKE_PAYMENTS,
    PressPrepay: Right.TAKE_PAYMENTS,
    ReturnPayment: Right.RETURN_PAYMENTS,
    DeleteClosedOrder: Right.RETURN_PAYMENTS,
    PressReturnPart: Right.RETURN_PAYMENTS,
    PressReturnGoods: Right.RETURN_PAYMENTS,
    OpenCafeSession: Right.RUN_SHIFT,
    CloseCafeSession: Right.RUN_SHIFT,
}
"""The right that a command needs; others need none, but for `DeletePayment` of a taken one."""


class RightsGate:
    """Lets the acts of a cashier pass who has the right, or once somebody has confirmed it."""

    def __init__(self, parts: Parts) -> None:
        """Look at the cashier of `parts`, and ask on its desk."""
        self._pages = parts.pages
        self._state = parts.register.state
        self._dialogs = parts.dialogs

    def run(self, command: Command, act: Act) -> Running:
        """Carry a command out, at once or after the question.

        Raises:
            RefusedError: `right_missing` (name, right), from what is awaited: nobody confirmed.
        """
        right = self._needed(command)
        if right is None or right in self._rights():
            return act()
        return self._confirmed(right, act)

    async def _confirmed(self, right: Right, act: Act) -> None:
        staff = self._state.restaurant.employees
        answer = await self._dialogs.show(PermissionDialog(id=0, rights=(right,), staff=staff))
        if answer is None:
            name = self._pages.cashier.name
            raise RefusedError(Code.RIGHT_MISSING, name=name, right=right.value)
        running = act()
        if running is not None:
            await running

    def _needed(self, command: Command) -> Right | None:
        if isinstance(command, DeletePayment) and self._is_taken(command.item_id):
            return Right.RETURN_PAYMENTS  # money goes back to the guest
        return RIGHTS.get(type(command))

    def _is_taken(self, item_id: UUID) -> bool:
        order = self._state.record(self._pages.current_order_id()).order
        return any(
            item.id == item_id and item.status is PaymentStatus.PROCESSED for item in order.payments
        )

    def _rights(self) -> frozenset[Right]:
        for employee in self._state.restaurant.employees:
            if employee.user.id == self._pages.cashier.id:
                return employee.rights
        return frozenset()
