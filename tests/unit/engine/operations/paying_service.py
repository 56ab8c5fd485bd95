"""A plugin's global service that pays and prepays, with short words for it."""

from uuid import UUID

import pytest

from cashier_sim.engine.locks import LockOwner
from cashier_sim.engine.model import PaymentTypeSettings
from cashier_sim.engine.ports import (
    ProcessorMethod,
    Returned,
)
from cashier_sim.plugin_api import (
    ChequeAdditionalInfo,
    Credentials,
    Order,
    PaymentActionFailedException,
    PaymentItem,
)
from cashier_sim.plugin_api import PaymentActionFailureReason as Reason
from tests.unit.engine.playbook import (
    Playbook,
    run,
)

CAN, SILENT = ProcessorMethod.CAN_PAY_SILENTLY, ProcessorMethod.PAY_SILENTLY
SILENT_CANCEL = ProcessorMethod.EMERGENCY_CANCEL_PAYMENT_SILENTLY
SILENT_RETURN = ProcessorMethod.RETURN_PAYMENT_SILENTLY
YES = Returned(True)
PLUGIN = LockOwner("plugin")
INFO = ChequeAdditionalInfo(email="a@b.c")


class Service:
    """A global service of a plugin, at a register whose hotel and bonus pay silently."""

    def __init__(self) -> None:
        self.book = Playbook()
        self.on = self.book.register.operations(PLUGIN)
        self.book.outside.methods |= {
            (key, method) for key in ("hotel", "bonus") for method in (CAN, SILENT)
        }

    @property
    def credentials(self) -> Credentials:
        return self.on.get_default_credentials()

    def order(self, order_id: UUID) -> Order:
        return self.book.record(order_id).order

    def pay(self, order_id: UUID, info: ChequeAdditionalInfo | None = None) -> None:
        run(self.on.pay_order(self.order(order_id), True, self.credentials, info))

    def item(self, order_id: UUID) -> PaymentItem:
        return self.order(order_id).payments[0]

    def prepay(self, order_id: UUID) -> None:
        order = self.order(order_id)
        run(self.on.process_prepay(order, order.payments[0], self.credentials, INFO))

    def unprocess(self, order_id: UUID, *, is_unfiscal: bool = False) -> None:
        order = self.order(order_id)
        item, credentials = order.payments[0], self.credentials
        run(self.on.unprocess_payment(order, item, credentials, INFO, is_unfiscal))


def chosen(service: Service, *types: tuple[PaymentTypeSettings, str]) -> UUID:
    """An order with these items; the log is empty again."""
    order_id = service.book.order()
    for settings, amount in types:
        service.book.choose(order_id, settings, amount)
    service.book.heard()
    return order_id


def reason_of(error: pytest.ExceptionInfo[PaymentActionFailedException]) -> Reason | None:
    return error.value.reason
