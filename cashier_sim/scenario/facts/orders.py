"""Orders as texts: state, dishes, guests, discounts, the list, what is being returned."""

from collections.abc import Mapping
from decimal import Decimal
from uuid import UUID

from cashier_sim.engine.model import OrderRecord, ReceiptState
from cashier_sim.plugin_api import (
    DeliveryOrder,
    DiscountItem,
    OrderItemStatus,
    OrderProductItem,
    OrderStatus,
)
from cashier_sim.scenario.facts import bilingual
from cashier_sim.scenario.facts.bilingual import Pair
from cashier_sim.scenario.facts.tables import Column
from cashier_sim.till.view import TillView

STATUSES: Mapping[OrderStatus, Pair] = {
    OrderStatus.NEW: ("открыт", "open"),
    OrderStatus.BILL: ("с пречеком", "billed"),
    OrderStatus.CLOSED: ("закрыт", "closed"),
    OrderStatus.DELETED: ("удалён", "deleted"),
}
RECEIPT_STATES: Mapping[ReceiptState, Pair] = {
    ReceiptState.NOT_PRINTED: ("не напечатан", "not printed"),
    ReceiptState.PRINTED: ("напечатан", "printed"),
    ReceiptState.UNKNOWN: ("неизвестно, напечатан ли", "printed or not, nobody knows"),
    ReceiptState.RETURN_PRINTED: ("напечатан чек возврата", "followed by the cheque of a return"),
}
_KITCHEN: Mapping[OrderItemStatus, Pair] = {
    OrderItemStatus.ADDED: ("нет", "no"),
    OrderItemStatus.PRINTED: ("да", "yes"),
}

DISH_COLUMNS: tuple[Column[OrderProductItem], ...] = (
    Column(("блюдо", "dish"), lambda item, _: item.product.name),
    Column(("количество", "amount"), lambda item, _: item.amount),
    Column(("сумма", "sum"), lambda item, _: item.result_sum, is_money=True),
    Column(("цена", "price"), lambda item, _: item.price, is_money=True),
    Column(("гость", "guest"), lambda item, _: item.guest.name),
    Column(
        ("на кухне", "in the kitchen"),
        lambda item, lang: bilingual.word(_KITCHEN, item.status, lang),
    ),
    Column(("комментарий", "comment"), lambda item, _: item.comment),
)

DISCOUNT_COLUMNS: tuple[Column[DiscountItem], ...] = (
    Column(("скидка", "discount"), lambda item, _: item.discount_type.name),
    Column(("сумма", "sum"), lambda item, _: item.sum, is_money=True),
)


def _client(record: OrderRecord) -> str:
    return record.order.client_name if isinstance(record.order, DeliveryOrder) else ""


def _tables(record: OrderRecord) -> str:
    return ", ".join(str(table.number) for table in record.order.tables)


ORDER_COLUMNS: tuple[Column[OrderRecord], ...] = (
    Column(("номер", "number"), lambda record, _: Decimal(record.order.number)),
    Column(
        ("состояние", "state"),
        lambda record, language: bilingual.word(STATUSES, record.order.status, language),
    ),
    Column(("сумма", "sum"), lambda record, _: record.order.result_sum, is_money=True),
    Column(("стол", "table"), lambda record, _: _tables(record)),
    Column(("официант", "waiter"), lambda record, _: record.order.waiter.name),
    Column(("клиент", "client"), lambda record, _: _client(record)),
    Column(
        ("чек", "cheque"),
        lambda record, language: bilingual.word(RECEIPT_STATES, record.receipt, language),
    ),
    Column(("смена", "shift"), lambda record, _: Decimal(record.session_number)),
)


def dishes(record: OrderRecord) -> tuple[OrderProductItem, ...]:
    """The dishes that are still in an order."""
    return tuple(item for item in record.order.items if not item.deleted)


def guests(record: OrderRecord) -> tuple[str, ...]:
    """Names of the guests in their order."""
    return tuple(guest.name for guest in record.order.guests)


def by_id(view: TillView, order_id: UUID) -> OrderRecord | None:
    """An order that is on the screen, in its list or among those found of earlier shifts."""
    past = view.past_orders.orders if view.past_orders else ()
    current = (view.current.record,) if view.current else ()
    records = (*current, *view.orders, *past)
    return next((record for record in records if record.order.id == order_id), None)


ReturnLine = tuple[str, Decimal, Decimal | None]
"""Name of a dish or payment, what comes back of it, and the most that can."""

RETURNED_DISH_COLUMNS: tuple[Column[ReturnLine], ...] = (
    Column(("блюдо", "dish"), lambda line, _: line[0]),
    Column(("возвращается", "returned"), lambda line, _: line[1]),
    Column(("можно вернуть", "at most"), lambda line, _: "" if line[2] is None else line[2]),
)
SHARE_COLUMNS: tuple[Column[ReturnLine], ...] = (
    Column(("тип", "type"), lambda line, _: line[0]),
    Column(("возвращается", "returned"), lambda line, _: line[1], is_money=True),
    Column(
        ("можно вернуть", "at most"),
        lambda line, _: "" if line[2] is None else line[2],
        is_money=True,
    ),
)


def returned_dishes(view: TillView) -> tuple[ReturnLine, ...]:
    """What is being returned: dishes of a partial or goods return, those of which nothing is too.

    Goods without an order are listed only when something of them comes back.
    """
    if view.partial_return is not None and view.current is not None:
        parts = view.partial_return
        return tuple(
            (item.product.name, parts.amounts.get(item.id, Decimal(0)), parts.returnable[item.id])
            for item in view.current.record.order.items
            if item.id in parts.returnable
        )
    goods = view.goods_return
    if goods.order is not None:
        return tuple(
            (item.product.name, goods.items.get(item.id, Decimal(0)), None)
            for item in dishes(goods.order)
        )
    names = {product.id: product.name for product in view.restaurant.products}
    return tuple((names.get(one, ""), amount, None) for one, amount in goods.lines)


def return_shares(view: TillView) -> tuple[ReturnLine, ...]:
    """What each payment gives back in the partial return that is being prepared."""
    parts = view.partial_return
    if parts is None or view.current is None:
        return ()
    return tuple(
        (row.item.type.name, parts.shares.get(row.item.id, Decimal(0)), parts.limits[row.item.id])
        for row in view.current.rows
        if row.item.id in parts.limits
    )
