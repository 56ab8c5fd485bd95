"""Calls of a payment system's methods: what each is offered, and how its end is told."""

from dataclasses import replace
from uuid import UUID

from cashier_sim.engine.codes import Code
from cashier_sim.engine.desk import Desk
from cashier_sim.engine.edits import payment, with_payment
from cashier_sim.engine.model import Attempt, OrderRecord, PaymentData, PaymentTypeSettings
from cashier_sim.engine.ports import (
    Cancelled,
    DataDraft,
    Failed,
    Notice,
    NotLoaded,
    Outcome,
    ProcessorMethod,
    Raised,
    Returned,
)
from cashier_sim.engine.state import State
from cashier_sim.plugin_api import PaymentItem, User


async def call_about_type(
    desk: Desk, order_id: UUID, settings: PaymentTypeSettings, cashier: User, draft: DataDraft
) -> Outcome:
    """Call `collect_data`: the type is chosen, the item does not exist yet."""
    arguments = {
        "order_id": order_id,
        "payment_type_id": settings.id,
        "order": desk.state.record(order_id).order,
        "cashier": cashier,
    }
    method = ProcessorMethod.COLLECT_DATA
    return await desk.call(method, settings, arguments, draft=draft, order_id=order_id)


async def call_about_item(
    desk: Desk,
    method: ProcessorMethod,
    order_id: UUID,
    item_id: UUID,
    cashier: User,
    draft: DataDraft,
) -> Outcome:
    """Call a method that may change the order around an unprocessed item."""
    record = desk.state.record(order_id)
    item = payment(record, item_id)
    arguments = {"order": record.order, "payment_item": item, "cashier": cashier}
    settings = desk.settings_of(item.type)
    return await desk.call(
        method, settings, arguments, draft=draft, order_id=order_id, item_id=item_id
    )


async def call_about_money(
    desk: Desk,
    method: ProcessorMethod,
    attempt: Attempt,
    settings: PaymentTypeSettings,
    cashier: User,
    draft: DataDraft | None,
    past_order_id: UUID | None = None,
) -> Outcome:
    """Call a method that takes or gives back money; its attempt is committed already.

    Args:
        desk: Where.
        method: One of the methods that move money.
        attempt: What is asked; without an order for a goods return.
        settings: The type whose system is asked.
        cashier: Who pressed the button.
        draft: The item's data; None where the contract has no context.
        past_order_id: The order of an earlier till shift that goods come back from.
    """
    arguments: dict[str, object] = {
        "sum": attempt.sum,
        "order_id": attempt.order_id or past_order_id,
        "payment_type_id": settings.id,
        "point_of_sale": desk.state.restaurant.point_of_sale,
        "cashier": cashier,
    }
    if attempt.order_id is not None and attempt.item_id is not None:
        record = desk.state.record(attempt.order_id)
        arguments["transaction_id"] = attempt.transaction_id
        arguments["order"] = record.order
        arguments["payment_item"] = payment(record, attempt.item_id)
    return await desk.call(
        method,
        settings,
        arguments,
        draft=draft,
        order_id=attempt.order_id,
        item_id=attempt.item_id,
    )


async def call_whether_silent(
    desk: Desk,
    record: OrderRecord,
    item: PaymentItem,
    settings: PaymentTypeSettings,
    draft: DataDraft,
) -> Outcome:
    """Call `can_pay_silently` about an unprocessed item."""
    arguments = {
        "sum": item.sum,
        "order_id": record.order.id,
        "payment_type_id": settings.id,
        "order": record.order,
        "payment_item": item,
    }
    method, order_id = ProcessorMethod.CAN_PAY_SILENTLY, record.order.id
    return await desk.call(
        method, settings, arguments, draft=draft, order_id=order_id, item_id=item.id
    )


def keep_data(state: State, order_id: UUID, item_id: UUID, data: PaymentData) -> None:
    """Keep the data that a plugin set in a call about an item."""
    record = state.record(order_id)
    slot = record.payments[item_id]
    if slot.data != data:
        record = with_payment(record, replace(slot, data=data))
        state.commit("payment data kept", orders=(record,))


async def tell_end(desk: Desk, outcome: Outcome, type_name: str) -> None:
    """Tell the cashier how a call ended, as the exceptions of the contract demand.

    Failed: the plugin's message. Cancelled and returned: nothing. Any other exception: a general
    error with the stack one click away.
    """
    notice = _notice(outcome, type_name)
    if notice is not None:
        await desk.person.tell(notice)


def _notice(outcome: Outcome, type_name: str) -> Notice | None:
    values = {"type": type_name}
    match outcome:
        case Returned() | Cancelled():
            return None
        case Failed(message):
            if message:
                return Notice(message=message)
            return Notice(code=Code.PLUGIN_FAILED, values=values)
        case Raised(error, message, stack):
            values["error"] = f"{error}: {message}" if message else error
            return Notice(code=Code.PLUGIN_ERROR, values=values, details=stack)
        case NotLoaded(key):
            return Notice(code=Code.SYSTEM_NOT_LOADED, values={**values, "key": key})
    reason = outcome.reason.value
    return Notice(code=Code.CALL_NOT_ANSWERED, values={**values, "reason": reason})
